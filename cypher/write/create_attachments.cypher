// New Attachment records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:Attachment)
SET x = row
