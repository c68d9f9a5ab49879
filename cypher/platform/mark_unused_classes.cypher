// Say of access classes that nothing uses them, from a moment on.
// mode: platform
// params: ids: list[int], at: int
// rows: none
UNWIND $ids AS wanted
MATCH (c:AccessClass {id: wanted})
SET c.unused_since = $at
