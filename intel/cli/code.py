"""`intel code`: what a word or code is in a code list, and what it is in another."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, cast

import typer

from intel.cli.options import instance_here
from intel.cli.terminal import print_json, print_text
from intel.errors import MalformedReportError
from intel.model.reference import ReferencePack

__all__ = ["code_app", "file_command", "find_command", "lists_command", "translate_command"]

code_app = typer.Typer(no_args_is_help=True, help="Ask the code lists: find a code, translate it, list them.")

_WHOLE = 100.0
_UNKNOWN = 1
_List = Annotated[str, typer.Argument(metavar="LIST", help="A code list; `intel code lists` names them.")]
_Text = Annotated[list[str], typer.Argument(metavar="CODE", help="A code or a name, as written.")]
_IsJson = Annotated[bool, typer.Option("--json", help="Everything, as one line of JSON.")]
_To = Annotated[str, typer.Option("--to", metavar="LIST", help="The other list.")]


@code_app.callback()
def _code() -> None:
    """Ask the code lists: find a code, translate it, list them."""


def _packs() -> Mapping[str, ReferencePack]:
    """The packs in use, asked of the instance only where a shipped table does not have the answer."""
    from intel.services.codes import PacksInUse

    return PacksInUse(_packs_of_the_instance)


def _packs_of_the_instance() -> Mapping[str, ReferencePack]:
    from intel.services.reference import active_packs

    with instance_here() as instance:
        return active_packs(instance)


@code_app.command("find")
def find_command(name: _List, words: _Text, *, is_json: _IsJson = False) -> None:
    """Find what a word or code is in a list, in any language of the list.

    A word that names nothing exactly has no code: the nearest entries are shown with their scores,
    and the exit code is 1. Nothing is taken silently.

    Examples:
    intel code find substance героин

    intel code find unit килограмов

    intel code find species "чёрная икра"
    """
    from intel.services.codes import code_found

    found = code_found(name, " ".join(words), _packs())
    if is_json:
        print_json(found.plain())
    elif found.code is not None:
        told = " · ".join(each for each in found.names.values() if each)
        print_text(f"{found.list} {found.code} ({found.version or 'the list itself is not loaded'}): {told}")
        for field, value in found.about.items():
            told = ", ".join(map(str, cast("list[object]", value))) if isinstance(value, list) else value
            if value:
                print_text(f"  {field}: {told}")
    else:
        alike = sum(near.score >= _WHOLE for near in found.nearest)
        several = f"several entries of {found.list} have this name; say which by its code"
        print_text(several if alike > 1 else f"no {found.list} of this name is known")
        for near in found.nearest:
            print_text(f"  {near.score:5.1f}  {near.code}  {near.name}")
    if found.code is None:
        raise typer.Exit(_UNKNOWN)


@code_app.command("translate")
def translate_command(name: _List, words: _Text, *, to: _To, is_json: _IsJson = False) -> None:
    """Translate a code of one list into another, and say whether that is one-to-one.

    HS, TN VED of the EAEU, the PRC tariff and national tariffs share six digits: between them a code
    has as many counterparts as the other list has below these digits. The exit code is 1 where there
    is none.

    Examples:
    intel code translate hs 9303 --to tnved

    intel code translate substance героин --to schedule

    intel code translate hs 240399 --to hs-2022
    """
    from intel.services.codes import code_translated

    found = code_translated(name, " ".join(words), to=to, packs=_packs())
    if is_json:
        print_json(found.plain())
    else:
        print_text(f"{name} {found.source.code or found.source.original} → {to}: {found.relation}")
        if found.relation == "not-loaded":
            print_text(f"  by prefix: every {to} code of these goods begins with {found.codes[0][0]};")
            print_text(
                f"  the list is not in use here: intel reference load FILE, intel reference activate {to} VERSION"
            )
        else:
            for code, told in found.codes:
                print_text(f"  {code}  {told}")
        for near in found.source.nearest:
            print_text(f"  nearest {near.score:5.1f}  {near.code}  {near.name}")
    if found.relation == "none":
        raise typer.Exit(_UNKNOWN)


@code_app.command("file")
def file_command(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file in UTF-8 with a header.")],
    *,
    name: Annotated[str, typer.Option("--list", metavar="LIST", help="The list that the column is of.")],
    column: Annotated[str, typer.Option("--column", metavar="NAME", help="The column with codes or names.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Where the table goes.")],
    to: Annotated[str | None, typer.Option("--to", metavar="LIST", help="Translate into this list too.")] = None,
) -> None:
    """Translate a column of a file: every row keeps what it had and gets code, version and suggestions.

    Example:
    intel code file goods.csv --list unit --column UNIT --out goods.coded.csv
    """
    from intel.services.codes import code_found, code_translated

    packs = _packs()
    unknown = rows = 0
    try:
        with (
            source.open(encoding="utf-8-sig", newline="") as read,
            out.open("w", encoding="utf-8", newline="") as wrote,
        ):
            reader = csv.DictReader(read)
            if column not in (reader.fieldnames or ()):
                raise MalformedReportError("the file has no such column", details={"field": column})
            added = [f"{name}_code", f"{name}_version", f"{name}_nearest", *([f"{to}_codes"] if to else [])]
            writer = csv.DictWriter(wrote, [*(reader.fieldnames or ()), *added], extrasaction="ignore")
            writer.writeheader()
            for row in reader:
                rows += 1
                text = (row.get(column) or "").strip()
                found = code_found(name, text, packs)
                unknown += found.code is None
                near = "; ".join(f"{each.code} {each.name} ({each.score})" for each in found.nearest)
                more = {added[0]: found.code or "", added[1]: found.version, added[2]: near}
                if to:
                    more[added[3]] = " ".join(code for code, _ in code_translated(name, text, to=to, packs=packs).codes)
                writer.writerow(row | more)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise MalformedReportError("the file cannot be read or written as CSV in UTF-8") from error
    print_text(f"{rows} rows, {unknown} without a code")
    if unknown:
        raise typer.Exit(_UNKNOWN)


@code_app.command("lists")
def lists_command() -> None:
    """List the code lists: what ships with the program, and the packs in use on the instance.

    Example:
    intel code lists
    """
    from intel.model.code_listing import LISTS, SHIPPED
    from intel.model.translation import TARIFFS

    packs = _packs()
    for name, each in LISTS.items():
        print_text(f"{name}: {each.standard} ({SHIPPED})")
    for name in dict.fromkeys((*TARIFFS, *packs)):
        pack = packs.get(name)
        print_text(
            f"{name}: " + (f"{pack.version}, {len(pack.entries):,} codes" if pack else "by prefix only; not loaded")
        )
