// Say of the withdrawals of a report that what came in its place was released.
// mode: platform
// params: handle: str, at: int
// rows: none
MATCH (t:Tombstone {handle: $handle, state: 'withdrawn'})
SET t.state = 'released', t.released_at = $at
