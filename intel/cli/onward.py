"""`intel onward`: ask an originator whether its report may be passed on; grant it, or refuse it."""

from __future__ import annotations

from typing import Annotated

import typer

from intel.access.actors import demonstration_actor
from intel.access.onward import LONGEST_GRANT, USUAL_GRANT
from intel.cli.options import AsJson, AsUser, Case, Purpose, acting, instance_here
from intel.cli.terminal import note, print_list, print_text

__all__ = [
    "ask_onward_command",
    "grant_onward_command",
    "list_onward_command",
    "onward_app",
    "refuse_onward_command",
]

onward_app = typer.Typer(
    no_args_is_help=True,
    help="Passing on: a report whose marking says `onward: ask` goes to others when its originator granted it.\n\n"
    "Ask; a unit or supervisor of the originator grants or refuses; then `intel export … --onward-to` writes the "
    "file. A grant is for who asked, that report, that recipient and that purpose, and for some days.",
)

Number = Annotated[str, typer.Argument(metavar="ID", help="Of the asking; `intel onward list` shows it.")]


@onward_app.command("ask")
def ask_onward_command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="Handle of a report that you see.")],
    as_user: AsUser,
    *,
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="The one office that it would go to.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; the originator reads it.")],
    purpose: Purpose = None,
    case: Case = None,
) -> None:
    """Ask the originator of a report to let you pass it on; it waits for 30 days.

    Example:
    intel onward ask 5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11 --to CENcomm --reason "A joint operation" --as uz.officer
    """
    from intel.services.onward import Wish, ask_onward

    actor = acting(as_user, case)
    with instance_here() as instance:
        made = ask_onward(instance, actor, Wish(report, to, reason, purpose))
    print_text(made["asking"])
    note(f"[dim]{made['originator']} has it in its notices and can answer until {made['lapses_at']}[/dim]")


@onward_app.command("list")
def list_onward_command(as_user: AsUser, *, is_json: AsJson = False) -> None:
    """What you asked, and what you can answer for your administration, the last first.

    Example:
    intel onward list --as kz.unit
    """
    from intel.services.onward import onward_askings

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        found = onward_askings(instance, actor)
    print_list(found, "askings", is_json=is_json)


@onward_app.command("grant")
def grant_onward_command(
    number: Number,
    as_user: AsUser,
    days: Annotated[int, typer.Option("--days", help=f"From now on, {LONGEST_GRANT} at most.")] = USUAL_GRANT,
) -> None:
    """Grant what was asked: to who asked, that report, that recipient, that purpose, for so many days.

    Example:
    intel onward grant 4f1d0c5e9b7a4c53a1d2e3f405162738 --days 14 --as kz.unit
    """
    from intel.services.onward import grant_onward

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        made = grant_onward(instance, actor, number, days=days)
    print_text(f"{made['officer']} may pass it on to {made['to']} for {made['purpose']} until {made['until']}")


@onward_app.command("refuse")
def refuse_onward_command(number: Number, as_user: AsUser) -> None:
    """Refuse what was asked, or end what was granted, at once.

    Example:
    intel onward refuse 4f1d0c5e9b7a4c53a1d2e3f405162738 --as kz.unit
    """
    from intel.services.onward import refuse_onward

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        made = refuse_onward(instance, actor, number)
    print_text(str(made["state"]))
