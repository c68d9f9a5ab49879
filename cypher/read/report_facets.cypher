// The visible facets of some reports themselves: nominal text, and the originator's own facet.
// mode: read
// params: reports: list[str]
// rows: report: str, kind: str, body: str, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {id: wanted})-[h:HAS_FACET]->(f:Facet)
WHERE r.ac IN $visible AND r.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND f.ac IN $visible AND f.exp > $now
RETURN r.id AS report, f.kind AS kind, f.body AS body, [r.ac, h.ac, f.ac] AS acs
