"""`intel profile`: the profiles there are, one drafted from a file, checked, and tried without writing anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from intel.cli.options import pairs, settings_here
from intel.cli.terminal import note, print_rows
from intel.errors import ConfigError
from intel.settings import make_clock

__all__ = ["profile_app"]

profile_app = typer.Typer(
    no_args_is_help=True,
    help="Mapping profiles: how the rows of a source become reports. docs/profiles.md is the guide.",
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A file as it was sent.")]
Layout = Annotated[
    list[str] | None,
    typer.Option(
        "--layout",
        metavar="KEY=VALUE",
        help="How the file is written, where it is not found rightly: encoding, delimiter, quote, escape, header, "
        "sheet or rows. May stand several times.",
    ),
]


def _checked(file: Path) -> Path:
    if not file.is_file():
        raise ConfigError(f"there is no file {str(file)!r}", advice="Name a file that you may read.")
    return file


@profile_app.command("list")
def _list() -> None:
    """The profiles that come with the platform."""
    from intel.services.profiles import shipped_profiles

    print_rows(
        [
            {"name": each.name, "format": each.format, "columns": len(each.columns), "title": each.title}
            for each in shipped_profiles()
        ]
    )


@profile_app.command("show")
def _show(profile: Annotated[str, typer.Argument(metavar="NAME|PATH", help="A profile.")]) -> None:
    """Where each column of a source goes by a profile."""
    from intel.ingest.profile import load_profile

    mapping = load_profile(profile)
    rows: list[dict[str, object]] = [
        {"column": each.name, "to": each.to, "read": each.read, "required": "yes" if each.required else ""}
        for each in mapping.columns
    ]
    for words, names in (("(not needed)", mapping.ignore), ("(kept as it is)", mapping.keep)):
        rows.extend({"column": name, "to": words, "read": "", "required": ""} for name in names)
    print_rows(rows)
    note(f"{mapping.name}: {mapping.title}")


@profile_app.command("check")
def _check(profile: Annotated[str, typer.Argument(metavar="PATH", help="A profile of yours.")]) -> None:
    """Whether a profile can be used; else every fault with its line and the nearest known name.

    Exit code 0, or 2 where it cannot be used.
    """
    from intel.ingest.profile import load_profile

    mapping = load_profile(profile)
    note(f"{mapping.name} can be used: {len(mapping.columns)} columns mapped, {len(mapping.known)} known")


@profile_app.command("draft")
def _draft(
    file: File,
    layout: Layout = None,
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Write the profile there instead of showing it."),
    ] = None,
) -> None:
    """Look at a new file and propose a profile for it.

    Columns are matched by their names and by what stands in them; each has a comment that says how
    sure that is. What cannot be placed is kept with the reports.

    Examples:
    intel profile draft register.csv -o register.toml
    """
    from intel.services.profiles import draft_profile

    draft = draft_profile(_checked(file), pairs(layout or []), sheet_rows=settings_here().sheet_rows)
    if output is None:
        typer.echo(draft.text, nl=False)
    else:
        try:
            output.write_text(draft.text, encoding="utf-8")
        except OSError as error:
            raise ConfigError(
                "the profile cannot be written there", advice="Name a file that you may write."
            ) from error
        print_rows(
            [
                {"column": each.column, "seems to be": each.role, "sure": f"{each.confidence} %", "by": each.why}
                for each in draft.guesses
            ]
        )
    placed = sum(each.confidence > 0 for each in draft.guesses)
    note(f"{placed} of {len(draft.guesses)} columns placed, by {draft.rows} rows")


@profile_app.command("try")
def _try(
    file: File,
    profile: Annotated[str, typer.Option("--profile", metavar="NAME|PATH", help="By which its rows are read.")],
    *,
    own: Annotated[
        str, typer.Option("--own", metavar="XX", help='What fixed = "own" stands for: an administration.')
    ] = "UZ",
) -> None:
    """Say what a file would become: the receipt in short, and the first ten rows before and after.

    Nothing is written and no instance is needed.

    Examples:
    intel profile try register.csv --profile register.toml --own KZ

    Exit code 0, or 1 where rows would be rejected.
    """
    from intel.services.profiles import try_profile

    settings = settings_here()
    now = make_clock(settings).now()
    trial = try_profile(_checked(file), profile, own=own, now=now, sheet_rows=settings.sheet_rows)
    for example in trial.examples:
        typer.echo(f"— row {example.row}, line {example.line}")
        typer.echo(json.dumps({"before": example.before}, ensure_ascii=False, indent=2))
        typer.echo(json.dumps({"after": example.after}, ensure_ascii=False, indent=2))
        for finding in example.findings:
            typer.echo(f"  {finding.code} {finding.field}: {finding.message}")
    note(f"read as {', '.join(f'{key} {value!r}' for key, value in trial.read_as.items())}")
    print_rows([{"outcome": outcome, "rows": count} for outcome, count in sorted(trial.outcomes.items())])
    print_rows(
        [
            {
                "finding": code,
                "times": count,
                "first in row": trial.first[code][0],
                "says": trial.first[code][1].message,
            }
            for code, count in trial.codes.most_common()
        ]
    )
    note("nothing was written")
    if trial.outcomes["rejected"]:
        raise typer.Exit(1)


@profile_app.command("rows")
def _rows(file: File, layout: Layout = None) -> None:
    """The rows of a file as they are read without any profile: one JSON object a line.

    What is to be said of a row stands on standard error, and so does a row that cannot be read.

    Exit code 0, or 1 where a row cannot be read.
    """
    from intel.services.profiles import read_table

    is_whole = True
    for row in read_table(_checked(file), pairs(layout or []), sheet_rows=settings_here().sheet_rows):
        for finding in (*row.findings, *((row.problem,) if row.problem else ())):
            note(f"row {row.number}, line {row.line}: {finding.code} {finding.field} {finding.message}")
        if row.cells is None:
            is_whole = False
        else:
            typer.echo(json.dumps(row.cells, ensure_ascii=False, default=str))
    if not is_whole:
        raise typer.Exit(1)
