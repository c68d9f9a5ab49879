// Emergencies that have not ended by a moment.
// mode: platform
// params: now: int
// rows: id: str, officer: str, administration: str, purpose: str, reason: str, minutes: int, asked_at: int, lapses_at: int, confirmer: str, confirmed_at: int, until: int, ended_by: str, latest: int, answers: int
MATCH (e:Emergency)
WHERE e.until > $now
RETURN e.id AS id, e.officer AS officer, e.administration AS administration, e.purpose AS purpose, e.reason AS reason,
       e.minutes AS minutes, e.asked_at AS asked_at, e.lapses_at AS lapses_at, e.confirmer AS confirmer,
       e.confirmed_at AS confirmed_at, e.until AS until, e.ended_by AS ended_by, e.latest AS latest, e.answers AS answers
