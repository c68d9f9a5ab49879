"""The sheet in which a person ticks what the free text of accepted rows suggests, and how it is read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import python_calamine

from intel.ingest.sheet_cells import Book, Sheet, fit, shown_cell, word
from intel.model.vocabulary import Language

__all__ = ["SUGGESTION_MARK", "SuggestionSheet", "Ticked", "ticked_suggestions"]

SUGGESTION_MARK = "intel-suggested/1"
"""The first cell of a sheet that brings ticks back: the mark and the submission."""

_MOST_ROWS = 1_000_000
_COLUMNS = (
    "suggestion_take",
    "sheet_number",
    "suggestion_number",
    "suggestion_field",
    "suggestion_sort",
    "suggestion_text",
    "suggestion_value",
)
_NO = frozenset({"", "0", "-", "n", "no", "false", "н", "нет", "否", "不"})


@dataclass(frozen=True, slots=True)
class Ticked:
    """The suggestions of one row that a person ticked, by their numbers."""

    submission: str
    row: int
    line: int
    numbers: tuple[int, ...]


class SuggestionSheet:
    """Writes suggestions of receipt lines that are not taken yet; there is no sheet where there are none."""

    def __init__(self, book: Book, submission: str, language: Language) -> None:
        """Begin.

        Args:
            book: Gets the sheet with the first suggestion.
            submission: Whose receipt it is.
            language: Of what is said.
        """
        self._book = book
        self._submission = submission
        self._language: Language = language
        self._sheet: Sheet | None = None
        self._next = 2

    def write(self, line: Mapping[str, Any]) -> None:
        """Write the suggestions of a receipt line, one a row.

        Args:
            line: In words.
        """
        if line["outcome"] == "rejected" or "takes" in line:
            return
        for each in line.get("suggestions", ()):
            if each["taken"] or self._next >= _MOST_ROWS:
                continue
            sheet = self._sheet = self._sheet or self._begun()
            value = " ".join(str(part) for part in each["value"].values() if isinstance(part, str))
            sort = each["kind"] or each["sort"]
            shown = ("", line["row"], each["number"], each["field"], sort, each["text"], value)
            for column, cell in enumerate(shown):
                sheet.write_string(self._next, column, fit(str(cell)))
            self._next += 1

    def _begun(self) -> Sheet:
        sheet = self._book.add_worksheet(word("sheet_suggestions", self._language))
        head = self._book.add_format({"bold": True, "num_format": "@", "bg_color": "#D9E1F2"})
        sheet.freeze_panes(2, 0)
        sheet.set_column(0, 2, 10)
        sheet.set_column(3, 6, 24)
        sheet.write_string(0, 0, f"{SUGGESTION_MARK} {self._submission}")
        sheet.write_string(0, 1, word("suggestion_notice", self._language), head)
        for column, name in enumerate(_COLUMNS):
            sheet.write_string(1, column, word(name, self._language), head)
        return sheet


def ticked_suggestions(book: python_calamine.CalamineWorkbook) -> Iterator[Ticked]:
    """The suggestions that a person ticked in a workbook, row by row of the receipt.

    Anything but an empty cell and a word for no is a tick.

    Args:
        book: As it came back.
    """
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).iter_rows()
        first = next(rows, None) or [""]
        mark, _, submission = shown_cell(first[0]).partition(" ")
        if mark != SUGGESTION_MARK:
            continue
        next(rows, None)
        found: dict[int, list[tuple[int, int]]] = {}
        for line, row in enumerate(rows, start=3):
            tick, number, suggestion = (shown_cell(each).strip() for each in (*row, "", "", "")[:3])
            if tick.casefold() not in _NO and number.isdecimal() and suggestion.isdecimal():
                found.setdefault(int(number), []).append((line, int(suggestion)))
        for number, ticks in found.items():
            yield Ticked(submission.strip(), number, ticks[0][0], tuple(each for _, each in ticks))
