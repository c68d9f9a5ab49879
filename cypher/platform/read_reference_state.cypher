// Digest of the public reference that the database holds.
// mode: platform
// params: none
// rows: digest: str
MATCH (s:ReferenceState)
RETURN s.digest AS digest
