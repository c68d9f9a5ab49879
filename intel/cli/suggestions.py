"""`intel suggestion …`: what the free text of accepted rows says, and the taking of it."""

from __future__ import annotations

from typing import Annotated

import typer

from intel.access.actors import demonstration_actor
from intel.cli.options import AsUser, InLanguage, instance_here
from intel.cli.terminal import print_json, print_outcomes

__all__ = ["list_command", "suggestion_app", "take_command"]

suggestion_app = typer.Typer(
    no_args_is_help=True, help="Suggestions out of free text: list them, take them into reports."
)

_Number = Annotated[str, typer.Argument(metavar="SUBMISSION", help="Number of the submission.")]


@suggestion_app.command("list")
def list_command(number: _Number, as_user: AsUser, *, language: InLanguage = None) -> None:
    """Print the rows whose free text suggests something, one JSON object for each.

    A suggestion says where it stands (`field`, `start`, `end`), what it would be, and whether it was taken.
    """
    from intel.services.suggestions import suggested

    with instance_here() as instance:
        spoken = language or instance.settings.language
        for row in suggested(instance, demonstration_actor(as_user), number, language=spoken):
            print_json(row)


@suggestion_app.command("take")
def take_command(
    number: _Number,
    row: Annotated[int, typer.Argument(metavar="ROW", help="Number of the row.")],
    suggestions: Annotated[list[int], typer.Argument(metavar="N…", help="Numbers of its suggestions.")],
    *,
    as_user: AsUser,
) -> None:
    """Take suggestions of a row into its report, as the next version of it.

    What is taken is a submission of its own: its receipt says what suggested it and what it became.
    Exit code 1 where nothing could be taken.

    Example:
    intel suggestion take 0f8c2d6a… 17 1 3 --as uz.unit
    """
    from intel.services.submit import submit_taken

    with instance_here() as instance:
        actor = demonstration_actor(as_user)
        result = submit_taken(instance, actor, submission=number, rows={row: suggestions})
    print_outcomes(result.totals, result.submission)
