// New Organisation records.
// mode: write
// params: rows: list[map]
// rows: id: str, element: str
UNWIND $rows AS row
CREATE (x:Record:Organisation)
SET x = row
RETURN row.id AS id, elementId(x) AS element
