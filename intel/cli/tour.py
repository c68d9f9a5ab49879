"""The tour of the demonstration: what two officers see of one region, a network, a file, and how to go on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.rule import Rule

from intel.access.actors import Actor, demonstration_actor
from intel.cli.terminal import clean, print_parts, print_text, rows_table
from intel.services.ask import Ask, ask
from intel.services.export import ExportRequest, export

if TYPE_CHECKING:
    from intel.services.instance import Instance

__all__ = ["print_access", "print_tour"]

_OFFICERS = ("uz.officer", "kz.officer")
_QUESTION = {"by": "substance", "limit": "200"}
_SUBSTANCES = 14
_HOPS = "4"
_UNITS = {"mass_kg": "kg", "volume_l": "l", "pieces": "pieces"}
_OPEN_KINDS = ("container", "wagon", "tir_carnet", "seal", "awb", "cmr", "smgs", "bill_of_lading")


def print_tour(instance: Instance, region: Path) -> None:
    """Print the tour; asks as officers of the region, so every answer is audited like any other.

    Args:
        instance: With the region in it.
        region: Folder with its ``truth.json``.
    """
    words = " ".join(f"{key}={value}" for key, value in _QUESTION.items())
    print_parts([Rule(f"one question, two officers: intel ask totals {words} --as …")])
    answers = {name: _rows(instance, demonstration_actor(name), Ask("totals", dict(_QUESTION))) for name in _OFFICERS}
    print_parts([rows_table(_beside(answers), most=_SUBSTANCES)])
    chosen = _network(region)
    if chosen is not None:
        _print_network(instance, chosen, region.parent)


def print_access(instance: Instance, address: str) -> None:
    """Print where the service is, tokens for both officers, and a line to try it with.

    Args:
        instance: Signs the tokens.
        address: Of the service.
    """
    from intel.access.tokens import issue_token
    from intel.services.keys import issuer_key

    key, minutes = issuer_key(instance.settings.data_dir), instance.settings.token_minutes
    print_parts([Rule("the service")])
    tokens = {name: issue_token(name, key, clock=instance.clock, minutes=minutes) for name in _OFFICERS}
    for name, token in tokens.items():
        print_text(f"token of {name}, valid for {minutes} minutes:\n{token}\n")
    print_text(
        f"try it:\ncurl -H 'Authorization: Bearer {tokens[_OFFICERS[0]]}' '{address}/api/v1/totals?by=country'\n"
    )
    print_text(f"serving {address}\ndocumentation {address}/docs\nCtrl-C ends it, and the graph database with it.")


def _rows(instance: Instance, actor: Actor, question: Ask) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = ask(instance, actor, question).plain()["rows"]
    return rows


def _network(region: Path) -> tuple[Actor, str, int] | None:
    """Who may see a whole planted network, an identifier in it that is nominal to nobody, and its size."""
    truth = json.loads((region / "truth.json").read_text(encoding="utf-8"))
    for network in truth["networks"]:
        watchers = [code for code in network["whole_for"] if f"{code.lower()}.officer" in _OFFICERS]
        starts = [f"{link['kind']}:{link['value']}" for link in network["links"] if link["kind"] in _OPEN_KINDS]
        if watchers and starts:
            return demonstration_actor(f"{watchers[0].lower()}.officer"), starts[0], len(network["reports"])
    return None


def _print_network(instance: Instance, chosen: tuple[Actor, str, int], folder: Path) -> None:
    actor, start, size = chosen
    print_parts([Rule(clean(f"a hidden network: intel ask network start={start} hops={_HOPS} --as {actor.name}"))])
    rows = _rows(instance, actor, Ask("network", {"start": start, "hops": _HOPS}, None))
    nodes = [row for row in rows if row["type"] == "node"]
    print_parts(
        [
            rows_table([_picked(row) for row in nodes], title=f"{len(nodes)} of its {size} reports"),
            rows_table(_named_edges(nodes, rows), title="what joins them", most=12),
        ]
    )
    handles = tuple(str(row["report"]) for row in nodes)
    if not handles:
        return
    out = folder / "network.bundle.json"
    result = export(instance, actor, ExportRequest("bundle", handles, None, actor.default_purpose), out=out)
    print_text(f"written: {result.path} — these {result.reports} reports as {actor.name} may see them\n")


def _beside(answers: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dict[str, object]]:
    """Two answers side by side, a line for every substance that one of them has, what is seized most often first.

    The answers have to be whole: what stands on a later page of one of them would look as if there were none.
    """
    by_substance = {
        name: {row["substance"]: row for row in rows if row["substance"] is not None} for name, rows in answers.items()
    }
    counts: Counter[str] = Counter()
    for rows in by_substance.values():
        counts.update({substance: row["seizures"] for substance, row in rows.items()})
    found: list[dict[str, object]] = []
    for substance, _ in counts.most_common():
        line: dict[str, object] = {"substance": substance}
        for name, rows in by_substance.items():
            row = rows.get(substance)
            amounts = (f"{row[key]} {unit}" for key, unit in _UNITS.items() if row.get(key)) if row else ()
            line[name] = f"{row['seizures']}: {', '.join(amounts)}" if row else "none"
        found.append(line)
    return found


def _picked(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: row.get(key) for key in ("hop", "reference", "administration", "date", "country")}


def _named_edges(nodes: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]]) -> list[dict[str, object]]:
    """The edges with the references of the reports that they join, in place of handles."""
    names = {row["report"]: row["reference"] for row in nodes}
    return [
        {
            "report": names.get(row["a"], row["a"]),
            "and": names.get(row["b"], row["b"]),
            "share": f"{row['identifier']['kind']}:{row['identifier']['value']}",
        }
        for row in rows
        if row["type"] == "edge"
    ]
