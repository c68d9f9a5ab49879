// Who of an administration is on which case.
// mode: platform
// params: administration: str
// rows: id: str, administration: str, officer: str, reference: str, assigned_by: str, assigned_at: int
MATCH (a:CaseAssignment {administration: $administration})
RETURN a.id AS id, a.administration AS administration, a.officer AS officer, a.reference AS reference,
       a.assigned_by AS assigned_by, a.assigned_at AS assigned_at
