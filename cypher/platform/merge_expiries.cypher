// Moments at which something expires.
// mode: platform
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (e:Expiry {at: row.at})
