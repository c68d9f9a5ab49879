// A proposal that was confirmed or taken back.
// mode: platform
// params: id: str
// rows: none
MATCH (p:PolicyProposal {id: $id})
DELETE p
