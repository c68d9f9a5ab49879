// An emergency as it is asked for, or as it is after somebody confirmed or ended it.
// mode: platform
// params: row: map
// rows: none
MERGE (e:Emergency {id: $row.id})
SET e = $row
