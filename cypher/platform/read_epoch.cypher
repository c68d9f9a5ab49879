// The epoch: it moves with every change of class table or policy.
// mode: platform
// params: none
// rows: number: int
MATCH (e:Epoch {name: 'epoch'})
RETURN e.number AS number
