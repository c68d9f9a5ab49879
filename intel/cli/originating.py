"""`intel withdraw`, `reclassify`, `correct`, `release` and `notices`: the originator's word over its own reports."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import orjson
import typer

from intel.cli.options import AsJson, AsUser, Case, Purpose, acting, await_turn, instance_here, pairs
from intel.cli.terminal import note, print_json, print_rows
from intel.errors import MalformedReportError, QuestionError

if TYPE_CHECKING:
    from intel.services.originating import Done
    from intel.services.selection import Selection

__all__ = ["correct_command", "notices_command", "reclassify_command", "release_command", "withdraw_command"]

_MOST_BYTES = 64 * 1024 * 1024

Reports = Annotated[
    list[str] | None, typer.Argument(metavar="[HANDLE]…", help="Handles of reports; answers say them as `report`.")
]
Question = Annotated[
    str | None,
    typer.Option("--ask", metavar='"NAME KEY=VALUE…"', help="Those of an answer's reports that are your own."),
]


def withdraw_command(
    as_user: AsUser,
    reports: Reports = None,
    *,
    question: Question = None,
    purpose: Purpose = None,
    case: Case = None,
    is_json: AsJson = False,
) -> None:
    """Take reports of your administration back, at once: every answer is as if they had never come.

    Who had seen one finds a notice of it, and who had taken it away in a bundle is asked to destroy it.
    What is sent again under the same reference stays with your administration until `intel release`.

    Example:
    intel withdraw 5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11 --as kz.officer
    """
    from intel.services.originating import withdraw

    actor, selection = acting(as_user, case), _selection(reports, question)
    with instance_here() as instance:
        await_turn(instance, actor)
        done = withdraw(instance, actor, selection, purpose=purpose)
    _show(done, is_json=is_json)


def reclassify_command(
    as_user: AsUser,
    sets: Annotated[
        list[str],
        typer.Option("--set", metavar="FIELD=VALUE", help="A field of the marking; give it as often as needed."),
    ],
    reports: Reports = None,
    *,
    question: Question = None,
    purpose: Purpose = None,
    case: Case = None,
    is_json: AsJson = False,
) -> None:
    """Put reports of your administration under another marking, at once; fields that are not set stay.

    Fields: handling_code, handling_note, releasable_to, nominal_releasable_to, purposes, expires_on,
    expires_after_days, cases, onward, deconflict, break_glass. A list is written with commas; an empty value
    is nobody, or none.

    Examples:
    intel reclassify 5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11 --set releasable_to=UZ,TM --as kz.officer

    intel reclassify --ask "search text=heroin" --set handling_code=H2 --set releasable_to= --as kz.officer
    """
    from intel.services.originating import reclassify, remarking, written_marking

    actor, selection = acting(as_user, case), _selection(reports, question)
    marking = remarking(written_marking(pairs(sets)))
    with instance_here() as instance:
        await_turn(instance, actor)
        done = reclassify(instance, actor, selection, marking=marking, purpose=purpose)
    _show(done, is_json=is_json)


def release_command(
    as_user: AsUser,
    reports: Reports = None,
    *,
    question: Question = None,
    to: Annotated[
        str, typer.Option("--to", metavar="CODES", help="Administrations, groups, RILO or ALL, with commas.")
    ] = "",
    names_to: Annotated[
        str, typer.Option("--names-to", metavar="CODES", help="Who may see the names in them besides.")
    ] = "",
    purpose: Purpose = None,
    case: Case = None,
) -> None:
    """Release reports of your administration to some more; nobody who sees them now loses them.

    What is kept back since a withdrawal goes to whom its marking says, and to those named here.

    Example:
    intel release 5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11 --to UZ,TM --as kz.officer
    """
    from intel.services.originating import release

    actor, selection = acting(as_user, case), _selection(reports, question)
    with instance_here() as instance:
        await_turn(instance, actor)
        done = release(instance, actor, selection, to=_codes(to), names_to=_codes(names_to), purpose=purpose)
    _show(done, is_json=False)


def correct_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Reports in canonical form: JSON, or JSON Lines.")],
    as_user: AsUser,
    *,
    purpose: Purpose = None,
    case: Case = None,
    is_json: AsJson = False,
) -> None:
    """Put the next version of reports of your administration in the place of the ones that are there.

    Each report says by its reference which one it corrects, or by its handle as `id` where another unit
    sent it for you. All are taken, or none. The older version stays with your administration.

    Example:
    intel correct corrected.json --as kz.unit
    """
    from intel.services.correcting import correct

    actor, reports = acting(as_user, case), _read(file)
    with instance_here() as instance:
        await_turn(instance, actor)
        done = correct(instance, actor, reports, purpose=purpose)
    _show(done, is_json=is_json)


def notices_command(
    as_user: AsUser,
    *,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Most notices, the latest first.")] = None,
    purpose: Purpose = None,
    case: Case = None,
    is_json: AsJson = False,
) -> None:
    """What you are to know: withdrawals of your administration's reports, and of what you saw or took.

    Where `taken` is true you have the report in a file: destroy it, and tell whom you gave it to.

    Example:
    intel notices --as uz.officer
    """
    from intel.services.notices import notices

    actor = acting(as_user, case)
    with instance_here() as instance:
        await_turn(instance, actor)
        found = notices(instance, actor, purpose=purpose, limit=limit).plain()
    if is_json:
        print_json(found)
    else:
        print_rows(found["notices"])


def _selection(reports: Sequence[str] | None, question: str | None) -> Selection:
    from intel.services.ask import Ask
    from intel.services.selection import Selection

    if (question is None) == (not reports):
        raise QuestionError("no report is named", advice="Give handles or --ask, one of the two.")
    if question is None:
        return Selection(tuple(reports or ()))
    try:
        words = shlex.split(question)
    except ValueError as error:
        raise QuestionError("a quote is not closed in --ask", advice="Close it, or leave the quotes out.") from error
    if not words:
        raise QuestionError("--ask names no question", advice='Write --ask "search text=heroin".')
    return Selection((), Ask(words[0], pairs(words[1:])))


def _codes(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(",") if each.strip())


def _read(file: Path) -> list[dict[str, Any]]:
    """The reports of a file: one JSON object, an array of them, or one a line."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise MalformedReportError("the file is too large for corrections", advice="Submit it with `intel ingest`.")
        content = file.read_bytes()
    except OSError as error:
        raise QuestionError("the file cannot be read", advice="Name a file that is there and is yours.") from error
    try:
        found: object = orjson.loads(content)
    except ValueError:
        found = _lines(content)
    reports = cast("list[object]", found) if isinstance(found, list) else [found]
    if not all(isinstance(each, dict) for each in reports):
        raise MalformedReportError("the file holds something else than reports")
    return cast("list[dict[str, Any]]", reports)


def _lines(content: bytes) -> list[object]:
    try:
        return [orjson.loads(line) for line in content.splitlines() if line.strip()]
    except ValueError:
        advice = "`intel schema report` prints the form."
        raise MalformedReportError("the file is not JSON", advice=advice) from None


def _show(done: Sequence[Done], *, is_json: bool) -> None:
    if is_json:
        print_json({"reports": [each.plain() for each in done]})
        return
    print_rows([each.plain() for each in done])
    note(f"[dim]{len(done)} reports[/dim]")
