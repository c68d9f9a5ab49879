// Report nodes without content to which nothing refers.
// mode: platform
// params: ids: list[str]
// rows: none
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted, lifecycle: 'awaited'})
WHERE NOT (r)<-[:REFERS_TO]-()
DELETE r
