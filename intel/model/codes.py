"""Closed code lists: how a source's word becomes a code, and a code a word in three languages."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from intel.model.code_tables import (
    CONCEALMENT_METHODS,
    DETECTION_METHODS,
    DIRECTIONS,
    MODES,
    PACKAGES,
    PLACE_TYPES,
    PROCEDURES,
    ROLES,
    TRAFFIC_TYPES,
)
from intel.model.vocabulary import LONGEST_NAME, Language, Names, Near, Vocabulary, read_table

__all__ = [
    "CODE_LISTS",
    "CodeList",
    "find_concealment",
    "find_detection",
    "find_direction",
    "find_mode",
    "find_packaging",
    "find_place_type",
    "find_procedure",
    "find_role",
    "find_traffic",
]


class CodeList:
    """A closed list of codes, found by code, name in three languages, or a source's own word.

    Source: the standard named in ``standard``; ``domain.md`` §1.2 for lists of our own.
    """

    def __init__(self, name: str, standard: str, table: str) -> None:
        """Read a list.

        Args:
            name: What the list is called in findings and profiles.
            standard: Where its codes come from.
            table: The rows (``intel.model.code_tables``).

        Raises:
            ValueError: Two entries claim the same name.
        """
        self.name = name
        self.standard = standard
        self._names: dict[str, Names] = {}
        entries: list[tuple[str, str, list[str]]] = []
        for (code, en, ru, zh), further in read_table(table):
            self._names[code] = Names(en, ru, zh)
            entries.append((code, code, [en, ru, zh, *further]))
        self._vocabulary = Vocabulary(entries)
        self._find = lru_cache(maxsize=1024)(self._vocabulary.find)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code, in the order of the list."""
        return tuple(self._names)

    def find(self, text: str | None) -> str | None:
        """The code that a text names exactly, or None; never the nearest one."""
        if text is None or len(text) > LONGEST_NAME:
            return None
        return self._find(text)

    def nearest(self, text: str | None, n: int = 3) -> tuple[Near, ...]:
        """The codes whose names come closest to a text, best first; for findings only."""
        return self._vocabulary.nearest(text, n)

    def name_of(self, code: str, language: Language = "en") -> str | None:
        """The name of a code in a language, or None when it is not in the list."""
        names = self._names.get(code)
        return None if names is None else names.of(language)


_OWN = "our own list; domain.md §1.2"

_MODES = CodeList("mode", "UN/CEFACT Recommendation 19", MODES)
_PLACE_TYPES = CodeList("place-type", _OWN, PLACE_TYPES)
_DIRECTIONS = CodeList("direction", _OWN, DIRECTIONS)
_PROCEDURES = CodeList("procedure", _OWN, PROCEDURES)
_TRAFFIC_TYPES = CodeList("traffic", _OWN, TRAFFIC_TYPES)
_DETECTION_METHODS = CodeList("detection", _OWN, DETECTION_METHODS)
_CONCEALMENT_METHODS = CodeList("concealment", _OWN, CONCEALMENT_METHODS)
_PACKAGES = CodeList("packaging", "UN/CEFACT Recommendation 21", PACKAGES)
_ROLES = CodeList("role", "WCO Data Model roles", ROLES)

CODE_LISTS: Mapping[str, CodeList] = MappingProxyType(
    {
        code_list.name: code_list
        for code_list in (
            _MODES,
            _PLACE_TYPES,
            _DIRECTIONS,
            _PROCEDURES,
            _TRAFFIC_TYPES,
            _DETECTION_METHODS,
            _CONCEALMENT_METHODS,
            _PACKAGES,
            _ROLES,
        )
    }
)
"""Every code list by its name."""


def find_mode(text: str | None) -> str | None:
    """The mode of transport. Source: UN/CEFACT Recommendation 19."""
    return _MODES.find(text)


def find_place_type(text: str | None) -> str | None:
    """The type of a place. Source: our own list; ``domain.md`` §1.2 no. 4."""
    return _PLACE_TYPES.find(text)


def find_direction(text: str | None) -> str | None:
    """The direction of a movement. Source: our own list; ``domain.md`` §1.2 no. 6."""
    return _DIRECTIONS.find(text)


def find_procedure(text: str | None) -> str | None:
    """The customs procedure. Source: our own list; ``domain.md`` §1.2 no. 6."""
    return _PROCEDURES.find(text)


def find_traffic(text: str | None) -> str | None:
    """The type of traffic. Source: our own list; ``domain.md`` §1.2 no. 7."""
    return _TRAFFIC_TYPES.find(text)


def find_detection(text: str | None) -> str | None:
    """The method of detection. Source: our own list; ``domain.md`` §1.2 no. 15."""
    return _DETECTION_METHODS.find(text)


def find_concealment(text: str | None) -> str | None:
    """The method of concealment. Source: our own list; ``domain.md`` §1.2 no. 14."""
    return _CONCEALMENT_METHODS.find(text)


def find_packaging(text: str | None) -> str | None:
    """The kind of package. Source: UN/CEFACT Recommendation 21."""
    return _PACKAGES.find(text)


def find_role(text: str | None) -> str | None:
    """The role of a party. Source: WCO Data Model roles; design §4."""
    return _ROLES.find(text)
