"""The loader of statements: whatever differs from its header stops the program before it starts."""

from pathlib import Path

import pytest

from intel.errors import StatementMismatchError
from intel.graph.statements import CYPHER_DIR, STATEMENTS, load_statements, parse_statement

READ = """// One visible report.
// mode: read
// params: handle: str
// rows: id: str, kind: str?, acs: list[int]
MATCH (r:Report {handle: $handle})
WHERE r.ac IN $visible AND r.exp > $now
RETURN r.id AS id, r.kind AS kind, [r.ac] AS acs
"""
WRITE = """// A report.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MERGE (r:Report {id: row.id})
"""


USED = "it uses the parameters ['handle', 'now', 'visible']"


def refusal(text: str, name: str = "one") -> str:
    with pytest.raises(StatementMismatchError) as caught:
        parse_statement(name, text)
    assert caught.value.details["statement"] == name
    assert str(caught.value.details["reason"]) in caught.value.message
    assert repr(name) in caught.value.message
    return str(caught.value.details["reason"])


def test_a_statement_is_what_its_file_says() -> None:
    found = parse_statement("one_report", READ)

    assert found.name == "one_report"
    assert found.sentence == "One visible report."
    assert found.mode == "read"
    assert found.params == {"handle": "str"}
    assert found.rows == {"id": "str", "kind": "str?", "acs": "list[int]"}
    assert found.text == "\n".join(READ.splitlines()[4:])


def test_a_writing_statement_returns_nothing_and_needs_no_guard() -> None:
    found = parse_statement("put", WRITE)

    assert (found.mode, found.params, found.rows) == ("write", {"rows": "list[map]"}, {})
    assert found.text.startswith("UNWIND")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("// mode: read\n", "", "its header needs a sentence, mode, params and rows"),
        ("// One visible report.\n", "", "its header needs a sentence, mode, params and rows"),
        ("// rows: id", "// columns: id", "its header needs a sentence, mode, params and rows"),
        ("mode: read", "mode: open", "there is no mode 'open'"),
        ("handle: str\n", "handle: text\n", "cannot read 'handle: text' in its header"),
        ("params: handle: str", "params: none", f"{USED}, not ['now', 'visible']"),
        ("handle: str\n", "handle: str, more: int\n", f"{USED}, not ['handle', 'more', 'now', 'visible']"),
        ("[r.ac] AS acs", "[r.ac] AS acs;", "a file holds one statement"),
        ("r.kind AS kind, ", "", "it returns ['id', 'acs'], its header ['id', 'kind', 'acs']"),
        (
            "r.id AS id, r.kind AS kind",
            "r.kind AS kind, r.id AS id",
            "it returns ['kind', 'id', 'acs'], its header ['id', 'kind', 'acs']",
        ),
        ("acs: list[int]", "acs: [int]", "cannot read 'acs: [int]' in its header"),
        ("RETURN r.id", "return r.kind AS id return r.id", "it returns ['id'], its header ['id', 'kind', 'acs']"),
        ("rows: id: str, kind: str?, acs: list[int]", "rows: none", "it returns rows that its header does not name"),
        ("RETURN r.id AS id, r.kind AS kind, [r.ac] AS acs", "", "it returns no rows, but its header names some"),
        ("acs: list[int]", "acs: int", "a reading statement returns the classes it touched as acs"),
        ("AND r.exp > $now", "AND $now > 0", "'r.exp > $now' is not a condition of its MATCH"),
        ("r.ac IN $visible AND", "$visible = [1] AND", "'r.ac IN $visible' is not a condition of its MATCH"),
    ],
)
def test_a_statement_that_differs_from_its_header_is_refused(old: str, new: str, reason: str) -> None:
    assert old in READ

    assert refusal(READ.replace(old, new)) == reason


def test_a_return_in_small_letters_is_one_too() -> None:
    assert refusal(WRITE + "return row.id AS id") == "it returns rows that its header does not name"


def test_a_statement_of_the_platform_needs_no_guard() -> None:
    text = WRITE.replace("write", "platform").replace("rows: none", "rows: id: str") + "RETURN r.id AS id"

    assert parse_statement("put", text).mode == "platform"


def test_a_writing_statement_is_given_no_view() -> None:
    assert "visible" in refusal(WRITE.replace("MERGE", "WITH row WHERE row.ac IN $visible\nMERGE"))


def put(folder: Path, name: str, text: str) -> None:
    path = folder / f"{name}.cypher"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_statements_are_found_in_the_folders_of_their_modes(tmp_path: Path) -> None:
    put(tmp_path, "read/one", READ)
    put(tmp_path, "write/put", WRITE)

    found = load_statements(tmp_path)

    assert {name: each.mode for name, each in found.items()} == {"one": "read", "put": "write"}


@pytest.mark.parametrize(
    ("files", "name", "reason"),
    [
        ({"write/one": READ}, "one", "mode 'read' lies in the folder of its name"),
        ({"read/one": READ, "write/one": WRITE}, "one", "two files have this name"),
        ({"read/two": "RETURN 1"}, "two", "its header needs a sentence, mode, params and rows"),
        ({}, "", "no statements are there; run from a checkout"),
        ({"one": READ}, "", "no statements are there; run from a checkout"),
    ],
)
def test_a_folder_that_is_not_in_order_is_refused(
    tmp_path: Path, files: dict[str, str], name: str, reason: str
) -> None:
    for path, text in files.items():
        put(tmp_path, path, text)

    with pytest.raises(StatementMismatchError) as caught:
        load_statements(tmp_path)

    assert caught.value.details == {"statement": name or str(tmp_path), "reason": reason}


def test_the_statements_of_the_checkout_are_read_by_the_names_of_their_files() -> None:
    found = load_statements(CYPHER_DIR)

    assert found == STATEMENTS
    assert {name: each.name for name, each in found.items()} == {
        path.stem: path.stem for path in CYPHER_DIR.glob("*/*.cypher")
    }


def test_every_statement_of_the_platform_has_a_sentence_of_its_own() -> None:
    sentences = [each.sentence for each in STATEMENTS.values()]

    assert len(set(sentences)) == len(sentences)
    assert all(each.endswith(".") and each[0].isupper() for each in sentences)
