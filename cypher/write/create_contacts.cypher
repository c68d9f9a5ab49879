// New Contact records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:Contact)
SET x = row
