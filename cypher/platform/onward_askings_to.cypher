// What an originator was asked to let be passed on.
// mode: platform
// params: originator: str
// rows: id: str, report: str, reference: str, is_held: bool, originator: str, officer: str, administration: str, unit: str, recipient: str, purpose: str, reason: str, asked_at: int, lapses_at: int, answer: str, answered_by: str, answered_at: int, until: int, uses: int, latest: int
MATCH (a:OnwardAsking {originator: $originator})
RETURN a.id AS id, a.report AS report, a.reference AS reference, a.is_held AS is_held, a.originator AS originator,
       a.officer AS officer, a.administration AS administration, a.unit AS unit, a.recipient AS recipient,
       a.purpose AS purpose, a.reason AS reason, a.asked_at AS asked_at, a.lapses_at AS lapses_at, a.answer AS answer,
       a.answered_by AS answered_by, a.answered_at AS answered_at, a.until AS until, a.uses AS uses, a.latest AS latest
