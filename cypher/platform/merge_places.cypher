// Public reference: Place nodes.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (n:Place {id: row.id})
SET n = row
