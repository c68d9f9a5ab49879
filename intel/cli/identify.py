"""`intel id`: what an identifier is, and whether it holds."""

from __future__ import annotations

import difflib
from typing import Annotated

import typer

from intel.cli.terminal import print_json, print_text
from intel.errors import QuestionError
from intel.model.identifiers import KINDS, Candidate, explain, recognise
from intel.model.identifiers.wording import NAME_OF_KIND, SENTENCES
from intel.model.vocabulary import Language

__all__ = ["id_command"]

_LANGUAGES: dict[str, Language] = {"en": "en", "ru": "ru", "zh": "zh"}


def id_command(
    words: Annotated[list[str], typer.Argument(metavar="CHECK", help="The identifier, as written.")],
    *,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Take it as this kind alone.")] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="XX", help="Whose national phone numbers are meant.")
    ] = None,
    language: Annotated[str, typer.Option("--language", metavar="LANG", help="en, ru or zh.")] = "en",
    is_json: Annotated[bool, typer.Option("--json", help="Everything as one line of JSON, as the API.")] = False,
) -> None:
    """Explain an identifier: kind, form, country, parts, check digit written and computed, letters replaced.

    Needs no instance and no user, and touches no report. Without --kind every kind is tried and the
    likeliest comes first; a word before the number ("VIN", "контейнер", "护照") says which is meant.
    A check digit that fails is something to know, not an error: the exit code is 0.

    Examples:
    intel id "СSQU 305438-3"

    intel id 24548886 --kind wagon --language ru

    intel id "ИИН 940140000385" --json
    """
    if len(words) > 1 and words[0].lower() == "check":
        words = words[1:]
    text = " ".join(words)
    said = _LANGUAGES.get(language.lower())
    if said is None:
        raise QuestionError(f"{language[:20]!a} is no language of the platform", advice="Choose en, ru or zh.")
    if text.encode("utf-8", "replace").decode() != text:
        raise QuestionError("the identifier is not in the terminal's encoding", advice="Write it in UTF-8.")
    found = _candidates(text, kind=kind, country=country)
    if is_json:
        print_json({"value": text, "candidates": [each.plain() for each in found]})
    else:
        _print(found, said)


def _candidates(text: str, *, kind: str | None, country: str | None) -> tuple[Candidate, ...]:
    region = country.upper() if country else None
    if kind is None:
        return recognise(text, country=region)
    wanted = kind.strip().lower()
    if wanted not in KINDS:
        near = difflib.get_close_matches(wanted, sorted(KINDS), n=3)
        hint = f"Did you mean {', '.join(near)}?" if near else "Kinds: " + ", ".join(sorted(KINDS)) + "."
        raise QuestionError("this is no kind of identifier", advice=hint)
    one = explain(wanted, text, country=region)
    return () if one is None else (one,)


def _print(found: tuple[Candidate, ...], language: Language) -> None:
    if not found:
        print_text(SENTENCES["nothing"].of(language))
        return
    for line in found[0].explanation(language):
        print_text(line)
    for other in found[1:]:
        print_text(f"? {other.kind} · {NAME_OF_KIND[other.kind].of(language)} · {other.normal} · {other.check}")
