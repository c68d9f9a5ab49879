// Public reference: Commodity nodes.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (n:Commodity {code: row.code})
SET n = row
