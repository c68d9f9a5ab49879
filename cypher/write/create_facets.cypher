// New facets of records and reports.
// mode: write
// params: rows: list[map]
// rows: id: str, element: str
UNWIND $rows AS row
CREATE (f:Facet)
SET f = row
RETURN row.id AS id, elementId(f) AS element
