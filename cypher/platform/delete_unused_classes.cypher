// Delete access classes that were held fast and that nobody has taken into use since a moment.
// mode: platform
// params: ids: list[int], before: int
// rows: none
UNWIND $ids AS wanted
MATCH (c:AccessClass {id: wanted})
WHERE c.unused_since <= $before
DELETE c
