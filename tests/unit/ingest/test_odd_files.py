"""Files that are well meant and oddly made: nothing crashes on them, and what they hold is read."""

import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

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


def test_a_formula_without_a_saved_value_is_said_by_row_and_column(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["No", "Kg", "Total"], [1, 2, "=B2*3"], [2, 5, 15], ["=A3+1", "=B3+1", "=C3+1"]):
        sheet.append(row)
    book.save(tmp_path / "f.xlsx")

    rows = _rows(tmp_path / "f.xlsx")

    said = [(row.number, each.code, each.field, each.value) for row in rows for each in row.findings]
    assert [list((row.cells or {}).values()) for row in rows][:2] == [["1", "2", ""], ["2", "5", "15"]]
    assert said[0] == (1, "formula_without_value", "Total", "=B2*3")
    assert [each[2:] for each in said[1:]] == [("No", "=A3+1"), ("Kg", "=B3+1"), ("Total", "=C3+1")]


def test_a_formula_without_a_value_is_said_in_ods_too(tmp_path: Path) -> None:
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="one")
    for cells in (["No", "Kg"], ["1", None], ["2", "7"]):
        line = TableRow()
        for text in cells:
            cell = TableCell(valuetype="string") if text else TableCell(formula="of:=[.A2]*2")
            if text:
                cell.addElement(P(text=text))
            line.addElement(cell)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.write(tmp_path / "f.ods")

    rows = _rows(tmp_path / "f.ods")

    assert [(row.number, each.code, each.field) for row in rows for each in row.findings] == [
        (1, "formula_without_value", "Kg")
    ]
