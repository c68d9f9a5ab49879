// Records of showing that are older than any report can be.
// mode: platform
// params: before: int
// rows: none
MATCH (s:Served)
WHERE s.at < $before
DELETE s
