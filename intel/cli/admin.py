"""`intel admin …`: back up, restore and check an instance."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from intel.cli.options import instance_here, settings_here
from intel.cli.terminal import note, print_rows, print_text

if TYPE_CHECKING:
    from intel.services.backup import Checked

__all__ = ["admin_app", "backup_command", "check_command", "restore_command", "support_command"]

admin_app = typer.Typer(no_args_is_help=True, help="For who runs the instance: back up, restore, check, ask for help.")

_Archive = Annotated[Path, typer.Argument(metavar="FILE", help="The archive.")]


@admin_app.command("backup")
def backup_command(file: _Archive) -> None:
    """Write everything of the instance into one archive: graph, kept files, keys.

    Stop `intel serve` and every `intel worker` first. The archive has names and secrets in it.
    """
    from intel.services.backup import back_up

    with instance_here() as instance:
        _tell(back_up(instance, file))


@admin_app.command("restore")
def restore_command(file: _Archive) -> None:
    """Put a backup into a new instance: an empty INTEL_DATA_DIR, on either engine."""
    from intel.services.backup import restore

    _tell(restore(settings_here(), file))


@admin_app.command("check")
def check_command() -> None:
    """Look whether the instance is whole; exit code 1 where anything is missing."""
    from intel.services.backup import check

    with instance_here() as instance:
        checked = check(instance)
    _tell(checked)
    for fault in checked.faults:
        note(fault)
    if checked.faults:
        raise typer.Exit(1)


@admin_app.command("support")
def support_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The archive (zip) to write.")],
    *,
    logs: Annotated[
        list[Path] | None,
        typer.Option("--log", metavar="PATH", help="Where standard error of the program went; as often as needed."),
    ] = None,
) -> None:
    """Write a support dump: versions, settings, state and log entries, for somebody who helps from elsewhere.

    There is no name, identifier, text, question, path, address or secret in it, and counts are powers of
    ten; it is made also where the database does not answer. Look into it before you send it.

    Example:
    journalctl --unit intel --output cat > intel.log && intel admin support support.zip --log intel.log
    """
    from intel.services.support import support_dump

    for part in support_dump(settings_here(), file, logs=tuple(logs or ())):
        print_text(part)


def _tell(checked: Checked) -> None:
    print_rows([{"element": name, "count": count} for name, count in checked.counts.items()])
    print_text(f"digest {checked.digest}")
