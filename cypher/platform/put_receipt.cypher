// A page of receipt lines, in the transaction that wrote their reports.
// mode: platform
// params: row: map
// rows: none
MERGE (p:Receipt {id: $row.id})
SET p = $row
