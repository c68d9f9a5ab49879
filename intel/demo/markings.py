"""The few markings of the region: who may see what, and what is stricter about people.

Few on purpose: every marking makes access classes, and an administration that invents a new one for
each report slows everybody's questions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from intel.demo.draw import Draw
from intel.model.administrations import ADMINISTRATIONS
from intel.model.identifiers import is_nominal_kind

__all__ = ["NEIGHBOURS", "Release", "background_release", "is_nominal", "network_release", "public_release"]

NEIGHBOURS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AZ": ("KZ", "TM"),
        "CN": ("KG", "KZ", "MN", "TJ"),
        "KG": ("CN", "KZ", "TJ", "UZ"),
        "KZ": ("CN", "KG", "TM", "UZ"),
        "MN": ("CN", "KZ"),
        "TJ": ("CN", "KG", "UZ"),
        "TM": ("AZ", "KZ", "UZ"),
        "UZ": ("KG", "KZ", "TJ", "TM"),
    }
)
"""Whom each administration trusts with more than it tells all members."""

_EVERYBODY = frozenset(ADMINISTRATIONS)


@dataclass(frozen=True, slots=True)
class Release:
    """A marking in canonical form, and which administrations' officers it lets see what.

    Attributes:
        marking: The report's marking, defaults left out.
        members: Administrations that may see the report, the originator included.
        nominal_members: Those that may also see what identifies a person or company.
    """

    marking: Mapping[str, Any]
    members: frozenset[str]
    nominal_members: frozenset[str]


def is_nominal(kind: str, originator: str) -> bool:
    """Whether an originator counts identifiers of a kind as nominal."""
    administration = ADMINISTRATIONS[originator]
    if kind == "plate":
        return administration.plates_nominal
    return administration.vin_nominal if kind == "vin" else is_nominal_kind(kind)


def _release(originator: str, to: tuple[str, ...], nominal: tuple[str, ...], **more: object) -> Release:
    marking: dict[str, Any] = {"releasable_to": sorted(to), "nominal_releasable_to": sorted(nominal), **more}
    members = _EVERYBODY if "ALL" in to else frozenset((*to, originator)) & _EVERYBODY
    nominal_members = _EVERYBODY if "ALL" in nominal else frozenset(nominal)
    return Release(
        MappingProxyType({name: value for name, value in marking.items() if value}),
        members,
        members & (nominal_members | {originator}),
    )


@lru_cache(maxsize=64)
def _profiles(originator: str) -> Mapping[str, Release]:
    near = NEIGHBOURS[originator]
    profiles = {
        "open": _release(originator, ("ALL",), ()),
        "open-shared": _release(originator, ("ALL",), near),
        "public": _release(originator, ("ALL",), ("ALL",)),
        "statistics": _release(originator, ("ALL",), (), purposes=["risk-analysis", "statistics"]),
        "group": _release(originator, near, near[:1], handling_code="H1"),
        "own": _release(originator, (), (), handling_code="H2"),
    }
    # Where no regional office is known, RILO-only would be nobody's but the originator's.
    has_office = ADMINISTRATIONS[originator].rilo is not None
    profiles["rilo"] = _release(originator, ("RILO",), (), handling_code="H1") if has_office else profiles["own"]
    for other in sorted(_EVERYBODY - {originator}):
        profiles[f"to-{other}"] = _release(
            originator, (other,), (other,), handling_code="H1", onward="ask", deconflict="pointer"
        )
        profiles[f"open-to-{other}"] = _release(originator, ("ALL",), (other,))
    return MappingProxyType(profiles)


_BACKGROUND = (
    *("open",) * 38,
    *("open-shared",) * 16,
    *("group",) * 16,
    *("rilo",) * 12,
    *("own",) * 9,
    *("statistics",) * 4,
    *("near",) * 5,
)


def background_release(draw: Draw, originator: str) -> Release:
    """The release of a report that belongs to no network."""
    name = draw.pick(_BACKGROUND)
    if name == "near":
        name = f"to-{draw.pick(NEIGHBOURS[originator])}"
    return _profiles(originator)[name]


def public_release(originator: str) -> Release:
    """The release of a report about a carrier that everybody deals with: to all, names included."""
    return _profiles(originator)["public"]


def network_release(draw: Draw, originator: str, watcher: str, *, is_guarded: bool) -> Release:
    """The release of a report of a network; the watcher may always see all of it.

    Args:
        draw: Where the choices come from.
        originator: Administration that reports.
        watcher: Administration whose officers may see the whole network.
        is_guarded: Whether nobody else may see the report.
    """
    profiles = _profiles(originator)
    if originator == watcher:
        return profiles["own" if is_guarded else draw.pick(("open", "open-shared"))]
    return profiles[f"to-{watcher}" if is_guarded else f"open-to-{watcher}"]
