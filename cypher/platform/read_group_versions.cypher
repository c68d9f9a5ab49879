// All versions of all named groups.
// mode: platform
// params: none
// rows: id: str, name: str, owner: str, version: int, members: list[str], note: str, proposer: str, proposed_at: int, confirmer: str, confirmed_at: int, epoch: int
MATCH (g:GroupVersion)
RETURN g.id AS id, g.name AS name, g.owner AS owner, g.version AS version, g.members AS members, g.note AS note,
       g.proposer AS proposer, g.proposed_at AS proposed_at, g.confirmer AS confirmer,
       g.confirmed_at AS confirmed_at, g.epoch AS epoch
