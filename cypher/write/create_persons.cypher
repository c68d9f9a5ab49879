// New Person records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:Person)
SET x = row
