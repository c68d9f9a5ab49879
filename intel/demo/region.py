"""Writing a whole region: one file an administration, and the truth about its networks."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import orjson

from intel.demo.compose import compose
from intel.demo.numbers import Numbers
from intel.demo.parties import hub_identifier
from intel.demo.plan import BLOCK, Network, Region, Slot, plan_block
from intel.errors import ConfigError, LimitExceededError
from intel.model.administrations import ADMINISTRATIONS

__all__ = ["MOST_REPORTS", "RegionSummary", "write_region"]

MOST_REPORTS = 1_000_000
"""Numbers of the region are unique up to this size."""


@dataclass(frozen=True, slots=True)
class RegionSummary:
    """What was written.

    Attributes:
        reports: Lines in all files, corrections included.
        corrections: Lines that are version 2 of another.
        cases: Case reports.
        networks: Planted networks.
        files: Lines by administration.
        out: Folder with ``<administration>.jsonl`` and ``truth.json``.
    """

    reports: int
    corrections: int
    cases: int
    networks: int
    files: Mapping[str, int]
    out: Path


@dataclass(slots=True)
class _Tally:
    corrections: int = 0
    cases: int = 0
    networks: int = 0


def _check(reports: int) -> None:
    if reports < 1:
        raise ConfigError("a region has at least one report", details={"reports": reports})
    if reports > MOST_REPORTS:
        raise LimitExceededError(
            f"a region has at most {MOST_REPORTS:,} reports",
            advice="Ask for fewer reports, or write several regions with different seeds.",
            details={"reports": reports, "limit": MOST_REPORTS},
        )


def _references(region: Region, members: tuple[Slot, ...]) -> list[dict[str, str]]:
    return [
        {"administration": each.administration, "reference": region.reference(each.administration, each.index)}
        for each in members
    ]


def _truth_of(region: Region, network: Network) -> dict[str, Any]:
    by_index = {member.index: member for member in network.members}
    views = {code: network.seen_by(code) for code in sorted(ADMINISTRATIONS)}
    return {
        "id": f"N{network.number:06d}",
        "reports": _references(region, network.members),
        "links": [
            {
                "kind": link.kind,
                "value": link.value,
                "reports": [region.reference(by_index[end].administration, end) for end in link.ends],
            }
            for link in network.links
        ],
        "whole_for": [code for code in views if network.is_whole_for(code)],
        "part_for": {
            code: [region.reference(member.administration, member.index) for member in seen]
            for code, seen in views.items()
            if seen and not network.is_whole_for(code)
        },
    }


class _Truth:
    """The file ``truth.json``, written network by network."""

    def __init__(self, sink: BinaryIO, region: Region) -> None:
        self._sink = sink
        self._is_first = True
        head = {
            "seed": region.seed,
            "reports": region.reports,
            "hubs": [hub_identifier(region, n) for n in range(region.hubs)],
        }
        sink.write(orjson.dumps(head)[:-1] + b',"networks":[')

    def add(self, network: dict[str, Any]) -> None:
        self._sink.write((b"\n" if self._is_first else b",\n") + orjson.dumps(network))
        self._is_first = False

    def close(self, files: Mapping[str, int]) -> None:
        self._sink.write(b'\n],"files":' + orjson.dumps(dict(files)) + b"}\n")


def _lines(region: Region, truth: _Truth, tally: _Tally) -> Iterator[tuple[Slot, bytes]]:
    for number in range(-(-region.reports // BLOCK)):
        block = plan_block(region, number)
        for network in block.networks:
            tally.networks += 1
            truth.add(_truth_of(region, network))
        for slot in block.slots:
            tally.corrections += slot.corrects is not None
            tally.cases += slot.is_case
            yield slot, orjson.dumps(compose(region, slot), option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def write_region(reports: int, seed: int, *, out: Path, progress: Callable[[int], None]) -> RegionSummary:
    """Write a demonstration region: reports of eight administrations and the networks hidden in them.

    The same size and seed give the same bytes on every machine. Memory does not grow with the size.

    Args:
        reports: How many lines to write, corrections included; 1 to ``MOST_REPORTS``.
        seed: Any whole number.
        out: Folder for the files; made if it is not there, files of an earlier region are replaced.
        progress: Called now and then with the number of lines written so far.

    Returns:
        What was written.

    Raises:
        ConfigError: There is nothing to write, or the folder cannot be written to.
        LimitExceededError: More reports than numbers that are unique.
    """
    _check(reports)
    region = Region(seed, reports, Numbers(seed))
    files, tally = dict.fromkeys(sorted(ADMINISTRATIONS), 0), _Tally()
    try:
        out.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            sinks = {code: stack.enter_context((out / f"{code}.jsonl").open("wb")) for code in files}
            truth = _Truth(stack.enter_context((out / "truth.json").open("wb")), region)
            for written, (slot, line) in enumerate(_lines(region, truth, tally), start=1):
                sinks[slot.administration].write(line)
                files[slot.administration] += 1
                if written % BLOCK == 0 or written == reports:
                    progress(written)
            truth.close(files)
    except OSError as error:
        raise ConfigError(
            "the region cannot be written",
            advice="Name a folder that you may write to, on a disk with room.",
            details={"folder": str(out), "reason": error.strerror},
        ) from error
    return RegionSummary(
        reports,
        corrections=tally.corrections,
        cases=tally.cases,
        networks=tally.networks,
        files=MappingProxyType(files),
        out=out,
    )
