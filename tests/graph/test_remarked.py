"""A re-marking outlasts what its unit sends again: the same file every night says nothing new."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from intel.access.actors import demonstration_actor
from intel.graph.builder import Origin
from intel.graph.driver import Transaction
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.instance import Instance
from intel.services.originating import reclassify, release, remarking, withdraw
from intel.services.selection import Selection

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _send(instance: Instance, unit: str = "kz.unit", *, is_versioned: bool = True, **changes: Any) -> str:
    plain: dict[str, Any] = {
        "administration": "KZ",
        "reference": "KZ-1",
        "marking": {"releasable_to": ["UZ"], "nominal_releasable_to": ["UZ"]},
        "title": "heroin in a truck",
        "seizures": [{"date": "2026-02-03", "place": {"country": "KZ"}}],
        **changes,
    }
    report = Report.model_validate(plain)
    batch = [Incoming(report, unit, MOMENT, Origin("s", 1), is_versioned=is_versioned)]

    def work(transaction: Transaction) -> str:
        return write_reports(transaction, batch, secret=instance.secret, then=lambda _, __: None)[0].outcome

    return instance.database.write(work)


def _chosen(instance: Instance, unit: str = "kz.unit") -> Selection:
    return Selection((instance.secret.handle("KZ", unit, reference="KZ-1"),))


def _narrow(instance: Instance, unit: str = "kz.unit") -> None:
    marking = remarking({"releasable_to": [], "nominal_releasable_to": []})
    reclassify(instance, demonstration_actor("kz.chief"), _chosen(instance, unit), marking=marking)


def _who_sees(instance: Instance) -> set[str]:
    names = ("kz.officer", "uz.officer", "tj.officer")
    return {each for each in names if ask(instance, demonstration_actor(each), Ask("search", {})).rows}


@pytest.mark.parametrize("unit", ["kz.unit", "secretariat"])
def test_the_same_again_is_unchanged_and_stays_narrowed(instance: Instance, unit: str) -> None:
    _send(instance, unit)
    _narrow(instance, unit)

    assert _send(instance, unit) == "unchanged"
    assert _send(instance, unit, is_versioned=False) == "unchanged"
    assert _who_sees(instance) == {"kz.officer"}


def test_a_next_version_under_the_marking_of_the_last_stays_narrowed(instance: Instance) -> None:
    _send(instance)
    _narrow(instance)

    assert _send(instance, version=2, title="opium in a truck") == "revised"
    assert _who_sees(instance) == {"kz.officer"}
    assert _send(instance, version=2, title="opium in a truck") == "unchanged"
    assert _send(instance) == "unchanged"
    assert _who_sees(instance) == {"kz.officer"}


def test_content_that_was_there_before_is_known_again_where_a_source_has_no_versions(instance: Instance) -> None:
    _send(instance, is_versioned=False)
    _narrow(instance)

    assert _send(instance, is_versioned=False, title="opium in a truck") == "revised"
    assert _send(instance, is_versioned=False) == "unchanged"
    assert _who_sees(instance) == {"kz.officer"}


def test_another_marking_holds(instance: Instance) -> None:
    _send(instance)
    _narrow(instance)

    assert _send(instance, marking={"releasable_to": ["TJ"]}) == "reclassified"
    assert _who_sees(instance) == {"kz.officer", "tj.officer"}
    assert _send(instance) == "reclassified"
    assert _who_sees(instance) == {"kz.officer", "uz.officer"}


def test_what_was_withdrawn_stays_back_whatever_its_marking_was(instance: Instance) -> None:
    _send(instance)
    _narrow(instance)
    withdraw(instance, demonstration_actor("kz.unit"), _chosen(instance))

    assert _send(instance) == "created"
    assert _who_sees(instance) == {"kz.officer"}
    release(instance, demonstration_actor("kz.unit"), _chosen(instance), to=("TJ",))
    assert _send(instance) == "unchanged"
    assert _who_sees(instance) == {"kz.officer", "uz.officer", "tj.officer"}
