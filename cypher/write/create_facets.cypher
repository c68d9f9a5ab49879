// New facets of records and reports.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (f:Facet)
SET f = row
