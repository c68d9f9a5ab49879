"""Seals as they are written: number, maker's mark, class, type and state.

ISO 17712 gives classes and no numbering rule: a maker's mark, a number of its own, and the letter
of the class stand on a seal. What a source writes about it is read out of its words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from intel.model.identifiers.cleaning import cleaned
from intel.model.identifiers.scheme import Part

__all__ = ["SealClass", "SealReading", "SealState", "read_seal", "seal_parts"]

SealClass = Literal["H", "S", "I"]
SealState = Literal["intact", "broken", "missing", "duplicate"]

_STATES: Mapping[SealState, re.Pattern[str]] = {
    "duplicate": re.compile(
        r"\b(duplicate|duplicated|cloned?|counterfeit|twin)\b|дубликат\w*|клонирован\w*|поддельн\w*|двойник\w*"
        r"|复制|克隆|伪造|重复",
        re.IGNORECASE,
    ),
    "missing": re.compile(
        r"\b(missing|absent|no seal|without seal|removed)\b|отсутству\w*|без пломб\w*|нет пломб\w*|снят[аоы]?\b"
        r"|缺失|丢失|无封志|没有封",
        re.IGNORECASE,
    ),
    "broken": re.compile(
        r"\b(broken|damaged|tampered|cut|violated|not intact)\b|нарушен\w*|поврежден\w*|повреждён\w*|сорван\w*"
        r"|вскрыт\w*|не цел[аы]?\b|损坏|破损|被剪|拆封|破坏",
        re.IGNORECASE,
    ),
    "intact": re.compile(
        r"\b(intact|undamaged|unbroken|sound|ok)\b|цел[аоы]?\b|не нарушен\w*|без повреждений|исправн\w*|完好|完整|未损",
        re.IGNORECASE,
    ),
}
_UNBROKEN = re.compile(r"\b(undamaged|unbroken)\b|не нарушен\w*|не повреж\w*|без повреждений|未损", re.IGNORECASE)
_CLASS = re.compile(
    r"(?:ISO\s*(?:PAS\s*)?17712(?:[:\-–]\s*\d{4})?|\bclass|\bкласса?\b|等级)[\s:(«\"-]*([HSIНС])(?![A-Za-zА-Яа-я])"
    r"|[(\[«\"]([HSIНС])[)\]»\"]|(?<=\d)[\s/-]([HSIНС])$",
    re.IGNORECASE,
)
_CLASS_WORDS: Mapping[SealClass, re.Pattern[str]] = {
    "H": re.compile(
        r"\bhigh[- ]security\b|высок\w+ (?:степен\w+ )?(?:защиты|безопасност\w+)|高安全|高保安", re.IGNORECASE
    ),
    "I": re.compile(r"\bindicative\b|индикатив\w*|индикатор\w*|指示性?封", re.IGNORECASE),
}
_TYPES: Mapping[str, re.Pattern[str]] = {
    "electronic": re.compile(r"\be-?seal\b|\belectronic\b|электронн\w*|\bнавигационн\w*|电子", re.IGNORECASE),
    "bolt": re.compile(r"\bbolt\b|\bболт\w*|\bзапорно\w*|\bЗПУ\b|螺栓|子弹头", re.IGNORECASE),
    "cable": re.compile(r"\bcable\b|\bwire\b|тросов\w*|канатн\w*|钢丝|缆索", re.IGNORECASE),
    "customs": re.compile(r"\bcustoms\b|таможенн\w*|гөмрөк\w*|海关|гаал\w*", re.IGNORECASE),
    "lead": re.compile(r"\blead seal\b|свинцов\w*|铅封", re.IGNORECASE),
    "plastic": re.compile(r"\bplastic\b|пластик\w*|пластмассов\w*|塑料", re.IGNORECASE),
}
_NUMBER = re.compile(r"(?<![0-9A-Za-zА-Яа-я])([A-ZА-Я]{0,6}[\s/-]?[0-9]{4,14}[A-ZА-Я]{0,2})(?![0-9A-Za-zА-Яа-я])")
_STANDARD = re.compile(r"ISO\s*(?:PAS\s*)?17712(?:[:\-–]\s*\d{4})?", re.IGNORECASE)
_MARK = re.compile(r"([A-Z]{2,6})?([0-9]{4,14})([A-Z]{0,2})")
_LOOKALIKE_CLASS = str.maketrans("НСнсhsi", "HSHSHSI")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class SealReading:
    """What a text says about a seal; None is what it does not say.

    Attributes:
        number: As written, with the maker's mark.
        maker: Mark of the maker: the letters before the number.
        seal_class: ISO 17712: high security, security or indicative.
        type: ``bolt``, ``cable``, ``customs``, ``electronic``, ``lead`` or ``plastic``.
        state: ``intact``, ``broken``, ``missing`` or ``duplicate``.
    """

    number: str | None
    maker: str | None
    seal_class: SealClass | None
    type: str | None
    state: SealState | None


def _class_of(text: str) -> SealClass | None:
    found = _CLASS.search(text)
    if found is not None:
        letter = next(group for group in found.groups() if group).translate(_LOOKALIKE_CLASS)
        return "H" if letter == "H" else ("S" if letter == "S" else "I")
    return next((each for each, words in _CLASS_WORDS.items() if words.search(text)), None)


def _state_of(text: str) -> SealState | None:
    if _UNBROKEN.search(text):
        return "intact"
    return next((state for state, words in _STATES.items() if words.search(text)), None)


def read_seal(text: str) -> SealReading:
    """Read a cell about a seal, in English, Russian or Chinese.

    Does not say that a seal is what its class claims: ``state`` is what the source says of it.

    Args:
        text: At most 400 characters are looked at.

    Returns:
        What the text says.

    Source: ISO 17712 classes H, S, I; ``domain.md`` §3.1.
    """
    short = text[:_LONGEST]
    found = _NUMBER.search(_STANDARD.sub(" ", _CLASS.sub(" ", short)))
    number = found[1].strip() if found is not None else None
    mark = _MARK.fullmatch(cleaned(number)[0]) if number else None
    kind = next((each for each, words in _TYPES.items() if words.search(short)), None)
    return SealReading(number, mark[1] if mark else None, _class_of(short), kind, _state_of(short))


def seal_parts(normal: str) -> Iterator[Part]:
    """Maker's mark and serial number of a seal number, where it is letters and then digits."""
    mark = _MARK.fullmatch(normal)
    if mark is None:
        return
    if mark[1]:
        yield Part("maker", mark[1])
    yield Part("serial", mark[2])
    if mark[3] in {"H", "S", "I"}:
        yield Part("class", mark[3], f"seal.{mark[3]}")
