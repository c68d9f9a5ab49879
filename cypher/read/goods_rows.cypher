// Visible goods of visible seizures in a span of days, with their exact amounts.
// mode: read
// params: from_day: int, to_day: int, country: str
// rows: seizure: str, shipment: str, item: str, commodity: str?, substance: str?, mass_ug: int?, volume_ul: int?, pieces_mil: int?, acs: list[int]
MATCH (z:Seizure)-[o:OF]->(h:Shipment)-[c:CONTAINS]->(g:GoodsItem)
WHERE z.ac IN $visible AND z.exp > $now
  AND o.ac IN $visible AND o.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND c.ac IN $visible AND c.exp > $now
  AND g.ac IN $visible AND g.exp > $now
  AND ($from_day = 0 OR z.day >= $from_day)
  AND ($to_day = 0 OR z.day <= $to_day)
  AND ($country = '' OR z.country = $country)
RETURN z.handle AS seizure, h.handle AS shipment, g.handle AS item, g.commodity AS commodity, g.substance AS substance,
       g.mass_ug AS mass_ug, g.volume_ul AS volume_ul, g.pieces_mil AS pieces_mil,
       [z.ac, o.ac, h.ac, c.ac, g.ac] AS acs
