// The epoch of the last withdrawal of a report, if there was one.
// mode: platform
// params: handle: str
// rows: number: int
MATCH (t:Tombstone {handle: $handle})
RETURN t.epoch AS number
ORDER BY t.epoch DESC
LIMIT 1
