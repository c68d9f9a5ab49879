// Count an answer that is given in an emergency.
// mode: platform
// params: id: str, at: int
// rows: none
MATCH (e:Emergency {id: $id})
SET e.latest = $at, e.answers = e.answers + 1
