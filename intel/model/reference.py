"""Reference packs: official code lists as their publisher gives them, each version as a whole.

A pack is public. What may not be shipped with the program (national tariffs, the texts of the
Harmonized System) comes in this way, from the official file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from intel.model.vocabulary import Near, fold

__all__ = ["PackDifference", "PackEntry", "ReferencePack", "difference"]

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A code of a pack.

    Attributes:
        code: As the publisher writes it.
        names: Every name it has there, the first one first.
        about: Further columns that the profile keeps, by name.
    """

    code: str
    names: tuple[str, ...]
    about: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ReferencePack:
    """One version of a list.

    Attributes:
        list: What it lists: ``hs``, ``tnved``, ``prc``, ``unit`` …
        version: As the administration calls it.
        language: ISO 639-1 of its names.
        entries: By code, in the order of the file.
    """

    list: str
    version: str
    language: str
    entries: Mapping[str, PackEntry]

    def below(self, prefix: str, *, digits: int | None = None) -> tuple[PackEntry, ...]:
        """The codes that begin with a prefix, of a length if one is given; in their order."""
        return tuple(
            entry
            for code, entry in self.entries.items()
            if code.startswith(prefix) and (digits is None or len(code) == digits)
        )

    def named(self, text: str) -> PackEntry | None:
        """The entry that alone has exactly this name, case and punctuation aside, or None."""
        folded = fold(text)
        found = [entry for entry in self.entries.values() if folded and any(fold(n) == folded for n in entry.names)]
        return found[0] if len(found) == 1 else None

    def nearest(self, text: str, n: int = 3) -> tuple[Near, ...]:
        """The codes whose code or name comes closest to a text, best first; suggestions only."""
        folded = fold(text)
        if not folded:
            return ()
        names = {code: fold(entry.names[0][:_SHOWN]) or code for code, entry in self.entries.items() if entry.names}
        if folded.replace(" ", "").isdigit():
            wanted = folded.replace(" ", "")
            chapter = [code for code in self.entries if code[:2] == wanted[:2] and len(code) == len(wanted)]
            found = process.extract(wanted, chapter or list(self.entries), scorer=fuzz.ratio, limit=n, score_cutoff=60)
            return tuple(Near(code, self._name(code), round(score, 1)) for code, score, _ in found)
        hits = process.extract(folded, names, scorer=fuzz.token_set_ratio, limit=n, score_cutoff=55)
        return tuple(Near(code, self._name(code), round(score, 1)) for _, score, code in hits)

    def _name(self, code: str) -> str:
        names = self.entries[code].names
        return names[0] if names else code


@dataclass(frozen=True, slots=True)
class PackDifference:
    """What tells two versions of a list apart.

    Attributes:
        added: Codes of the newer one alone.
        removed: Codes of the older one alone.
        renamed: Code, old and new first name.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: tuple[tuple[str, str, str], ...]


def difference(old: ReferencePack, new: ReferencePack) -> PackDifference:
    """What a newer version of a list changes.

    Args:
        old: The version before.
        new: The version after.
    """
    before, after = old.entries, new.entries

    def first(names: Iterable[str]) -> str:
        return next(iter(names), "")

    renamed = (
        (code, first(before[code].names), first(entry.names))
        for code, entry in after.items()
        if code in before and first(before[code].names) != first(entry.names)
    )
    return PackDifference(
        tuple(code for code in after if code not in before),
        tuple(code for code in before if code not in after),
        tuple(renamed),
    )
