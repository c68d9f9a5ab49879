// A report that is kept back no longer.
// mode: platform
// params: id: str
// rows: none
MATCH (h:Withheld {id: $id})
DELETE h
