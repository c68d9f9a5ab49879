// Visible legs of the shipments of visible seizures in a span of days.
// mode: read
// params: from_day: int, to_day: int, country: str
// rows: seizure: str, shipment: str, leg: str, sequence: int, mode: str?, from_country: str?, to_country: str?, acs: list[int]
MATCH (z:Seizure)-[o:OF]->(h:Shipment)-[c:HAS_LEG]->(g:RouteLeg)
WHERE z.ac IN $visible AND z.exp > $now
  AND o.ac IN $visible AND o.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND c.ac IN $visible AND c.exp > $now
  AND g.ac IN $visible AND g.exp > $now
  AND ($from_day = 0 OR z.day >= $from_day)
  AND ($to_day = 0 OR z.day <= $to_day)
  AND ($country = '' OR z.country = $country)
RETURN z.handle AS seizure, h.handle AS shipment, g.handle AS leg, c.seq AS sequence, g.mode AS mode,
       g.from_country AS from_country, g.to_country AS to_country,
       [z.ac, o.ac, h.ac, c.ac, g.ac] AS acs
