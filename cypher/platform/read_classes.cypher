// All access classes.
// mode: platform
// params: none
// rows: id: int, key: str
MATCH (c:AccessClass)
RETURN c.id AS id, c.key AS key
