// The classes of records, facets and tombstones, and of what relates records and reports to each other.
// mode: platform
// params: none
// rows: id: int
MATCH (n:Record)
RETURN DISTINCT n.ac AS id
UNION ALL
MATCH (f:Facet)
RETURN DISTINCT f.ac AS id
UNION ALL
MATCH (t:Tombstone)
RETURN DISTINCT t.ac AS id
UNION ALL
MATCH (a:Record)-[e]->(b:Record)
RETURN DISTINCT e.ac AS id
UNION ALL
MATCH (c:Report)-[l]->(d:Report)
RETURN DISTINCT l.ac AS id
