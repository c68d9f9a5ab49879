// Search words that no report mentions any more.
// mode: platform
// params: uids: list[str]
// rows: none
UNWIND $uids AS wanted
MATCH (t:Term {uid: wanted})
WHERE NOT (t)<-[:MENTIONS]-()
DELETE t
