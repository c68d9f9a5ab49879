"""What an identifier is: every kind whose form it has, best first, with reasons for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from intel.model.absent import is_absent
from intel.model.countries import country_name
from intel.model.identifiers.cleaning import LONGEST_IDENTIFIER, replaced_letters
from intel.model.identifiers.kinds import KINDS, Check, Fault, Identifier
from intel.model.identifiers.labels import labelled
from intel.model.identifiers.normal import normalise
from intel.model.identifiers.phones import phone_country
from intel.model.identifiers.plates import PASSPORTS, plate_forms
from intel.model.identifiers.scheme import Part
from intel.model.identifiers.schemes import SCHEMES
from intel.model.identifiers.wording import FORM_OF_KIND, NAME_OF_KIND, SENTENCES
from intel.model.vocabulary import Language

__all__ = ["Candidate", "Fold", "explain", "recognise"]

_LANGUAGES: tuple[Language, ...] = ("en", "ru", "zh")
_SCORE: dict[Check, int] = {"pass": 3, "none": 1, "fail": 0}
_LABELLED = 100


@dataclass(frozen=True, slots=True)
class Fold:
    """A character that was replaced; ``position`` counts from 1 in the text as written."""

    position: int
    written: str
    read: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a text can be.

    Attributes:
        kind: One of ``KINDS``.
        raw: The text as written.
        normal: The form in which equal identifiers are equal.
        check: As in `Identifier`; a failed check is a finding, never a refusal.
        fault: What fails: the form, or the check digit of a number of right form.
        country: ISO 3166-1 alpha-2 that the number states, if one.
        parts: The parts of the number, in order.
        written: Its check digits, where the scheme has them.
        expected: What was computed; None where no number with this body is given out.
        folds: Characters that were replaced.
        warnings: Codes of what is odd though form and check hold.

    Source: ``domain.md`` §3.1; each kind's standard is in ``KINDS``.
    """

    kind: str
    raw: str
    normal: str
    check: Check
    fault: Fault | None
    country: str | None = None
    parts: tuple[Part, ...] = ()
    written: str | None = None
    expected: str | None = None
    folds: tuple[Fold, ...] = ()
    warnings: tuple[str, ...] = ()

    def explanation(self, language: Language) -> tuple[str, ...]:
        """The same in sentences, one a line.

        Args:
            language: English, Russian or Chinese.
        """
        return tuple(_sentences(self, language))

    def plain(self) -> dict[str, Any]:
        """As JSON, the explanation in the three languages."""
        return {
            "kind": self.kind,
            "name": {language: NAME_OF_KIND[self.kind].of(language) for language in _LANGUAGES},
            "standard": KINDS[self.kind].standard,
            "value": self.raw,
            "normal": self.normal,
            "check": self.check,
            "fault": self.fault,
            "country": self.country,
            "parts": [{"name": part.name, "value": part.value} for part in self.parts],
            "check_digit": self.written,
            "expected": self.expected,
            "folded": [{"position": each.position, "written": each.written, "read": each.read} for each in self.folds],
            "warnings": list(self.warnings),
            "explanation": {language: list(self.explanation(language)) for language in _LANGUAGES},
        }


def _say(code: str, language: Language, *values: str) -> str:
    return SENTENCES[code].of(language).format(*values)


def _meaning(code: str, language: Language) -> str:
    kind, _, rest = code.partition(":")
    if kind == "country":
        return country_name(rest, language) or rest
    if kind in SENTENCES:
        return _say(kind, language, *rest.split(":"))
    # a letter that the standard leaves to the country has no meaning of its own
    return "" if "." in kind else code


def _part(part: Part, language: Language) -> str:
    name = _say("country_part" if part.name == "country" else part.name, language)
    meaning = _meaning(part.meaning, language)
    return f"{name}: {part.value} ({meaning})" if meaning else f"{name}: {part.value}"


def _of_check(candidate: Candidate, language: Language) -> str:
    written, expected = candidate.written, candidate.expected
    if candidate.fault == "form":
        kind = candidate.kind
        return _say("form_wrong", language, NAME_OF_KIND[kind].of(language), FORM_OF_KIND[kind].of(language))
    if written is None:
        return _say("form_right" if candidate.check == "pass" else "check_none", language)
    if candidate.check == "pass":
        return _say("check_right", language, written)
    if candidate.check == "fail":
        code = "check_never" if expected is None else "check_wrong"
        return _say(code, language, written, expected or "")
    return _say("check_added" if written == expected else "check_free", language, written)


def _sentences(candidate: Candidate, language: Language) -> Iterator[str]:
    kind = candidate.kind
    if candidate.fault != "form":
        yield _say("is", language, NAME_OF_KIND[kind].of(language), KINDS[kind].standard)
        yield _say("normal", language, candidate.normal)
        for part in candidate.parts:
            yield _part(part, language)
        if candidate.country is not None:
            yield _say("country", language, f"{country_name(candidate.country, language)} ({candidate.country})")
    yield _of_check(candidate, language)
    for warning in candidate.warnings:
        yield _say(warning, language)
    if candidate.folds:
        changes = ", ".join(f"{each.written}→{each.read} ({each.position})" for each in candidate.folds)
        yield _say("folded", language, changes)


def _folds(found: Identifier, text: str) -> Iterator[Fold]:
    if not found.folded:
        return
    is_plate = found.kind in {"plate", "mn_rd"}
    yield from (Fold(*each) for each in replaced_letters(text, is_plate=is_plate))
    # letters in the place of digits: the normal form is as long as the letters and digits written
    signs = [(position, char) for position, char in enumerate(text, 1) if char.isascii() and char.isalnum()]
    if len(signs) == len(found.normal):
        for (position, char), read in zip(signs, found.normal, strict=True):
            if char.upper() in "OQI" and read in "01":
                yield Fold(position, char, read)


def _candidate(found: Identifier, text: str) -> Candidate:
    """Details of an identifier, computed only for a person who asks."""
    folds = tuple(_folds(found, text))
    if found.fault == "form":
        return Candidate(found.kind, text, found.normal, found.check, found.fault, folds=folds)
    scheme = SCHEMES.get(found.kind)
    if scheme is None:
        country = phone_country(found.normal) if found.kind == "phone" else None
        return Candidate(found.kind, text, found.normal, found.check, found.fault, country=country)
    normal = found.normal
    has_digit = scheme.due is not None and (scheme.form(normal) or ("", False))[1]
    return Candidate(
        found.kind,
        text,
        normal,
        found.check,
        found.fault,
        country=scheme.country(normal),
        parts=tuple(scheme.parts(normal)),
        written=scheme.written(normal) if has_digit else None,
        expected=scheme.due(normal) if has_digit and scheme.due is not None else None,
        folds=folds,
        warnings=tuple(scheme.warnings(normal)),
    )


def explain(kind: str, text: str, *, country: str | None = None) -> Candidate | None:
    """What there is to say about a text taken as an identifier of one kind.

    Args:
        kind: One of ``KINDS``.
        text: As written.
        country: ISO 3166-1 alpha-2; says how a national phone number is read.

    Returns:
        None where the text is absent, a placeholder, too short or too long, or the kind unknown.

    Source: ``domain.md`` §3.1.
    """
    found = normalise(kind, text, country=country)
    return None if found is None else _candidate(found, text)


def _is_telling(found: Identifier) -> bool:
    """Whether the text alone, without a word that says so, can be taken for this kind."""
    kind = found.kind
    if kind == "plate":
        return any(plate_forms(found.normal))
    if kind == "passport":
        return any(pattern.fullmatch(found.normal) for _, pattern in PASSPORTS)
    if kind == "aircraft":
        return "-" in found.raw and SCHEMES[kind].country(found.normal) is not None
    if kind in {"phone", "email"}:
        return found.check == "pass"
    if kind == "gs1":
        return "(" in found.raw or (found.check == "pass" and len(found.raw) in {13, 14})
    if kind == "tir_holder":
        return SCHEMES[kind].country(found.normal) is not None
    return _rank(kind) > 0


def _rank(kind: str) -> int:
    scheme = SCHEMES.get(kind)
    return 0 if scheme is None else scheme.rank


def _score(found: Identifier, wanted: tuple[str, ...]) -> tuple[int, str]:
    rank = 2 if found.kind == "phone" and found.raw.lstrip().startswith("+") else _rank(found.kind)
    score = rank * 2 + _SCORE[found.check] + (_LABELLED if found.kind in wanted else 0)
    return -score, found.kind


def recognise(text: str, *, country: str | None = None) -> tuple[Candidate, ...]:
    """Every kind of identifier that a text can be, the likeliest first.

    A word before the number that names its kind ("VIN", "контейнер", "护照") counts more than
    every form. Kinds that any letters and digits can be (seals, consignment notes, accounts) are
    found only by such a word. Never raises, whatever the string.

    Args:
        text: One identifier as written, with its label or without.
        country: ISO 3166-1 alpha-2; says how a national phone number is read.

    Returns:
        Candidates of right form, whether their check digit holds or fails; where a label names a
        kind and nothing fits, that kind with what is wrong. Empty for a text that says nothing.

    Source: ``domain.md`` §3.1.
    """
    if len(text) > LONGEST_IDENTIFIER or is_absent(text):
        return ()
    wanted, rest = labelled(text)
    found: list[Identifier] = []
    for kind in KINDS:
        read = normalise(kind, rest, country=country)
        if read is not None and read.fault != "form" and (kind in wanted or _is_telling(read)):
            found.append(read)
    if not any(read.kind in wanted for read in found):
        tried = (normalise(kind, rest, country=country) for kind in wanted)
        found.extend(read for read in tried if read is not None)
    if any(each.check == "pass" for each in found):
        # what is right as one number is no wrong number of another kind, unless its form says much
        found = [each for each in found if each.check != "fail" or each.kind in wanted or _rank(each.kind) > 1]
    found.sort(key=lambda each: _score(each, wanted))
    return tuple(_candidate(each, text) for each in found)
