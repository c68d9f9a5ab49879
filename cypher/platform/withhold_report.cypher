// A report that was withdrawn: what comes in its place stays with its originator.
// mode: platform
// params: id: str, at: int
// rows: none
MERGE (h:Withheld {id: $id})
SET h.at = $at
