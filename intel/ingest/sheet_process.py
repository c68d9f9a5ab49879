"""A process of its own that reads one spreadsheet: whatever is in the file, it can hurt nothing else.

Memory and time of the process are bounded by the system; it writes one line for every row.
"""

from __future__ import annotations

import datetime as dt
import json
import pathlib
import resource
import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import TextIO

import python_calamine

from intel.ingest.sheet_formulas import formulas_without_value

__all__ = ["main"]

_MEMORY = 3 << 30
_SECONDS = 25
_MOST_MERGED = 10_000


def _limit() -> None:
    for kind, wished in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        most = wished if hard == resource.RLIM_INFINITY else min(wished, hard)
        resource.setrlimit(kind, (most, hard))


def _cell(value: object) -> str:
    """A cell as a text whose first letter says what it was: s for a text, n for a number, d for a date."""
    if isinstance(value, str):
        return "s" + value
    if isinstance(value, bool):
        return "strue" if value else "sfalse"
    if isinstance(value, dt.datetime):
        is_day = value.time() == dt.time()
        return "d" + (value.date().isoformat() if is_day else value.isoformat(timespec="minutes"))
    if isinstance(value, dt.date):
        return "d" + value.isoformat()
    if isinstance(value, dt.time):
        return "s" + value.isoformat()
    if isinstance(value, dt.timedelta):
        return "s" + str(value)
    if isinstance(value, float):
        text = format(Decimal(repr(value)), "f")
        return "n" + (text.rstrip("0").rstrip(".") if "." in text else text)
    return "n" + str(value)


def _write(sink: TextIO, plain: object) -> None:
    sink.write(json.dumps(plain, ensure_ascii=True) + "\n")


def main() -> None:
    """Write the sheets of the file that the arguments name: path, and most rows of a sheet."""
    _limit()
    path, most = sys.argv[1], int(sys.argv[2])
    sink = sys.stdout
    try:
        with pathlib.Path(path).open("rb") as file:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
            unsaved = formulas_without_value(pathlib.Path(path))
            for meta in book.sheets_metadata:
                if meta.typ is python_calamine.SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_name(meta.name)
                    _write_sheet(sink, sheet, most=most, unsaved=unsaved.get(meta.name, {}))
    except python_calamine.PasswordError:
        _write(sink, {"error": "encrypted"})
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        _write(sink, {"error": "broken", "why": str(error)[:200]})
    else:
        _write(sink, {"end": True})


def _write_sheet(
    sink: TextIO, sheet: python_calamine.CalamineSheet, *, most: int, unsaved: Mapping[int, Mapping[int, str]]
) -> None:
    start, end = sheet.start, sheet.end
    merged = [[*each[0], *each[1]] for each in (sheet.merged_cell_ranges or [])][:_MOST_MERGED]
    _write(sink, {"sheet": sheet.name, "first_column": start[1] if start else 0, "merged": merged})
    filled = number = 0
    for number, row in enumerate(sheet.iter_rows() if start and end else (), start=1):
        formulas = unsaved.get(number - 1)
        if formulas:
            _write(sink, {"unsaved": [*formulas.items()]})
        elif all(value == "" for value in row):
            continue
        filled += 1
        if filled > most:
            _write(sink, {"more": end[0] + 2 - number if end else 0})
            return
        _write(sink, [number, *map(_cell, row)])
    for below in sorted(each for each in unsaved if each >= number)[: max(most - filled, 0)]:
        # a row of nothing but formulas, where the reader of cells sees none any more
        _write(sink, {"unsaved": [*unsaved[below].items()]})
        _write(sink, [below + 1])


if __name__ == "__main__":
    main()
