"""Tables as old and careless programs write them: read as they were meant, and what was mended is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from intel.ingest.csv_rows import csv_rows
from intel.ingest.rows import Row
from intel.ingest.sources import source_rows
from intel.ingest.wanted import Wanted

NAMES = ["Broj", "Datum", "Prijelaz", "Opis robe", "Količina", "Napomena"]
CELLS = [
    [
        *(f"HR-{n:03d}", f"{n + 1:02d}.03.2024", ("Bajakovo", "Stara Gradiška")[n % 2]),
        *(("duhan", "žito", "zlato")[n % 3], f"{n * 7 + 1},{n + 10}", ("", "predano")[n % 2]),
    ]
    for n in range(12)
]
CLEAN = [dict(zip(NAMES, row, strict=True)) for row in CELLS]
LINES = [";".join(row) for row in [NAMES, *CELLS]]
WIDTHS = [10, 14, 18, 14, 12, 10]


def _boxed(rows: list[list[str]]) -> list[str]:
    return ["| " + " | ".join(row) + " |" for row in rows]


def _fixed(rows: list[list[str]]) -> list[str]:
    return ["".join(cell.ljust(width) for cell, width in zip(row, WIDTHS, strict=True)).rstrip() for row in rows]


FILES: dict[str, bytes] = {
    "a mark of UTF-8 written as letters": "\n".join(["ï»¿" + LINES[0], *LINES[1:]]).encode(),
    "marks nobody sees inside the header": "\n".join([LINES[0].replace("a", "a\u200b"), *LINES[1:]]).encode(),
    "letters encoded twice": "\n".join(LINES).encode().decode("latin-1").encode(),
    "a mark of UTF-16 before UTF-8": b"\xff\xfe" + "\n".join(LINES).encode(),
    "numbers above the header": "\n".join(["1;2;3;4;5;6", *LINES]).encode(),
    "columns in another order below": "\n".join(
        [*LINES[:7], *(";".join(line.split(";")[::-1]) for line in (LINES[0], *LINES[7:]))]
    ).encode(),
    "a line drawn under the header": "\n".join([LINES[0], "----;-----;---;----;---;---", *LINES[1:]]).encode(),
    "a table for people to look at": "\n".join(_boxed([NAMES, ["---"] * 6, *CELLS])).encode(),
    "units under the header": "\n".join([LINES[0], ";dd.mm.gggg;;;kg;", *LINES[1:]]).encode(),
    "sums between": "\n".join([*LINES[:5], "Ukupno ožujak;;;;12,5;", *LINES[5:], "Total 2024;;;;99;"]).encode(),
    "a chapter between": "\n".join([*LINES[:9], "Drugi dio godine;;;;;", *LINES[9:]]).encode(),
    "delimiters behind a backslash": "\n".join(
        line.replace("duhan", "duhan\\; rezani") for line in LINES
    ).encode(),
    "codes as formulas": "\n".join(
        [LINES[0], *(f'="{line.partition(";")[0]}";{line.partition(";")[2]}' for line in LINES[1:])]
    ).encode(),
    "wide semicolons": "\n".join(LINES).replace(";", "；").encode(),
    "decimal commas between commas": "\n".join(LINES).replace(";", ",").encode(),
    "columns of a fixed width": "\n".join(_fixed([NAMES, *CELLS])).encode(),
    "one row in an old encoding": b"\n".join(
        line.encode("cp852" if n == 3 else "utf-8") for n, line in enumerate(LINES)
    ),
    "one cell in another encoding": "\n".join(LINES).encode().replace("žito".encode(), "žito".encode("cp1250"), 2),
    "letters in two halves": "\n".join(LINES).replace("predano", "predano 😀", 1).encode().replace(
        "😀".encode(), b"\xed\xa0\xbd\xed\xb8\x80"
    ),
}  # fmt: skip


def _read(path: Path, content: bytes, wanted: Wanted) -> list[Row]:
    path.write_bytes(content)
    return list(source_rows(path, wanted, form="csv"))


@pytest.mark.parametrize("wanted", [Wanted(known=tuple(NAMES)), Wanted()], ids=["by a profile", "by its look"])
@pytest.mark.parametrize("name", FILES)
def test_an_odd_table_reads_as_it_was_meant(tmp_path: Path, name: str, wanted: Wanted) -> None:
    rows = _read(tmp_path / "f", FILES[name], wanted)

    found = [{column: str(cell).strip() for column, cell in (row.cells or {}).items()} for row in rows]
    expected = [dict(row) for row in CLEAN]
    for row in expected:
        if "backslash" in name:
            row["Opis robe"] = row["Opis robe"].replace("duhan", "duhan; rezani")
    if "halves" in name:
        expected[1]["Napomena"] = "predano 😀"
    assert found == expected


def test_what_is_no_row_is_named_by_the_row_beside_it(tmp_path: Path) -> None:
    said = [
        finding.value
        for name in ("sums between", "a chapter between", "units under the header")
        for row in _read(tmp_path / "f", FILES[name], Wanted())
        for finding in row.findings
        if finding.code == "line_skipped"
    ]

    assert said == [
        *("Ukupno ožujak; 12,5", "Total 2024; 99", "Drugi dio godine", "dd.mm.gggg; kg"),
    ]


def test_where_commas_could_be_two_numbers_no_row_is_shifted(tmp_path: Path) -> None:
    lines = ["no,weight,count,remark", *(f"{n},{n * 3 + 1},{n + 2},{n + 5},x" for n in range(10, 20))]

    rows = _read(tmp_path / "f", "\n".join(lines).encode(), Wanted())

    assert [row.problem.code for row in rows if row.problem] == ["wrong_number_of_cells"] * 10


def test_an_empty_last_cell_is_no_surplus_where_rows_are_wider_than_their_header(tmp_path: Path) -> None:
    lines = ["no,weight,remark", *(f"{n},{n},5,{'x' if n % 2 else ''}" for n in range(10, 30))]

    rows = _read(tmp_path / "f", "\n".join(lines).encode(), Wanted())

    assert not [row for row in rows if row.cells is not None and row.cells["remark"] == "5"]


def test_a_letter_that_is_cut_off_at_the_end_is_said(tmp_path: Path) -> None:
    rows = _read(tmp_path / "f", ("\n".join(LINES) + "Ж").encode()[:-1], Wanted(known=tuple(NAMES)))

    assert (rows[-1].cells or {})["Napomena"] == "predano�"
    assert [finding.code for finding in rows[-1].findings] == ["broken_letters"]
    assert (rows[1].cells or {})["Prijelaz"] == "Stara Gradiška"


def test_a_quote_that_was_doubled_is_part_of_its_cell(tmp_path: Path) -> None:
    lines = ["No;Goods;Remark", *(f'{n};"pipe 5""";"a ""new"""' for n in range(8)), '8;monitor 24";x']
    (tmp_path / "f").write_text("\n".join(lines), encoding="utf-8")

    rows = list(csv_rows(tmp_path / "f", Wanted()))

    assert [(row.cells or {})["Goods"] for row in rows] == ['pipe 5"'] * 8 + ['monitor 24"']
    assert (rows[0].cells or {})["Remark"] == 'a "new"'
    assert [row.findings for row in rows] == [()] * 9


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.encode().decode("cp1251").encode(),
        lambda text: text.encode() + b"\x1a",
        lambda text: "\n".join(
            ";".join(f'"""{cell}"""' for cell in line.split(";")) for line in text.splitlines()
        ).encode(),
        lambda text: text.replace(";", "\\t").encode(),
        lambda text: "\n".join(
            ",".join(f'="{cell}"' for cell in line.split(";")) for line in text.splitlines()
        ).encode(),
    ],
    ids=["taken for Windows-1251", "an old mark of the end", "quoted twice", "tabs written out", "formulas of texts"],
)
def test_a_table_that_went_through_an_odd_program_is_read(tmp_path: Path, change: Callable[[str], bytes]) -> None:
    rows = [["Номер", "Товар", "Вес"], *([f"А-{n}", "чай", str(n * 5)] for n in range(10, 19))]
    (tmp_path / "f").write_bytes(change("\n".join(map(";".join, rows)).replace("И", "Ы")))

    found = list(csv_rows(tmp_path / "f", Wanted(known=("Номер", "Товар", "Вес"))))

    assert [list((row.cells or {}).values()) for row in found] == rows[1:]


@pytest.mark.parametrize("known", [(), ("name",)], ids=["by its look", "by a profile"])
def test_an_open_quote_in_a_single_column_costs_nothing_but_its_own_line(
    tmp_path: Path, known: tuple[str, ...]
) -> None:
    lines = ["name", *(f"remark number {n} of{' many' * (n % 3)}" for n in range(3_000))]
    lines[5] = '"' + lines[5]
    (tmp_path / "f").write_text("\n".join(lines), encoding="utf-8")

    rows = list(csv_rows(tmp_path / "f", Wanted(known=("name",))))

    assert [" ".join((row.cells or {}).values()) for row in rows] == [line.strip('"') for line in lines[1:]]
    assert [row.line for row in rows if row.findings] == [6]


def test_a_quote_that_is_closed_far_below_does_not_swallow_the_rows_between(tmp_path: Path) -> None:
    lines = ["x;y", *(f"a{n};b {n}" for n in range(600))]
    lines[3], lines[500] = '1;"open', 'end";1;2'
    (tmp_path / "f").write_text("\n".join(lines), encoding="utf-8")

    rows = list(csv_rows(tmp_path / "f", Wanted(known=("x", "y"))))

    assert len(rows) == 600
    assert [row.line for row in rows if row.findings or row.problem] == [4, 501]
