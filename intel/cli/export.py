"""`intel export`: what somebody may see, written as a file."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated, Literal

import typer

from intel.access.actors import check_purpose
from intel.cli.options import AsUser, Case, Purpose, acting, await_turn, instance_here, pairs
from intel.cli.terminal import note
from intel.errors import QuestionError

__all__ = ["export_command"]


def export_command(
    format_: Annotated[
        Literal["bundle", "csv", "graphml", "geojson"],
        typer.Argument(metavar="FORMAT", help="bundle, csv, graphml or geojson."),
    ],
    as_user: AsUser,
    out: Annotated[Path, typer.Option("--out", metavar="PATH", help="The file to write.")],
    *,
    reports: Annotated[
        list[str] | None, typer.Option("--report", metavar="ID", help="Handle of a report; give it as often as needed.")
    ] = None,
    question: Annotated[
        str | None,
        typer.Option("--ask", metavar='"NAME KEY=VALUE…"', help="In place of --report: the reports of an answer."),
    ] = None,
    onward_to: Annotated[
        str | None,
        typer.Option("--onward-to", metavar="NAME", help="Pass the file on to this office; left out, it is yours."),
    ] = None,
    purpose: Purpose = None,
    case: Case = None,
) -> None:
    """Write what the user may see as a file, and nothing else.

    bundle    canonical JSON of the reports with their markings
    csv       a table of the seizures, safe to open in a spreadsheet
    graphml   the reports as a network, for networkx, Gephi and others
    geojson   the places of seizures and legs, for a map

    Examples:
    intel export csv --ask "search text=heroin country=UZ" --as uz.officer --out heroin.csv

    intel export bundle --report 5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11 --as kz.officer --out bundle.json

    intel export bundle --ask "search text=heroin" --onward-to CENcomm --as cis.liaison --out cencomm.json

    What is passed on with --onward-to leaves out what the onward rules of its originators keep back, and says how
    much of what you may take yourself that is; a report that is named and may not go is refused.

    Exit code 0, or 2 with one line on standard error where nothing was written.
    """
    from intel.services.ask import Ask
    from intel.services.export import ExportRequest, export

    actor = acting(as_user, case)
    stated = actor.default_purpose if purpose is None else check_purpose(purpose)
    asked = None
    if (question is None) == (not reports):
        raise QuestionError("nothing to export is named", advice="Give --report or --ask, one of the two.")
    if question is not None:
        name, words = _question(question)
        asked = Ask(name, pairs(words), stated)
    with instance_here() as instance:
        await_turn(instance, actor)
        wanted = ExportRequest(format_, tuple(reports or ()), asked, stated, onward_to)
        result = export(instance, actor, wanted, out=out)
    note(f"{result.reports} reports, {result.bytes} bytes in {result.path}")
    if onward_to is not None:
        note(f"kept back by onward rules: {result.kept_back} reports, and parts of {result.in_part} others")


def _question(text: str) -> tuple[str, list[str]]:
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise QuestionError("a quote is not closed in --ask", advice="Close it, or leave the quotes out.") from error
    if not words:
        raise QuestionError("--ask names no question", advice='Write --ask "search text=heroin".')
    return words[0], words[1:]
