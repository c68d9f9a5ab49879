"""A drafted profile as the text that its writer then mends: every column with what was thought of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from intel.ingest.drafting import Guess

__all__ = ["drafted_text"]

# Role: path of the model, how it is read, further settings.
_PLACES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "reference": ("reference", "text", {}),
    "date": ("seizures.date", "date", {}),
    "place": ("seizures.place.text", "text", {}),
    "division": ("seizures.place.division", "text", {}),
    "country": ("seizures.place.country", "country", {}),
    "installation": ("seizures.place.kind", "code", {"list": "place-type"}),
    "office": ("office", "text", {}),
    "description": ("goods.description", "text", {}),
    "substance": ("goods.substance", "substance", {}),
    "commodity": ("goods.commodity", "commodity", {}),
    "hs_code": ("goods.hs_code", "hs-code", {}),
    "amount": ("goods.quantity.amount", "amount", {}),
    "unit": ("goods.quantity.unit", "unit", {}),
    "value": ("goods.value.amount", "amount", {}),
    "currency": ("goods.value.currency", "currency", {}),
    "mode": ("legs.mode", "code", {"list": "mode"}),
    "conveyance": ("conveyances.type", "text", {}),
    "make": ("conveyances.make", "text", {}),
    "brand": ("goods.brand", "text", {}),
    "concealment": ("seizures.concealment", "code-list", {"list": "concealment"}),
    "detection": ("seizures.detection", "code-list", {"list": "detection"}),
    "direction": ("seizures.direction", "code", {"list": "direction"}),
    "departure": ("legs.departure.country", "country", {}),
    "destination": ("legs.destination.country", "country", {}),
    "origin": ("shipments.origin_country", "country", {}),
    "vin": ("conveyances.identifiers", "identifier", {"kind": "vin"}),
    "plate": ("conveyances.identifiers", "identifier", {"kind": "plate"}),
    "serial": ("goods.identifiers", "identifier", {"kind": "serial"}),
    "imei": ("goods.identifiers", "identifier", {"kind": "imei"}),
    "container": ("equipment.identifiers", "identifier", {"kind": "container"}),
    "phone": ("contacts.identifiers", "identifier", {"kind": "phone"}),
    "passport": ("persons.identifiers", "identifier", {"kind": "passport"}),
    "person": ("persons.names", "list", {}),
    "birth": ("persons.birth_date", "date", {}),
    "nationality": ("persons.nationality", "country", {}),
    "organisation": ("organisations.names", "list", {}),
    "narrative": ("narratives", "narrative", {}),
    "latitude": ("seizures.place.latitude", "coordinate", {}),
    "longitude": ("seizures.place.longitude", "coordinate", {}),
}
_REQUIRED = frozenset({"date"})
_UNSURE = 60


def drafted_text(
    guesses: Sequence[Guess], *, name: str, title: str, form: str, read_as: Mapping[str, str], rows: str
) -> str:
    """The text of a drafted profile.

    Args:
        guesses: One for each column of the file.
        name: Of the profile.
        title: In words.
        form: Format of the source.
        read_as: How the file was read.
        rows: Path of its rows, where it is JSON or XML.

    Returns:
        TOML with a comment for each column: what it seems to be, how sure that is, and what could
        not be placed.
    """
    unsure = [each for each in guesses if each.role != "ignore" and each.confidence < _UNSURE]
    lines = [
        "# Drafted by `intel profile draft`: read every line that says CHECK, then `intel profile try`.",
        f"# The file was read as {', '.join(f'{key} {value!r}' for key, value in read_as.items())}.",
        f"name = {_text(name)}",
        f"title = {_text(title)}",
        f"format = {_text(form)}",
        'kind = "seizure"',
        "# true only if a person has read the free text and found nobody named in it",
        "screened = false",
    ]
    for role, words in (("ignore", "needed nowhere"), ("keep", "kept with the report as they are")):
        names = [each.column for each in guesses if each.role == role]
        if names:
            lines += ["# " + words, f"{role} = [{', '.join(map(_text, names))}]"]
    lines += [*(["", "[layout]", f"rows = {_text(rows)}"] if rows else []), "", "[originator]"]
    lines += [
        '# whose reports these are: "own" is the administration of whoever submits, "open-source" a country',
        *('# outside the eight, a code as "KZ" one of them', 'fixed = "own"'),
        *("", "# who is shown them, beside the originator: take the # away for a public register"),
        *("# [marking]", '# releasable_to = ["ALL"]'),
    ]
    if not any(each.role == "country" for each in guesses):
        lines += ["", "# CHECK: no column states the country of the seizures; say which it is, and take the # away"]
        lines += ["# [constants]", '# "seizures.place.country" = "PL"']
    if any(each.role in ("amount", "value") for each in guesses) and not any(
        each.role == "currency" for each in guesses
    ):
        lines += _money_note(guesses)
    for each in guesses:
        if each.repeats or each.continues:
            lines += [
                *("", "# CHECK: the same value stands in several rows. They become one report; take this out"),
                *("# where they are not lines of one incident", "[join]", f"key = [{_text(each.column)}]"),
                *(["continued = true  # a line without it goes on with the line above"] if each.continues else []),
                '# repeat = ["goods"]  # where the lines of one incident differ in goods alone',
            ]
    has_description = any(each.role == "description" for each in guesses)
    named = any(each.role in ("commodity", "substance", "hs_code") for each in guesses)
    for each in guesses:
        if each.role in _PLACES:
            lines += ["", *_column(each)]
            lines += _beside(each, has_description=has_description, is_commodity_named=named)
    if unsure:
        lines += ["", "# CHECK these columns, of which little is sure:"]
        lines += [f"#   {each.column}: {each.role}, {each.confidence} % ({each.why})" for each in unsure]
    return "\n".join(lines) + "\n"


def _money_note(guesses: Sequence[Guess]) -> list[str]:
    if any(each.role == "value" and not {"currency", "read"} & each.settings.keys() for each in guesses):
        return ['# CHECK the currency of the value: add currency = "..." to its column']
    return []


def _kinds(guess: Guess) -> list[str]:
    """The headings under which goods are counted, by the words of the column that describes them."""
    known = {word: meaning for word, meaning in guess.words.items() if meaning}
    if not known:
        return []
    return [
        *("", "# the same words by heading, so that goods are counted by it", "[[columns]]"),
        *(f"column = {_text(guess.column)}", 'to = "goods.commodity"', 'read = "commodity"'),
        *_words(guess.words, "commodity"),
        "only_known = true",
    ]


def _column(guess: Guess) -> list[str]:
    path, read, settings = _PLACES[guess.role]
    path = "goods.identifiers" if guess.is_of_goods else path
    mark = "CHECK, " if guess.confidence < _UNSURE else ""
    lines = [
        f"# {mark}{guess.confidence} % by {guess.why}",
        "[[columns]]",
        f"column = {_text(guess.column)}",
        f"to = {_text(path)}",
    ]
    read = guess.settings.get("read", read)
    if read != "text":
        lines.append(f"read = {_text(read)}")
    for key, value in {**settings, **guess.settings}.items():
        if key == "read":
            continue
        if key == "forms":
            lines.append(f"forms = [{_text(value)}]")
        elif key != "decimal" or value != ".":
            lines.append(f"{key} = {_text(value)}")
    if guess.words and guess.role != "description":
        lines += _words(guess.words, settings.get("list", ""))
    if guess.is_once:
        lines += ["# CHECK: the same on every line of an incident; as the sum of a whole incident it counts once"]
        lines += ["once = true"]
    if guess.role in _REQUIRED:
        lines.append("required = true")
    return lines


def _beside(guess: Guess, *, has_description: bool, is_commodity_named: bool) -> list[str]:
    """A second place for the words of a column: goods have a heading and are described."""
    if not guess.words:
        return []
    if guess.role == "description" and not is_commodity_named:
        return _kinds(guess)
    if guess.role == "commodity" and not has_description:
        lines = ["", "# what the words say stays too", "[[columns]]", f"column = {_text(guess.column)}"]
        return [*lines, 'to = "goods.description"']
    return []


def _words(words: Mapping[str, str], code_list: str) -> list[str]:
    """Words that no list knows: what they may mean, and what nobody here knows."""
    known, unknown = (
        ", ".join(f"{_text(word)} = {_text(meaning)}" for word, meaning in words.items() if bool(meaning) == is_known)
        for is_known in (True, False)
    )
    named = f"; `intel code find {code_list} WORD` looks for one" if code_list else ""
    lines = ["# CHECK what these words are taken for", f"values = {{ {known} }}"] if known else []
    if unknown and known:
        lines += [
            f"# CHECK: words that nothing here knows. Say what they mean, and add them above{named}",
            f"# {unknown}",
        ]
    elif unknown:
        lines += [f"# CHECK: words that nothing here knows. Say what they mean, and take the # away{named}"]
        lines += [f"# values = {{ {unknown} }}"]
    return lines


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
