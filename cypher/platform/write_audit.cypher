// One act, written before its answer goes out.
// mode: platform
// params: row: map
// rows: none
CREATE (a:AuditEntry)
SET a = $row
