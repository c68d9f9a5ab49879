// Take an officer off a case.
// mode: platform
// params: id: str
// rows: none
MATCH (a:CaseAssignment {id: $id})
DELETE a
