// Whether an officer is on a case.
// mode: platform
// params: id: str
// rows: id: str, administration: str, officer: str, reference: str, assigned_by: str, assigned_at: int
MATCH (a:CaseAssignment {id: $id})
RETURN a.id AS id, a.administration AS administration, a.officer AS officer, a.reference AS reference,
       a.assigned_by AS assigned_by, a.assigned_at AS assigned_at
