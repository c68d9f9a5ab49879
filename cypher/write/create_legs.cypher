// New RouteLeg records.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
CREATE (x:Record:RouteLeg)
SET x = row
