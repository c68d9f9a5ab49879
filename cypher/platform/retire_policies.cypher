// Policy sets that another one takes the place of.
// mode: platform
// params: digest: str
// rows: none
MATCH (p:PolicySet {state: 'in-force'})
WHERE p.digest <> $digest
SET p.state = 'retired'
