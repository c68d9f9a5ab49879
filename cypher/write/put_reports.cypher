// Reports, new ones or in the place of what an earlier link was waiting for or an older version left.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (r:Report {id: row.id})
SET r = row
