"""Options that several commands have, and how a command gets at the instance."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from intel.access.actors import Actor, demonstration_actor
from intel.access.sessions import on_case
from intel.errors import QuestionError
from intel.log import configure_logging
from intel.model.vocabulary import Language
from intel.settings import Settings, load_settings, make_clock

if TYPE_CHECKING:
    from intel.services.instance import Instance

__all__ = [
    "AsJson",
    "AsUser",
    "Case",
    "InLanguage",
    "Purpose",
    "acting",
    "await_turn",
    "instance_here",
    "pairs",
    "settings_here",
]

AsJson = Annotated[bool, typer.Option("--json", help="One line of JSON, as the API.")]
AsUser = Annotated[
    str,
    typer.Option("--as", metavar="USER", help="Who acts: a user of the instance; `intel users` lists them."),
]
Purpose = Annotated[
    str | None,
    typer.Option(
        "--purpose",
        metavar="PURPOSE",
        help="What it is for: border-control, investigation, mutual-assistance, risk-analysis, statistics or "
        "training. What may be seen depends on it. Default: the user's usual purpose.",
    ),
]
Case = Annotated[
    str | None,
    typer.Option(
        "--case",
        metavar="CASE",
        help="The case that the user works on, one of his own: what is marked for it may be seen then. It is in the "
        "audit. `intel case list` shows them.",
    ),
]

InLanguage = Annotated[
    Language | None,
    typer.Option("--language", metavar="en|ru|zh", help="Language of what findings say, before INTEL_LANGUAGE."),
]


def settings_here(**overrides: object) -> Settings:
    """The settings of this call, with logging set up by them.

    Args:
        **overrides: Values that go before the environment's.

    Raises:
        ConfigError: A setting cannot be used.
    """
    settings = load_settings(**overrides)
    configure_logging(settings.log_level, clock=make_clock(settings))
    return settings


def acting(user: str, case: str | None = None) -> Actor:
    """The user who acts, on the case that he names.

    Args:
        user: His name.
        case: Its reference; None for none.

    Raises:
        UnknownCodeError: There is no such user.
        QuestionError: It cannot be the reference of a case; that it is his is seen where he is answered.
    """
    return on_case(demonstration_actor(user), case)


@contextmanager
def instance_here(settings: Settings | None = None) -> Generator[Instance]:
    """The instance of the settings, open for as long as the with statement runs.

    Args:
        settings: Those of the environment if None.

    Raises:
        ConfigError: The settings cannot be used.
        GraphUnavailableError: The database does not answer.
    """
    from intel.services.instance import open_instance

    with open_instance(settings or settings_here()) as instance:
        yield instance


def await_turn(instance: Instance, actor: Actor) -> None:
    """Wait for the turn of a user who looked for many things that are not there for him; others go on at once.

    Raises:
        BudgetExceededError: He would wait too long.
    """
    instance.budgets.refresh()
    time.sleep(instance.budgets.pause(actor))


def pairs(words: Sequence[str]) -> dict[str, str]:
    """Arguments of a question from words of the form key=value.

    Args:
        words: As they were typed.

    Raises:
        QuestionError: A word has no equals sign, or a key comes twice.
    """
    found: dict[str, str] = {}
    for number, word in enumerate(words, 1):
        key, sign, value = word.partition("=")
        if not sign or not key:
            raise QuestionError(
                f"argument {number} is not of the form key=value",
                advice="Write each argument as key=value, in quotes where it has spaces.",
                details={"argument": number},
            )
        if word.encode("utf-8", "replace").decode() != word:
            raise QuestionError(f"argument {number} is not in the terminal's encoding", advice="Write it in UTF-8.")
        if key in found:
            raise QuestionError(f"{key} is given twice", details={"argument": key})
        found[key] = value
    return found
