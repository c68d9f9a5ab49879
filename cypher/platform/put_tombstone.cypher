// What is left of a withdrawn report: that it was withdrawn, for its originator and who had seen it.
// mode: platform
// params: row: map
// rows: none
CREATE (t:Tombstone)
SET t = $row
