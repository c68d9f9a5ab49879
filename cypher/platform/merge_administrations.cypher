// Public reference: Administration nodes.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (n:Administration {code: row.code})
SET n = row
