// Hold a report fast for the rest of the transaction: nobody else rewrites it meanwhile.
// mode: platform
// params: id: str
// rows: id: str
MATCH (r:Report {id: $id})
SET r.lifecycle = r.lifecycle
RETURN r.id AS id
