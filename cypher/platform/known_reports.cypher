// What the writer must know of reports that are already there: state, history, originator's facet.
// mode: platform
// params: ids: list[str]
// rows: id: str, submitter: str?, version: int, ac: int, exp: int, received_at: int, changed_at: int, class_at: list[int], class_ac: list[int], event_at: list[int], event_old: list[int], event_new: list[int], event_changed: list[int], body: str, likeness: str?, origin: str, origin_ac: int, origin_exp: int
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})-[:HAS_FACET]->(f:Facet {kind: 'origin'})
RETURN r.id AS id, r.submitter AS submitter, r.version AS version, r.ac AS ac, r.exp AS exp, r.received_at AS received_at, r.changed_at AS changed_at,
       r.class_at AS class_at, r.class_ac AS class_ac,
       r.event_at AS event_at, r.event_old AS event_old, r.event_new AS event_new, r.event_changed AS event_changed,
       r.body AS body, r.likeness AS likeness, f.body AS origin, f.ac AS origin_ac, f.exp AS origin_exp
