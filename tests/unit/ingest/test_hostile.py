"""Files made to break a reader: refused with a reason, in little time and memory, and nothing written."""

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from intel.ingest.json_rows import json_rows
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sources import Limits, source_rows
from intel.ingest.wanted import Wanted

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">{LAUGHS}]><r><row>&l9;</row></r>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><row>&x;</row></r>'


def _rows(path: Path, wanted: Wanted | None = None, *, form: str = "csv", limits: Limits | None = None) -> list[Row]:
    return list(source_rows(path, wanted or Wanted(), form=form, limits=limits))


def _refused(path: Path, *, form: str = "csv") -> str:
    with pytest.raises(UnreadableError) as caught:
        _rows(path, form=form)
    return caught.value.finding.code


def _zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def _book(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, BOMB.encode("utf-16").decode("latin-1")], ids=["bomb", "file", "wide"])
def test_a_file_that_declares_entities_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "f"
    path.write_bytes(text.encode("latin-1"))

    assert _refused(path, form="xml") in ("xml_entities", "not_xml")


def test_xml_is_read_by_path_whatever_its_namespaces(tmp_path: Path) -> None:
    (tmp_path / "f").write_text(
        '<?xml version="1.0"?><r:register xmlns:r="urn:r" xmlns:g="urn:g"><r:head>x</r:head><r:incident no="1">'
        "<r:date>2024-05-01</r:date><g:goods><g:name>tea</g:name></g:goods><g:goods><g:name>cloth</g:name></g:goods>"
        '</r:incident><r:incident no="2"><r:date/></r:incident></r:register>',
        encoding="utf-8",
    )

    rows = _rows(tmp_path / "f", Wanted(layout={"rows": "register/incident"}), form="xml")

    assert [row.cells for row in rows] == [
        {"@no": "1", "date": "2024-05-01", "goods.0.name": "tea", "goods.1.name": "cloth"},
        {"@no": "2", "date": ""},
    ]


def test_xml_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("<r>\n<row><a>1</a></row>\n<row><a>2</a>", encoding="utf-8")

    rows = _rows(tmp_path / "f", form="xml")

    assert rows[0].cells == {"a": "1"}
    assert [row.problem.code for row in rows if row.problem] == ["not_xml"]


def test_xml_that_is_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("<r>" + "<a>" * 5_000 + "</a>" * 5_000 + "</r>", encoding="utf-8")

    assert _refused(tmp_path / "f", form="xml") in ("xml_too_deep", "not_xml")


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"../up.csv": b"a;b\n1;2\n"}, "unsafe_name"),
        ({"/root.csv": b"a;b\n1;2\n"}, "unsafe_name"),
        ({"c:\\x.csv": b"a;b\n1;2\n"}, "unsafe_name"),
        ({"in.zip": b"PK\x03\x04"}, "nested_archive"),
        ({"hidden.csv": b"PK\x03\x04"}, "broken_archive"),
        ({"bomb.csv": b"a;b\n" + b"0;0\n" * 4_000_000}, "archive_too_large"),
        ({"picture.png": b"\x89PNG"}, "no_rows"),
    ],
    ids=lambda each: each if isinstance(each, str) else next(iter(each)),
)
def test_an_archive_made_to_harm_is_refused(tmp_path: Path, members: dict[str, bytes], code: str) -> None:
    before = set(tmp_path.parent.rglob("*"))

    assert _refused(_zip(tmp_path / "f", members)) == code
    assert set(tmp_path.parent.rglob("*")) - before == {tmp_path / "f"}


def test_an_archive_gives_the_rows_of_its_files_and_leaves_its_attachments(tmp_path: Path) -> None:
    inner = _book(tmp_path / "b.xlsx", [["a", "b"], ["3", "4"]]).read_bytes()
    path = _zip(tmp_path / "f", {"a.csv": b"a;b\n1;2\n", "deep/b.xlsx": inner, "photo.jpg": b"\xff\xd8\xff"})

    rows = _rows(path)

    assert [(row.number, row.cells) for row in rows] == [(1, {"a": "1", "b": "2"}), (2, {"a": "3", "b": "4"})]
    assert [each.findings for each in rows] == [(), ()]


def test_an_element_with_endless_attributes_is_one_row_refused(tmp_path: Path) -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(30_000))
    (tmp_path / "f.xml").write_text(f"<r><row {attributes}/><row><id>2</id></row></r>")

    first, second = source_rows(tmp_path / "f.xml", Wanted(), form="xml")

    assert first.problem is not None
    assert first.problem.code == "row_too_long"
    assert second.cells == {"id": "2"}


def test_an_archive_whose_content_is_damaged_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "f.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", "id;name\n" * 5000)
    content = bytearray((tmp_path / "f.zip").read_bytes())
    content[40:60] = b"\xff" * 20
    (tmp_path / "f.zip").write_bytes(content)

    with pytest.raises(UnreadableError) as refused:
        list(source_rows(tmp_path / "f.zip", Wanted(), form="csv"))

    assert refused.value.finding.code == "broken_archive"


def test_a_name_that_stands_twice_in_an_object_of_json_keeps_both_values(tmp_path: Path) -> None:
    (tmp_path / "f.json").write_text('[{"id": 1, "id": 2, "n": 3, "n": 3}]')

    (row,) = source_rows(tmp_path / "f.json", Wanted(), form="json")

    assert row.cells == {"id": 1, "id (2)": 2, "n": 3}


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_sheet_is_read_below_its_titles_with_dates_numbers_and_merged_cells(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "f"
    {"xlsx": _xlsx, "xls": _xls, "ods": _ods}[kind](path)

    rows = _rows(path, Wanted(known=("Case", "Date", "Weight")))

    assert [row.cells for row in rows] == [
        {"Case": "1", "Date": "2024-05-01", "Weight": "1.5"},
        {"Case": "2", "Date": "2024-05-02", "Weight": "1 234,5"},
    ]
    assert rows[0].read_as is not None
    assert (rows[0].read_as["format"], rows[0].read_as["header_line"]) == (kind, "3")


def _xlsx(path: Path) -> None:
    _book(
        path,
        [
            ["Register", None, None],
            [],
            ["Case", "Date", "Weight"],
            ["1", date(2024, 5, 1), 1.5],
            ["2", date(2024, 5, 2), "1 234,5"],
        ],
    )


def _xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("one")
    day = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for at, row in ((0, ["Register"]), (2, ["Case", "Date", "Weight"])):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
    for at, (case, when, weight) in enumerate(
        (("1", date(2024, 5, 1), 1.5), ("2", date(2024, 5, 2), "1 234,5")), start=3
    ):
        sheet.write(at, 0, case)
        sheet.write(at, 1, when, day)
        sheet.write(at, 2, weight)
    book.save(str(path))


def _ods(path: Path) -> None:
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="one")
    cells: list[list[tuple[str, str]]] = [
        [("string", "Register")],
        [],
        [("string", "Case"), ("string", "Date"), ("string", "Weight")],
        [("string", "1"), ("date", "2024-05-01"), ("float", "1.5")],
        [("string", "2"), ("date", "2024-05-02"), ("string", "1 234,5")],
    ]
    for row in cells:
        line = TableRow()
        for kind, value in row:
            named = {"date": "datevalue", "float": "value"}.get(kind)
            cell = TableCell(valuetype=kind, **({named: value} if named else {}))
            cell.addElement(P(text=value))
            line.addElement(cell)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.write(path)


def test_a_cell_merged_over_rows_stands_in_each_of_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Case", "Goods", None], [None, "Name", "Weight"], ["1", "tea", 2], [None, "cloth", 3]):
        sheet.append(row)
    for merged in ("A1:A2", "B1:C1", "A3:A4"):
        sheet.merge_cells(merged)
    book.save(tmp_path / "f")

    rows = _rows(tmp_path / "f", Wanted(known=("Case", "Goods / Name", "Weight")))

    assert [row.cells for row in rows] == [
        {"Case": "1", "Goods / Name": "tea", "Weight": "2"},
        {"Case": "1", "Goods / Name": "cloth", "Weight": "3"},
    ]


def test_a_formula_counts_with_its_saved_value_and_a_cell_far_away_harms_nobody(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["a", "b"], ["=1+1", '=HYPERLINK("http://x")'], ["1", "2"]):
        sheet.append(row)
    sheet.cell(row=1_000_000, column=2, value="far")
    book.save(tmp_path / "f")

    rows = _rows(tmp_path / "f")

    assert rows[0].cells == {"a": "1", "b": "2"}
    assert rows[-1].line == 1_000_000


def test_a_sheet_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["a", "b"])
    sheet.cell(row=1_048_576, column=16_384, value="far")
    book.save(tmp_path / "f")

    assert _refused(tmp_path / "f") in ("sheet_too_large", "too_many_columns")


def test_rows_beyond_the_limit_of_a_sheet_are_said(tmp_path: Path) -> None:
    path = _book(tmp_path / "f", [["a", "b"], *([str(n), "x"] for n in range(20))])

    rows = _rows(path, limits=Limits(sheet_rows=11))

    assert len(rows) == 11
    assert rows[-1].problem is not None
    assert (rows[-1].problem.code, rows[-1].problem.details["lines"]) == ("sheet_too_long", 10)


@pytest.mark.parametrize("percent", [1, 30, 60, 90])
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_file_cut_off_is_refused(tmp_path: Path, kind: str, percent: int) -> None:
    {"xlsx": _xlsx, "xls": _xls, "ods": _ods}[kind](tmp_path / "whole")
    whole = (tmp_path / "whole").read_bytes()
    (tmp_path / "f").write_bytes(whole[: len(whole) * percent // 100])

    assert _refused(tmp_path / "f") in ("broken_archive", "not_a_spreadsheet", "not_text")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n", "other_kind_of_file"),
        (b"\xff\xd8\xff\xe0", "other_kind_of_file"),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "web_page"),
        (b"\x1f\x8b\x08", "other_kind_of_file"),
        (b"a" + b";a" * 100_000 + b"\n" + b"1" + b";1" * 100_000, "too_many_columns"),
        (b"\xef\xbb\xbf", "empty_file"),
    ],
    ids=["pdf", "jpeg", "web page", "gzip", "a hundred thousand columns", "a mark and nothing"],
)
def test_a_file_is_what_its_content_says(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "f.csv").write_bytes(content)

    assert _refused(tmp_path / "f.csv") == code


@pytest.mark.parametrize(
    ("content", "layout"),
    [
        ('{"meta": {"n": [1, 2]}, "result": {"records": [{"a": 1}, {"a": 2}]}, "x": 1}', {"rows": "result.records"}),
        ('{"result": {"x": {"a": 1}, "y": {"a": 2}}}', {"rows": "result.*"}),
        ('[{"a": 1},\n{"a": 2}]', {}),
        ('{"a": 1}\n{"a": 2}\n', {}),
        ('{\n"a": 1}\n{\n"a": 2\n}', {}),
    ],
)
def test_json_of_any_shape_is_read_by_path(tmp_path: Path, content: str, layout: dict[str, str]) -> None:
    (tmp_path / "f").write_text(content, encoding="utf-8")

    rows = _rows(tmp_path / "f", Wanted(layout=layout), form="json")

    assert [(row.cells or {}).get("a") for row in rows] == [1, 2]


def test_every_file_of_the_json_suite_is_accepted_or_refused_as_it_must_be(real_data: Callable[[str], Path]) -> None:
    wrong: list[str] = []
    for path in sorted(real_data("conformance/json").glob("*.json")):
        refusals: list[str] = []
        try:
            rows = list(json_rows(path))
        except UnreadableError as error:
            refusals = [error.finding.code] if error.finding.code != "no_rows" else []
        else:
            broken = [row for row in rows if row.problem is not None and row.problem.code == "not_json"]
            refusals = [row.problem.message for row in broken if row.problem is not None]
            assert all(row.line >= 1 for row in broken)
        if path.name[0] == ("n" if not refusals else "y"):
            wrong.append(path.name)

    assert wrong == []


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    peaks: list[int] = []
    for count in (2_000, 6_000):
        path = tmp_path / "f"
        path.write_text("a;b;c\n" + f"1;{'word ' * 40};2024-01-01\n" * count, encoding="ascii")
        tracemalloc.start()
        assert sum(1 for _ in source_rows(path, Wanted(), form="csv")) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()

    assert peaks[1] <= 1.3 * peaks[0]


def test_an_endless_list_in_json_is_streamed(tmp_path: Path) -> None:
    text = io.StringIO()
    text.write("[")
    text.write(",".join(json.dumps({"n": n, "s": 'a "quote", [bracket]'}) for n in range(20_000)))
    text.write("]")
    (tmp_path / "f").write_text(text.getvalue(), encoding="utf-8")

    assert sum((row.cells or {})["n"] for row in json_rows(tmp_path / "f")) == sum(range(20_000))
