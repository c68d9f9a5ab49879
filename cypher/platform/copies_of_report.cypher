// Nodes of a report under its handle: it itself and the copies that others hold of it.
// mode: platform
// params: handle: str
// rows: id: str
MATCH (r:Report {handle: $handle})
WHERE r.lifecycle = 'current'
RETURN r.id AS id
