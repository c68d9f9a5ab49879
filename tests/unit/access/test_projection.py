"""The one JSON form of a report: what is visible comes together, what is hidden leaves no trace."""

import itertools
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role
from intel.access.classes import AccessClass, BaseClass
from intel.access.projection import SeenParts, SeenRecord, assemble, iso_moment, shown_marking

HEAD = {"kind": "seizure", "administration": "KZ", "reference": "R-1", "version": 2}
STRUCTURE = [
    ("z", "OF", "h"),
    ("h", "CONTAINS", "g"),
    ("h", "HAS_LEG", "l1"),
    ("h", "HAS_LEG", "l2"),
    ("l1", "BY", "c"),
    ("h", "CARRIED_IN", "e"),
    ("e", "SEALED_WITH", "s"),
    ("h", "COVERED_BY", "d"),
    ("p", "DRIVER_IN", "z"),
    ("p", "CARRIER_OF", "l1"),
    ("o", "CONSIGNOR_OF", "h"),
    ("o", "CONSIGNEE_OF", "h"),
    ("o", "DECLARANT_OF", "h"),
    ("o", "NOTIFY_PARTY_OF", "h"),
    ("p", "SUSPECT_IN", "z"),
    ("p", "REACHED_AT", "t"),
]


def record(list_name: str, handle: str, sequence: int | None = None, **body: Any) -> SeenRecord:
    return SeenRecord(list_name, handle, sequence, body)


RECORDS = [
    record("seizures", "z", date="2026-01-02"),
    record("shipments", "h"),
    record("goods", "g", commodity="drugs"),
    record("legs", "l1", 3),
    record("legs", "l2", 1),
    record("conveyances", "c"),
    record("equipment", "e"),
    record("seals", "s"),
    record("documents", "d"),
    record("persons", "p"),
    record("organisations", "o"),
    record("contacts", "t"),
]


def parts(records: Sequence[SeenRecord] = RECORDS, **more: Any) -> SeenParts:
    plain: Any = {
        "handle": "report-handle",
        "received_at": 1_767_315_723_456,
        "expires_at": 1_767_315_724_000,
        "marking": {"handling_code": "H0"},
        "text": None,
        "records": records,
        "structure": STRUCTURE,
        "links": [],
        **more,
    }
    return plain


def shown(records: Sequence[SeenRecord] = RECORDS, **more: Any) -> dict[str, Any]:
    return assemble(HEAD, **parts(records, **more))


def test_a_report_without_records_is_its_head_its_moments_and_its_marking() -> None:
    assert shown([]) == {
        "id": "report-handle",
        "kind": "seizure",
        "administration": "KZ",
        "reference": "R-1",
        "version": 2,
        "received_at": "2026-01-02T01:02:03.456Z",
        "expires_at": "2026-01-02T01:02:04.000Z",
        "marking": {"handling_code": "H0"},
    }


def test_records_refer_to_each_other_by_handle() -> None:
    found = shown()

    assert found["shipments"] == [{"id": "h", "seizure": "z"}]
    assert found["goods"] == [{"id": "g", "commodity": "drugs", "shipment": "h"}]
    assert found["legs"] == [
        {"id": "l2", "shipment": "h", "sequence": 1},
        {"id": "l1", "shipment": "h", "sequence": 2, "conveyance": "c"},
    ]
    assert found["equipment"] == [{"id": "e", "shipment": "h"}]
    assert found["seals"] == [{"id": "s", "equipment": "e"}]
    assert found["documents"] == [{"id": "d", "shipment": "h"}]
    assert found["contacts"] == [{"id": "t", "party": "p"}]
    assert found["persons"] == [
        {
            "id": "p",
            "roles": [{"role": "carrier", "of": "l1"}, {"role": "driver", "of": "z"}, {"role": "suspect", "of": "z"}],
        }
    ]
    assert [each["role"] for each in found["organisations"][0]["roles"]] == [
        "consignee",
        "consignor",
        "declarant",
        "notify-party",
    ]


@pytest.mark.parametrize("hidden", [each.handle for each in RECORDS])
def test_a_hidden_record_leaves_no_trace_in_the_others(hidden: str) -> None:
    # relationships are given as if their guard had failed: an end that is not there takes them along
    found = shown([each for each in RECORDS if each.handle != hidden])

    assert f'"{hidden}"' not in json.dumps(found)


def test_nominal_fields_join_their_record_the_open_identifiers_first() -> None:
    plate, phone = {"kind": "container", "value": "A"}, {"kind": "phone", "value": "1"}
    open_part = {"nationality": "KZ", "identifiers": [plate]}
    named = SeenRecord("persons", "p", None, open_part, {"names": ["N"], "identifiers": [phone]})
    only_named = SeenRecord("contacts", "t", None, {}, {"identifiers": [phone]})

    found = shown([named, only_named], structure=[])

    assert found["persons"] == [{"id": "p", "nationality": "KZ", "identifiers": [plate, phone], "names": ["N"]}]
    assert found["contacts"] == [{"id": "t", "identifiers": [phone]}]
    assert shown([SeenRecord("persons", "p", None, open_part)], structure=[])["persons"] == [
        {"id": "p", "nationality": "KZ", "identifiers": [plate]}
    ]


def test_the_text_joins_the_head_the_open_narratives_first() -> None:
    head = HEAD | {"narratives": [{"text": "open"}], "title": "T"}
    text = {"narratives": [{"text": "closed"}], "unknown": {"a": "b"}, "notice_text": "n", "follow_up_texts": ["f"]}

    found = assemble(head, **parts([], text=text))

    assert found["narratives"] == [{"text": "open"}, {"text": "closed"}]
    assert (found["title"], found["unknown"], found["notice_text"], found["follow_up_texts"]) == (
        "T",
        {"a": "b"},
        "n",
        ["f"],
    )
    assert assemble(head, **parts([]))["narratives"] == [{"text": "open"}]
    assert assemble(HEAD, **parts([], text={"narratives": [{"text": "closed"}]}))["narratives"] == [{"text": "closed"}]


def test_legs_are_numbered_within_the_view_so_that_no_gap_tells_of_a_hidden_one() -> None:
    legs = [record("legs", "a", 7), record("legs", "b", 2), record("legs", "c", 2), record("legs", "x", 9)]
    structure = [("h1", "HAS_LEG", "a"), ("h1", "HAS_LEG", "b"), ("h1", "HAS_LEG", "c")]

    found = shown([record("shipments", "h1"), *legs], structure=structure)["legs"]

    assert [(leg["id"], leg.get("shipment"), leg["sequence"]) for leg in found] == [
        ("x", None, 1),
        ("b", "h1", 1),
        ("c", "h1", 2),
        ("a", "h1", 3),
    ]


def test_a_role_that_says_not_of_what_stays_with_the_party_and_none_is_told_twice() -> None:
    person = record("persons", "p", roles=[{"role": "driver"}, {"role": "driver"}])
    structure = [("p", "SUSPECT_IN", "z"), ("p", "SUSPECT_IN", "z")]

    found = shown([record("seizures", "z"), person], structure=structure)["persons"]

    assert found == [{"id": "p", "roles": [{"role": "driver"}, {"role": "suspect", "of": "z"}]}]
    assert person.body["roles"] == [{"role": "driver"}, {"role": "driver"}]


def test_links_are_sorted_and_told_once() -> None:
    links = [("see-also", "b"), ("follows", "c"), ("see-also", "a"), ("see-also", "b")]

    assert shown([], links=links)["refers_to"] == [
        {"kind": "follows", "id": "c"},
        {"kind": "see-also", "id": "a"},
        {"kind": "see-also", "id": "b"},
    ]


@given(st.permutations(RECORDS), st.permutations(STRUCTURE))
def test_the_order_in_which_parts_are_found_makes_no_difference(
    records: list[SeenRecord], structure: list[tuple[str, str, str]]
) -> None:
    assert json.dumps(shown(records, structure=structure)) == json.dumps(shown())


def test_assembling_changes_nothing_of_what_it_was_given() -> None:
    before = json.dumps([[each.list_name, each.body, each.nominal] for each in RECORDS])

    shown()["persons"][0]["roles"].append("more")

    assert json.dumps([[each.list_name, each.body, each.nominal] for each in RECORDS]) == before


def test_a_moment_is_written_in_milliseconds() -> None:
    assert iso_moment(0) == "1970-01-01T00:00:00.000Z"
    assert iso_moment(1_767_315_723_004) == "2026-01-02T01:02:03.004Z"


def marked(*parts: BaseClass, by: str = "uz.officer", full: dict[str, Any] | None = None) -> dict[str, Any]:
    return shown_marking(AccessClass.of(*parts), DEMONSTRATION_ACTORS[by], full=full)


@pytest.mark.parametrize(
    ("release", "by", "released_to"),
    [
        (("AZ", "UZ"), "uz.officer", ["UZ"]),
        (("ALL",), "uz.unit", ["UZ"]),
        (("AZ",), "uz.officer", []),
        ((), "uz.officer", []),
        (("AZ", "RILO"), "cis.liaison", ["RILO"]),
        (("ALL",), "cis.liaison", ["RILO"]),
        (("AZ",), "cis.liaison", []),
        (("ALL",), "secretariat", ["SECRETARIAT"]),
        (("AZ", "UZ"), "secretariat", []),
        (("ALL",), "kz.officer", ["KZ"]),
    ],
)
def test_a_reader_learns_of_the_release_only_that_it_reaches_himself(
    release: tuple[str, ...], by: str, released_to: list[str]
) -> None:
    assert marked(BaseClass("KZ", "kz.unit", release=release), by=by)["released_to"] == released_to


def test_two_releases_that_differ_for_others_look_alike() -> None:
    names = ["AZ", "CN", "KG", "RILO"]
    some = [
        BaseClass("KZ", "kz.unit", release=tuple(sorted({"UZ", *more}))) for more in itertools.combinations(names, 2)
    ]

    assert len({json.dumps(marked(each)) for each in some}) == 1


def test_of_several_parts_the_strictest_is_shown() -> None:
    sent = BaseClass(
        "KZ",
        "secretariat",
        handling="H1",
        release=("UZ",),
        purposes=("statistics", "training"),
        onward="allowed",
        deconflict="pointer",
    )
    rule = BaseClass("KZ", "secretariat", release=("ALL",), onward="ask", purposes=("investigation", "statistics"))

    assert marked(sent, rule) == {
        "handling_code": "H1",
        "onward": "ask",
        "deconflict": "none",
        "purposes": ["statistics"],
        "released_to": ["UZ"],
    }
    assert marked(sent, BaseClass("KZ", "secretariat", release=("AZ",)))["released_to"] == []
    assert "purposes" not in marked(rule.__class__("KZ", "kz.unit"))


def test_who_sees_the_origin_is_shown_the_release_sets_as_they_were_set() -> None:
    full = {"releasable_to": ["AZ", "UZ"], "nominal_releasable_to": ["UZ"], "handling_code": "H1"}

    found = marked(BaseClass("KZ", "kz.unit", handling="H1", release=("AZ", "UZ")), by="kz.unit", full=full)

    assert (found["released_to"], found["nominal_released_to"]) == (["AZ", "UZ"], ["UZ"])


def test_who_belongs_to_no_administration_is_named_by_no_empty_entry() -> None:
    nobody = Actor("nobody", Role.OFFICER)

    assert shown_marking(AccessClass.of(BaseClass("KZ", "u", release=("",))), nobody, full=None)["released_to"] == []
