"""An originator's word over its reports: what is withdrawn was never there, and stays back until it is released."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, demonstration_actor
from intel.clock import FixedClock
from intel.errors import ConflictError, NotFoundError, NotOriginatorError, QuestionError
from intel.graph.builder import Origin
from intel.graph.driver import Database, Transaction
from intel.graph.queries import ALL_REPORTS
from intel.graph.state import read_epoch
from intel.graph.sweeping import sweep
from intel.graph.view import GraphView
from intel.graph.writer import Incoming, Written, write_reports
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.correcting import correct
from intel.services.instance import Act, Instance
from intel.services.notices import notices
from intel.services.originating import reclassify, release, remarking, withdraw
from intel.services.selection import Selection

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
QUESTIONS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("search", {"text": "heroin"}),
    ("trace", {"identifier": "container:CSQU3054383"}),
    ("network", {"start": "container:CSQU3054383", "hops": "2"}),
    ("totals", {"by": "substance,country"}),
    ("changes", {"since": "2026-01-01"}),
)


def _plain(reference: str, **changes: Any) -> dict[str, Any]:
    return {
        "administration": "KZ",
        "reference": reference,
        "marking": {"releasable_to": ["UZ"], "nominal_releasable_to": ["UZ"]},
        "title": "heroin in a truck",
        "seizures": [{"date": "2026-02-03", "place": {"country": "KZ"}}],
        "shipments": [{}],
        "goods": [{"substance": "heroin", "quantity": {"amount": "1.5", "unit": "kg"}}],
        "equipment": [{"identifiers": [{"kind": "container", "value": "CSQU3054383"}]}],
        "persons": [{"names": ["Invented Name"], "identifiers": [{"kind": "passport", "value": "N01234567"}]}],
        **changes,
    }


def _send(instance: Instance, *plain: dict[str, Any], unit: str = "kz.unit") -> list[Written]:
    batch = [
        Incoming(Report.model_validate(each), unit, MOMENT, Origin("s", row)) for row, each in enumerate(plain, start=1)
    ]

    def work(transaction: Transaction) -> list[Written]:
        return write_reports(transaction, batch, secret=instance.secret, then=lambda _, __: None)

    return instance.database.write(work)


def _handle(instance: Instance, reference: str, *, unit: str = "kz.unit") -> str:
    return instance.secret.handle("KZ", unit, reference=reference)


def _answers(instance: Instance) -> dict[tuple[str, str], list[dict[str, Any]]]:
    return {
        (name, question): ask(instance, actor, Ask(question, arguments)).rows
        for name, actor in DEMONSTRATION_ACTORS.items()
        if name in ("kz.officer", "kz.unit", "uz.officer", "cis.liaison", "secretariat")
        for question, arguments in QUESTIONS
    }


def _seen(instance: Instance, name: str) -> set[str]:
    return {row["reference"] for row in ask(instance, demonstration_actor(name), Ask("search", {})).rows}


def _graph(database: Database) -> dict[str, int]:
    def work(transaction: Transaction) -> dict[str, int]:
        rows = transaction.run("MATCH (n) UNWIND labels(n) AS label RETURN label, count(n) AS n", {})
        edges = transaction.run("MATCH ()-[e]->() RETURN type(e) AS label, count(e) AS n", {})
        return {str(row["label"]): int(str(row["n"])) for row in (*rows, *edges)}

    left_out = {"AccessClass", "AuditEntry", "Served", "Expiry", "Tombstone", "Withheld"}
    return {label: number for label, number in database.read(work).items() if label not in left_out}


def _withdraw(instance: Instance, *references: str, by: str = "kz.unit") -> list[str]:
    chosen = Selection(tuple(_handle(instance, each) for each in references))
    return [each.outcome for each in withdraw(instance, demonstration_actor(by), chosen)]


def test_after_a_withdrawal_everything_is_as_if_the_report_had_never_come(instance: Instance) -> None:
    twin = {"title": "the same again"}
    _send(instance, _plain("KZ-1"), _plain("KZ-2", **twin, links=[{"reference": "KZ-3"}]))
    before, graph = _answers(instance), _graph(instance.database)
    _send(instance, _plain("KZ-3", links=[{"reference": "KZ-9"}]), _plain("KZ-4", **twin))
    _send(instance, _plain("KZ-3", version=2, goods=[{"substance": "opium"}]), _plain("KZ-3", version=3))
    assert _answers(instance) != before

    outcomes = _withdraw(instance, "KZ-3", "KZ-4")

    assert outcomes == ["withdrawn", "withdrawn"]
    assert _answers(instance) == before
    assert _graph(instance.database) == graph


def test_what_is_sent_again_after_a_withdrawal_stays_with_its_originator_until_it_is_released(
    instance: Instance,
) -> None:
    _send(instance, _plain("KZ-1"))
    _withdraw(instance, "KZ-1")

    again = _send(instance, _plain("KZ-1"), _plain("KZ-1"), _plain("KZ-1", version=2, title="opium"))

    assert [(each.outcome, each.is_withheld) for each in again] == [
        ("created", True),
        ("unchanged", True),
        ("revised", True),
    ]
    assert (_seen(instance, "kz.officer"), _seen(instance, "uz.officer")) == ({"KZ-1"}, set())
    shown = ask(instance, demonstration_actor("kz.officer"), Ask("report", {"id": _handle(instance, "KZ-1")})).rows[0]
    assert shown["marking"]["released_to"] == []

    done = release(instance, demonstration_actor("kz.unit"), Selection((_handle(instance, "KZ-1"),)), to=["TM"])

    assert [each.outcome for each in done] == ["released"]
    assert _seen(instance, "uz.officer") == _seen(instance, "tm.officer") == {"KZ-1"}
    assert _send(instance, _plain("KZ-1", version=3))[0].is_withheld is False


def test_what_is_kept_back_is_released_and_not_re_marked(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    _withdraw(instance, "KZ-1")
    _send(instance, _plain("KZ-1"))
    marking = remarking({"releasable_to": ["ALL"]})

    with pytest.raises(ConflictError):
        reclassify(instance, demonstration_actor("kz.unit"), Selection((_handle(instance, "KZ-1"),)), marking=marking)

    assert _seen(instance, "uz.officer") == set()


def test_only_the_originator_withdraws_and_what_is_hidden_is_not_there(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    handle = _handle(instance, "KZ-1")

    refused: dict[str, tuple[str, str]] = {}
    for name in ("uz.officer", "kz.officer", "tm.officer", "secretariat", "auditor", "cis.liaison"):
        with pytest.raises((NotFoundError, NotOriginatorError)) as caught:
            withdraw(instance, demonstration_actor(name), Selection((handle,)))
        refused[name] = (caught.value.code, str(caught.value))
    with pytest.raises(NotFoundError) as nothing:
        withdraw(instance, demonstration_actor("tm.officer"), Selection(("11111111-1111-4111-8111-111111111111",)))

    hidden = (nothing.value.code, str(nothing.value))
    assert refused.pop("uz.officer") == refused.pop("kz.officer")
    assert "not_originator" not in {code for code, _ in refused.values()}
    assert set(refused.values()) == {hidden}
    assert _seen(instance, "uz.officer") == {"KZ-1"}


def test_one_that_cannot_be_withdrawn_leaves_all_where_they_are_and_the_epoch_too(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    epoch = instance.database.read(read_epoch)

    with pytest.raises(NotFoundError):
        _withdraw(instance, "KZ-1", "KZ-9")

    assert _seen(instance, "uz.officer") == {"KZ-1"}
    assert instance.database.read(read_epoch) == epoch


def test_of_what_a_question_names_only_the_own_reports_are_withdrawn(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    theirs = {**_plain("UZ-1"), "administration": "UZ", "marking": {"releasable_to": ["KZ"]}}
    _send(instance, theirs, unit="uz.unit")

    done = withdraw(instance, demonstration_actor("kz.unit"), Selection((), Ask("search", {"text": "heroin"})))

    assert [each.report for each in done] == [_handle(instance, "KZ-1")]
    assert _seen(instance, "uz.officer") == {"UZ-1"}


def test_a_withdrawal_is_told_to_its_originator_and_to_who_had_seen_it_and_to_nobody_else(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"), _plain("KZ-2", marking={"releasable_to": ["UZ", "TM"]}))
    assert _seen(instance, "uz.officer") == {"KZ-1", "KZ-2"}

    _withdraw(instance, "KZ-1", "KZ-2")

    told = {name: notices(instance, actor).rows for name, actor in DEMONSTRATION_ACTORS.items()}
    knowing = {name: len(rows) for name, rows in told.items() if rows}
    assert knowing == {"kz.officer": 2, "kz.unit": 2, "kz.chief": 2, "uz.officer": 2}
    assert {row["reference"] for row in told["kz.unit"]} == {"KZ-1", "KZ-2"}
    assert not any({"reference", "version", "state"} & row.keys() for row in told["uz.officer"])


def test_who_saw_a_report_does_not_learn_that_it_came_again_and_was_withdrawn_again(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    _seen(instance, "uz.officer")
    _withdraw(instance, "KZ-1")
    first = notices(instance, demonstration_actor("uz.officer")).rows
    _send(instance, _plain("KZ-1"))

    _withdraw(instance, "KZ-1")

    assert notices(instance, demonstration_actor("uz.officer")).rows == first
    assert len(notices(instance, demonstration_actor("kz.officer")).rows) == 2


def test_a_re_marking_narrows_at_once_and_keeps_what_is_not_set(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    chosen = Selection((_handle(instance, "KZ-1"),))

    done = reclassify(instance, demonstration_actor("kz.chief"), chosen, marking=remarking({"releasable_to": ["TM"]}))
    again = reclassify(instance, demonstration_actor("kz.chief"), chosen, marking=remarking({"releasable_to": ["TM"]}))

    assert [each.outcome for each in (*done, *again)] == ["reclassified", "unchanged"]
    assert (_seen(instance, "uz.officer"), _seen(instance, "tm.officer")) == (set(), {"KZ-1"})
    shown = ask(instance, demonstration_actor("kz.officer"), Ask("report", {"id": chosen.reports[0]})).rows[0]
    assert shown["marking"]["nominal_released_to"] == ["UZ"]


@pytest.mark.parametrize("fields", [{"releasable": ["UZ"]}, {"releasable_to": ["Uzbekistan"]}, {"handling_code": "H9"}])
def test_a_marking_that_cannot_be_says_which_field(fields: dict[str, Any]) -> None:
    with pytest.raises(QuestionError) as caught:
        remarking(fields)

    assert str(caught.value.details["field"]).startswith(next(iter(fields)))


def test_a_correction_is_the_next_version_and_only_of_the_own_reports(instance: Instance) -> None:
    _send(instance, _plain("KZ-1"))
    corrected = _plain("KZ-1", goods=[{"substance": "opium"}])

    done = correct(instance, demonstration_actor("kz.unit"), [corrected])

    assert [(each.report, each.outcome) for each in done] == [(_handle(instance, "KZ-1"), "revised")]
    shown = ask(instance, demonstration_actor("uz.officer"), Ask("report", {"id": done[0].report})).rows[0]
    assert (shown["version"], shown["goods"][0]["substance"]) == (2, "opium")
    with pytest.raises(NotOriginatorError):
        correct(instance, demonstration_actor("uz.officer"), [{**corrected, "id": done[0].report}])
    with pytest.raises(NotFoundError):
        correct(instance, demonstration_actor("tm.officer"), [{**corrected, "id": done[0].report}])
    with pytest.raises(ConflictError):
        correct(instance, demonstration_actor("kz.unit"), [{**corrected, "version": 2}])


def test_an_originator_corrects_and_withdraws_what_the_secretariat_sent_in_its_name(instance: Instance) -> None:
    sent = {**_plain("KZ-1"), "marking": {"releasable_to": ["ALL"]}}
    _send(instance, sent, unit="secretariat")
    handle = _handle(instance, "KZ-1", unit="secretariat")
    officer, secretariat = demonstration_actor("kz.unit"), demonstration_actor("secretariat")
    assert _seen(instance, "secretariat") == {"KZ-1"}

    correct(instance, officer, [{**sent, "id": handle, "title": "opium"}])
    with pytest.raises(NotOriginatorError):
        withdraw(instance, secretariat, Selection((handle,)))
    withdraw(instance, officer, Selection((handle,)))

    assert _seen(instance, "secretariat") == set()
    assert [row["report"] for row in notices(instance, secretariat).rows] == [handle]


def test_a_sweep_deletes_what_has_expired_and_no_answer_or_receipt_depends_on_it(instance: Instance) -> None:
    short = {"marking": {"releasable_to": ["UZ"], "expires_on": "2026-02-28"}}
    _send(instance, _plain("KZ-1"))
    before, graph = _answers(instance), _graph(instance.database)
    _send(instance, _plain("KZ-2", **short), _plain("KZ-2", **short, version=2, title="opium"))
    assert _answers(instance) == before

    sweep(instance.database, now=instance.now())
    swept = _graph(instance.database)
    again = _send(instance, _plain("KZ-2", **short))
    unswept = _send(instance, _plain("KZ-2", **short))

    assert (swept, _answers(instance)) == (graph, before)
    assert [each.outcome for each in (*again, *unswept)] == ["created", "created"]


def test_what_expires_between_reading_and_answering_is_not_in_the_answer(
    database: Database, instance: Instance
) -> None:
    clock = FixedClock(MOMENT)
    moving = Instance(instance.settings, clock=clock, secret=instance.secret, database=database)
    _send(instance, _plain("KZ-1", marking={"releasable_to": ["UZ"], "expires_on": "2026-03-01"}))
    runs: list[int] = []

    def work(view: GraphView) -> int:
        found = len(view.rows(ALL_REPORTS, kind=""))
        runs.append(found)
        clock.advance(timedelta(hours=12) if len(runs) == 1 else timedelta())
        return found

    found = moving.answer(
        demonstration_actor("uz.officer"), Act("count", "investigation"), work=work, count=lambda n: n
    )

    assert (runs, found) == ([1, 0], 0)


def test_a_clock_that_is_set_back_brings_nothing_back(database: Database, instance: Instance) -> None:
    clock = FixedClock(MOMENT + timedelta(days=1))
    moving = Instance(instance.settings, clock=clock, secret=instance.secret, database=database)
    _send(instance, _plain("KZ-1", marking={"releasable_to": ["UZ"], "expires_on": "2026-03-01"}))
    assert _seen(moving, "uz.officer") == set()

    clock.advance(timedelta(days=-1))

    assert _seen(moving, "uz.officer") == set()
