// Visible seizures in a span of days, with what they are counted by.
// mode: read
// params: from_day: int, to_day: int, country: str
// rows: report: str, kind: str, received_at: int, seizure: str, day: int?, country: str?, direction: str?, concealment: list[str]?, twin: str, acs: list[int]
MATCH (r:Report)-[s:STATES]->(z:Seizure)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
  AND s.ac IN $visible AND s.exp > $now
  AND z.ac IN $visible AND z.exp > $now
  AND ($from_day = 0 OR z.day >= $from_day)
  AND ($to_day = 0 OR z.day <= $to_day)
  AND ($country = '' OR z.country = $country)
RETURN r.handle AS report, r.kind AS kind, r.received_at AS received_at, z.handle AS seizure, z.day AS day,
       z.country AS country, z.direction AS direction, z.concealment AS concealment, z.twin AS twin,
       [r.ac, s.ac, z.ac] AS acs
