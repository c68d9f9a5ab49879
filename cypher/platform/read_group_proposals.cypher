// The changes of an administration's groups that wait for a second person.
// mode: platform
// params: owner: str
// rows: id: str, name: str, owner: str, version: int, members: list[str], note: str, proposer: str, role: str, proposed_at: int
MATCH (p:GroupProposal {owner: $owner})
RETURN p.id AS id, p.name AS name, p.owner AS owner, p.version AS version, p.members AS members, p.note AS note,
       p.proposer AS proposer, p.role AS role, p.proposed_at AS proposed_at
