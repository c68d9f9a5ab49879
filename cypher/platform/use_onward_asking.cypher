// Count a file that a grant to pass on was needed for.
// mode: platform
// params: ids: list[str], at: int
// rows: none
UNWIND $ids AS id
MATCH (a:OnwardAsking {id: id})
SET a.latest = $at, a.uses = a.uses + 1
