"""Where goods are seized, and on which way: real posts, airports and corridors of the region."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from intel.demo.draw import Draw
from intel.model.gazetteer import CORRIDORS, PLACES, Place

__all__ = ["Journey", "modes_of", "plan_journey"]

_KINDS_BY_MODE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "1": ("seaport",),
        "2": ("rail-bcp", "rail-station"),
        "3": ("road-bcp",),
        "4": ("airport",),
        "5": ("mail-centre",),
    }
)
_ABROAD = tuple(
    PLACES[place]
    for place in ("kabul", "kunduz", "mazar-e-sharif", "guangzhou", "yiwu", "moscow", "istanbul", "tehran", "karachi")
)


def _stations() -> dict[tuple[str, str], tuple[Place, ...]]:
    found: dict[tuple[str, str], list[Place]] = {}
    for place in PLACES.values():
        for mode, kinds in _KINDS_BY_MODE.items():
            if place.kind in kinds:
                found.setdefault((place.country, mode), []).append(place)
    return {key: tuple(places) for key, places in found.items()}


def _lines() -> dict[str, tuple[tuple[tuple[Place, ...], int], ...]]:
    found: dict[str, list[tuple[tuple[Place, ...], int]]] = {}
    for corridor in CORRIDORS.values():
        forth = tuple(PLACES[place] for place in corridor)
        for line in (forth, forth[::-1]):
            for position, place in enumerate(line):
                if 0 < position < len(line) - 1:
                    found.setdefault(place.id, []).append((line, position))
    return {place: tuple(lines) for place, lines in found.items()}


_STATIONS = _stations()
_LINES = _lines()
_TOWNS = {
    country: tuple(place for place in PLACES.values() if place.level == "town" and place.country == country)
    for country in {place.country for place in PLACES.values()}
}


@dataclass(frozen=True, slots=True)
class Journey:
    """The way of one shipment.

    Attributes:
        mode: Mode of transport, Recommendation 19.
        departure: Where it began.
        passed: Public places passed before the seizure, in order.
        seized_at: Where it was seized.
        destination: Where it was bound.
        direction: Direction code as the seizing administration sees it.
    """

    mode: str
    departure: Place
    passed: tuple[Place, ...]
    seized_at: Place
    destination: Place
    direction: str


def modes_of(country: str) -> tuple[str, ...]:
    """The modes of transport that a country has stations for, sorted."""
    return tuple(sorted(mode for station, mode in _STATIONS if station == country))


def _direction(departure: Place, seized_at: Place, destination: Place) -> str:
    came, goes = departure.country != seized_at.country, destination.country != seized_at.country
    if came and goes:
        return "transit"
    if came:
        return "inbound"
    return "outbound" if goes else "internal"


def plan_journey(draw: Draw, country: str, mode: str) -> Journey:
    """A journey that ends in a seizure in a country.

    Args:
        draw: Where the choices come from.
        country: ISO 3166-1 alpha-2 of the seizing administration.
        mode: One of ``modes_of`` the country.
    """
    seized_at = draw.pick(_STATIONS[country, mode])
    if mode == "3" and draw.chance(18):
        seized_at = draw.pick(_TOWNS[country])
    lines = _LINES.get(seized_at.id)
    if lines is not None:
        line, position = draw.pick(lines)
        start = draw.below(position)
        end = draw.between(position + 1, len(line) - 1)
        departure, passed, destination = line[start], line[start + 1 : position][-2:], line[end]
    else:
        other_side = seized_at.counterpart
        departure = PLACES[other_side] if other_side is not None and draw.chance(50) else draw.pick(_ABROAD)
        passed, destination = (), draw.pick(_TOWNS[country])
        if draw.chance(35):
            departure, destination = destination, departure
    return Journey(
        mode,
        departure,
        passed,
        seized_at,
        destination=destination,
        direction=_direction(departure, seized_at, destination),
    )
