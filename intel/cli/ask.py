"""`intel ask`: a question, answered from the asker's own view."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from intel.cli.options import AsUser, Case, Purpose, acting, await_turn, instance_here, pairs
from intel.cli.terminal import clean, note, print_json, print_rows

__all__ = ["ask_command"]


def ask_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The question; they are listed above.")],
    as_user: AsUser,
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]…", help="Its arguments, in any order; in quotes where they have spaces."),
    ] = None,
    *,
    purpose: Purpose = None,
    case: Case = None,
    is_json: Annotated[bool, typer.Option("--json", help="The whole answer as one line of JSON, as the API.")] = False,
) -> None:
    """Ask a question; the answer holds exactly what the asker may see.

    search: reports by words, in any of the three languages. text= kind= country= from= to=

    report: one report with everything of it that is yours. id=

    network: what hangs together through shared identifiers, 1 to 4 hops from a start. start= hops= hubs=

    path: the shortest way between two reports, records or identifiers. a= b= max= hubs=

    trace: every sighting of an identifier in the order of time. identifier=

    routes: departure, place of seizure and destination, with counts and exact sums. commodity=
    substance= country= years= duplicates=

    totals: seizures, mass, volume and pieces by a comma list of country, commodity, substance, year,
    month, mode, concealment, direction. by= commodity= substance= country= from= to= duplicates=

    changes: what was received, revised or released to you since a moment. since=

    Every question takes limit= and after=; the answer says with which `after` its next page begins.
    A start, a and b are the handle of a report or record, or an identifier as kind:value. Dates are YYYY,
    YYYY-MM or YYYY-MM-DD, countries ISO 3166-1 alpha-2 or names, years as 2011,2013-2015, hubs true
    or false, duplicates include or exclude. What you may not see and what is not there are one and
    the same answer.

    Examples:
    intel ask totals by=substance,year --as uz.officer

    intel ask search text="heroin truck" country=KZ --as kz.officer --json

    intel ask network start=container:MSKU6011672 hops=3 --as cis.liaison

    Exit code 0, or 2 with one line on standard error where it could not be answered.
    """
    from intel.services.ask import Ask, ask

    actor, wanted = acting(as_user, case), Ask(name, pairs(arguments or ()), purpose)
    with instance_here() as instance:
        await_turn(instance, actor)
        answer = ask(instance, actor, wanted).plain()
    if is_json:
        print_json(answer)
        return
    if name == "report":
        print_json(answer["rows"], is_indented=True)
    else:
        print_rows(answer["rows"])
    view = answer["view"]
    case = f", on case {clean(view['case'])}," if "case" in view else ""
    note(f"[dim]as {view['as']} for {view['purpose']}{escape(case)} at {view['at']}[/dim]")
    if "emergency" in view:
        note(f"[bold]seen in an emergency that ends at {view['emergency']['until']}[/bold]")
    if answer["next"]:
        note(f"[dim]there is more: add after={answer['next']}[/dim]")
