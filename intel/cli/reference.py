"""`intel reference`: official code lists of an instance, in versions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from intel.cli.options import AsUser, instance_here
from intel.cli.terminal import print_json, print_text

if TYPE_CHECKING:
    from intel.services.reference import ReferencePackRow

__all__ = ["activate_command", "diff_command", "list_command", "load_command", "reference_app"]

reference_app = typer.Typer(no_args_is_help=True, help="Load official code lists, compare versions, put one in use.")

_MOST_SHOWN = 50


@reference_app.callback()
def _reference() -> None:
    """Load official code lists, compare versions, put one in use."""


@reference_app.command("load")
def load_command(
    file: Annotated[Path, typer.Argument(help="The official file, as published.")],
    *,
    profile: Annotated[
        str, typer.Option("--profile", metavar="NAME", help="How it is read: a shipped profile or a .toml file.")
    ],
    version: Annotated[str, typer.Option("--version", metavar="TEXT", help="What this version is called.")] = "",
    user: AsUser = "secretariat",
) -> None:
    """Load an official file as one version of a list; it is used only once it is activated.

    The file is kept as it is, under its digest. Nothing is lost and nothing is guessed: a row that
    has no code ends the load with its number. docs/codes.md lists the shipped profiles.

    Examples:
    intel reference load tnved_eaeu_ru_2022.csv --profile tnved-eaeu-2022-ru

    intel reference load tariff.csv --profile my-tariff.toml --version 2026-01-01
    """
    from intel.access.actors import demonstration_actor
    from intel.ingest.reference import load_pack_profile
    from intel.services.reference import load_reference

    how = load_pack_profile(profile)
    with instance_here() as instance:
        row = load_reference(instance, demonstration_actor(user), path=file, profile=how, version=version)
    print_text(f"{row.list} {row.version}: {row.codes:,} codes, sha256 {row.blob}")
    if not row.is_active:
        print_text(f"Not in use yet: intel reference activate {row.list} {row.version}")


@reference_app.command("list")
def list_command(*, is_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """List every version of every official list that was loaded, and which is in use.

    Example:
    intel reference list
    """
    from intel.services.reference import reference_packs

    with instance_here() as instance:
        rows = reference_packs(instance)
    if is_json:
        print_json([_plain(row) for row in rows])
        return
    for row in rows:
        print_text(f"{'*' if row.is_active else ' '} {row.list} {row.version} ({row.language}): {row.codes:,} codes")
    if not rows:
        print_text("No official list was loaded. docs/codes.md says how.")


def _plain(row: ReferencePackRow) -> dict[str, object]:
    names = ("list", "version", "language", "codes", "blob", "loaded_at", "loaded_by", "is_active")
    return {name: getattr(row, name) for name in names}


@reference_app.command("diff")
def diff_command(
    name: Annotated[str, typer.Argument(metavar="LIST", help="The list.")],
    old: Annotated[str, typer.Argument(metavar="OLD", help="The version before.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The version after.")],
    *,
    is_json: Annotated[bool, typer.Option("--json", help="Everything, as JSON.")] = False,
) -> None:
    """Show what a version of a list changes: codes added, removed, renamed.

    Example:
    intel reference diff tnved 2022 2025
    """
    from intel.services.reference import differences

    with instance_here() as instance:
        found = differences(instance, name, old=old, new=new)
    if is_json:
        print_json({"added": found.added, "removed": found.removed, "renamed": found.renamed})
        return
    print_text(f"{len(found.added)} added, {len(found.removed)} removed, {len(found.renamed)} renamed")
    lines = [f"+ {code}" for code in found.added] + [f"- {code}" for code in found.removed]
    lines += [f"~ {code}: {before} → {after}" for code, before, after in found.renamed]
    for line in lines[:_MOST_SHOWN]:
        print_text(line)
    if len(lines) > _MOST_SHOWN:
        print_text(f"… and {len(lines) - _MOST_SHOWN} more: --json gives all")


@reference_app.command("activate")
def activate_command(
    name: Annotated[str, typer.Argument(metavar="LIST", help="The list.")],
    version: Annotated[str, typer.Argument(metavar="VERSION", help="The version.")],
    *,
    user: AsUser = "secretariat",
) -> None:
    """Put a loaded version in use, instead of the other versions of its list.

    Example:
    intel reference activate tnved 2022
    """
    from intel.access.actors import demonstration_actor
    from intel.services.reference import activate_reference

    with instance_here() as instance:
        row = activate_reference(instance, demonstration_actor(user), name, version=version)
    print_text(f"In use: {row.list} {row.version}, {row.codes:,} codes")
