// How the visible records of some reports belong together.
// mode: read
// params: reports: list[str]
// rows: report: str, from_record: str, type: str, to_record: str, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {id: wanted})-[s:STATES]->(x:Record)-[e:OF|CONTAINS|HAS_LEG|BY|CARRIED_IN|SEALED_WITH|COVERED_BY|CARRIER_OF|CONSIGNOR_OF|CONSIGNEE_OF|DECLARANT_OF|NOTIFY_PARTY_OF|SUSPECT_IN|DRIVER_IN|REACHED_AT]->(y:Record)
WHERE r.ac IN $visible AND r.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND e.ac IN $visible AND e.exp > $now
  AND y.ac IN $visible AND y.exp > $now
RETURN r.id AS report, x.handle AS from_record, type(e) AS type, y.handle AS to_record,
       [r.ac, s.ac, x.ac, e.ac, y.ac] AS acs
