// Versions of the schema that were applied.
// mode: platform
// params: none
// rows: number: int
MATCH (v:SchemaVersion)
RETURN v.number AS number
