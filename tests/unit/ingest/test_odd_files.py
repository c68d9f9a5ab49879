"""Files that are well meant and oddly made: nothing crashes on them, and what they hold is read."""

import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sources import Limits, source_rows
from intel.ingest.wanted import Wanted


def _rows(path: Path, *, form: str = "csv") -> list[Row]:
    return list(source_rows(path, Wanted(), form=form, limits=Limits(scratch=path.parent)))


def test_a_sheet_without_a_cell_does_not_hide_the_next(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("data")
    sheet.append(["No", "Goods"])
    sheet.append([1, "tea"])
    book.save(tmp_path / "f.xlsx")

    assert [row.cells for row in _rows(tmp_path / "f.xlsx")] == [{"No": "1", "Goods": "tea"}]


def test_a_book_without_a_cell_has_no_rows(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "f.xlsx")

    with pytest.raises(UnreadableError) as caught:
        _rows(tmp_path / "f.xlsx")

    assert caught.value.finding.code == "no_rows"


@pytest.mark.parametrize(
    "text",
    [
        "<r><x:row><x:a>1</x:a></x:row><x:row><x:a>2</x:a></x:row></r>",
        '\n\n<?xml version="1.0"?><r><row><a>1</a></row><row><a>2</a></row></r>',
        '\ufeff\n<?xml version="1.0"?><r><row><a>1</a></row><row><a>2</a></row></r>',
    ],
    ids=["a prefix declared nowhere", "lines above the declaration", "a mark and a line above it"],
)
def test_xml_that_is_nearly_right_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "f").write_text(text, encoding="utf-8")

    rows = _rows(tmp_path / "f", form="xml")

    assert [row.cells for row in rows if row.cells is not None] == [{"a": "1"}, {"a": "2"}]


def test_an_archive_of_thousands_of_files_is_read_in_seconds(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "f.zip", "w") as archive:
        for number in range(4_000):
            archive.writestr(f"{number}.csv", f"a;b\n{number};2\n")

    begin = time.perf_counter()
    rows = _rows(tmp_path / "f.zip")

    assert [row.number for row in rows] == list(range(1, 4_001))
    assert time.perf_counter() - begin < 30
    assert [path.name for path in tmp_path.iterdir()] == ["f.zip"]
