"""`intel place`: which public place a text names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intel.cli.terminal import print_json, print_text
from intel.errors import QuestionError
from intel.services.places import place_matched

__all__ = ["match_command", "place_app", "places"]

place_app = typer.Typer(name="place", help="Ask the gazetteer which place a text names.", no_args_is_help=True)


@place_app.callback()
def places() -> None:
    """Ask the gazetteer which place a text names."""


@place_app.command("match")
def match_command(
    texts: Annotated[list[str] | None, typer.Argument(metavar="TEXT…", help="Each text a place as written.")] = None,
    *,
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE", help="One text a line, UTF-8.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="XX", help="The country stated.")] = None,
    is_json: Annotated[bool, typer.Option("--json", help="A line of JSON for each text.")] = False,
) -> None:
    """Say which public place each text names, how sure that is, and what else it may be.

    Needs no instance and no user. Below the threshold no place is taken: only the country, with alternatives.

    Examples:
    intel place match "Дружба жд" "霍尔果斯口岸" --json

    intel place match --file places.txt --country KZ --json
    """
    wanted = [*(texts or []), *_lines(file)]
    if not wanted:
        raise QuestionError("no text to match", advice="Give texts, or --file FILE with one a line.")
    for text in wanted:
        found = place_matched(text, country)
        if is_json:
            print_json(found)
        else:
            near = ", ".join(f"{each['id']} {each['score']}" for each in found["alternatives"])
            told = f"{text} → {found['place'] or '?'} {found['score']:.1f} {found['country'] or '?'}"
            print_text(told + (f" ({near})" if near else ""))


def _lines(file: Path | None) -> list[str]:
    if file is None:
        return []
    try:
        return [line for line in file.read_text("utf-8-sig").splitlines() if line.strip()]
    except OSError as error:
        raise QuestionError("the file cannot be read", advice="Name a file that you may read.") from error
    except UnicodeDecodeError as error:
        raise QuestionError("the file is not in UTF-8", advice="Save it as UTF-8, one text a line.") from error
