// That somebody walks through handles or identifiers, for the supervisors of his unit; once an hour for each.
// mode: platform
// params: row: map
// rows: none
MERGE (w:Walk {id: $row.id})
SET w = $row
