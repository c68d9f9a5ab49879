"""`intel emergency` and `intel case`: more is open for an hour at most; who works on which case."""

from __future__ import annotations

from typing import Annotated

import typer

from intel.access.actors import demonstration_actor
from intel.access.emergencies import LONGEST_EMERGENCY
from intel.cli.options import AsJson, AsUser, Purpose, instance_here
from intel.cli.terminal import note, print_list, print_text

__all__ = [
    "ask_command",
    "assign_command",
    "case_app",
    "confirm_command",
    "emergency_app",
    "end_case_command",
    "end_command",
    "list_cases_command",
    "list_command",
]

emergency_app = typer.Typer(
    no_args_is_help=True,
    help="Emergencies: what an originator marked as open to them is read for an hour at most, if its rules agree.\n\n"
    "One officer asks, a second one of the same administration confirms within a quarter of an hour, and the "
    "originators of what is opened are told in the same moment: who, why, for what, until when.",
)
case_app = typer.Typer(
    no_args_is_help=True,
    help="Cases: who of your administration works on which. What is marked for a case is seen by those who are "
    "on it and say so: `intel ask … --case C-7`.",
)

Number = Annotated[str, typer.Argument(metavar="ID", help="Of the emergency; `intel emergency list` shows it.")]
CaseReference = Annotated[str, typer.Argument(metavar="CASE", help="Reference of the case, as markings state it.")]
Officer = Annotated[str, typer.Option("--officer", metavar="USER", help="Another officer of your administration.")]


@emergency_app.command("ask")
def ask_command(
    as_user: AsUser,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why it cannot wait; the originators will read it.")
    ],
    minutes: Annotated[
        int, typer.Option("--minutes", help=f"From the confirmation on, {LONGEST_EMERGENCY} at most.")
    ] = LONGEST_EMERGENCY,
    *,
    purpose: Purpose = None,
) -> None:
    """Ask for an emergency; a second officer of your administration confirms it within 15 minutes.

    It opens for the purpose that you ask for it, and for no other. Nothing of a case is opened, and nothing
    can be taken away, passed on or changed because of it.

    Example:
    intel emergency ask --as uz.officer --minutes 30 --reason "A truck with the container is at the border now"
    """
    from intel.services.emergencies import ask_for_emergency

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        made = ask_for_emergency(instance, actor, reason=reason, minutes=minutes, purpose=purpose)
    print_text(made["emergency"])
    note(f"[dim]waits until {made['lapses_at']}: intel emergency confirm {made['emergency']} --as …[/dim]")


@emergency_app.command("confirm")
def confirm_command(number: Number, as_user: AsUser) -> None:
    """Confirm what a colleague asked for, never your own: it is open from this moment on.

    Example:
    intel emergency confirm 4f1d0c5e9b7a4c53a1d2e3f405162738 --as uz.chief
    """
    from intel.services.emergencies import confirm_emergency

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        opened = confirm_emergency(instance, actor, number)
    print_text(f"open to {opened['officer']} for {opened['purpose']} until {opened['until']}")
    note("[dim]the originators of what it opens have been told[/dim]")


@emergency_app.command("end")
def end_command(number: Number, as_user: AsUser) -> None:
    """End an emergency before its time, or take a request back; every colleague may.

    Example:
    intel emergency end 4f1d0c5e9b7a4c53a1d2e3f405162738 --as uz.officer
    """
    from intel.services.emergencies import end_emergency

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        ended = end_emergency(instance, actor, number)
    print_text(str(ended["state"]))


@emergency_app.command("list")
def list_command(as_user: AsUser, *, is_json: AsJson = False) -> None:
    """What waits, is open and was in the last three months in your administration, the last first.

    Example:
    intel emergency list --as uz.chief
    """
    from intel.services.emergencies import emergencies

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        found = emergencies(instance, actor)
    print_list(found, "emergencies", is_json=is_json)


@case_app.command("assign")
def assign_command(case: CaseReference, as_user: AsUser, officer: Officer) -> None:
    """Put an officer of your administration on a case; nobody puts himself on one.

    Example:
    intel case assign C-7 --officer uz.officer --as uz.chief
    """
    from intel.services.cases import assign_case

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        made = assign_case(instance, actor, case=case, officer=officer)
    print_text(f"{made['officer']} works on {made['case']}")


@case_app.command("end")
def end_case_command(case: CaseReference, as_user: AsUser, officer: Officer) -> None:
    """Take an officer off a case, at once.

    Example:
    intel case end C-7 --officer uz.officer --as uz.chief
    """
    from intel.services.cases import end_case

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        ended = end_case(instance, actor, case=case, officer=officer)
    print_text(f"{ended['officer']} works on {ended['case']} no more")


@case_app.command("list")
def list_cases_command(as_user: AsUser, *, is_json: AsJson = False) -> None:
    """Who works on which case: to units and supervisors all of their administration, to an officer his own.

    Example:
    intel case list --as uz.officer
    """
    from intel.services.cases import cases

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        found = cases(instance, actor)
    print_list(found, "cases", is_json=is_json)
