"""Identifiers in free text: those that a word names, and those whose form says enough.

Numbers that are digits alone are suggested only after a word that names them: every list of weights
has numbers that pass some check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from intel.ingest.suggesting.phrases import any_of
from intel.ingest.suggesting.suggestion import Suggestion, View
from intel.model.identifiers import Identifier, normalise
from intel.model.identifiers.labels import LABELS
from intel.model.identifiers.plates import PASSPORTS, plate_forms
from intel.model.identifiers.registries import AIRLINES, vin_country
from intel.model.identifiers.schemes import SCHEMES
from intel.model.vocabulary import latin_lookalikes

__all__ = ["labelled_identifiers", "telling_identifiers"]

_LETTER = "0-9A-ZÀ-ÖØ-Þ\u0400-\u052f"
_START = rf"(?<![{_LETTER}])"
_END = rf"(?![{_LETTER}])"


def _plain(word: str) -> str:
    return latin_lookalikes(word.upper())[0]


def _kinds_of_labels() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for kind, words in LABELS.items():
        for word in words:
            found.setdefault(_plain(word), []).append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


_KINDS_OF: Mapping[str, tuple[str, ...]] = _kinds_of_labels()
_WORDS = any_of(_KINDS_OF)
_WORD = re.compile(_WORDS)
_MARKS = (
    _plain(r"(?:S|ы)?")
    + rf"[ .:\-–]{{0,3}}(?:(?:NO|NR|N(?=[ .:°])|NUMBER|NUM|{_plain('номер')}\w{{0,3}}|{_plain('нөмірі')}|RAQAMI)"
    + r"(?![A-Z])\.?|№{1,2}|号码?|#)?"
)
_LABEL = re.compile(
    rf"{_START}(?:{_WORDS})(?![A-Z\u0400-\u052f]){_MARKS}[ :=\-–]{{0,3}}(?=[(+0-9A-Z\u0400-\u052f\u4e00-\u9fff])"
)
# One piece of a number, and what may join it to the next.
_PIECE = re.compile(r"[0-9A-Z\u0400-\u052f\u4e00-\u9fff]{1,24}")
_JOINT = re.compile(r"[ \-/.·()]{1,2}|(?=[0-9A-Z])")
_ANOTHER = re.compile(
    rf" {{0,2}}(?:[,;、]|\bAND\b|\b{_plain('и')}\b|和|/) {{0,2}}(?:№ ?)?(?=[+0-9A-Z\u0400-\u052f\u4e00-\u9fff])"
)
_MOST_PIECES = 9
_LONGEST_VALUE = 46
_MOST_IN_A_LIST = 50
_MOST_LABELS = 2_000
# Kinds whose numbers are any letters and digits: what is taken for one must have digits enough.
_FREE = frozenset({"seal", "cmr", "smgs", "bill_of_lading", "declaration", "account", "passport", "plate", "aircraft"})
_DIGIT = re.compile("[0-9]")
_PHONE_SIGNS = re.compile(r"[+(]?[0-9 ()\-.·+]+")
# Whose national numbers a text in a language means; Russian is written everywhere.
_REGIONS: Mapping[str, str] = {"zh": "CN", "kk": "KZ", "uz": "UZ", "tg": "TJ", "mn": "MN"}
_FREE_NUMBER = re.compile(r"(?=(?:[A-Z]*[0-9]){4})[0-9A-Z]{5,20}")


def _read(kind: str, piece: str, view: View) -> Identifier | None:
    found = normalise(kind, piece)
    region = _REGIONS.get(view.language or "")
    if kind == "phone" and region is not None and (found is None or found.check != "pass"):
        return normalise(kind, piece, country=region)
    return found


def _prefixes(view: View, start: int) -> list[int]:
    """Where a number that begins at a place can end, one end for every piece of it."""
    ends: list[int] = []
    place = start
    if view.latin[place : place + 1] in {"+", "("}:
        place += 1
    while len(ends) < _MOST_PIECES and place - start <= _LONGEST_VALUE:
        piece = _PIECE.match(view.latin, place)
        if piece is None:
            break
        ends.append(piece.end())
        joint = _JOINT.match(view.latin, piece.end())
        if joint is None:
            break
        place = joint.end()
    return ends


def _is_free_number(kind: str, found: Identifier) -> bool:
    if kind == "plate":
        return any(plate_forms(found.normal))
    if kind == "passport":
        return any(form.fullmatch(found.normal) for _, form in PASSPORTS)
    if kind == "aircraft":
        return SCHEMES[kind].country(found.normal) is not None
    return _FREE_NUMBER.fullmatch(found.normal) is not None


def _best(view: View, start: int, kinds: Sequence[str]) -> tuple[int, Identifier] | None:
    """The reading of a place as one of some kinds: a right one and long, else a short one."""
    chosen: tuple[tuple[int, int], int, Identifier] | None = None
    ends = _prefixes(view, start)
    if not ends or _DIGIT.search(view.latin, start, ends[-1]) is None:
        return None
    for end in ends:
        piece = view.text[start:end]
        for kind in kinds:
            if kind == "phone" and not _PHONE_SIGNS.fullmatch(piece):
                continue
            found = _read(kind, piece, view)
            if found is None or found.fault == "form" or not any(char.isdigit() for char in found.normal):
                continue
            if kind in _FREE and not _is_free_number(kind, found):
                continue
            length = end - start
            # the free ones take the first that will do, plates and passports the longest form
            passes = found.check == "pass" or kind in {"plate", "passport"}
            score = (0, -length) if passes else (1 if found.check == "none" else 2, length)
            if chosen is None or score < chosen[0]:
                chosen = (score, end, found)
    return None if chosen is None else chosen[1:]


def _suggested(view: View, start: int, *, end: int, found: Identifier, is_labelled: bool) -> Suggestion:
    value = {"normal": found.normal, "check": found.check, "fault": found.fault, "folded": found.folded}
    basis = "label" if is_labelled else "form"
    return Suggestion("identifier", found.kind, start, end, view.text[start:end], value, basis)


def labelled_identifiers(view: View) -> Iterator[Suggestion]:
    """Identifiers after a word that names their kind, lists of them too.

    Args:
        view: The text.
    """
    place, labels = 0, 0
    while labels < _MOST_LABELS and (label := _LABEL.search(view.latin, place)) is not None:
        place, labels = label.end(), labels + 1
        word = _WORD.match(label[0])
        kinds = _KINDS_OF.get(word[0].replace("-", " "), _KINDS_OF.get(word[0], ())) if word is not None else ()
        start = label.end()
        for _ in range(_MOST_IN_A_LIST):
            best = _best(view, start, kinds)
            if best is None:
                break
            end, found = best
            yield _suggested(view, start, end=end, found=found, is_labelled=True)
            place = end
            another = _ANOTHER.match(view.latin, end)
            if another is None:
                break
            start = another.end()


_CONTAINER = re.compile(rf"{_START}[A-Z]{{3}}[UJZ][ \-]?[0-9]{{6}}[ \-/]?[0-9]{_END}")
_VIN = re.compile(rf"{_START}(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{{13}}[0-9]{{4}}{_END}")
_MRN = re.compile(rf"{_START}[0-9]{{2}}[A-Z]{{2}}[A-Z0-9]{{13}}[0-9]{_END}")
_S10 = re.compile(rf"{_START}[A-Z]{{2}} ?[0-9]{{3}} ?[0-9]{{3}} ?[0-9]{{3}} ?[A-Z]{{2}}{_END}")
_AWB = re.compile(rf"{_START}[0-9]{{3}}-[0-9]{{4}} ?[0-9]{{4}}{_END}")
_IBAN = re.compile(rf"{_START}[A-Z]{{2}}[0-9]{{2}}(?: ?[0-9A-Z]{{2,4}}){{3,8}}{_END}")
_PHONE = re.compile(r"(?<![0-9+])\+ ?[1-9](?:[ \-()]{0,2}[0-9]){7,14}(?![0-9])")
_EMAIL = re.compile(
    r"(?<![A-Z0-9._%+\-])[A-Z0-9][A-Z0-9._%+\-]{0,63}@[A-Z0-9\-]{1,63}(?:\.[A-Z0-9\-]{1,63}){1,4}(?![A-Z0-9])"
)
_EIGHTEEN = re.compile(rf"{_START}[0-9]{{17}}[0-9X]{_END}")
_USCC = re.compile(rf"{_START}[0-9]{{8}}(?=[0-9]*[A-Z])[0-9A-HJ-NPQRTUWXY]{{10}}{_END}")
_DECLARATION = re.compile(rf"{_START}(?:[0-9]{{5}}|[0-9]{{8}})/([0-9]{{2}})([0-9]{{2}})([0-9]{{2}})/[0-9]{{7}}{_END}")
_BRACKETED = re.compile(r"\((?:00|01|401|402)\)[0-9A-Z]{8,30}(?:\([0-9]{2,4}\)[0-9A-Z\-]{1,30}){0,6}")
_PLATES = re.compile(
    rf"{_START}(?:[0-9]{{2}}[ \-|]?[A-Z][ \-|]?[0-9]{{3}}[ \-|]?[A-Z]{{2}}"  # UZ
    rf"|[0-9]{{2}}[ \-]?KG[ \-]?[0-9]{{3}}[ \-]?[A-Z]{{3}}"  # KG
    rf"|[ABEKMHOPCTYX][ \-]?[0-9]{{3}}[ \-]?[ABEKMHOPCTYX]{{2}}[ \-/]?[0-9]{{2,3}}(?: ?RUS)?"  # RU
    rf"){_END}"
)
_CHINESE_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•・ ]?(?=[A-Z0-9]*[0-9])[A-Z0-9]{5,6}"
    + _END
)
_PLATES_OF_VEHICLES = re.compile(
    rf"{_START}(?:[0-9]{{3}}[ \-|]?[A-Z]{{2,3}}[ \-|]?(?:0[1-9]|1[0-9]|20)"  # KZ
    rf"|[0-9]{{4}}[ \-]?[A-Z]{{2}}[ \-]?0[1-9]"  # TJ
    rf"|[A-Z]{{2}}[ \-]?[0-9]{{4}}[ \-]?(?:AG|AH|BN|DZ|LB|MR)"  # TM
    rf"|[0-9]{{2}}[ \-][A-Z]{{2}}[ \-][0-9]{{3}}"  # AZ
    rf"|[0-9]{{4}} ?[\u0400-\u052fA-Z]{{3}}){_END}"  # MN
)
_VEHICLES = (
    "car|truck|lorry|vehicle|trailer|bus|van|а/м|автомоб~|автомашин~|грузовик~|машин~|тягач~|прицеп~|полуприцеп~|автобус~"
    "|мошин~|көлік~|көлігі~|тээврийн|улсын дугаар~|mashina~|avtomobil~"
)
_VEHICLE = re.compile(rf"\b{any_of(_plain(word) for word in _VEHICLES.split('|'))}\b")
_NEAR = 60
_UNIT_ENDS = ("KG", "GR", "MG", "ML", "LT", "KM", "CM", "MM", "PC", "TN")


def telling_identifiers(view: View) -> Iterator[Suggestion]:
    """Identifiers whose form speaks for itself.

    Args:
        view: The text.
    """
    for kind, pattern in _BY_FORM:
        for match in pattern.finditer(view.latin):
            found = normalise(kind, match[0])
            if found is not None and _speaks_for_itself(found, match[0]):
                yield _suggested(view, match.start(), end=match.end(), found=found, is_labelled=False)
    yield from _plates(view)


_BY_FORM: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("container", _CONTAINER),
    ("vin", _VIN),
    ("mrn", _MRN),
    ("s10", _S10),
    ("awb", _AWB),
    ("iban", _IBAN),
    ("phone", _PHONE),
    ("email", _EMAIL),
    ("ric", _EIGHTEEN),
    ("uscc", _USCC),
    ("declaration", _DECLARATION),
    ("gs1", _BRACKETED),
)


def _speaks_for_itself(found: Identifier, written: str) -> bool:
    kind, normal = found.kind, found.normal
    if kind == "container":
        return found.check == "pass" or normal[3] == "U"
    if kind == "vin":
        digits = sum(char.isdigit() for char in normal)
        return vin_country(normal) is not None and digits >= 6 and digits <= 15 and found.check != "fail"
    if kind == "awb":
        return found.check == "pass" and normal[:3] in AIRLINES
    if kind in {"mrn", "s10"}:
        return found.check == "pass" and SCHEMES[kind].country(normal) is not None
    if kind == "declaration":
        day = _DECLARATION.fullmatch(written)
        return day is not None and _is_day(2000 + int(day[3]), int(day[2]), int(day[1]))
    return found.check == "pass"


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_near_a_vehicle(view: View, start: int, end: int) -> bool:
    before = _VEHICLE.search(view.latin, max(0, start - _NEAR), start)
    return before is not None or _VEHICLE.search(view.latin, end, end + _NEAR) is not None


def _plates(view: View) -> Iterator[Suggestion]:
    for pattern in (_PLATES, _CHINESE_PLATE, _PLATES_OF_VEHICLES):
        for match in pattern.finditer(view.latin):
            start, end = match.span()
            written = view.text[start:end]
            # a plate is written in capitals; "10 a 200 of" is a sentence
            if written != written.upper() or match[0].endswith(_UNIT_ENDS):
                continue
            if pattern is _PLATES_OF_VEHICLES and not _is_near_a_vehicle(view, start, end):
                continue
            found = normalise("plate", written.removesuffix("RUS").removesuffix("RUS".lower()))
            if found is not None and any(plate_forms(found.normal)):
                yield _suggested(view, start, end=end, found=found, is_labelled=False)
