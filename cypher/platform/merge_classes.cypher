// Access classes, by the number that follows from their key.
// mode: platform
// params: rows: list[map]
// rows: id: int, key: str
UNWIND $rows AS row
MERGE (c:AccessClass {id: row.id})
ON CREATE SET c.key = row.key
RETURN c.id AS id, c.key AS key
