// Say of access classes that something uses them after all.
// mode: platform
// params: ids: list[int]
// rows: none
UNWIND $ids AS wanted
MATCH (c:AccessClass {id: wanted})
SET c.unused_since = null
