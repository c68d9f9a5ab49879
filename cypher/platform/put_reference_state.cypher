// The public reference that the database now holds, by its digest.
// mode: platform
// params: digest: str
// rows: none
MERGE (s:ReferenceState {name: 'shipped'})
SET s.digest = $digest
