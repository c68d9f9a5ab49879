// Keys that no report states any more.
// mode: platform
// params: uids: list[str]
// rows: none
UNWIND $uids AS wanted
MATCH (k:Key {uid: wanted})
WHERE NOT (k)<-[:IDENTIFIED_BY]-()
DELETE k
