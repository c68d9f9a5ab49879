// A change of the members of a group that was confirmed or taken back.
// mode: platform
// params: id: str
// rows: none
MATCH (p:GroupProposal {id: $id})
DELETE p
