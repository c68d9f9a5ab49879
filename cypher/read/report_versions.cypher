// Older versions of a report, which only its originator keeps.
// mode: read
// params: handle: str
// rows: version: int, received_at: int, body: str, acs: list[int]
MATCH (r:Report {handle: $handle})-[h:HAS_FACET]->(f:Facet)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'superseded'
  AND h.ac IN $visible AND h.exp > $now
  AND f.ac IN $visible AND f.exp > $now
RETURN r.version AS version, r.received_at AS received_at, f.body AS body, [r.ac, h.ac, f.ac] AS acs
