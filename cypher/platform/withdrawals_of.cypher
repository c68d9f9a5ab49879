// Withdrawals of some reports, which a reader was shown once.
// mode: platform
// params: handles: list[str]
// rows: handle: str, originator: str, at: int, came_at: int, begin: int, epoch: int
UNWIND $handles AS wanted
MATCH (t:Tombstone {handle: wanted})
RETURN t.handle AS handle, t.originator AS originator, t.at AS at, t.came_at AS came_at, t.begin AS begin, t.epoch AS epoch
