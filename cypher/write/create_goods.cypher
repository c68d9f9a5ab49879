// New GoodsItem records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:GoodsItem)
SET x = row
