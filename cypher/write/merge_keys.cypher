// Identifiers within their class: siblings of one hash never meet.
// mode: write
// params: rows: list[map]
// rows: id: str, element: str
UNWIND $rows AS row
MERGE (k:Key {uid: row.uid})
ON CREATE SET k.hash = row.hash, k.ac = row.ac
RETURN row.uid AS id, elementId(k) AS element
