// What was decided of rejected rows: mended by a row of another submission, or discarded.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (s:Settlement {id: row.id})
SET s = row
