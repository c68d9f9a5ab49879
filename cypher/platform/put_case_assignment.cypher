// Put an officer on a case.
// mode: platform
// params: row: map
// rows: none
MERGE (a:CaseAssignment {id: $row.id})
SET a = $row
