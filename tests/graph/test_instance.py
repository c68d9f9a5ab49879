"""An instance answers from a view, audits first, and starts over when the rules move."""

from datetime import UTC, datetime, timedelta

import pytest

from intel.access.actors import demonstration_actor
from intel.errors import PolicyBreachError
from intel.graph.builder import Origin
from intel.graph.driver import Transaction
from intel.graph.platform_queries import READ_EPOCH
from intel.graph.queries import ALL_REPORTS, REPORT_RECORDS
from intel.graph.state import advance_epoch, read_audit
from intel.graph.view import GraphView
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report
from intel.services.instance import Act, Instance

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ACT = Act("count", "investigation", "kind=")


def _send(instance: Instance, reference: str, released_to: list[str]) -> None:
    plain = {
        "administration": "KZ",
        "reference": reference,
        "marking": {"releasable_to": released_to},
        "seizures": [{"date": "2026-02-03"}],
    }
    incoming = Incoming(Report.model_validate(plain), "kz.unit", MOMENT, Origin("s", 1))

    def work(transaction: Transaction) -> None:
        write_reports(transaction, [incoming], secret=instance.secret, then=lambda _, __: None)

    instance.database.write(work)


def _seen(instance: Instance, name: str) -> int:
    return instance.answer(
        demonstration_actor(name), ACT, work=lambda view: len(view.rows(ALL_REPORTS, kind="")), count=lambda n: n
    )


def test_each_officer_sees_what_was_released_to_him(instance: Instance) -> None:
    _send(instance, "KZ-1", ["UZ"])
    _send(instance, "KZ-2", ["ALL"])
    _send(instance, "KZ-3", [])
    _send(instance, "KZ-4", ["RILO"])

    seen = {
        name: _seen(instance, name)
        for name in ("kz.officer", "uz.officer", "kg.officer", "cis.liaison", "ap.liaison", "auditor")
    }

    assert seen == {
        "kz.officer": 4,
        "uz.officer": 2,
        "kg.officer": 1,
        "cis.liaison": 2,
        "ap.liaison": 1,
        "auditor": 0,
    }


def test_an_answer_leaves_one_audit_entry_without_its_arguments(instance: Instance) -> None:
    _send(instance, "KZ-1", ["UZ"])

    _seen(instance, "uz.officer")

    entries = instance.database.read(lambda tx: read_audit(tx, since=0, limit=10))
    assert [(entry.actor, entry.purpose, entry.act, entry.count) for entry in entries] == [
        ("uz.officer", "investigation", "count", 1)
    ]
    assert "kind" not in entries[0].arguments


def test_an_answer_is_found_again_when_the_epoch_moves_under_it(instance: Instance) -> None:
    runs: list[int] = []

    def work(view: GraphView) -> int:
        runs.append(len(view.visible))
        if len(runs) == 1:
            instance.database.write(advance_epoch)
        return 0

    instance.answer(demonstration_actor("uz.officer"), ACT, work=work, count=lambda n: n)

    entries = instance.database.read(lambda tx: read_audit(tx, since=0, limit=10))
    assert (len(runs), len(entries)) == (2, 1)


def test_a_class_that_came_after_a_sight_was_cached_is_seen(instance: Instance) -> None:
    assert _seen(instance, "uz.officer") == 0

    _send(instance, "KZ-1", ["UZ"])

    assert _seen(instance, "uz.officer") == 1


def test_expiry_hides_at_the_second(instance: Instance) -> None:
    _send(instance, "KZ-1", ["UZ"])
    late = MOMENT + timedelta(days=3653)

    def seen(now: datetime) -> int:
        sight = instance.visible(demonstration_actor("uz.officer"), "investigation")

        def read(transaction: Transaction) -> int:
            view = GraphView(transaction, visible=sight.visible, now=int(now.timestamp() * 1000))
            return len(view.rows(ALL_REPORTS, kind=""))

        return instance.database.read(read)

    assert (seen(late - timedelta(milliseconds=1)), seen(late)) == (1, 0)


def test_a_view_asks_reading_statements_with_their_own_parameters_only(instance: Instance) -> None:
    def ask(transaction: Transaction) -> None:
        view = GraphView(transaction, visible=frozenset({1}), now=0)
        with pytest.raises(PolicyBreachError):
            view.rows(READ_EPOCH)
        with pytest.raises(PolicyBreachError):
            view.rows(REPORT_RECORDS, reports=[], visible=[1, 2, 3])

    instance.database.read(ask)

    assert instance.database.read(lambda tx: read_audit(tx, since=0, limit=10)) == []
