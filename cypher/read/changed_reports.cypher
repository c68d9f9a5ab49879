// Visible reports that changed for somebody since a moment; whether for this reader, his view tells.
// mode: read
// params: since: int
// rows: report: str, kind: str, received_at: int, class_at: list[int], class_ac: list[int], event_at: list[int], event_old: list[int], event_new: list[int], event_changed: list[int], acs: list[int]
MATCH (r:Report)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
  AND r.changed_at >= $since
RETURN r.handle AS report, r.kind AS kind, r.received_at AS received_at,
       r.class_at AS class_at, r.class_ac AS class_ac,
       r.event_at AS event_at, r.event_old AS event_old, r.event_new AS event_new,
       r.event_changed AS event_changed, [r.ac] AS acs
