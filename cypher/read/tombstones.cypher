// Withdrawals of reports of the classes that are visible: for their originator.
// mode: read
// params: none
// rows: handle: str, originator: str, submitter: str, reference: str, version: int, at: int, state: str, acs: list[int]
MATCH (t:Tombstone)
WHERE t.ac IN $visible AND t.exp > $now
RETURN t.handle AS handle, t.originator AS originator, t.submitter AS submitter, t.reference AS reference,
       t.version AS version, t.at AS at, t.state AS state, [t.ac] AS acs
