// An asking to pass a report on, as it is asked or as it is after an answer.
// mode: platform
// params: row: map
// rows: none
MERGE (a:OnwardAsking {id: $row.id})
SET a = $row
