// What originators are told of an emergency, each once.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (n:EmergencyNotice {id: row.id})
ON CREATE SET n.originator = row.originator, n.emergency = row.emergency, n.at = row.at
