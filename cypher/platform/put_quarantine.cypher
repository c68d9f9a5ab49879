// A page of rejected rows, kept whole, in the transaction that wrote their receipt.
// mode: platform
// params: row: map
// rows: none
MERGE (q:Quarantine {id: $row.id})
SET q = $row
