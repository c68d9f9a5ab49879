// The pages of a receipt, in order.
// mode: platform
// params: submission: str
// rows: page: int, first_row: int, lines: str
MATCH (p:Receipt {submission: $submission})
RETURN p.page AS page, p.first_row AS first_row, p.lines AS lines
ORDER BY p.page
