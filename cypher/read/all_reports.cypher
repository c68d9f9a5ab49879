// Every visible current report, for questions over the whole view.
// mode: read
// params: kind: str
// rows: report: str, kind: str, received_at: int, acs: list[int]
MATCH (r:Report)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
  AND ($kind = '' OR r.kind = $kind)
RETURN r.handle AS report, r.kind AS kind, r.received_at AS received_at, [r.ac] AS acs
