// Access classes, by the number that follows from their key; one that was about to be collected stays.
// mode: platform
// params: rows: list[map]
// rows: id: int?, key: str?, unused_since: int?
UNWIND $rows AS row
MERGE (c:AccessClass {id: row.id})
ON CREATE SET c.key = row.key
SET c.unused_since = null
RETURN c.id AS id, c.key AS key, c.unused_since AS unused_since
