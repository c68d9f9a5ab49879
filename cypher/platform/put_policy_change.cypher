// A change of the rules of an administration that was put in force.
// mode: platform
// params: row: map
// rows: none
CREATE (c:PolicyChange)
SET c = $row
