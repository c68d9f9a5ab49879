// A change of the members of a group that waits for a second person; there is one at most for each group.
// mode: platform
// params: row: map
// rows: none
CREATE (p:GroupProposal)
SET p = $row
