// The reports of some visible records, by the record's handle.
// mode: read
// params: handles: list[str]
// rows: record: str, report: str, acs: list[int]
UNWIND $handles AS wanted
MATCH (x:Record {handle: wanted})<-[s:STATES]-(r:Report)
WHERE x.ac IN $visible AND x.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN x.handle AS record, r.handle AS report, [x.ac, s.ac, r.ac] AS acs
