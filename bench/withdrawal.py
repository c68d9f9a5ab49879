"""Withdrawal under load: readers and an ingest run while reports are withdrawn, one after another.

``python -m bench.withdrawal [WITHDRAWALS] [READERS]`` runs it on the engine of the settings, in an
instance of its own, and prints what was found.
"""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.engines import NO_BUDGETS
from intel.access.actors import demonstration_actor
from intel.errors import GraphError
from intel.graph.builder import Origin
from intel.graph.driver import Transaction
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.instance import Instance, open_instance
from intel.services.originating import withdraw
from intel.services.selection import Selection
from intel.settings import load_settings

__all__ = ["QUESTIONS", "Load", "answers", "report", "run_load", "send"]

QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("search", {"text": "heroin", "limit": "500"}),
    ("trace", {"identifier": "container:CSQU3054383", "limit": "500"}),
    ("network", {"start": "container:CSQU3054383", "hops": "1", "limit": "500"}),
    ("totals", {"by": "substance,country"}),
)
_READERS = ("uz.officer", "tm.officer", "kz.officer", "cis.liaison")


def report(reference: str) -> Report:
    """A report that many see: with words, goods, a container that all share and a passport of its own."""
    passport = f"N{hash_of(reference)}"
    plain: dict[str, Any] = {
        "administration": "KZ",
        "reference": reference,
        "title": "heroin in a truck",
        "marking": {"releasable_to": ["ALL"], "nominal_releasable_to": ["UZ", "TM"]},
        "seizures": [{"date": "2026-02-03", "place": {"country": "KZ"}}],
        "shipments": [{}],
        "goods": [{"substance": "heroin", "quantity": {"amount": "1.5", "unit": "kg"}}],
        "equipment": [{"identifiers": [{"kind": "container", "value": "CSQU3054383"}]}],
        "persons": [{"names": ["Invented Name"], "identifiers": [{"kind": "passport", "value": passport}]}],
    }
    return Report.model_validate(plain)


def hash_of(reference: str) -> str:
    """Eight digits that follow from a reference."""
    return f"{sum(ord(letter) * 31**place for place, letter in enumerate(reference)) % 10**8:08d}"


def send(instance: Instance, references: Sequence[str]) -> None:
    """Let reports arrive in one transaction."""
    at = instance.clock.now()
    batch = [Incoming(report(each), "kz.unit", at, Origin("load", row)) for row, each in enumerate(references, 1)]

    def work(transaction: Transaction) -> None:
        write_reports(transaction, batch, secret=instance.secret, then=lambda _, __: None)

    instance.database.write(work)


def answers(instance: Instance) -> list[list[dict[str, Any]]]:
    """What every reader is answered to every question."""
    return [
        ask(instance, demonstration_actor(name), Ask(question, arguments)).rows
        for name in _READERS
        for question, arguments in QUESTIONS
    ]


@dataclass(slots=True)
class Load:
    """What was seen while reports were withdrawn.

    ``shown`` holds for every answer when it was begun and the references in it; ``acknowledged`` when
    each withdrawal returned; ``seconds`` how long each took, which is when it has its effect.
    """

    shown: list[tuple[float, frozenset[str]]] = field(default_factory=list[tuple[float, frozenset[str]]])
    acknowledged: dict[str, float] = field(default_factory=dict[str, float])
    seconds: list[float] = field(default_factory=list[float])
    streamed: list[str] = field(default_factory=list[str])
    faults: list[str] = field(default_factory=list[str])

    def violations(self) -> int:
        """Answers begun after an acknowledgement that hold what was withdrawn."""
        return sum(
            begun > self.acknowledged[reference]
            for begun, references in self.shown
            for reference in references
            if reference in self.acknowledged
        )


def _references(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    return (row["reference"] for row in rows if "reference" in row)


def _read(instance: Instance, load: Load, *, number: int, stop: threading.Event) -> None:
    """Ask one question after another until it is enough."""
    actor = demonstration_actor(_READERS[number % len(_READERS)])
    for question, arguments in itertools.cycle(QUESTIONS):
        if stop.is_set():
            return
        begun = time.monotonic()
        try:
            rows = ask(instance, actor, Ask(question, arguments)).rows
        except GraphError as error:
            load.faults.append(error.code)
            continue
        load.shown.append((begun, frozenset(_references(rows))))


def _stream(instance: Instance, load: Load, stop: threading.Event) -> None:
    """Let reports arrive, three at once, until it is enough."""
    for number in itertools.count():
        if stop.is_set():
            return
        names = [f"S-{number}-{each}" for each in range(3)]
        send(instance, names)
        load.streamed.extend(names)
        time.sleep(0.2)


def run_load(instance: Instance, references: Sequence[str], *, readers: int) -> Load:
    """Withdraw reports one after another while readers ask and reports arrive.

    Args:
        instance: In which the reports are.
        references: Of the reports to withdraw.
        readers: How many ask at once.
    """
    load, stop = Load(), threading.Event()
    threads = [
        threading.Thread(target=_read, args=(instance, load), kwargs={"number": number, "stop": stop})
        for number in range(readers)
    ]
    threads.append(threading.Thread(target=_stream, args=(instance, load, stop)))
    for each in threads:
        each.start()
    try:
        for reference in references:
            handle = instance.secret.handle("KZ", "kz.unit", reference=reference)
            begun = time.monotonic()
            withdraw(instance, demonstration_actor("kz.unit"), Selection((handle,)))
            load.acknowledged[reference] = time.monotonic()
            load.seconds.append(load.acknowledged[reference] - begun)
    finally:
        stop.set()
        for each in threads:
            each.join()
    return load


def main(withdrawals: int, readers: int) -> None:
    """Run it in an instance of its own and print what was found, as JSON."""
    kept = [f"K-{number}" for number in range(withdrawals)]
    gone = [f"W-{number}" for number in range(withdrawals)]
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as folder:
        moment = "2026-03-01T12:00:00Z"
        common = {"engine_linger": 0.0, "clock": moment, "secret": "a secret of the bench", **NO_BUDGETS}
        first = load_settings(data_dir=Path(folder) / "a", **common)
        second = load_settings(data_dir=Path(folder) / "b", **common)
        with open_instance(first) as instance:
            send(instance, [each for pair in zip(kept, gone, strict=True) for each in pair])
            load = run_load(instance, gone, readers=readers)
            after = answers(instance)
        with open_instance(second) as instance:
            send(instance, kept)
            if load.streamed:
                send(instance, load.streamed)
            never = answers(instance)
    found = {
        "withdrawals": withdrawals,
        "readers": readers,
        "answers": len(load.shown),
        "answers refused, by code": dict(Counter(load.faults)),
        "answers begun after an acknowledgement that hold what was withdrawn": load.violations(),
        "median seconds to effect": round(statistics.median(load.seconds), 3),
        "longest seconds to effect": round(max(load.seconds), 3),
        "answers equal to those of a graph that never had the reports": after == never,
    }
    sys.stdout.write(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:3]]
    main(*given, *(200, 8)[len(given) :])
