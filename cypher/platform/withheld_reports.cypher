// Which of some reports are kept back: withdrawn once, and not released since.
// mode: platform
// params: ids: list[str]
// rows: id: str
UNWIND $ids AS wanted
MATCH (h:Withheld {id: wanted})
RETURN h.id AS id
