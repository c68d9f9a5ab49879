// The visible records of some reports.
// mode: read
// params: reports: list[str]
// rows: report: str, record: str, list_name: str, sequence: int?, body: str, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {id: wanted})-[s:STATES]->(x:Record)
WHERE r.ac IN $visible AND r.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND x.ac IN $visible AND x.exp > $now
RETURN r.id AS report, x.handle AS record, x.list AS list_name, x.sequence AS sequence,
       x.body AS body, [r.ac, s.ac, x.ac] AS acs
