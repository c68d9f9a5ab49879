// New Seal records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:Seal)
SET x = row
