// A report node without its content, as a link that waits for it would have made it.
// mode: platform
// params: row: map
// rows: none
MATCH (r:Report {id: $row.id})
SET r = $row
