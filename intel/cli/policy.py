"""`intel policy check | show | explain | diff | simulate`: rules read, and what a change of them would mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from intel.access.actors import demonstration_actor
from intel.cli.options import AsUser, instance_here, pairs
from intel.cli.policy_changes import activate_command, history_command, rollback_command
from intel.cli.policy_files import read_texts
from intel.cli.terminal import clean, note, print_json, print_rows, print_text
from intel.errors import PolicyError

if TYPE_CHECKING:
    from intel.access.archetypes import Shift
    from intel.services.policies import Comparison

__all__ = [
    "check_command",
    "diff_command",
    "explain_command",
    "policy_app",
    "show_command",
    "simulate_command",
]

policy_app = typer.Typer(
    no_args_is_help=True,
    help="The rules of the administrations: check, explain, compare and change them; docs/access.md says how.",
)
policy_app.command("activate")(activate_command)
policy_app.command("rollback")(rollback_command)
policy_app.command("history")(history_command)

Language = Annotated[Literal["en", "ru", "zh"], typer.Option("--language", help="Of the sentences of rules.")]
Files = Annotated[
    list[Path], typer.Argument(metavar="FILE…", help="KZ.cedar and so on, named like its administration; or a folder.")
]


@policy_app.command("check")
def check_command(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE…]", help="KZ.cedar and so on, or a folder; the program's own files if left out."),
    ] = None,
) -> None:
    """Check policy files before anybody uses them; changes nothing and needs no instance.

    Syntax and types; that each rule has an id and a sentence in English, Russian and Chinese; that a
    file speaks of its own administration's data alone; that no rule can never apply, and none permits
    only what is forbidden anyway. Files that are not named are those of the program.

    Exit code 0 where all is well; 1 where something is wrong, each on a line; 2 where a file cannot be read.
    """
    from intel.access.policy import POLICY_DIR
    from intel.services.policies import check_texts

    texts = read_texts(files or [POLICY_DIR])
    problems = check_texts(texts)
    for each in problems:
        print_text(clean(each))
    note(f"{len(texts)} files, {len(problems)} problems")
    if problems:
        raise typer.Exit(1)


@policy_app.command("show")
def show_command(
    as_user: AsUser,
    administration: Annotated[
        str | None, typer.Argument(metavar="[ADMINISTRATION]", help="Its code; the user's own if left out.")
    ] = None,
) -> None:
    """Print the rules of an administration that are in force, as Cedar text."""
    from intel.services.policy_changes import text_in_force

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        print_text(text_in_force(instance, actor, administration or actor.administration))


@policy_app.command("explain")
def explain_command(
    words: Annotated[list[str], typer.Argument(metavar="KEY=VALUE…", help="What about; see above.")],
    as_user: AsUser,
    language: Language = "en",
) -> None:
    """Say why an officer may, or may not, do something with a report or with data of a marking.

    report     handle of a report; or
    marking    JSON, as {"releasable_to": ["UZ"], "handling_code": "H2"}, and names=yes for the names in it
    officer    a user; the one who asks if left out
    does       read (if left out), export, forward, disclose, manage or submit
    purpose    the officer's usual one if left out
    cases      as if he worked on these, with commas
    emergency  yes: as if an emergency of his were open

    The people of an administration ask about any officer and any report of theirs. Everybody may ask
    about himself and a report that he sees. For anything else there is no report.

    Example:
    intel policy explain marking='{"releasable_to": ["UZ"]}' officer=uz.officer does=forward --as kz.chief
    """
    from intel.services.policies import explain_decision, why_of

    why = why_of(pairs(words))
    with instance_here() as instance:
        found = explain_decision(instance, demonstration_actor(as_user), why)
    print_text(clean(f"{found.request}: {'yes' if found.is_allowed else 'no'}"))
    for label, part in found.parts:
        print_text(clean(f"  {label}: {'yes' if part.is_allowed else 'no'}"))
        for rule in part.decided_by:
            print_text(clean(f"    by {rule.id}: {rule.texts[language]}"))
        if not part.decided_by:
            print_text("    no rule permits it")
        for miss in part.near:
            print_text(clean(f"    nearest: {miss.rule.id}, but for {' and '.join(miss.missing)}"))


@policy_app.command("diff")
def diff_command(
    files: Files,
    against: Annotated[
        Path | None,
        typer.Option("--against", metavar="FOLDER", help="What to compare with; the program's own files if left out."),
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Compare policy files with others, for every officer, purpose, action and marking there can be.

    Says each thing that opens and each that closes, with an example in words. Nothing is left out for
    not having been thought of: the rules are compared as formulas. Needs no instance.

    Example:
    intel policy diff KG.cedar
    """
    from intel.access.policy import PolicySet, load_policy_files
    from intel.services.policies import compare_sets, proposed_set

    base = load_policy_files()
    if against is not None:
        base = PolicySet.of({**dict(base.texts), **read_texts([against])})
    _print(compare_sets(base, proposed_set(base, read_texts(files))), as_json=as_json)


@policy_app.command("simulate")
def simulate_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The administration's file as it would be: KZ.cedar.")],
    as_user: AsUser,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Say what the rules of the user's administration would change, and for how many of its own reports.

    Compares with the rules that are in force in the instance. Everything that opens or closes is named,
    with an example; then, for each body and role, how many reports it gains or loses.

    Example:
    intel policy simulate KZ.cedar --as kz.unit
    """
    from intel.services.policies import simulate

    actor = demonstration_actor(as_user)
    texts = read_texts([file])
    if set(texts) != {actor.administration}:
        raise PolicyError(
            f"{file.name} is not the file of {as_user}'s administration",
            advice=f"Name it {actor.administration or '…'}.cedar.",
        )
    with instance_here() as instance:
        compared = simulate(instance, actor, texts[actor.administration])
    _print(compared, as_json=as_json)


def _print(compared: Comparison, *, as_json: bool) -> None:
    from intel.services.policies import comparison_plain

    plain = comparison_plain(compared)
    if as_json:
        print_json(plain, is_indented=True)
        return
    for each in plain["differences"]:
        print_text(clean(each["words"]))
    for change in compared.lifetimes:
        print_text(
            f"a {change.kind} of {change.originator} that is sent from then on lives {change.after} days, "
            f"until now {change.before}"
        )
    for title, some in (("reports", compared.reports), ("reports with names", compared.names)):
        if some:
            print_text(f"{title} of yours that others gain or lose:")
            print_rows(_rows(some))
    opened = sum(each.is_widening for each in compared.differences)
    note(
        f"{opened} openings, {len(compared.differences) - opened} closings; "
        f"{sum(compared.cells.values())} pairs of class and officer decided by both sets as a cross-check"
    )


def _rows(some: Sequence[Shift]) -> list[Mapping[str, object]]:
    return [
        {"who": each.body, "role": each.role, "may": each.action, "gains": each.gained, "loses": each.lost}
        for each in some
    ]
