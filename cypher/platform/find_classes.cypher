// Which of some access classes are in the table, with their keys.
// mode: platform
// params: ids: list[int]
// rows: id: int, key: str
UNWIND $ids AS wanted
MATCH (c:AccessClass {id: wanted})
RETURN c.id AS id, c.key AS key
