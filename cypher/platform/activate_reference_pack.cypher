// One version of a list becomes the one in use, the others of that list do not stay it.
// mode: platform
// params: list: str, id: str
// rows: none
MATCH (p:ReferencePack {list: $list})
SET p.is_active = (p.id = $id)
