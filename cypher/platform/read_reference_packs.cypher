// Every version of every official list that was loaded.
// mode: platform
// params: none
// rows: id: str, list: str, version: str, language: str, profile: str, blob: str, codes: int, loaded_at: int, loaded_by: str, is_active: bool
MATCH (p:ReferencePack)
RETURN p.id AS id, p.list AS list, p.version AS version, p.language AS language, p.profile AS profile, p.blob AS blob,
  p.codes AS codes, p.loaded_at AS loaded_at, p.loaded_by AS loaded_by, p.is_active AS is_active
ORDER BY list, loaded_at, id
