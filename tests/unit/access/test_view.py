"""The reference view: worked worlds, and agreement with how reports are classified for the graph."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from intel.access.actors import DEMONSTRATION_ACTORS
from intel.access.classify import placer_for
from intel.access.decisions import visible_classes
from intel.access.handles import InstanceSecret
from intel.access.policy import load_policy_files
from intel.access.projection import SeenRecord, assemble, shown_marking
from intel.access.view import SentReport, VisibleReport, view
from intel.clock import epoch_ms
from intel.demo.region import write_region
from intel.graph.builder import Elements, Origin
from intel.graph.elements import decompose
from intel.model.report import Report

SECRET = InstanceSecret(b"a secret of the tests")
POLICIES = load_policy_files()
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)

PLAIN: dict[str, Any] = {
    "administration": "KZ",
    "reference": "KZ-1",
    "marking": {"releasable_to": ["UZ", "TJ"], "nominal_releasable_to": ["UZ"]},
    "narratives": [{"text": "An invented story."}],
    "seizures": [{"id": "s", "date": "2026-02-03"}],
    "shipments": [{"id": "c"}],
    "goods": [{"id": "g", "substance": "heroin"}],
    "legs": [
        {"id": "l1", "sequence": 1, "marking": {"releasable_to": ["UZ"]}},
        {"id": "l2", "sequence": 2},
    ],
    "persons": [{"id": "p", "names": ["Invented Name"], "sex": "male", "roles": [{"role": "suspect"}]}],
}


def sent(*, after: timedelta = timedelta(0), submitter: str = "kz.unit", **changes: Any) -> SentReport:
    return SentReport(Report.model_validate({**PLAIN, **changes}), submitter, NOON + after)


def seen(*world: SentReport, by: str, purpose: str = "", now: datetime = NOON + 30 * DAY) -> tuple[VisibleReport, ...]:
    actor = DEMONSTRATION_ACTORS[by]
    return view(world, actor, purpose or actor.default_purpose, now=now, policies=POLICIES, secret=SECRET)


def plain(*world: SentReport, by: str, **more: Any) -> dict[str, Any]:
    (found,) = seen(*world, by=by, **more)
    return dict(found.plain)


def test_the_originator_sees_all_of_it() -> None:
    shown = plain(sent(), by="kz.officer")

    assert shown["id"] == SECRET.handle("KZ", "kz.unit", reference="KZ-1")
    assert shown["persons"][0]["names"] == ["Invented Name"]
    assert shown["narratives"] == [{"text": "An invented story."}]
    assert [leg["sequence"] for leg in shown["legs"]] == [1, 2]
    assert shown["marking"]["released_to"] == ["TJ", "UZ"]
    assert shown["received_at"] == "2026-03-01T12:00:00.000Z"
    assert shown["expires_at"] == "2036-03-01T12:00:00.000Z"


def test_who_may_not_see_names_sees_a_record_that_never_had_any() -> None:
    shown = plain(sent(), by="tj.officer")

    (person,) = shown["persons"]
    assert person.keys() == {"id", "sex", "roles"}
    assert person["roles"] == [{"role": "suspect", "of": shown["seizures"][0]["id"]}]
    assert "narratives" not in shown
    assert shown["marking"]["released_to"] == ["TJ"]


def test_a_hidden_leg_leaves_no_gap() -> None:
    shown = plain(sent(), by="tj.officer")

    assert [leg["sequence"] for leg in shown["legs"]] == [1]
    assert len(plain(sent(), by="uz.officer")["legs"]) == 2


@pytest.mark.parametrize("by", ["kg.officer", "cis.liaison", "secretariat", "auditor"])
def test_who_is_not_named_sees_nothing(by: str) -> None:
    assert seen(sent(), by=by) == ()


def test_names_are_not_for_every_purpose() -> None:
    shown = plain(sent(), by="uz.officer", purpose="statistics")

    assert "names" not in shown["persons"][0]


def test_a_report_expires_and_a_record_may_expire_before() -> None:
    short = {"releasable_to": ["UZ"], "expires_on": "2026-03"}
    world = sent(marking=short, legs=[{"id": "l", "marking": {**short, "expires_on": "2026-03-05"}}])

    assert "legs" in plain(world, by="uz.officer", now=datetime(2026, 3, 5, 23, 59, 59, tzinfo=UTC))
    assert "legs" not in plain(world, by="uz.officer", now=datetime(2026, 3, 6, tzinfo=UTC))
    assert seen(world, by="kz.officer", now=datetime(2026, 4, 1, tzinfo=UTC)) == ()


@pytest.mark.parametrize(("expires_on", "end"), [("2026", (2027, 1, 1)), ("2026-12", (2027, 1, 1))])
def test_a_date_of_expiry_is_included_as_far_as_it_is_known(expires_on: str, end: tuple[int, int, int]) -> None:
    world = sent(marking={"expires_on": expires_on})
    moment = datetime(*end, tzinfo=UTC)

    assert seen(world, by="kz.officer", now=moment - timedelta(milliseconds=1))
    assert seen(world, by="kz.officer", now=moment) == ()


def test_links_lead_only_to_what_is_visible() -> None:
    links = [{"kind": "follows", "reference": "KZ-2"}, {"reference": "KZ-3"}, {"reference": "KZ-9"}]
    world = (
        sent(links=links),
        sent(reference="KZ-2"),
        sent(reference="KZ-3", marking={}),
    )
    second, third = (SECRET.handle("KZ", "kz.unit", reference=name) for name in ("KZ-2", "KZ-3"))

    def links_for(by: str) -> list[dict[str, str]]:
        (first,) = (each for each in seen(*world, by=by) if each.plain["reference"] == "KZ-1")
        return first.plain["refers_to"]

    assert links_for("uz.officer") == [{"kind": "follows", "id": second}]
    assert {each["id"] for each in links_for("kz.officer")} == {second, third}


def test_what_the_secretariat_sends_stays_within_the_originators_own_rule() -> None:
    world = sent(submitter="secretariat", marking={"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"]})

    assert "names" not in plain(world, by="uz.officer")["persons"][0]
    assert "names" not in plain(world, by="secretariat")["persons"][0]
    assert plain(world, by="secretariat")["marking"]["released_to"] == ["SECRETARIAT"]
    assert plain(world, by="kz.officer")["persons"][0]["names"] == ["Invented Name"]


# --- versions ---


def test_the_highest_version_counts_and_a_late_lower_one_does_not() -> None:
    second = sent(after=2 * DAY, version=2, goods=[{"id": "g", "substance": "opium"}])

    for world in ((sent(), second), (second, sent(after=3 * DAY))):
        shown = plain(*world, by="kz.officer")
        assert (shown["version"], shown["goods"][0]["substance"]) == (2, "opium")
        assert shown["received_at"] == "2026-03-03T12:00:00.000Z"


def test_other_content_under_the_same_version_is_ignored() -> None:
    other = sent(after=DAY, goods=[{"id": "g", "substance": "opium"}])

    assert plain(sent(), other, by="kz.officer")["goods"][0]["substance"] == "heroin"


def test_without_versions_changed_content_is_the_next_one() -> None:
    first = sent()
    other = SentReport(
        sent(goods=[{"id": "g", "substance": "opium"}]).report, "kz.unit", NOON + DAY, is_versioned=False
    )
    again = SentReport(other.report, "kz.unit", NOON + 2 * DAY, is_versioned=False)

    old = SentReport(first.report, "kz.unit", NOON + 3 * DAY, is_versioned=False)

    shown = plain(first, other, again, old, by="kz.officer")

    assert (shown["version"], shown["received_at"]) == (2, "2026-03-02T12:00:00.000Z")


def test_another_marking_takes_the_place_and_keeps_the_moment_of_receipt() -> None:
    world = (sent(), sent(after=DAY, marking={"releasable_to": ["KG"]}))

    assert seen(*world, by="uz.officer") == ()
    assert plain(*world, by="kg.officer")["received_at"] == "2026-03-01T12:00:00.000Z"


def test_references_of_two_units_never_meet() -> None:
    assert len(seen(sent(), sent(submitter="kz.other"), by="kz.officer")) == 2


# --- changes ---


def change(*world: SentReport, by: str) -> tuple[str, timedelta]:
    (found,) = seen(*world, by=by)
    return found.change, timedelta(milliseconds=found.changed_at - epoch_ms(NOON))


def test_a_change_is_judged_in_the_readers_own_view() -> None:
    first = sent()
    renamed = sent(after=DAY, version=2, persons=[{**PLAIN["persons"][0], "names": ["Another Name"]}])

    assert change(first, by="uz.officer") == ("received", timedelta(0))
    assert change(first, renamed, by="uz.officer") == ("revised", DAY)
    assert change(first, renamed, by="tj.officer") == ("received", timedelta(0))


def test_a_marking_for_others_is_no_change_and_one_for_the_reader_is_a_release() -> None:
    wider = sent(after=DAY, marking={"releasable_to": ["UZ", "TJ", "KG"], "nominal_releasable_to": ["UZ"]})

    assert change(sent(), wider, by="uz.officer") == ("received", timedelta(0))
    assert change(sent(), wider, by="kg.officer") == ("released", DAY)


def test_names_that_are_released_later_are_a_revision() -> None:
    wider = sent(after=DAY, marking={"releasable_to": ["UZ", "TJ"], "nominal_releasable_to": ["UZ", "TJ"]})

    assert change(sent(), wider, by="tj.officer") == ("revised", DAY)


def test_what_is_withdrawn_and_released_again_is_released() -> None:
    world = (sent(), sent(after=DAY, marking={}), sent(after=2 * DAY, version=2))

    assert change(*world, by="uz.officer") == ("released", 2 * DAY)


def test_a_version_that_says_the_same_is_no_change() -> None:
    assert change(sent(), sent(after=DAY, version=2), by="kz.officer") == ("received", timedelta(0))


# --- copies ---


def test_copies_have_one_twin_whatever_their_names_and_references() -> None:
    copy = sent(reference="KZ-2", persons=[{**PLAIN["persons"][0], "names": ["Another Name"]}])
    other = sent(reference="KZ-3", goods=[{"id": "g", "substance": "opium"}])

    twins = {each.plain["reference"]: each.twin for each in seen(sent(), copy, other, by="kz.officer")}

    assert twins["KZ-1"] == twins["KZ-2"] != twins["KZ-3"]


# --- agreement with the classes of the graph ---


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> list[SentReport]:
    folder: Path = tmp_path_factory.mktemp("region")
    write_region(60, 7, out=folder, progress=lambda _: None)
    world: list[SentReport] = []
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_bytes().splitlines()):
            report = Report.model_validate_json(line)
            # every seventh comes from the secretariat, which has a rule of its own
            unit = f"{report.administration.lower()}.unit" if number % 7 else "secretariat"
            world.append(SentReport(report, unit, NOON + number * timedelta(minutes=1)))
    return world


def _elements(each: SentReport) -> Elements:
    placer = placer_for(each.report, submitter=each.submitter, received_at=each.received_at)
    return decompose(each.report, placer=placer, secret=SECRET, origin=Origin("s", 1))


def _latest(world: Sequence[SentReport]) -> list[SentReport]:
    latest: dict[tuple[str, str, str], SentReport] = {}
    for each in world:
        key = (each.report.administration, each.submitter, each.report.reference)
        if key not in latest or latest[key].report.version < each.report.version:
            latest[key] = each
    return list(latest.values())


def _shown(elements: Elements, by: str, *, visible: frozenset[int], now: int) -> dict[str, Any] | None:
    """A report from its classified elements, filtered as the statements filter them."""

    def is_open(row: dict[str, Any]) -> bool:
        return row["ac"] in visible and row["exp"] > now

    if not is_open(elements.report):
        return None
    facets = {row["id"]: row for row in elements.facets if is_open(row)}
    of = {
        row["a"]: facets[row["b"]]
        for key in (("HAS_FACET", "Record", "Facet"), ("HAS_FACET", "Report", "Facet"))
        for row in elements.relationships[key]
        if is_open(row) and row["b"] in facets and facets[row["b"]]["kind"] != "origin"
    }
    records = [
        SeenRecord(
            row["list"],
            row["handle"],
            row.get("sequence"),
            orjson.loads(row["body"]),
            orjson.loads(of[row["id"]]["body"]) if row["id"] in of else None,
        )
        for rows in elements.records.values()
        for row in rows
        if is_open(row)
    ]
    origin = [orjson.loads(row["body"]) for row in facets.values() if row["kind"] == "origin"]
    text = of.get(elements.report["id"])
    return assemble(
        orjson.loads(elements.report["body"]),
        handle=elements.report["handle"],
        received_at=elements.report["received_at"],
        expires_at=elements.report["exp"],
        marking=shown_marking(
            elements.classes[elements.report["ac"]],
            DEMONSTRATION_ACTORS[by],
            full=origin[0]["report"].get("marking", {}) if origin else None,
        ),
        text=orjson.loads(text["body"]) if text else None,
        records=records,
        structure=[
            (row["a"], kind, row["b"])
            for (kind, _, end), rows in elements.relationships.items()
            if end == "Record" and kind != "STATES"
            for row in rows
            if is_open(row)
        ],
        links=[],
    )


@pytest.mark.parametrize("by", sorted(DEMONSTRATION_ACTORS))
def test_the_view_is_what_the_classes_of_the_elements_let_through(region: list[SentReport], by: str) -> None:
    actor, now = DEMONSTRATION_ACTORS[by], NOON + 400 * DAY
    decomposed = [_elements(each) for each in _latest(region)]
    classes = {number: access for each in decomposed for number, access in each.classes.items()}
    for purpose in {actor.default_purpose, "risk-analysis"}:
        visible = visible_classes(POLICIES, actor, purpose=purpose, classes=classes)
        expected = [
            each for elements in decomposed if (each := _shown(elements, by, visible=visible, now=epoch_ms(now)))
        ]

        found = [{**each.plain} for each in seen(*region, by=by, purpose=purpose, now=now)]

        for each in found:
            each.pop("refers_to", None)
        assert found == sorted(expected, key=lambda each: str(each["id"]))
