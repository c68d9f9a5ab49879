// A version of an official list, loaded; loading it again changes nothing.
// mode: platform
// params: row: map
// rows: none
MERGE (p:ReferencePack {id: $row.id})
ON CREATE SET p = $row
