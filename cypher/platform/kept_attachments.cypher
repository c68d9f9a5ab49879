// The names under which the bytes of attachments are kept, and the unit that sent each.
// mode: platform
// params: none
// rows: unit: str, bytes: str
MATCH (r:Report)-[:STATES]->(x:Attachment)
WHERE x.bytes IS NOT NULL
RETURN DISTINCT r.submitter AS unit, x.bytes AS bytes
