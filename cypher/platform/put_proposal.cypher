// A change of the rules of an administration that waits for a second person; there is one at most.
// mode: platform
// params: row: map
// rows: none
CREATE (p:PolicyProposal)
SET p = $row
