"""Whom a release set reaches, for the reference view alone.

The graph's side resolves the groups of a class (`intel.access.groups`); this says the same once more,
from the marking, and the two are held against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from intel.model.groups import PLATFORM_GROUPS

__all__ = ["released_to"]


def released_to(
    entries: Iterable[str], originator: str, versions: Mapping[str, tuple[frozenset[str], ...]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whom the entries of a release set reach, and the groups among them.

    Args:
        entries: Administrations, ``RILO``, ``ALL`` and groups.
        originator: Whose data.
        versions: The members of every version of every group, the owner among them.

    Returns:
        Both in order.

    Source: design §3 (named groups; groups have versions).
    """
    reached: set[str] = set()
    groups: list[str] = []
    for each in sorted(entries):
        name, _, number = each.partition("@")
        if "/" not in name and name not in PLATFORM_GROUPS:
            reached.add(each)
            continue
        groups.append(each)
        is_own = name.startswith(f"{originator}/")
        known = versions.get(name, ())
        if not number:
            # only one's own group is followed
            reached |= known[-1] if is_own and known else frozenset()
        elif int(number) <= len(known):
            then = known[int(number) - 1]
            if is_own or "/" not in name or originator in then:
                reached |= then & known[-1]
    return tuple(sorted(reached)), tuple(groups)
