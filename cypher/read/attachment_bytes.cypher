// Where the bytes of the visible attachments of a report lie, by its handle.
// mode: read
// params: handle: str
// rows: report: str, attachment: str, bytes: str?, body: str, acs: list[int]
MATCH (r:Report {handle: $handle})-[s:STATES]->(x:Attachment)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
  AND s.ac IN $visible AND s.exp > $now
  AND x.ac IN $visible AND x.exp > $now
RETURN r.id AS report, x.handle AS attachment, x.bytes AS bytes, x.body AS body, [r.ac, s.ac, x.ac] AS acs
