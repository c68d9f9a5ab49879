"""One measured figure, with what it is measured against."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

__all__ = ["Figure", "percentile", "show", "write"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value beside its baseline of the same run.

    Attributes:
        name: What was measured.
        value: The measurement.
        baseline: The same of what it is compared with; None where there is nothing to compare with.
        unit: Of both.
        ratio: The two, divided as `against` says.
        against: What the baseline is, and which way round the ratio goes.
        limit: What the ratio (or the value, where there is no ratio) may be, in words; empty if
            nothing was promised.
    """

    name: str
    value: float
    baseline: float | None = None
    unit: str = "ms"
    ratio: float | None = None
    against: str = ""
    limit: str = ""


def percentile(seconds: Sequence[float], share: int) -> float:
    """A percentile in milliseconds."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)] * 1000


def write(path: Path, figures: Sequence[Figure], *, about: dict[str, object]) -> None:
    """Write the figures as JSON."""
    path.parent.mkdir(exist_ok=True, parents=True)
    plain = {**about, "figures": [asdict(each) for each in figures]}
    path.write_text(json.dumps(plain, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def show(title: str, figures: Sequence[Figure]) -> None:
    """Print the figures as a table."""
    table = Table(title=title)
    for name in ("figure", "value", "baseline", "unit", "ratio", "limit", "against"):
        table.add_column(name, justify="right" if name in ("value", "baseline", "ratio") else "left")
    for each in figures:
        baseline = "" if each.baseline is None else f"{each.baseline:,.2f}"
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        table.add_row(each.name, f"{each.value:,.2f}", baseline, each.unit, ratio, each.limit, each.against)
    Console(width=170).print(table)
