"""Rows of CSV and JSON files: whatever is in them, every record is one row and nothing hangs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.ingest import text_lines
from intel.ingest.csv_rows import csv_rows
from intel.ingest.encoding import find_encoding
from intel.ingest.json_rows import json_rows, json_value
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.wanted import Wanted


def _csv(path: Path, text: str | bytes, *, required: tuple[str, ...] = ()) -> list[Row]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(csv_rows(path, Wanted(known=("A", "B"), required=required, delimiter=";")))


def _json(path: Path, text: str | bytes) -> list[Row]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(json_rows(path))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_gives_the_known_columns(tmp_path: Path, delimiter: str) -> None:
    rows = _csv(tmp_path / "f", f"A{delimiter}B\n1{delimiter}2\n")

    assert [row.cells for row in rows] == [{"A": "1", "B": "2"}]


def test_a_row_names_the_line_on_which_it_starts(tmp_path: Path) -> None:
    rows = _csv(tmp_path / "f", 'A;B\n"one\ntwo";2\n\n3;4\n')

    assert [(row.number, row.line) for row in rows] == [(1, 2), (2, 5)]


def test_a_row_too_long_is_rejected_alone_and_one_of_too_few_cells_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_lines, "LONGEST_ROW", 100)

    rows = _csv(tmp_path / "f", f"A;B\n1;2\n{'x' * 1_000};2\n3\n5;6;;\n7;8\n")

    assert [row.problem.code if row.problem else None for row in rows] == [
        None,
        "row_too_long",
        None,
        None,
        None,
    ]
    assert [[each.code for each in row.findings] for row in rows] == [[], [], ["short_row"], [], []]


def test_a_row_of_which_most_cells_are_missing_is_rejected(tmp_path: Path) -> None:
    rows = _csv(tmp_path / "f", "A;B;C\n1;2;3\n4\n5;6;7\n")

    assert [row.problem.code if row.problem else None for row in rows] == [None, "wrong_number_of_cells", None]


def test_bytes_of_another_encoding_reject_their_row_alone(tmp_path: Path) -> None:
    rows = _csv(tmp_path / "f", "A;B\nпост;2\n".encode() * 20 + b"\xff\xfe\x98;2\n")

    assert rows[0].problem is None
    assert rows[-1].problem is not None
    assert rows[-1].problem.code == "wrong_encoding"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"A;B\n", "no_rows"),
        (bytes(range(256)) * 40, "not_text"),
        (b"X;Y\n1;2\n", "missing_column"),
        (b";".join(b"c%d" % n for n in range(10_000)) + b"\n1\n", "too_many_columns"),
    ],
)
def test_what_cannot_be_read_is_said_once(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        _csv(tmp_path / "f", content, required=("A",))

    assert caught.value.finding.code == code


def test_unknown_and_repeated_columns_are_kept_and_said_once(tmp_path: Path) -> None:
    rows = _csv(tmp_path / "f", "A;B;A;New\n1;2;3;4\n5;6;7;8\n")

    assert rows[0].cells == {"A": "1", "B": "2", "A (2)": "3", "New": "4"}
    assert [[each.code for each in row.findings] for row in rows] == [["duplicate_column", "unknown_column"], []]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    rows = _csv(tmp_path / "f", "A;B\nпункт пропуска;на границе\n".encode(encoding))

    assert rows[0].cells == {"A": "пункт пропуска", "B": "на границе"}


def test_chinese_is_told_from_cyrillic() -> None:
    assert find_encoding("海关在口岸查获一批货物,无人认领".encode("gb18030")) == "gb18030"


DOCUMENT = st.dictionaries(
    st.text(max_size=3), st.one_of(st.text(max_size=5), st.integers(), st.lists(st.text(max_size=4)))
)


@given(documents=st.lists(DOCUMENT, min_size=1, max_size=5), form=st.sampled_from(["lines", "array", "indented"]))
def test_every_form_of_a_json_file_has_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, documents: list[dict[str, object]], form: str
) -> None:
    text = json.dumps(documents, indent=2 if form == "indented" else None, ensure_ascii=False)
    if form == "lines":
        text = "\n".join(json.dumps(each) for each in documents)

    rows = _json(tmp_path_factory.getbasetemp() / "f", text)

    assert [row.cells for row in rows] == documents


def test_a_broken_value_is_one_row_rejected(tmp_path: Path) -> None:
    in_lines = _json(tmp_path / "a", '{"a":1}\n{"a":\n[1]\n{"a":NaN}\n{"a":"\\ud800"}\n{"a":2}\n')
    in_array = _json(tmp_path / "b", '[{"a":1},{"a":oops},3,{"a":2}]')

    assert [row.problem.code if row.problem else None for row in in_lines] == [
        None,
        "not_json",
        "not_an_object",
        "not_json",
        "not_json",
        None,
    ]
    assert [row.cells for row in in_array] == [{"a": 1}, None, None, {"a": 2}]


@pytest.mark.parametrize("depth", [65, 100_000])
def test_what_is_nested_too_deeply_is_refused(depth: int) -> None:
    with pytest.raises(ValueError, match="nested deeper"):
        json_value("[" * depth + "]" * depth)


def test_decimals_keep_their_digits() -> None:
    assert str(json_value('{"a": 0.1000000000000000055511151231257827}')) == (
        "{'a': Decimal('0.1000000000000000055511151231257827')}"
    )


def test_every_file_of_the_conformance_suite_is_read_or_refused(
    real_data: Callable[[str], Path], tmp_path: Path
) -> None:
    for path in sorted(real_data("conformance/json").glob("*.json")):
        try:
            rows = _json(tmp_path / "f", path.read_bytes())
        except UnreadableError:
            continue
        assert rows, path.name
