// A new epoch.
// mode: platform
// params: none
// rows: number: int
MATCH (e:Epoch {name: 'epoch'})
SET e.number = e.number + 1
RETURN e.number AS number
