// What was shown to a reader.
// mode: platform
// params: reader: str
// rows: at: int, epoch: int, is_taken: bool, shown: list[str]
MATCH (s:Served {reader: $reader})
RETURN s.at AS at, s.epoch AS epoch, s.is_taken AS is_taken, s.shown AS shown
