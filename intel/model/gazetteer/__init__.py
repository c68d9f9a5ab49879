"""Public places of the region: crossing points, ports, airports, stations, towns, districts, corridors.

The gazetteer is reference data: everybody may see it, and nothing that a report says is ever added
to it. A text that is not recognised surely enough stays the text it was (``docs/places.md``).
"""

from intel.model.gazetteer.corridors import CORRIDORS
from intel.model.gazetteer.holdings import (
    PLACES,
    all_places,
    gazetteer_digest,
    place_names,
    place_of_id,
)
from intel.model.gazetteer.matching import SURE, PlaceMatch, match_place
from intel.model.gazetteer.place import Place, PlaceKind

__all__ = [
    "CORRIDORS",
    "PLACES",
    "SURE",
    "Place",
    "PlaceKind",
    "PlaceMatch",
    "all_places",
    "gazetteer_digest",
    "match_place",
    "place_names",
    "place_of_id",
]
