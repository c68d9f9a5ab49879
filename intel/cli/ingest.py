"""`intel ingest`: a file becomes reports, with a receipt for every row."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intel.access.actors import demonstration_actor
from intel.cli.options import AsUser, InLanguage, instance_here
from intel.cli.receipts import write_lines
from intel.cli.terminal import bar, note, print_rows
from intel.errors import ConfigError, MalformedReportError
from intel.model.vocabulary import Language

__all__ = ["import_command", "ingest_command"]

ReceiptPath = Annotated[
    Path | None,
    typer.Option("--receipt", metavar="PATH", help="Write the receipt there, one JSON object for every row."),
]


def ingest_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What was sent, as it is.")],
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            metavar="NAME|PATH",
            help="How its rows are read: report-json, unodc-ids, or the path of a profile of your own (TOML).",
        ),
    ],
    as_user: AsUser,
    *,
    receipt: ReceiptPath = None,
    language: InLanguage = None,
    is_distinct: Annotated[
        bool, typer.Option("--distinct", help="Take rows once more that came before in another file.")
    ] = False,
) -> None:
    """Read a file row by row into reports, and say of every row what became of it.

    The file's bytes are kept with their digest before anything else. A row that cannot be taken is
    rejected with row, field and reason and kept whole; it never stops the others. The same file
    again changes nothing, and after a crash or a kill the same command brings the rest.

    Examples:
    intel ingest UZ.jsonl --profile report-json --as uz.unit

    intel ingest seizures.csv --profile unodc-ids --as secretariat --receipt seizures.receipt.jsonl

    Exit code 0, 1 where rows were rejected, 2 where nothing could be read.
    """
    _take(file, as_user, profile=profile, receipt=receipt, language=language, is_distinct=is_distinct)


def import_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A bundle that `intel export bundle` wrote.")],
    as_user: AsUser,
    *,
    receipt: ReceiptPath = None,
    language: InLanguage = None,
) -> None:
    """Take a bundle that was received into this instance, as held copies.

    A held copy stays its issuer's report: it keeps its handles, its originator and the marking as it was
    shown to who received it. Here it is seen by the unit that imports it and by its administration, and
    can be read but not changed. The same bundle again changes nothing. Who wrote a bundle is not proved:
    take one from who you trust.

    Examples:
    intel import heroin.bundle.json --as kz.officer

    intel import heroin.bundle.json --as kz.unit --receipt heroin.receipt.jsonl

    Exit code 0, 1 where entries were rejected, 2 where it is no bundle.
    """
    _take(file, as_user, profile="intel-bundle", receipt=receipt, language=language)


def _take(
    file: Path,
    as_user: str,
    *,
    profile: str,
    receipt: Path | None,
    language: Language | None,
    is_distinct: bool = False,
) -> None:
    """Submit a file, write its receipt, and say what became of its rows."""
    from intel.services.receipts import receipt_lines
    from intel.services.submit import accept_file, finish

    if not file.is_file():
        raise ConfigError(f"there is no file {str(file)!r}", advice="Name a file that you may read.")
    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        spoken = language or instance.settings.language
        with bar("rows") as show:
            number = accept_file(instance, actor, path=file, profile=profile, is_distinct=is_distinct)
            result = finish(instance, number, progress=show)
        if receipt is not None:
            write_lines(receipt, receipt_lines(instance, actor, result.submission, language=spoken))
    print_rows([{"outcome": outcome, "rows": count} for outcome, count in result.totals.items()])
    note(f"submission {result.submission}")
    if not result.is_readable:
        raise MalformedReportError(
            result.reason(spoken) or "nothing in the file could be read",
            advice="Check that it is what the profile reads.",
        )
    if result.totals.get("rejected"):
        raise typer.Exit(1)
