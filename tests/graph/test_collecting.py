"""Classes that nothing uses are collected, whoever takes one into use at that very moment."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest

from intel.access.actors import demonstration_actor
from intel.graph.builder import Origin
from intel.graph.collecting import GRACE_MS, collect_classes, mark_unused_classes
from intel.graph.driver import Transaction
from intel.graph.state import read_classes
from intel.graph.statements import STATEMENTS
from intel.graph.sweeping import sweep
from intel.graph.writer import Incoming, Written, write_reports
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.instance import Instance
from intel.services.originating import reclassify, remarking, withdraw
from intel.services.selection import Selection

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNIT = demonstration_actor("kz.unit")
UNREADABLE = (
    "MATCH (n) WHERE n.ac IS NOT NULL AND NOT n:Key AND NOT n:Term RETURN DISTINCT n.ac AS ac",
    "MATCH (a)-[e]->(b) WHERE e.ac IS NOT NULL RETURN DISTINCT e.ac AS ac",
)


def incoming(reference: str, **marking: object) -> Incoming:
    plain = {
        "administration": "KZ",
        "reference": reference,
        "marking": marking,
        "seizures": [{"id": "s1", "date": "2026-02-03"}, {"id": "s2", "marking": {"releasable_to": ["UZ"]}}],
        "persons": [{"names": ["A Name"], "roles": [{"role": "driver", "of": "s2"}]}],
    }
    return Incoming(Report.model_validate(plain), "kz.unit", MOMENT, Origin("s", 1))


def send(instance: Instance, *reports: Incoming, then: Any = None) -> list[Written]:
    def work(transaction: Transaction) -> list[Written]:
        return write_reports(transaction, reports, secret=instance.secret, then=then or (lambda _, __: None))

    return instance.database.write(work)


def classes(instance: Instance) -> set[int]:
    return set(instance.database.read(read_classes, latest=True))


def unreadable(instance: Instance) -> set[object]:
    """Classes of elements that the table has not: nobody would ever see what is in them."""

    def read(transaction: Transaction) -> set[object]:
        return {row["ac"] for text in UNREADABLE for row in transaction.run(text, {})}

    return instance.database.read(read, latest=True) - classes(instance)


def seen(instance: Instance, name: str) -> list[str]:
    return sorted(row["reference"] for row in ask(instance, demonstration_actor(name), Ask("search")).rows)


def take_back(instance: Instance, handle: str) -> None:
    withdraw(instance, UNIT, Selection((handle,)))


def test_what_nothing_uses_goes_after_a_good_while_and_what_is_used_stays(instance: Instance) -> None:
    send(instance, incoming("K-1", releasable_to=["UZ"]))
    before, now = classes(instance), instance.now()
    (gone,) = send(instance, incoming("K-2", releasable_to=["TJ"], cases=["C-1"]))
    take_back(instance, gone.handle)
    everything = classes(instance)

    sweep(instance.database, now=now)
    once = classes(instance)
    sweep(instance.database, now=now + GRACE_MS - 1)
    early = classes(instance)
    sweep(instance.database, now=now + GRACE_MS)
    after = classes(instance)

    assert everything == once == early
    # that of the tombstone is used, by its originator
    assert before < after < once
    assert len(after) == len(before) + 1
    assert unreadable(instance) == set()
    assert seen(instance, "uz.officer") == ["K-1"]


def test_the_classes_that_the_history_of_a_report_speaks_of_are_used(instance: Instance) -> None:
    (written,) = send(instance, incoming("K-1", releasable_to=["UZ"]))
    reclassify(instance, UNIT, Selection((written.handle,)), marking=remarking({"releasable_to": ["TM", "UZ"]}))
    asked = Ask("changes", {"since": "2026-01-01"})
    before = ask(instance, demonstration_actor("uz.officer"), asked).rows

    collect_classes(instance.database, now=1)
    collect_classes(instance.database, now=1 + GRACE_MS)

    # he saw it before the re-marking as well: without the class of then it would seem to be released to him
    assert [row["change"] for row in before] == ["received"]
    assert ask(instance, demonstration_actor("uz.officer"), asked).rows == before
    assert unreadable(instance) == set()


def test_a_class_that_is_taken_into_use_again_is_not_collected(instance: Instance) -> None:
    (written,) = send(instance, incoming("K-1", releasable_to=["TM"]))
    take_back(instance, written.handle)
    unused = classes(instance)
    mark_unused_classes(instance.database, now=1)

    send(instance, incoming("K-2", releasable_to=["TM"]))
    collect_classes(instance.database, now=1 + GRACE_MS)

    assert seen(instance, "tm.officer") == ["K-2"]
    assert classes(instance) <= unused
    assert unreadable(instance) == set()


@pytest.mark.parametrize("is_marked", [False, True])
def test_a_writer_that_has_just_found_a_class_does_not_lose_it_to_the_collector(
    instance: Instance, *, is_marked: bool
) -> None:
    (written,) = send(instance, incoming("K-1", releasable_to=["TM"]))
    take_back(instance, written.handle)
    if is_marked:
        mark_unused_classes(instance.database, now=1)
    collecting = threading.Thread(target=collect_classes, args=(instance.database,), kwargs={"now": 1 + GRACE_MS})

    def meanwhile(_transaction: Transaction, _written: list[Written]) -> None:
        # everything is written and nothing committed: the collector begins, and may have to wait
        if not collecting.ident:
            collecting.start()
            collecting.join(timeout=1.0)

    send(instance, incoming("K-2", releasable_to=["TM"]), then=meanwhile)
    collecting.join(timeout=60)
    collect_classes(instance.database, now=1 + 2 * GRACE_MS)
    collect_classes(instance.database, now=1 + 3 * GRACE_MS)

    assert not collecting.is_alive()
    assert seen(instance, "tm.officer") == ["K-2"]
    assert unreadable(instance) == set()


def test_a_writer_whose_class_was_collected_before_it_had_written_all_begins_anew(
    instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    (written,) = send(instance, incoming("K-1", releasable_to=["TM"]))
    take_back(instance, written.handle)
    run, done = Transaction.run, list[str]()

    def slow(transaction: Transaction, text: str, params: Any) -> Any:
        rows = run(transaction, text, params)
        is_mine = not done and threading.current_thread() is threading.main_thread()
        if is_mine and text == STATEMENTS["create_seizures"].text:
            done.append(text)
            other = threading.Thread(
                target=lambda: [collect_classes(instance.database, now=each, grace_ms=0) for each in (1, 2)]
            )
            other.start()
            other.join(timeout=30)
        return rows

    monkeypatch.setattr(Transaction, "run", slow)
    send(instance, incoming("K-2", releasable_to=["TM"]))
    monkeypatch.undo()

    assert done
    assert seen(instance, "tm.officer") == ["K-2"]
    assert unreadable(instance) == set()


def test_writers_and_a_collector_at_once_leave_nothing_that_nobody_can_see(instance: Instance) -> None:
    markings = [
        {"releasable_to": [code], "purposes": [why]} for code in ("UZ", "TM") for why in ("training", "statistics")
    ]
    until = time.monotonic() + 6

    def write(stem: str) -> None:
        number = 0
        while time.monotonic() < until:
            number += 1
            (made,) = send(instance, incoming(f"{stem}-{number}", **markings[number % len(markings)]))
            if number % 3:
                take_back(instance, made.handle)

    def collect() -> None:
        while time.monotonic() < until:
            collect_classes(instance.database, now=int(time.monotonic() * 1000), grace_ms=500)

    with ThreadPoolExecutor(3) as pool:
        for each in [pool.submit(write, "A"), pool.submit(write, "B"), pool.submit(collect)]:
            each.result(timeout=120)

    assert unreadable(instance) == set()
    assert ask(instance, UNIT, Ask("search", {"limit": "1"})).rows
