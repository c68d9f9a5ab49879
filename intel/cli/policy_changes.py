"""`intel policy activate | rollback | history`: rules are changed by two people of one administration."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intel.access.actors import demonstration_actor
from intel.access.projection import iso_moment
from intel.cli.options import AsUser, instance_here
from intel.cli.policy_files import read_texts
from intel.cli.terminal import clean, note, print_rows, print_text
from intel.errors import PolicyError

__all__ = ["activate_command", "history_command", "rollback_command"]

Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why, in a sentence, for the history.")]


def activate_command(
    as_user: AsUser,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="To propose: the whole file, named KZ.cedar or the like.")
    ] = None,
    *,
    confirm: Annotated[bool, typer.Option("--confirm", help="Confirm what a colleague proposed.")] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take back what was proposed.")] = False,
    proposal: Annotated[
        str | None, typer.Option("--proposal", metavar="ID", help="With --confirm: only if it is this one.")
    ] = None,
    reason: Note = "",
) -> None:
    """Put rules of the user's administration in force: one proposes, another confirms, one a supervisor.

    Once confirmed they hold at once, for everybody and for answers that are being given; the change is
    signed and in the history.

    Examples:
    intel policy activate KZ.cedar --as kz.unit --note "H2 for Turkmenistan"

    intel policy activate --confirm --as kz.chief
    """
    from intel.services.policy_changes import confirm as confirm_change
    from intel.services.policy_changes import propose, withdraw_proposal

    if (file is not None) + confirm + withdraw != 1:
        raise PolicyError("it is not said what to do", advice="Give a FILE to propose, or --confirm, or --withdraw.")
    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        if confirm:
            change = confirm_change(instance, actor, proposal=proposal)
            print_text(f"in force since epoch {change.epoch}: change {change.id} of {change.originator}")
            return
        if withdraw:
            print_text(f"taken back: {withdraw_proposal(instance, actor).id}")
            return
        assert file is not None
        texts = read_texts([file])
        if set(texts) != {actor.administration}:
            raise PolicyError(
                f"{file.name} is not the file of {as_user}'s administration",
                advice=f"Name it {actor.administration or '…'}.cedar.",
            )
        made = propose(instance, actor, texts[actor.administration], note=reason)
    print_text(f"proposed: {made.id}")
    note("another person of your administration confirms it: intel policy activate --confirm --as …")


def rollback_command(
    as_user: AsUser,
    change: Annotated[
        str | None, typer.Option("--behind", metavar="ID", help="The change to go back behind; the last if left out.")
    ] = None,
    *,
    reason: Note = "",
) -> None:
    """Propose the rules that were in force before a change; another person confirms, as with any change.

    Example:
    intel policy rollback --as kz.chief && intel policy activate --confirm --as kz.unit
    """
    from intel.services.policy_changes import propose, text_before

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        text = text_before(instance, actor, change=change)
        made = propose(instance, actor, text, note=reason or "back to earlier rules")
    print_text(f"proposed: {made.id}")
    note("another person of your administration confirms it: intel policy activate --confirm --as …")


def history_command(
    as_user: AsUser,
    administration: Annotated[
        str | None, typer.Argument(metavar="[ADMINISTRATION]", help="Its code; the user's own if left out.")
    ] = None,
) -> None:
    """List the changes of an administration's rules, the last first, and what waits to be confirmed."""
    from intel.access.governing import may_propose_policy
    from intel.services.policy_changes import history, proposal_of

    actor = demonstration_actor(as_user)
    originator = administration or actor.administration
    with instance_here() as instance:
        found = history(instance, actor, originator)
        waiting = proposal_of(instance, actor) if may_propose_policy(actor, originator) else None
    if waiting is not None:
        note(clean(f"waits: {waiting.id}, proposed by {waiting.proposer} at {iso_moment(waiting.proposed_at)}"))
    print_rows(
        [
            {
                "change": each.change.id,
                "in force since": iso_moment(each.change.confirmed_at),
                "epoch": each.change.epoch,
                "proposed by": each.change.proposer,
                "confirmed by": each.change.confirmer,
                "signature": "good" if each.is_genuine else "NOT GOOD",
                "why": each.change.note,
            }
            for each in found
        ]
    )
