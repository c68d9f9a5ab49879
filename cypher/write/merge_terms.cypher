// Search words within their class.
// mode: write
// params: rows: list[map]
// rows: id: str, element: str
UNWIND $rows AS row
MERGE (t:Term {uid: row.uid})
ON CREATE SET t.hash = row.hash, t.ac = row.ac
RETURN row.uid AS id, elementId(t) AS element
