// New Contact records.
// mode: write
// params: rows: list[map]
// rows: id: str, element: str
UNWIND $rows AS row
CREATE (x:Record:Contact)
SET x = row
RETURN row.id AS id, elementId(x) AS element
