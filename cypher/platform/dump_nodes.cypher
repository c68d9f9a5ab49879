// Every node with its labels and properties, for a backup; never part of an answer.
// mode: platform
// params: none
// rows: labels: list[str], properties: map
MATCH (n)
RETURN labels(n) AS labels, properties(n) AS properties
