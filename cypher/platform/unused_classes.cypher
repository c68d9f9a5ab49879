// Access classes that were found to be used by nothing, and since when.
// mode: platform
// params: none
// rows: id: int, unused_since: int
MATCH (c:AccessClass)
WHERE c.unused_since IS NOT NULL
RETURN c.id AS id, c.unused_since AS unused_since
