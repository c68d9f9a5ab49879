"""The writer on every engine: idempotent, versioned, classified, and nothing left behind."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from intel.access.classes import AccessClass, BaseClass
from intel.access.handles import InstanceSecret
from intel.clock import FixedClock
from intel.errors import PolicyBreachError
from intel.graph.bootstrap import bootstrap
from intel.graph.builder import Origin
from intel.graph.driver import Database, Transaction
from intel.graph.history import change_for
from intel.graph.queries import CHANGED_REPORTS, HOLDERS, KEYS_OF_REPORTS, REPORT_RECORDS, REPORT_VERSIONS
from intel.graph.state import intern_classes, read_classes, read_epoch
from intel.graph.view import GraphView
from intel.graph.writer import Incoming, Outcome, Written, write_reports
from intel.model.report import Report
from tests.support.engines import wipe

SECRET = InstanceSecret(b"a secret of the tests")
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def clean(database: Database) -> Iterator[Database]:
    wipe(database)
    bootstrap(database, clock=FixedClock(MOMENT), policy=lambda: ("digest", "{}"))
    yield database
    wipe(database)


def _report(**changes: object) -> Report:
    plain: dict[str, object] = {
        "administration": "KZ",
        "reference": "KZ-1",
        "marking": {"releasable_to": ["UZ"]},
        "seizures": [{"date": "2026-02-03", "place": {"country": "KZ"}}],
        "shipments": [{}],
        "goods": [{"substance": "heroin", "quantity": {"amount": "1.5", "unit": "kg"}}],
        "equipment": [{"identifiers": [{"kind": "container", "value": "CSQU3054383"}]}],
        "persons": [
            {"names": ["Invented Name"], "identifiers": [{"kind": "passport", "value": "N01234567"}], "sex": "male"}
        ],
    }
    return Report.model_validate({**plain, **changes})


def _write(database: Database, *reports: Report, at: datetime = MOMENT, is_versioned: bool = True) -> list[Written]:
    batch = [
        Incoming(report, "kz.unit", at, Origin("s", row), is_versioned=is_versioned)
        for row, report in enumerate(reports, start=1)
    ]

    def work(transaction: Transaction) -> list[Written]:
        return write_reports(transaction, batch, secret=SECRET, then=lambda _, __: None)

    return database.write(work)


def _counts(database: Database) -> dict[str, int]:
    def work(transaction: Transaction) -> dict[str, int]:
        rows = transaction.run("MATCH (n) UNWIND labels(n) AS label RETURN label, count(n) AS n", {})
        edges = transaction.run("MATCH ()-[e]->() RETURN type(e) AS label, count(e) AS n", {})
        return {str(row["label"]): int(str(row["n"])) for row in (*rows, *edges)}

    return database.read(work)


def _view(transaction: Transaction, *, now: datetime = MOMENT) -> GraphView:
    everything = frozenset(read_classes(transaction))
    return GraphView(transaction, visible=everything, now=int(now.timestamp() * 1000))


def test_the_same_report_again_is_unchanged_and_adds_nothing(clean: Database) -> None:
    first = _write(clean, _report())
    before = _counts(clean)

    again = _write(clean, _report())

    assert [first[0].outcome, again[0].outcome] == [Outcome.CREATED, Outcome.UNCHANGED]
    assert again[0].handle == first[0].handle
    assert again[0].first == Origin("s", 1)
    assert _counts(clean) == before


def test_the_same_report_twice_in_one_batch_is_one_report(clean: Database) -> None:
    written = _write(clean, _report(), _report())

    assert [each.outcome for each in written] == [Outcome.CREATED, Outcome.UNCHANGED]


def test_what_was_written_early_because_another_report_came_twice_is_known_all_the_same(clean: Database) -> None:
    first, second = _report(), _report(reference="KZ-2")

    written = _write(clean, first, second, first, second, _report(reference="KZ-2", version=2))

    assert [each.outcome for each in written] == [
        Outcome.CREATED,
        Outcome.CREATED,
        Outcome.UNCHANGED,
        Outcome.UNCHANGED,
        Outcome.REVISED,
    ]


def test_a_correction_keeps_its_handles_and_its_older_version(clean: Database) -> None:
    first = _write(clean, _report())
    corrected = _report(version=2, goods=[{"substance": "opium"}])

    second = _write(clean, corrected, at=MOMENT + timedelta(days=1))

    def read(transaction: Transaction) -> tuple[list[int], set[str]]:
        view = _view(transaction)
        versions = [row.version for row in view.rows(REPORT_VERSIONS, handle=first[0].handle)]
        records = view.rows(REPORT_RECORDS, reports=[first[0].handle])
        return versions, {row.body for row in records if row.list_name == "goods"}

    assert second[0].outcome is Outcome.REVISED
    assert second[0].handle == first[0].handle
    assert clean.read(read) == ([1], {'{"substance":"opium"}'})


def test_a_late_lower_version_is_kept_as_superseded(clean: Database) -> None:
    _write(clean, _report(version=3))

    late = _write(clean, _report(version=1))
    again = _write(clean, _report(version=1))

    assert [late[0].outcome, again[0].outcome] == [Outcome.SUPERSEDED, Outcome.UNCHANGED]


def test_the_same_version_with_other_content_is_a_conflict(clean: Database) -> None:
    _write(clean, _report())
    before = _counts(clean)

    other = _write(clean, _report(goods=[{"substance": "opium"}]))

    assert other[0].outcome is Outcome.CONFLICT
    assert _counts(clean) == before


def test_a_source_without_versions_counts_them_by_content(clean: Database) -> None:
    _write(clean, _report(), is_versioned=False)

    other = _write(clean, _report(goods=[{"substance": "opium"}]), is_versioned=False)
    same = _write(clean, _report(goods=[{"substance": "opium"}]), is_versioned=False)

    old = _write(clean, _report(), is_versioned=False)

    assert (other[0].outcome, other[0].version) == (Outcome.REVISED, 2)
    assert (same[0].outcome, same[0].version) == (Outcome.UNCHANGED, 2)
    assert (old[0].outcome, old[0].version) == (Outcome.UNCHANGED, 1)


def test_the_same_content_under_another_marking_is_a_reclassification(clean: Database) -> None:
    _write(clean, _report())
    epoch = clean.read(read_epoch)
    before = _counts(clean)

    again = _write(clean, _report(marking={"releasable_to": ["UZ", "KG"]}), at=MOMENT + timedelta(days=1))

    def change(transaction: Transaction) -> tuple[int, str]:
        view = _view(transaction)
        row = view.rows(CHANGED_REPORTS, since=0)[0]
        now = change_for(row, view.visible)
        return now.at, now.kind

    after = _counts(clean)
    assert again[0].outcome is Outcome.RECLASSIFIED
    assert clean.read(read_epoch) > epoch
    # a reader who saw it before and sees it still has no news
    assert clean.read(change) == (int(MOMENT.timestamp() * 1000), "received")
    # three new classes and nothing else: keys and words of the old classes are gone
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {"AccessClass": 2}


def test_a_class_under_the_number_of_another_is_refused(clean: Database) -> None:
    one, other = (AccessClass.of(BaseClass("KZ", "kz.unit", release=release)) for release in ((), ("UZ",)))
    clean.write(lambda transaction: intern_classes(transaction, {7: one}))

    with pytest.raises(PolicyBreachError):
        clean.write(lambda transaction: intern_classes(transaction, {7: other}))

    assert clean.read(read_classes)[7] == one


def test_a_link_waits_for_its_report_and_shows_nothing_until_then(clean: Database) -> None:
    case = _report(kind="case", reference="KZ-CASE", seizures=[], links=[{"kind": "part-of", "reference": "KZ-9"}])
    _write(clean, case)
    waiting = _counts(clean)["Report"]

    late = _write(clean, _report(reference="KZ-9"))

    assert waiting == 2
    assert late[0].outcome is Outcome.CREATED
    assert _counts(clean)["Report"] == 2


def test_an_open_identifier_is_found_by_its_hash_and_a_nominal_one_lies_in_a_facet(clean: Database) -> None:
    written = _write(clean, _report())
    container = SECRET.key_hash("container", "CSQU3054383")

    def read(transaction: Transaction) -> tuple[list[str], dict[str, int]]:
        view = _view(transaction)
        holders = view.rows(HOLDERS, hashes=[container])
        keys = view.rows(KEYS_OF_REPORTS, reports=[written[0].handle])
        return [row.report for row in holders], {row.kind: len(row.acs) for row in keys}

    # the way to the passport has a facet and its relationship more than the way to the container
    assert clean.read(read) == ([written[0].handle], {"container": 5, "passport": 7})


def test_who_sees_no_class_sees_nothing_and_expiry_hides_at_the_second(clean: Database) -> None:
    written = _write(clean, _report(marking={"releasable_to": ["UZ"], "expires_on": "2026-03-01"}))
    last = datetime(2026, 3, 2, tzinfo=UTC)

    def rows(transaction: Transaction, *, now: datetime, blind: bool = False) -> int:
        view = _view(transaction, now=now)
        if blind:
            view = GraphView(transaction, visible=frozenset(), now=view.now)
        return len(view.rows(REPORT_RECORDS, reports=[written[0].handle]))

    assert clean.read(lambda tx: rows(tx, now=last - timedelta(seconds=1))) == 5
    assert clean.read(lambda tx: rows(tx, now=last)) == 0
    assert clean.read(lambda tx: rows(tx, now=MOMENT, blind=True)) == 0
