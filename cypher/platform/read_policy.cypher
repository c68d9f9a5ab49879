// The policy set in force.
// mode: platform
// params: none
// rows: digest: str, texts: str, activated_at: int
MATCH (p:PolicySet {state: 'in-force'})
RETURN p.digest AS digest, p.texts AS texts, p.activated_at AS activated_at
