// A policy set, put in force.
// mode: platform
// params: digest: str, texts: str, at: int
// rows: none
MERGE (p:PolicySet {digest: $digest})
SET p.texts = $texts, p.activated_at = $at, p.state = 'in-force'
