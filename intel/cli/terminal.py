"""What the command line prints: errors on one line, tables, and bars that show how far it is.

Answers go to standard output, everything else to standard error, so that an answer can be piped.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.markup import escape
from rich.measure import Measurement
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from intel.errors import IntelError

__all__ = [
    "bar",
    "clean",
    "note",
    "one_line",
    "print_error",
    "print_json",
    "print_list",
    "print_outcomes",
    "print_parts",
    "print_rows",
    "print_text",
    "rows_table",
]

_OUT = Console(soft_wrap=True)
_ERR = Console(stderr=True, soft_wrap=True)
_LONGEST_CELL = 60
_WIDEST = 10_000


def clean(text: str) -> str:
    """Text without what could steer a terminal: a report may carry escape sequences.

    Args:
        text: From anywhere.
    """
    return "".join(sign if sign.isprintable() else " " for sign in text)


def one_line(error: IntelError) -> str:
    """An error as the command line says it: what is wrong, and what to do."""
    return clean(f"error: {error.message} — {error.advice}")


def print_error(error: IntelError) -> None:
    """Say on standard error what went wrong."""
    _ERR.print(escape(one_line(error)), style="red", highlight=False)


def note(text: str) -> None:
    """Say something on standard error that is not part of the answer; rich markup counts."""
    _ERR.print(text, highlight=False)


def print_text(text: str) -> None:
    """Print a line of the answer as it is."""
    _OUT.print(text, markup=False, highlight=False)


def print_json(value: object, *, is_indented: bool = False) -> None:
    """Print an answer as JSON in UTF-8, on one line or for reading.

    Args:
        value: Anything that JSON can say.
        is_indented: Over several lines, coloured on a terminal.
    """
    if is_indented and _OUT.is_terminal:
        _OUT.print_json(json.dumps(value, ensure_ascii=False))
    else:
        print_text(json.dumps(value, ensure_ascii=False, indent=2 if is_indented else None))


def rows_table(rows: Sequence[Mapping[str, object]], *, title: str = "", most: int = 0) -> Table:
    """A table of an answer's rows, a column for every key that one of them has.

    Args:
        rows: In the order of the answer.
        title: Above the table.
        most: Rows to show; 0 for all. What is left out is counted below.
    """
    shown = rows[:most] if most else rows
    columns = list(dict.fromkeys(key for row in shown for key in row))
    more = len(rows) - len(shown)
    table = Table(title=escape(title) or None, title_justify="left", caption=f"… and {more} more" if more else None)
    for column in columns:
        table.add_column(escape(clean(column)), overflow="fold")
    for row in shown:
        table.add_row(*(escape(_cell(row.get(column))) for column in columns))
    return table


def print_rows(rows: Sequence[Mapping[str, object]]) -> None:
    """Print an answer's rows as a table, or one under the other where the terminal is too narrow for it.

    A handle or a date that is broken over six lines can neither be read nor copied.
    """
    if not rows:
        _OUT.print("no rows")
        return
    table = rows_table(rows)
    if Measurement.get(_OUT, _OUT.options.update(max_width=_WIDEST), table).maximum <= _OUT.width:
        _OUT.print(table)
        return
    for row in rows:
        _OUT.rule(style="dim")
        _OUT.print(_upright(row))


def print_list(rows: Sequence[Mapping[str, object]], name: str, *, is_json: bool) -> None:
    """Print rows as a table, or as one line of JSON under a name."""
    if is_json:
        print_json({name: rows})
    else:
        print_rows(rows)


def print_outcomes(totals: Mapping[str, int], number: str) -> None:
    """Print the rows of a submission by outcome, and its number.

    Raises:
        typer.Exit: With 1 where a row was rejected.
    """
    print_rows([{"outcome": outcome, "rows": count} for outcome, count in totals.items()])
    note(f"submission {number}")
    if totals.get("rejected"):
        raise typer.Exit(1)


def _upright(row: Mapping[str, object]) -> Table:
    """A row as a column of names and a column of values; what it does not have is left out."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for column, value in row.items():
        if value is not None:
            grid.add_row(escape(clean(column)), escape(_cell(value)))
    return grid


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = clean(text)
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


@contextmanager
def bar(label: str) -> Generator[Callable[[int, int], None]]:
    """A progress bar on standard error for as long as the with statement runs.

    Args:
        label: What is being done.

    Yields:
        Call it with how much is done and how much there is (0 where that is not known).
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_ERR) as progress:
        task = progress.add_task(escape(label), total=None)

        def show(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total or None)

        yield show


def print_parts(parts: Iterable[object]) -> None:
    """Print what rich can render, one under the other."""
    for part in parts:
        _OUT.print(part)
