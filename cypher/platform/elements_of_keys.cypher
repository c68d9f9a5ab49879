// What the database calls keys in this transaction, for those who relate what an earlier one wrote.
// mode: platform
// params: ids: list[str]
// rows: id: str, element: str
UNWIND $ids AS wanted
MATCH (n:Key {uid: wanted})
RETURN n.uid AS id, elementId(n) AS element
