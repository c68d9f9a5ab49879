"""Formulas of a spreadsheet with which no value was saved: the reader of cells takes these for empty ones.

Programs that write spreadsheets without calculating them leave such cells; whoever opens the file in a
spreadsheet program sees a value there.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

__all__ = ["Unsaved", "formulas_without_value"]

Unsaved = Mapping[str, Mapping[int, Mapping[int, str]]]
"""By name of sheet, row and column, both from 0: the formula, as far as it is held."""

_CHUNK = 1 << 20
_LONGEST_FORMULA = 200
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?<!/)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""")
_TEXT_RESULT = re.compile(rb"""\bt\s*=\s*["']str["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?f>)", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is)\b[^>]*?(/?)>([^<]?)")
_VALUES = frozenset({"value", "string-value", "date-value", "time-value", "boolean-value"})


def formulas_without_value(path: Path) -> Unsaved:
    """The formulas of an XLSX or ODS file that have no saved value.

    Args:
        path: Of the file; any other has none.

    Returns:
        By sheet; nothing where the file is built in a way that is not known here.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.xml" in names:
                return {name: found for name, member in _sheets(archive, names) if (found := _of_xlsx(archive, member))}
            return _of_ods(archive) if "content.xml" in names else {}
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, NotImplementedError, expat.ExpatError):
        return {}  # the reader of cells says what is wrong with the file


def _sheets(archive: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    """Names of the sheets of an XLSX file, with the members that hold them."""
    targets = {each["Id"]: each["Target"] for each in _elements(archive, "xl/_rels/workbook.xml.rels", "Relationship")}
    for each in _elements(archive, "xl/workbook.xml", "sheet"):
        target = targets.get(each.get("id", ""), "")
        member = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if member in names:
            yield each.get("name", ""), member


def _elements(archive: zipfile.ZipFile, member: str, name: str) -> list[dict[str, str]]:
    """The attributes of the elements of one name, all without their prefixes."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == name:
            found.append({key.rpartition(":")[2]: value for key, value in attributes.items()})

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EntityDeclHandler = _refuse
    with archive.open(member) as file:
        parser.ParseFile(file)
    return found


def _of_xlsx(archive: zipfile.ZipFile, member: str) -> Mapping[int, Mapping[int, str]]:
    found: dict[int, dict[int, str]] = {}
    with archive.open(member) as file:
        held = b""
        while chunk := file.read(_CHUNK):
            held += chunk
            end = max(held.rfind(b"</c>"), held.rfind(b":c>")) + 4
            part, held = held[:end], held[end:]
            if b"<f" not in part and b":f" not in part:
                continue
            for cell in _CELL.finditer(part):
                formula = _FORMULA.search(cell[2])
                place = _PLACE.search(cell[1])
                if formula is None or place is None or _has_value(cell[1], cell[2]):
                    continue
                text = (formula[1] or b"").decode("utf-8", "replace")[:_LONGEST_FORMULA]
                found.setdefault(int(place[2]) - 1, {})[_column(place[1])] = f"={text}"
    return found


def _has_value(attributes: bytes, inner: bytes) -> bool:
    """Whether a value was saved; that of a text may be empty."""
    value = _VALUE.search(inner)
    if value is None:
        return False
    return bool(value[2]) or inner.find(b"<is") >= 0 or _TEXT_RESULT.search(attributes) is not None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


class _Table:
    """Walks through the tables of an ODS file."""

    def __init__(self) -> None:
        self.found: dict[str, dict[int, dict[int, str]]] = {}
        self.sheet = ""
        self.row = self.column = 0
        self.repeat = 1
        self.open: tuple[int, int, str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.sheet, self.row = plain.get("name", ""), 0
        elif name == "table-row":
            self.column, self.repeat = 0, _times(plain.get("number-rows-repeated"))
        elif name in ("table-cell", "covered-table-cell"):
            if "formula" in plain and not _VALUES & plain.keys():
                self.open = (self.row, self.column, plain["formula"].removeprefix("of:")[:_LONGEST_FORMULA])
            self.column += _times(plain.get("number-columns-repeated"))

    def text(self, data: str) -> None:
        """Text stands somewhere: of a formula it is its value."""
        if data.strip():
            self.open = None

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition(":")[2]
        if name in ("table-cell", "covered-table-cell") and self.open is not None:
            row, column, formula = self.open
            self.found.setdefault(self.sheet, {}).setdefault(row, {})[column] = formula
            self.open = None
        elif name == "table-row":
            self.row += self.repeat


def _times(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 1


def _refuse(*_: object) -> None:
    raise ValueError("a spreadsheet declares no entities")


def _of_ods(archive: zipfile.ZipFile) -> Unsaved:
    with archive.open("content.xml") as file:
        if not any(b":formula" in chunk for chunk in iter(lambda: file.read(_CHUNK), b"")):
            return {}
    table = _Table()
    parser = expat.ParserCreate()
    parser.StartElementHandler = table.start
    parser.EndElementHandler = table.end
    parser.CharacterDataHandler = table.text
    parser.EntityDeclHandler = _refuse
    with archive.open("content.xml") as file:
        parser.ParseFile(file)
    return table.found
