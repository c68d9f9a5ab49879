// What the database calls facets in this transaction, for those who relate what an earlier one wrote.
// mode: platform
// params: ids: list[str]
// rows: id: str, element: str
UNWIND $ids AS wanted
MATCH (n:Facet {id: wanted})
RETURN n.id AS id, elementId(n) AS element
