// The visible current reports of some handles.
// mode: read
// params: handles: list[str]
// rows: id: str, handle: str, originator: str, submitter: str, received_at: int, exp: int, class_at: list[int], class_ac: list[int], event_at: list[int], event_old: list[int], event_new: list[int], event_changed: list[int], body: str, acs: list[int]
UNWIND $handles AS wanted
MATCH (r:Report {handle: wanted})
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN r.id AS id, r.handle AS handle, r.originator AS originator, r.submitter AS submitter,
       r.received_at AS received_at, r.exp AS exp,
       r.class_at AS class_at, r.class_ac AS class_ac,
       r.event_at AS event_at, r.event_old AS event_old, r.event_new AS event_new,
       r.event_changed AS event_changed, r.body AS body, [r.ac] AS acs
