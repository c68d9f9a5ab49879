// A version of the schema, applied.
// mode: platform
// params: number: int, at: int
// rows: none
MERGE (v:SchemaVersion {number: $number})
ON CREATE SET v.applied_at = $at
