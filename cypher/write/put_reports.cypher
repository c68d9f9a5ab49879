// Reports, new ones or in the place of what an earlier link was waiting for or an older version left.
// mode: write
// params: rows: list[map]
// rows: id: str, element: str
UNWIND $rows AS row
MERGE (r:Report {id: row.id})
SET r = row
RETURN row.id AS id, elementId(r) AS element
