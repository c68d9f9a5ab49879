"""`intel users` and `intel token`: who there is, and a token to call the API as one of them."""

from __future__ import annotations

from typing import Annotated

import typer

from intel.access.actors import DEMONSTRATION_ACTORS, check_purpose
from intel.access.sessions import Session
from intel.cli.options import Case, Purpose, acting, settings_here
from intel.cli.terminal import note, print_rows, print_text
from intel.settings import make_clock

__all__ = ["token_command", "users_command"]


def users_command() -> None:
    """List the users of the instance: an officer and a unit of each administration, and the others.

    An officer asks; a unit also submits for its administration. The liaisons see what is released
    to their regional office. The secretariat submits collections and sees no nominal data. The
    auditor sees no content.
    """
    print_rows(
        [
            {"user": each.name, "role": str(each.role), "administration": each.administration, "office": each.rilo}
            for each in DEMONSTRATION_ACTORS.values()
        ]
    )


def token_command(
    user: Annotated[str, typer.Argument(metavar="USER", help="Who it is for; `intel users` lists them.")],
    minutes: Annotated[
        int | None, typer.Option("--minutes", min=1, max=1440, help="Minutes for which it is valid.")
    ] = None,
    *,
    purpose: Purpose = None,
    case: Case = None,
) -> None:
    """Print a bearer token with which the API answers as a user.

    It is signed by this instance's own key, which stays in the data directory for its owner alone;
    whoever may read that key may be anybody. It is valid for INTEL_TOKEN_MINUTES unless said otherwise.

    A purpose or a case that is chosen here holds for everything that is asked with the token.

    Example:
    curl -H "Authorization: Bearer $(intel token uz.officer)" http://127.0.0.1:8000/api/v1/totals?by=substance
    """
    from intel.access.tokens import issue_token
    from intel.services.keys import issuer_key

    settings, actor = settings_here(), acting(user, case)
    session = Session(actor.name, "" if purpose is None else check_purpose(purpose), case or "")
    valid = minutes or settings.token_minutes
    key = issuer_key(settings.data_dir)
    print_text(issue_token(session, key, clock=make_clock(settings), minutes=valid))
    note(f"[dim]valid for {valid} minutes[/dim]")
