"""The words of findings in the platform's languages, from the one catalogue beside this module."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from intel.model.vocabulary import Language

__all__ = ["LANGUAGES", "Detail", "Texts", "Words", "catalogue", "words_of"]

LANGUAGES: tuple[Language, ...] = ("en", "ru", "zh")
"""In the order in which the catalogue has them where it writes a list."""

Detail = str | int | Sequence[str]
"""What a placeholder stands for; several values are shown with commas, none as the word for none."""

_FILE = Path(__file__).with_name("finding_texts.toml")
_LIST_CODES = "unknown_"
_WHERE_NAMED = re.compile(r"\[\[(\w+)\?([^\]|]*)(?:\|([^\]]*))?\]\]")


@dataclass(frozen=True, slots=True)
class Words:
    """What a finding says: what is wrong, what was made of it, what to do; any of them may be empty."""

    message: str
    made: str
    advice: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The catalogue: ``findings`` by code and language, the others by word, in order of `LANGUAGES`."""

    findings: Mapping[str, Mapping[Language, tuple[str, str, str]]]
    lists: Mapping[str, tuple[str, str, str]]
    reasons: Mapping[str, tuple[str, str, str]]
    words: Mapping[str, tuple[str, str, str]]

    def of_code(self, code: str) -> Mapping[Language, tuple[str, str, str]] | None:
        """The texts of a code; those of ``unknown_code`` for a value that a named list has not."""
        found = self.findings.get(code)
        if found is None and code.startswith(_LIST_CODES):
            listed = code.removeprefix(_LIST_CODES).replace("_", "-")
            return self.findings["unknown_code"] if listed in self.lists else None
        return found


@cache
def catalogue() -> Texts:
    """The catalogue as it stands in its file.

    Source: ``intel/ingest/finding_texts.toml``.
    """
    raw = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    findings = {code: _by_language(each) for code, each in raw["findings"].items()}
    rest = (MappingProxyType({word: _three(each) for word, each in raw[name].items()}) for name in _WORDS)
    lists, reasons, words = rest
    return Texts(MappingProxyType(findings), lists, reasons, words)


_WORDS = ("lists", "reasons", "words")


def _by_language(texts: Mapping[str, Sequence[str]]) -> Mapping[Language, tuple[str, str, str]]:
    return {name: _three(texts[name]) for name in LANGUAGES}


def _three(texts: Sequence[str]) -> tuple[str, str, str]:
    first, second, third = texts
    return first, second, third


def words_of(code: str, details: Mapping[str, Detail], language: Language) -> Words:
    """What a finding says in a language.

    Args:
        code: Of the finding.
        details: What its placeholders stand for; ``reason`` names one of the catalogue's reasons.
        language: One of `LANGUAGES`.

    Returns:
        Three sentences.

    Raises:
        KeyError: The catalogue has no such code, or the finding lacks a detail.
    """
    texts = catalogue()
    found = texts.of_code(code)
    if found is None:
        raise KeyError(code)
    position = LANGUAGES.index(language)
    shown = {name: _shown(value, position) for name, value in details.items()}
    if "list" in details:
        shown["list"] = texts.lists[str(details["list"])][position]
    if "reason" in details:
        shown["reason"] = texts.reasons[str(details["reason"])][position].format_map(shown)
    message, made, advice = (_chosen(each, details).format_map(shown) for each in found[language])
    return Words(message, made, advice)


def _chosen(text: str, details: Mapping[str, Detail]) -> str:
    """A text with what is said of a list where it has something in it, and else what is said instead."""
    return _WHERE_NAMED.sub(lambda found: found[2] if details[found[1]] else found[3] or "", text)


def _shown(value: Detail, position: int) -> str:
    if isinstance(value, str | int):
        return str(value)
    return ", ".join(value) or catalogue().words["none"][position]
