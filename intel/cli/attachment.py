"""`intel attachment …`: the photographs, scans and other files of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intel.cli.options import AsUser, Case, Purpose, acting, instance_here
from intel.cli.terminal import note, print_rows
from intel.errors import ExportError

__all__ = ["attachment_app", "get_command", "list_command"]

attachment_app = typer.Typer(no_args_is_help=True, help="Attachments: the photographs, scans and files of a report.")

_Report = Annotated[str, typer.Argument(metavar="REPORT", help="Handle of the report.")]


@attachment_app.command("list")
def list_command(report: _Report, as_user: AsUser, *, purpose: Purpose = None, case: Case = None) -> None:
    """List the attachments of a report, as far as they are yours to see."""
    from intel.services.ask import Ask, ask

    actor = acting(as_user, case)
    with instance_here() as instance:
        answer = ask(instance, actor, Ask("report", {"id": report}, purpose))
    print_rows([each for row in answer.rows for each in row.get("attachments", ())])


@attachment_app.command("get")
def get_command(
    report: _Report,
    attachment: Annotated[str, typer.Argument(metavar="ATTACHMENT", help="Its handle; `list` shows it.")],
    as_user: AsUser,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="PATH", help="The file to write; it must not be there yet.")],
    is_bare: Annotated[
        bool, typer.Option("--bare", help="A screened picture without what its camera wrote beside it.")
    ] = False,
    purpose: Purpose = None,
    case: Case = None,
) -> None:
    """Write the bytes of an attachment into a file.

    Who reads the names of the report gets it as it came; who does not gets a screened picture in its bare
    form. What you may not see and what is not there are one and the same answer.

    Exit code 0, or 2 with one line on standard error where nothing was written.
    """
    from intel.services.attachments import AttachmentRequest, find_attachment

    actor = acting(as_user, case)
    with instance_here() as instance:
        found = find_attachment(instance, actor, AttachmentRequest(report, attachment, is_bare, purpose))
        try:
            with out.open("xb") as file:
                for piece in found.pieces():
                    file.write(piece)
        except OSError as error:
            raise ExportError(
                f"{out} cannot be written", advice="Name a file that is not there yet, in a folder that is yours."
            ) from error
    note(f"{found.size} bytes of {found.media_type} in {out}")
