// Whether there is any node at all.
// mode: platform
// params: none
// rows: labels: list[str]
MATCH (n)
RETURN labels(n) AS labels
LIMIT 1
