// The changes of the rules of an administration, the last first.
// mode: platform
// params: originator: str
// rows: id: str, originator: str, text: str, before: str, note: str, proposer: str, proposed_at: int, confirmer: str, confirmed_at: int, epoch: int, set_digest: str, signature: str
MATCH (c:PolicyChange {originator: $originator})
RETURN c.id AS id, c.originator AS originator, c.text AS text, c.before AS before, c.note AS note,
       c.proposer AS proposer, c.proposed_at AS proposed_at, c.confirmer AS confirmer,
       c.confirmed_at AS confirmed_at, c.epoch AS epoch, c.set_digest AS set_digest, c.signature AS signature
ORDER BY c.epoch DESC
