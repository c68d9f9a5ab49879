// A submission: what was sent, by whom, how far it is.
// mode: platform
// params: row: map
// rows: none
MERGE (s:Submission {id: $row.id})
SET s += $row
