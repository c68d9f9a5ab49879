"""How many access classes a demonstration region makes, counted without a database.

    python -m bench.class_counts 10000 100000

The classes follow from how administrations mark, not from how many reports they send: each distinct marking of
a report, with those of its records, makes the same few. So each is placed once, and every two records of a
report count as related, which they mostly are not: the figure is the most that there can be.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from intel.access.classify import placer_for
from intel.demo.region import write_region
from intel.model.marking import Marking
from intel.model.report import RECORD_LISTS, Report

__all__ = ["class_keys", "main"]

_MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def class_keys(reports: Iterable[dict[str, Any]]) -> set[str]:
    """The canonical keys of the classes of some reports, each sent by the unit of its originator.

    Args:
        reports: Plain JSON objects in canonical form.
    """
    kinds: set[tuple[str, str, tuple[str, ...]]] = set()
    for plain in reports:
        markings = {
            _text(each["marking"]) for name in RECORD_LISTS for each in plain.get(name, ()) if "marking" in each
        }
        kinds.add((plain["administration"], _text(plain.get("marking", {})), tuple(sorted(markings))))
    return {key for kind in kinds for key in _keys_of(*kind)}


def _text(marking: object) -> str:
    return orjson.dumps(marking, option=orjson.OPT_SORT_KEYS).decode()


def _keys_of(administration: str, marking: str, of_records: Iterable[str]) -> set[str]:
    plain = {"administration": administration, "reference": "-", "kind": "case", "marking": orjson.loads(marking)}
    report = Report.model_validate(plain)
    placer = placer_for(report, submitter=f"{administration.lower()}.unit", received_at=_MOMENT)
    inner = [None, *(Marking.model_validate(orjson.loads(each)) for each in of_records)]
    records = [placer.of_record(each) for each in inner]
    placed = [placer.of_report(), placer.of_origin(), *records, *(placer.of_facet(each) for each in inner)]
    placed += [one.within(other) for one in records for other in records]
    return {each.access.key for each in placed}


def main(sizes: Iterable[int]) -> None:
    """Print for each number of reports how many classes they have.

    Args:
        sizes: Numbers of reports.
    """
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_region(size, 1, out=Path(folder), progress=lambda _: None)
            lines = (line for path in sorted(Path(folder).glob("*.jsonl")) for line in path.open("rb"))
            print(f"{size:>9,} reports: {len(class_keys(orjson.loads(line) for line in lines))} classes")


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [10_000])
