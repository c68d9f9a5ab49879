"""`intel submissions`, `intel receipt …`, `intel quarantine …`: what became of what was sent."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from intel.access.actors import demonstration_actor
from intel.cli.options import AsUser, InLanguage, instance_here, pairs, settings_here
from intel.cli.terminal import bar, note, print_json, print_outcomes, print_rows, print_text
from intel.errors import ConfigError

__all__ = [
    "discard_command",
    "get_command",
    "key_command",
    "list_command",
    "mend_command",
    "quarantine_app",
    "receipt_app",
    "send_command",
    "sheet_command",
    "submissions_command",
    "verify_command",
    "write_lines",
]

receipt_app = typer.Typer(no_args_is_help=True, help="Receipts: get, sign and verify what became of every row.")
quarantine_app = typer.Typer(no_args_is_help=True, help="Rejected rows: list, mend, send back or discard them.")

_Number = Annotated[str, typer.Argument(metavar="SUBMISSION", help="Number of the submission.")]
_Out = Annotated[Path | None, typer.Option("--out", metavar="PATH", help="Write it there instead of printing it.")]


def submissions_command(
    as_user: AsUser, *, limit: Annotated[int, typer.Option("--limit", min=1, max=200, help="At most so many.")] = 20
) -> None:
    """List what your unit sent, the newest first."""
    from intel.services.receipts import submissions

    with instance_here() as instance:
        rows = submissions(instance, demonstration_actor(as_user), limit=limit)
    print_rows(rows)


@receipt_app.command("get")
def get_command(
    number: _Number,
    as_user: AsUser,
    *,
    language: InLanguage = None,
    is_signed: Annotated[
        bool, typer.Option("--signed", help="With a head that `intel receipt verify` verifies.")
    ] = False,
    out: _Out = None,
) -> None:
    """Print the receipt of a submission, one JSON object for every row."""
    from intel.services.receipts import receipt_lines, signed_receipt

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        spoken = language or instance.settings.language
        if is_signed:
            lines: Iterable[str] = signed_receipt(instance, actor, number).decode().splitlines()
        else:
            lines = receipt_lines(instance, actor, number, language=spoken)
        if out is None:
            for line in lines:
                print_text(line)
        else:
            write_lines(out, lines)


@receipt_app.command("key")
def key_command() -> None:
    """Print the public key with which receipts of this instance are verified offline."""
    from intel.services.receipts import receipt_key_pem

    print_text(receipt_key_pem(settings_here().data_dir).strip())


@receipt_app.command("verify")
def verify_command(
    file: Annotated[Path, typer.Argument(metavar="RECEIPT", help="A receipt of `intel receipt get --signed`.")],
    *,
    key: Annotated[Path, typer.Option("--key", metavar="PEM", help="The platform's public key.")],
    original: Annotated[
        Path | None, typer.Option("--file", metavar="PATH", help="The file that was sent, to compare its digest.")
    ] = None,
) -> None:
    """Verify offline what a receipt says: what was taken from whom, when, with which digest.

    Needs no instance and no network; exit code 2 where anything is not what the platform signed.
    """
    from intel.services.receipts import verify_receipt

    verified = verify_receipt(_read(file), key=_read(key).decode("utf-8", "replace"), original=original)
    print_json(dict(verified.head), is_indented=True)
    note(f"verified: {verified.lines} rows")


@quarantine_app.command("list")
def list_command(number: _Number, as_user: AsUser, *, language: InLanguage = None) -> None:
    """Print the rejected rows of a submission, one JSON object for each."""
    from intel.services.quarantine import quarantined

    with instance_here() as instance:
        spoken = language or instance.settings.language
        rows = quarantined(instance, demonstration_actor(as_user), number, language=spoken)
    for row in rows:
        print_json(row)


@quarantine_app.command("sheet")
def sheet_command(
    number: _Number,
    as_user: AsUser,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="PATH", help="The spreadsheet (XLSX).")],
    language: InLanguage = None,
) -> None:
    """Write the rejected rows as a spreadsheet: bad cells are coloured and have a comment.

    Mend it in any program for spreadsheets and send it back with `intel quarantine send`.
    """
    from intel.services.quarantine import mending_sheet

    with instance_here() as instance:
        spoken = language or instance.settings.language
        content = b"".join(mending_sheet(instance, demonstration_actor(as_user), number, language=spoken))
    try:
        out.write_bytes(content)
    except OSError as error:
        raise ConfigError("the sheet cannot be written", advice="Name a file that you may write to.") from error


@quarantine_app.command("send")
def send_command(
    number: _Number,
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="The mended spreadsheet.")],
    as_user: AsUser,
    *,
    receipt: Annotated[Path | None, typer.Option("--receipt", metavar="PATH", help="Write the receipt there.")] = None,
    language: InLanguage = None,
) -> None:
    """Send a mended sheet back; exit code 1 where rows are still rejected."""
    from intel.services.receipts import receipt_lines
    from intel.services.submit import accept_mended, finish

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        with bar("rows") as show:
            sent = accept_mended(instance, actor, submission=number, path=sheet)
            result = finish(instance, sent, progress=show)
        if receipt is not None:
            spoken = language or instance.settings.language
            write_lines(receipt, receipt_lines(instance, actor, result.submission, language=spoken))
    print_outcomes(result.totals, result.submission)


@quarantine_app.command("mend")
def mend_command(
    number: _Number,
    row: Annotated[int, typer.Argument(metavar="ROW", help="Number of the row.")],
    cells: Annotated[list[str], typer.Argument(metavar="NAME=VALUE…", help="Cells with their right values.")],
    *,
    as_user: AsUser,
) -> None:
    """Mend one row and send it back; cells that are not named stay as they were sent.

    Example:
    intel quarantine mend 0f8c2d6a… 17 AMOUNT=2.5 DRUG_UNIT=Kilogram --as uz.unit
    """
    from intel.services.submit import submit_mended_rows

    with instance_here() as instance:
        actor = demonstration_actor(as_user)
        result = submit_mended_rows(instance, actor, submission=number, rows={row: pairs(cells)})
    print_outcomes(result.totals, result.submission)


@quarantine_app.command("discard")
def discard_command(
    number: _Number,
    row: Annotated[int, typer.Argument(metavar="ROW", help="Number of the row.")],
    as_user: AsUser,
    *,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; kept with the row.")],
) -> None:
    """Decide that a row is not to be mended; it stays in the quarantine, marked so."""
    from intel.services.quarantine import discard

    with instance_here() as instance:
        discard(instance, demonstration_actor(as_user), number, row=row, reason=reason)
    note(f"row {row} is discarded")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path.name} cannot be read", advice="Name a file that you may read.") from error


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines of a receipt to a file.

    Raises:
        ConfigError: It cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8") as sink:
            sink.writelines(line if line.endswith("\n") else line + "\n" for line in lines)
    except OSError as error:
        raise ConfigError(
            "the receipt cannot be written",
            advice="Name a file that you may write to; the submission itself is kept.",
        ) from error
