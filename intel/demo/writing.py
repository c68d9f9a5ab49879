"""How officers write: spaces and hyphens, the other alphabet, slips of the finger, blanks filled."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from intel.demo.draw import Draw
from intel.demo.goods import UNIT_WORDS
from intel.demo.numbers import MONGOLIAN
from intel.model.gazetteer import Place
from intel.model.vocabulary import Language, Names

__all__ = ["Hand"]

_CYRILLIC = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")
_MONGOLIAN: Mapping[str, str] = dict(MONGOLIAN)
_ABSENT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("Unknown", "N/A", "-", "not specified", "?", "n.a."),
        "ru": ("не указано", "н/д", "неизвестно", "-", "нет данных", "б/н"),
        "zh": ("不详", "未知", "无", "-"),
    }
)
_HYPHENED = frozenset({"awb", "seal", "declaration", "passport"})


class Hand:
    """One officer's handwriting in one language."""

    def __init__(self, draw: Draw, language: Language) -> None:
        """Take up the pen.

        Args:
            draw: Where the choices come from.
            language: What the officer writes in.
        """
        self._draw = draw
        self.language: Language = language

    def say(self, names: Names) -> str:
        """A name in the officer's language."""
        return names.of(self.language)

    def absent(self) -> str:
        """A word that fills a blank without saying anything."""
        return self._draw.pick(_ABSENT[self.language])

    def unit(self, code: str) -> str:
        """A unit as text."""
        return self._draw.pick(UNIT_WORDS[code][self.language])

    def slip(self, text: str) -> str:
        """A text with two neighbouring letters exchanged."""
        if len(text) < 4:
            return text
        at = self._draw.between(1, len(text) - 3)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]

    def place(self, place: Place) -> dict[str, Any]:
        """A mention of a public place; now and then one that only a person would recognise."""
        name = self.say(place.names)
        mention: dict[str, Any] = {"country": place.country, "kind": place.kind}
        dice = self._draw.below(100)
        if dice < 4:
            mention["text"] = self.slip(name)
        elif dice < 7:
            mention["text"] = self.absent()
        else:
            mention["text"], mention["place"] = name, place.id
            if place.locode is not None and dice < 40:
                mention["locode"] = place.locode
        return mention

    def identifier(self, kind: str, value: str, country: str | None = None) -> dict[str, Any]:
        """An identifier as written; its normal form is the value."""
        mention = {"kind": kind, "value": self._written(kind, value)}
        return mention if country is None else {**mention, "country": country}

    def misread(self, kind: str, value: str) -> dict[str, Any]:
        """The same with a wrong check digit: the last digit is one higher."""
        return {"kind": kind, "value": value[:-1] + str((int(value[-1]) + 1) % 10)}

    def _written(self, kind: str, value: str) -> str:
        dice = self._draw.below(100)
        if kind == "plate":
            return self._plate(value, dice)
        if kind == "container":
            return self._container(value, dice)
        if kind == "phone":
            return self._phone(value, dice)
        if kind == "tir_carnet" and dice < 30:
            return f"TIR {value[:2]} {value[2:]}"
        if kind in _HYPHENED and dice < 40:
            return f"{value[:3]}-{value[3:]}"
        if kind == "wagon" and dice < 20:
            return f"{value[:4]} {value[4:]}"
        return value.lower() if kind in {"s10", "vin"} and dice < 8 else value

    def _plate(self, value: str, dice: int) -> str:
        if value[0] in "新蒙甘陕京沪":
            return f"{value[:2]}·{value[2:]}" if dice < 50 else value
        if value[:4].isdigit() and value[4:].isalpha():
            return self._mongolian_plate(value, dice)
        if dice < 45:
            parts = [value[0]]
            for char in value[1:]:
                parts.append(f" {char}" if char.isalpha() != parts[-1][-1].isalpha() else char)
            value = "".join(parts)
        if self.language == "ru" and self._draw.chance(45):
            value = value.translate(_CYRILLIC)
        return value

    def _mongolian_plate(self, value: str, dice: int) -> str:
        if self.language == "ru" or dice < 40:
            first, rest = value[4:-2], value[-2:]
            return f"{value[:4]} {_MONGOLIAN[first]}{rest.translate(_CYRILLIC)}"
        return f"{value[:4]} {value[4:]}" if dice < 70 else value

    def _container(self, value: str, dice: int) -> str:
        if dice < 25:
            return f"{value[:4]} {value[4:10]} {value[10]}"
        if dice < 40:
            return f"{value[:4]}{value[4:10]}-{value[10]}"
        if dice < 46:
            return value[:10]
        if self.language == "ru" and dice < 62:
            return value[:3].translate(_CYRILLIC) + value[3:]
        return value

    def _phone(self, value: str, dice: int) -> str:
        if dice < 30:
            return f"{value[:4]} {value[4:6]} {value[6:9]} {value[9:]}"
        if dice < 45:
            return value[1:]
        if dice < 55:
            return f"00{value[1:]}"
        if value.startswith("+7") and dice < 80:
            return f"8 ({value[2:5]}) {value[5:8]}-{value[8:10]}-{value[10:]}"
        return value
