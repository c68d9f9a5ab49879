// The classes that reports are in, or were in as their history has it.
// mode: platform
// params: none
// rows: id: int
MATCH (r:Report)
WHERE r.ac IS NOT NULL
UNWIND [r.ac] + coalesce(r.class_ac, []) + coalesce(r.event_old, []) + coalesce(r.event_new, []) AS ac
RETURN DISTINCT ac AS id
