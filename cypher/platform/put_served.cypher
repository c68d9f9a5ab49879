// What was shown to a reader, by digests that only he and this instance can make.
// mode: platform
// params: row: map
// rows: none
CREATE (s:Served)
SET s = $row
