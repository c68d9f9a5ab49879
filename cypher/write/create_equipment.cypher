// New Equipment records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:Equipment)
SET x = row
