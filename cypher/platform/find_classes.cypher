// Which of some access classes are in the table, with their keys; those that are about to be collected say since when.
// mode: platform
// params: ids: list[int]
// rows: id: int?, key: str?, unused_since: int?
UNWIND $ids AS wanted
MATCH (c:AccessClass {id: wanted})
RETURN c.id AS id, c.key AS key, c.unused_since AS unused_since
