"""Cells of the spreadsheets that people get and send back: what they hold, and what of the library writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from intel.ingest.finding_texts import LANGUAGES, catalogue
from intel.model.vocabulary import Language

__all__ = ["LONGEST_CELL", "Book", "Sheet", "fit", "shown_cell", "word"]

LONGEST_CELL = 32_000
"""Characters that a cell of a spreadsheet can hold."""


class Sheet(Protocol):
    """What is used of a sheet of the library, which says little of its types."""

    def write_string(self, *arguments: object) -> object:
        """Put a text into a cell: row, column, text, format."""
        ...

    def write_comment(self, *arguments: object) -> object:
        """Put a comment to a cell: row, column, text, options."""
        ...

    def freeze_panes(self, *arguments: object) -> object:
        """Keep the first rows and columns in sight."""
        ...

    def set_column(self, *arguments: object) -> object:
        """Set width and format of columns: first, last, width, format."""
        ...


class Book(Protocol):
    """The same for a workbook."""

    def add_worksheet(self, name: str, /) -> Sheet:
        """Add a sheet."""
        ...

    def add_format(self, properties: Mapping[str, object], /) -> object:
        """Make a format of cells."""
        ...


def word(name: str, language: Language) -> str:
    """One of the words of the catalogue."""
    return catalogue().words[name][LANGUAGES.index(language)]


def fit(text: str) -> str:
    """A text as a cell can hold it."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)[:LONGEST_CELL]


def shown_cell(value: object) -> str:
    """The text of a cell that came back, whatever the program that wrote it took it for."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
