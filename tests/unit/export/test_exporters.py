"""Every exporter on a report as its reader sees it, and on what sources really write."""

import csv
import io
import json

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.errors import ExportError
from intel.export.bundle import parse_bundle, write_bundle
from intel.export.disclosure import Disclosed, Disclosure
from intel.export.formats import FORMATS, find_format
from intel.export.geojson import write_geojson
from intel.export.graphml import write_graphml
from intel.export.seizures_csv import COLUMNS, safe_cell, write_csv

VIEW = {"as": "uz.officer", "purpose": "investigation", "at": "2026-01-02T03:04:05.678Z"}


def report(handle: str = "r1", **more: object) -> dict[str, object]:
    return {
        "id": handle,
        "kind": "seizure",
        "administration": "UZ",
        "reference": "UZ-1",
        "version": 1,
        "received_at": "2026-01-02T03:04:05.678Z",
        "expires_at": "2036-01-02T03:04:05.678Z",
        "marking": {"handling_code": "H1", "onward": "none", "deconflict": "none", "released_to": ["UZ"]},
        "seizures": [{"id": f"{handle}-s", "date": "2025-11-03", "place": {"text": "Дустлик", "country": "UZ"}}],
        "shipments": [{"id": f"{handle}-h", "seizure": f"{handle}-s"}],
        "goods": [
            {
                "id": f"{handle}-g",
                "shipment": f"{handle}-h",
                "substance": "heroin",
                "description": '=HYPERLINK("http://x")',
                "quantity": {"amount": "1500", "unit": "g"},
            }
        ],
        "legs": [
            {
                "id": f"{handle}-l",
                "shipment": f"{handle}-h",
                "sequence": 1,
                "mode": "3",
                "departure": {"text": "Termez", "country": "UZ", "place": "termez"},
                "destination": {"text": "?", "latitude": "41.30", "longitude": "69.24"},
            }
        ],
        "persons": [
            {
                "id": f"{handle}-p",
                "names": ["Invented Person"],
                "roles": [{"role": "driver", "of": f"{handle}-s"}, {"role": "suspect", "of": f"{handle}-s"}],
                "identifiers": [{"kind": "passport", "value": "AA 1234567"}],
            }
        ],
        **more,
    }


def disclosure(*reports: dict[str, object]) -> Disclosure:
    change = {"change": "received", "at": "2026-01-02T03:04:05.678Z"}
    return Disclosure(VIEW, tuple(Disclosed(each, change) for each in reports))


@pytest.mark.parametrize("name", FORMATS)
def test_equal_disclosures_give_equal_bytes(name: str) -> None:
    assert find_format(name).write(disclosure(report())) == find_format(name).write(disclosure(report()))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_disclosure_is_a_file_all_the_same(name: str) -> None:
    assert find_format(name).write(disclosure())


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(ExportError) as raised:
        find_format("pdf")

    assert "bundle, csv, geojson, graphml" in raised.value.advice


def test_a_bundle_read_again_is_the_disclosure_that_was_written() -> None:
    written = disclosure(report("r1"), report("r2"))

    assert parse_bundle(write_bundle(written)) == written


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format":"other/1","view":{}}', b"\xff\x00", b"null"])
def test_what_is_no_bundle_is_refused(content: bytes) -> None:
    with pytest.raises(ExportError):
        parse_bundle(content)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_table_has_a_row_for_each_goods_item_with_the_exact_amount() -> None:
    (row,) = rows_of(write_csv(disclosure(report())))

    assert (row["report"], row["seizure"], row["goods"]) == ("r1", "r1-s", "r1-g")
    assert (row["amount"], row["unit"], row["mass_kg"], row["volume_l"]) == ("1500", "g", "1.5", "")
    assert (row["modes"], row["departure_country"]) == ("3", "UZ")


def test_a_seizure_without_visible_goods_keeps_its_row() -> None:
    (row,) = rows_of(write_csv(disclosure(report(goods=[], shipments=[]))))

    assert (row["seizure"], row["goods"]) == ("r1-s", "")


def test_a_formula_in_a_report_is_no_formula_in_the_table() -> None:
    (row,) = rows_of(write_csv(disclosure(report())))

    assert row["description"] == '\'=HYPERLINK("http://x")'


def test_the_table_has_no_byte_order_mark() -> None:
    assert write_csv(disclosure()).startswith(COLUMNS[0].encode())


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_cell_loses_nothing(text: str) -> None:
    assert safe_cell(text).removeprefix("'") == text.removeprefix("'")


def opened(content: bytes) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(content))


def test_the_graph_opens_again_with_records_roles_and_structure() -> None:
    graph = opened(write_graphml(disclosure(report())))

    edges = {(start, data["type"], end) for start, end, data in graph.edges(data=True)}
    assert graph.nodes["r1"]["type"] == "Report"
    assert graph.nodes["r1-g"]["quantity_amount"] == "1500"
    assert {
        ("r1", "STATES", "r1-s"),
        ("r1-s", "OF", "r1-h"),
        ("r1-h", "CONTAINS", "r1-g"),
        ("r1-h", "HAS_LEG", "r1-l"),
        ("r1-p", "DRIVER_IN", "r1-s"),
        ("r1-p", "SUSPECT_IN", "r1-s"),
    } <= edges


def test_an_identifier_that_two_reports_state_is_one_node() -> None:
    graph = opened(write_graphml(disclosure(report("r1"), report("r2"))))

    (node,) = [each for each, data in graph.nodes(data=True) if data["type"] == "Identifier"]
    assert set(graph.predecessors(node)) == {"r1-p", "r2-p"}


@given(st.text())
def test_the_graph_opens_again_whatever_a_source_wrote(text: str) -> None:
    graph = opened(write_graphml(disclosure(report(title=text, unknown={text or "-": text}))))

    assert "r1" in graph


def features_of(content: bytes) -> dict[str, dict[str, object]]:
    return {feature["id"]: feature for feature in json.loads(content)["features"]}


def test_the_map_has_seizures_as_points_and_legs_as_lines() -> None:
    placed = report(seizures=[{"id": "r1-s", "place": {"place": "termez", "latitude": "1", "longitude": "2"}}])

    features = features_of(write_geojson(disclosure(placed)))

    assert features["r1-s"]["geometry"] == {"type": "Point", "coordinates": [67.28, 37.22]}
    assert features["r1-s"]["properties"]["position"] == "gazetteer"
    assert features["r1-l"]["geometry"]["coordinates"] == [[67.28, 37.22], [69.24, 41.3]]


def test_a_seizure_that_nobody_placed_is_listed_without_a_position() -> None:
    features = features_of(write_geojson(disclosure(report())))

    assert features["r1-s"]["geometry"] is None
