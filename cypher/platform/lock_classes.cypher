// Hold access classes fast, so that nobody takes one into use before this transaction ends.
// mode: platform
// params: ids: list[int]
// rows: none
UNWIND $ids AS wanted
MATCH (c:AccessClass {id: wanted})
SET c.key = c.key
