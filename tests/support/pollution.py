"""Makes polluted delimited files and what each must be read as: every kind of dirt that real exports have.

The kinds are those that the literature on messy tables counts (dialects that change, rows that are
ragged, lines above and below the table) and those of the region's own exports. Everything is
invented and drawn from a seed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

__all__ = ["KINDS", "Polluted", "Table", "polluted_files", "table"]

_WORDS = {
    "en": (
        "heroin",
        "cigarettes",
        "hidden, in the door",
        "tea",
        'a "special" box',
        "spare wheel",
        "car; blue",
        "cloth",
    ),
    "ru": ("героин", "сигареты", "тайник, дверь", "чай", "коробка «особая»", "запаска", "машина; синяя", "ткань"),
    "pl": ("papierosy", "bursztyn, surowy", "żyletki", "wódka", 'skrytka "podwójna"', "koło", "części; stare", "łódź"),
    "zh": ("香烟", "茶叶，散装", "药品", "布匹", "汽车零件", "手机", "酒；白酒", "电子烟"),
}
_NAMES = {
    "en": ("Case No", "Date", "Post", "Goods", "Quantity", "Value", "Remark"),
    "ru": ("Номер дела", "Дата", "Пост", "Товар", "Количество", "Стоимость", "Примечание"),
    "pl": ("Nr sprawy", "Data", "Placówka", "Towar", "Ilość", "Wartość", "Uwagi"),
    "zh": ("编号", "日期", "口岸", "货物", "数量", "价值", "备注"),
}
_POSTS = {
    "en": ("North Gate", "River Bridge", "Old Mill"),
    "ru": ("Северный", "Мост", "Застава"),
    "pl": ("Północ", "Most", "Dąbrowa"),
    "zh": ("北门", "大桥", "老镇"),
}


@dataclass(slots=True)
class Table:
    """A clean table: names of columns and rows of cells."""

    names: list[str]
    rows: list[list[str]]
    language: str

    def dicts(self) -> list[dict[str, str]]:
        """What a reader must give."""
        return [dict(zip(self.names, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Polluted:
    """A polluted file and its clean twin."""

    name: str
    content: bytes
    clean: list[dict[str, str]]
    known: tuple[str, ...]


@dataclass(slots=True)
class Writing:
    """How a table is written."""

    delimiter: str = ";"
    quote: str = '"'
    end: str = "\n"
    encoding: str = "utf-8"
    quotes_all: bool = False
    escape: str = ""
    before: list[str] = field(default_factory=list[str])
    after: list[str] = field(default_factory=list[str])
    between: dict[int, list[str]] = field(default_factory=dict[int, list[str]])
    has_header: bool = True
    change_line: Callable[[int, str], str] | None = None

    def cell(self, text: str) -> str:
        """A cell in quotes where it needs them."""
        needs = any(sign in text for sign in (self.delimiter.strip() or self.delimiter, self.quote, "\n", "\r"))
        if not (needs or self.quotes_all):
            return text
        doubled = self.escape + self.quote if self.escape else self.quote * 2
        return self.quote + text.replace(self.quote, doubled) + self.quote

    def line(self, cells: list[str]) -> str:
        """A record without its end."""
        return self.delimiter.join(map(self.cell, cells))

    def text(self, written: Table) -> str:
        """The whole file."""
        lines = list(self.before)
        if self.has_header:
            lines.append(self.line(written.names))
        for number, row in enumerate(written.rows):
            lines.extend(self.between.get(number, ()))
            line = self.line(row)
            lines.append(self.change_line(number, line) if self.change_line else line)
        return self.end.join([*lines, *self.after]) + self.end


def table(seed: int, *, rows: int = 14) -> Table:
    """A clean table drawn from a seed."""
    draw = random.Random(seed)
    language = ("en", "ru", "pl", "zh")[seed % 4]
    found: list[list[str]] = []
    for number in range(rows):
        amount = f"{draw.randint(1, 999)},{draw.randint(10, 99)}" if seed % 3 else str(draw.randint(1, 9999))
        found.append(
            [
                f"{draw.randint(1, 9)}{number:03d}/{2020 + number % 5}",
                f"{draw.randint(1, 28):02d}.{draw.randint(1, 12):02d}.20{draw.randint(18, 25)}",
                draw.choice(_POSTS[language]),
                draw.choice(_WORDS[language]),
                amount,
                str(draw.randint(100, 90_000)),
                draw.choice(["", "", draw.choice(_WORDS[language])]),
            ]
        )
    return Table(list(_NAMES[language]), found, language)


Maker = Callable[[Table, random.Random], bytes]


def _dialect(writing: Writing | None = None) -> Maker:
    def make(clean: Table, _: random.Random) -> bytes:
        written = writing or Writing()
        return written.text(clean).encode(written.encoding)

    return make


def _around(before: list[str], after: list[str], delimiter: str = ";") -> Maker:
    def make(clean: Table, _: random.Random) -> bytes:
        return Writing(delimiter, before=before, after=after).text(clean).encode()

    return make


def _changed(change: Callable[[str, random.Random], str], *, times: int = 2, delimiter: str = ";") -> Maker:
    def make(clean: Table, draw: random.Random) -> bytes:
        chosen = set(draw.sample(range(3, len(clean.rows)), times))
        return (
            Writing(delimiter, change_line=lambda n, line: change(line, draw) if n in chosen else line)
            .text(clean)
            .encode()
        )

    return make


def _between(lines: Callable[[Table], list[str]], delimiter: str = ";") -> Maker:
    def make(clean: Table, draw: random.Random) -> bytes:
        at = draw.randrange(3, len(clean.rows))
        return Writing(delimiter, between={at: lines(clean)}).text(clean).encode()

    return make


def _mixed_encodings(clean: Table, draw: random.Random) -> bytes:
    other = {"ru": "cp1251", "pl": "cp1250", "zh": "gb18030", "en": "cp1252"}[clean.language]
    chosen = set(draw.sample(range(len(clean.rows)), 3))
    lines = Writing().text(clean).splitlines(keepends=True)
    return b"".join(line.encode(other if n - 1 in chosen else "utf-8") for n, line in enumerate(lines))


def _national(clean: Table, _: random.Random) -> bytes:
    names = {"ru": "cp1251", "pl": "cp1250", "zh": "gb18030", "en": "utf-8"}
    return Writing().text(clean).encode(names[clean.language])


def _old_national(clean: Table, _: random.Random) -> bytes:
    for row in clean.rows:
        row[:] = [cell.replace("«", "").replace("»", "") for cell in row]
    names = {"ru": "cp866", "pl": "iso8859-2", "zh": "utf-16", "en": "utf-16-le"}
    return Writing().text(clean).encode(names[clean.language])


def _nuls(clean: Table, draw: random.Random) -> bytes:
    text = Writing().text(clean)
    for _ in range(4):
        at = draw.randrange(len(text))
        text = text[:at] + "\0" + text[at:]
    return text.encode()


def _marks_inside(clean: Table, _: random.Random) -> bytes:
    lines = Writing().text(clean).splitlines(keepends=True)
    return "".join("\ufeff" + line if n % 5 == 0 else line for n, line in enumerate(lines)).encode()


def _multi_line(clean: Table, draw: random.Random) -> bytes:
    for row in draw.sample(clean.rows, 4):
        row[3] = f"{row[3]}\n{row[2]}"
    return Writing().text(clean).encode()


def _empty_columns(clean: Table, _: random.Random) -> bytes:
    wider = Table([*clean.names[:3], "", *clean.names[3:], ""], [], clean.language)
    wider.rows = [[*row[:3], "", *row[3:], ""] for row in clean.rows]
    return Writing().text(wider).encode()


def _no_header(clean: Table, _: random.Random) -> bytes:
    return Writing(has_header=False).text(clean).encode()


def _cut_ends(clean: Table, _: random.Random) -> bytes:
    for row in clean.rows:
        row[6] = ""
    text = Writing().text(clean)
    return "\n".join(line.rstrip(";") for line in text.splitlines()).encode()


def _unclosed(line: str, _: random.Random) -> str:
    cells = line.split(";")
    cells[2] = '"' + cells[2]
    return ";".join(cells)


def _unescaped(clean: Table, draw: random.Random) -> bytes:
    for row in draw.sample(clean.rows, 3):
        row[3] = 'a 5" pipe, new'
    writing = Writing(quotes_all=True)
    return writing.text(clean).replace('5"" pipe', '5" pipe').encode()


def _backslash(clean: Table, draw: random.Random) -> bytes:
    for row in draw.sample(clean.rows, 4):
        row[3] = 'the "big" one; red'
    return Writing(escape="\\").text(clean).encode()


def _unquoted_delimiter(clean: Table, _: random.Random) -> bytes:
    for row in clean.rows:
        row[3], row[6] = row[3].replace(",", "").replace('"', ""), ""
        row[4] = row[4].replace(",", ".")
    row = clean.rows[7]
    row[2] = "North, behind"
    return Writing(",").text(clean).replace('"North, behind"', "North, behind").encode()


def _other_delimiter(line: str, _: random.Random) -> str:
    return line if '"' in line else line.replace(";", "\t")


def _spaces(clean: Table, _: random.Random) -> bytes:
    for row in clean.rows:
        row[:] = [cell.strip() for cell in row]
    return Writing(delimiter=", ", quotes_all=True).text(clean).encode()


def _curly(clean: Table, _: random.Random) -> bytes:
    for row in clean.rows:
        row[:] = [cell.replace('"', "").replace("«", "").replace("»", "") for cell in row]
    lines = ["“" + "”;“".join(row) + "”" for row in [clean.names, *clean.rows]]
    return "\n".join(lines).encode()


def _header_again(clean: Table) -> list[str]:
    return [Writing().line(clean.names)]


def _second_table(clean: Table, _: random.Random) -> bytes:
    return Writing(after=["", "Code;Meaning", "1;north", "2;south"]).text(clean).encode()


def _same_table_again(clean: Table, _: random.Random) -> bytes:
    at = len(clean.rows) // 2
    return Writing(between={at: ["", "Part 2", Writing().line(clean.names)]}).text(clean).encode()


def _whole_rows_quoted(clean: Table, draw: random.Random) -> bytes:
    chosen = set(draw.sample(range(1, len(clean.rows) + 1), 3))
    return _lines_quoted(clean, chosen)


def _whole_file_quoted(clean: Table, _: random.Random) -> bytes:
    return _lines_quoted(clean, set(range(len(clean.rows) + 1)))


def _lines_quoted(clean: Table, chosen: set[int]) -> bytes:
    lines = Writing(",").text(clean).splitlines()
    doubled = ['"' + line.replace('"', '""') + '"' if n in chosen else line for n, line in enumerate(lines)]
    return "\n".join(doubled).encode()


def _delimiter_doubled_inside(clean: Table, draw: random.Random) -> bytes:
    written = Writing()
    lines = [written.line(clean.names), *(written.line(row) for row in clean.rows)]
    for number in draw.sample(range(4, len(lines)), 2):
        cells = [written.cell(cell) for cell in clean.rows[number - 1]]
        at = draw.randrange(1, 5)
        lines[number] = ";".join([*cells[:at], "", *cells[at:]])
    return "\n".join(lines).encode()


def _quote_that_closes_nothing(clean: Table, draw: random.Random) -> bytes:
    written = Writing()
    lines = [written.line(clean.names), *(written.line(row) for row in clean.rows)]
    for number in draw.sample(range(5, len(lines)), 2):
        cells = [written.cell(cell) for cell in clean.rows[number - 1]]
        cells[draw.choice((0, 1, 2))] += '"'
        lines[number] = ";".join(cells)
    return "\n".join(lines).encode()


def _rows_in_other_quotes(clean: Table, draw: random.Random) -> bytes:
    chosen = set(draw.sample(range(1, len(clean.rows) + 1), 2))
    other, usual = Writing(quote="'", quotes_all=True), Writing()
    rows = [clean.names, *clean.rows]
    return "\n".join((other if n in chosen else usual).line(row) for n, row in enumerate(rows)).encode()


KINDS: dict[str, Maker] = {
    "as-it-should-be": _dialect(),
    "comma": _dialect(Writing(delimiter=",")),
    "tab": _dialect(Writing(delimiter="\t")),
    "bar": _dialect(Writing(delimiter="|")),
    "caret": _dialect(Writing(delimiter="^")),
    "doubled-bar": _dialect(Writing(delimiter="||")),
    "tripled-bar": _dialect(Writing(delimiter="|||")),
    "semicolon-and-tab": _dialect(Writing(delimiter=";\t")),
    "comma-and-space": _spaces,
    "backticks": _dialect(Writing(quote="`", quotes_all=True)),
    "whole-rows-quoted": _whole_rows_quoted,
    "whole-file-quoted": _whole_file_quoted,
    "delimiter-doubled-inside": _delimiter_doubled_inside,
    "quote-that-closes-nothing": _quote_that_closes_nothing,
    "rows-in-other-quotes": _rows_in_other_quotes,
    "single-quotes": _dialect(Writing(quote="'", quotes_all=True)),
    "curly-quotes": _curly,
    "all-quoted": _dialect(Writing(quotes_all=True)),
    "carriage-returns-only": _dialect(Writing(end="\r")),
    "carriage-returns-and-line-feeds": _dialect(Writing(end="\r\n")),
    "utf-8-mark": _dialect(Writing(encoding="utf-8-sig")),
    "utf-16": _dialect(Writing(encoding="utf-16")),
    "national-encoding": _national,
    "old-national-encoding": _old_national,
    "mixed-encodings": _mixed_encodings,
    "empty-bytes": _nuls,
    "marks-inside": _marks_inside,
    "titles-above": _around(["Register of the border guard", "Period: 2020-2025", ""], []),
    "titles-with-delimiters": _around(["Register of the border guard;;;;;;", ";;;;;;"], []),
    "separator-line": _around(["sep=;"], []),
    "remarks-below": _around([], ["", "Source: border guard", "Made on 01.02.2026"]),
    "sum-below": _around([], ["Total;;;;12345;;"]),
    "sum-below-in-russian": _around([], ["Итого:;;;;12345;99;"]),
    "comment-lines": _between(lambda _: ["# this line is a comment; it has a delimiter"]),
    "comment-lines-above": _around(["# made by a program", "# version 2"], []),
    "empty-lines": _between(lambda _: ["", "", ""]),
    "empty-rows": _between(lambda _: [";;;;;;", ";;;;;;"]),
    "header-again": _between(_header_again),
    "trailing-delimiters": _changed(lambda line, _: line + ";;", times=5),
    "all-trailing-delimiters": lambda clean, _: "".join(
        line + ";\n" for line in Writing().text(clean).splitlines()
    ).encode(),
    "empty-columns": _empty_columns,
    "no-header": _no_header,
    "short-rows": _cut_ends,
    "multi-line-cells": _multi_line,
    "unclosed-quote": _changed(_unclosed, times=1),
    "unescaped-quotes": _unescaped,
    "backslash-quotes": _backslash,
    "unquoted-delimiter": _unquoted_delimiter,
    "another-delimiter-in-rows": _changed(_other_delimiter),
    "other-table-below": _second_table,
    "same-table-again": _same_table_again,
    "no-end-of-last-line": lambda clean, _: Writing().text(clean).rstrip("\n").encode(),
    "mixed-line-ends": lambda clean, _: "".join(
        line + ("\r\n" if n % 2 else "\n") for n, line in enumerate(Writing().text(clean).splitlines())
    ).encode(),
    "numbered-columns": lambda clean, _: (
        Writing(between={0: [";".join(str(n + 1) for n in range(7))]}).text(clean).encode()
    ),
}
"""Every kind of pollution, by a name that says what is done."""


def polluted_files(seeds: range) -> Iterator[Polluted]:
    """Polluted files of every kind.

    Args:
        seeds: One table for each kind and seed.
    """
    for name, make in KINDS.items():
        for seed in seeds:
            clean = table(seed)
            content = make(clean, random.Random(f"{name} {seed}"))
            yield Polluted(f"{name}-{seed}", content, clean.dicts(), tuple(clean.names))
