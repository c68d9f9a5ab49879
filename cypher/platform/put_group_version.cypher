// A version of a named group, in force from now on.
// mode: platform
// params: row: map
// rows: none
CREATE (g:GroupVersion)
SET g = $row
