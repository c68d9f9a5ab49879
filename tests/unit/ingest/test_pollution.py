"""Polluted tables: they read to their clean twins, and what does not fit is said, never dropped."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from intel.ingest.csv_rows import csv_rows
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sources import source_rows
from intel.ingest.wanted import Wanted
from tests.support.pollution import KINDS, Polluted, polluted_files, table

SEEDS = range(6)


def _stripped(cells: dict[str, str]) -> dict[str, str]:
    return {name: cell.strip() for name, cell in cells.items()}


def _read(path: Path, polluted: Polluted, *, with_profile: bool) -> list[Row]:
    path.write_bytes(polluted.content)
    expected = {polluted.known[1]: "date", polluted.known[5]: "number"}
    wanted = Wanted(known=polluted.known, expected=expected) if with_profile else Wanted()
    return list(source_rows(path, wanted, form="csv"))


@pytest.mark.parametrize("with_profile", [True, False], ids=["by a profile", "by its look"])
def test_polluted_files_read_to_their_clean_twins(tmp_path: Path, *, with_profile: bool) -> None:
    files = list(polluted_files(SEEDS))
    wrong: list[str] = []
    for each in files:
        try:
            rows = _read(tmp_path / "f", each, with_profile=with_profile)
        except UnreadableError as error:
            wrong.append(f"{each.name}: {error.finding.code}")
            continue
        if [_stripped(dict(row.cells)) for row in rows if row.cells is not None] != list(map(_stripped, each.clean)):
            wrong.append(each.name)

    assert len(files) >= 250
    # without a profile nobody can know the names of columns that no header names
    hopeless = 0 if with_profile else len(SEEDS)
    assert len(wrong) - hopeless <= 0.02 * len(files), wrong


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_line_vanishes_without_a_word(tmp_path: Path, kind: str) -> None:
    each = next(file for file in polluted_files(range(1, 2)) if file.name == f"{kind}-1")

    rows = _read(tmp_path / "f", each, with_profile=True)

    said = " ".join(finding.value for row in rows for finding in row.findings)
    for word in ("Register of the border guard", "Source: border guard", "this line is a comment", "Total"):
        if word.encode() in each.content:
            assert word in said
    assert len(rows) >= len(each.clean)


def test_an_open_quote_costs_its_row_alone(tmp_path: Path) -> None:
    clean = table(0, rows=200)
    lines = [";".join(clean.names), *(";".join([*row[:3], "x", row[4], row[5], ""]) for row in clean.rows)]
    lines[100] = lines[100].replace(";", ';"', 1)
    (tmp_path / "f").write_text("\n".join(lines), encoding="utf-8")

    rows = list(csv_rows(tmp_path / "f", Wanted(known=tuple(clean.names))))

    assert len(rows) == 200
    assert [row.line for row in rows if row.findings or row.problem] == [101]


def test_a_row_whose_cells_would_shift_is_refused_and_not_guessed(tmp_path: Path) -> None:
    lines = ["name,place,remark", *("a word,another place,more words" for _ in range(9)), "one,two,three,four"]
    (tmp_path / "f").write_text("\n".join(lines), encoding="utf-8")

    last = list(csv_rows(tmp_path / "f", Wanted()))[-1]

    assert last.cells is None
    assert last.problem is not None
    assert last.problem.code == "wrong_number_of_cells"
    assert last.kept == ["one", "two", "three", "four"]


def test_the_receipt_says_how_the_file_was_read_and_the_layout_overrides_it(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes("Пост;Вес\nМост;1\n".encode("cp1251"))

    found = next(iter(csv_rows(path, Wanted())))
    forced = next(iter(csv_rows(path, Wanted(layout={"delimiter": ",", "encoding": "koi8-r"}))))

    assert found.read_as == {
        "format": "csv",
        "encoding": "cp1251",
        "delimiter": ";",
        "quote": '"',
        "header_line": "1",
    }
    assert forced.read_as is not None
    assert (forced.read_as["delimiter"], forced.read_as["encoding"]) == (",", "koi8-r")


def test_the_examples_of_the_csv_spectrum_are_read_exactly(real_data: Callable[[str], Path]) -> None:
    folder = real_data("conformance/csv/csv-spectrum")
    for path in sorted((folder / "csvs").glob("*.csv")):
        twin = (folder / "json" / f"{path.stem}.json").read_text(encoding="utf-8")
        if b"\r" not in path.read_bytes():
            # the collection was checked out with other line ends than its twins speak of
            twin = twin.replace("\\r\\n", "\\n")

        rows = list(csv_rows(path, Wanted()))

        assert [row.cells for row in rows] == json.loads(twin), path.name
        assert [row.findings for row in rows] == [()] * len(rows), path.name
