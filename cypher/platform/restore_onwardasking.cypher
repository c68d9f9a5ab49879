// OnwardAsking nodes, as a backup has them.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (n:OnwardAsking)
SET n = row
