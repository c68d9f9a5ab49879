// The first epoch of an instance.
// mode: platform
// params: none
// rows: none
MERGE (e:Epoch {name: 'epoch'})
ON CREATE SET e.number = 1
