"""`intel group`: named groups of administrations that a marking can release to."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from intel.access.actors import demonstration_actor
from intel.cli.options import AsJson, AsUser, instance_here
from intel.cli.terminal import note, print_list, print_text

__all__ = [
    "confirm_group_command",
    "group_app",
    "group_history_command",
    "list_groups_command",
    "set_group_command",
    "take_back_group_command",
]

group_app = typer.Typer(
    no_args_is_help=True,
    help="Groups of administrations with a name, which a marking can release to: releasable_to=KZ/neighbours.\n\n"
    "A group belongs to the administration that made it. Two of its people change who belongs to it. Your own group "
    "is followed: whom you add sees at once what you had released to it. A group of others never opens your data "
    "further than on the day on which you named it, and who leaves it loses sight at once.",
)

GroupName = Annotated[str, typer.Argument(metavar="GROUP", help="Name of a group of your administration.")]


@group_app.command("set")
def set_group_command(
    group: GroupName,
    as_user: AsUser,
    members: Annotated[
        str,
        typer.Option("--members", metavar="CODES", help="All that shall belong to it beside you, with commas."),
    ],
    *,
    reason: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why, for the history.")] = "",
) -> None:
    """Propose a group, or other members of one; a second person of your administration confirms it.

    An empty list of members dissolves the group.

    Example:
    intel group set neighbours --members UZ,TM --as kz.unit
    """
    from intel.services.groups import propose_group

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        made = propose_group(instance, actor, group, members=members.split(","), note=reason)
    print_text(made["proposal"])
    note(f"[dim]waits: intel group confirm {group} --as … makes it version {made['version']}[/dim]")


@group_app.command("confirm")
def confirm_group_command(
    group: GroupName,
    as_user: AsUser,
    *,
    proposal: Annotated[
        str | None, typer.Option("--proposal", metavar="ID", help="The one that you read; else the one that waits.")
    ] = None,
) -> None:
    """Confirm what a colleague proposed; it holds at once, for every answer.

    Example:
    intel group confirm neighbours --as kz.chief
    """
    from intel.services.groups import confirm_group

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        made = confirm_group(instance, actor, group, proposal=proposal)
    print_text(f"{made['group']}@{made['version']}: {', '.join(made['members'])}")


@group_app.command("take-back")
def take_back_group_command(group: GroupName, as_user: AsUser) -> None:
    """Take back a change of a group that waits to be confirmed.

    Example:
    intel group take-back neighbours --as kz.unit
    """
    from intel.services.groups import take_back_group

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        gone = take_back_group(instance, actor, group)
    print_text(f"{gone['group']} stays as it is")


@group_app.command("list")
def list_groups_command(as_user: AsUser, *, is_json: AsJson = False) -> None:
    """The groups that you can release to: your own, those that your administration belongs to, the platform's.

    Example:
    intel group list --as uz.officer
    """
    from intel.services.groups import groups

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        found = groups(instance, actor)
    print_list(found if is_json else list(map(_in_a_row, found)), "groups", is_json=is_json)


def _in_a_row(group: dict[str, Any]) -> dict[str, Any]:
    """A group as a row of a table: who belongs to it, and who would by what waits."""
    row = {**group, "members": ", ".join(group["members"])}
    if waiting := group.get("waiting"):
        row["waiting"] = f"version {waiting['version']} by {waiting['proposer']}: {', '.join(waiting['members'])}"
    return row


@group_app.command("history")
def group_history_command(group: GroupName, as_user: AsUser, *, is_json: AsJson = False) -> None:
    """All versions of a group of your administration, and who proposed and confirmed each.

    Example:
    intel group history neighbours --as kz.officer
    """
    from intel.services.groups import group_history

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        found = group_history(instance, actor, group)
    print_list(found, "versions", is_json=is_json)
