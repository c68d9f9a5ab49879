// The change of the rules of an administration that waits for a second person.
// mode: platform
// params: originator: str
// rows: id: str, originator: str, text: str, base: str, note: str, proposer: str, role: str, proposed_at: int
MATCH (p:PolicyProposal {originator: $originator})
RETURN p.id AS id, p.originator AS originator, p.text AS text, p.base AS base, p.note AS note,
       p.proposer AS proposer, p.role AS role, p.proposed_at AS proposed_at
