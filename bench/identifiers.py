"""``python -m bench.identifiers [COUNT] [RANDOM]``: identifiers a second by scheme, and strings that must not raise.

Every scheme reads the same numbers as a bare regular expression of its form does, in the same run;
only the ratio means something on another machine. Half of the numbers are right and half are not.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from intel.demo.draw import Draw
from intel.ingest.suggesting import suggestions
from intel.model.identifiers import KINDS, normalise, recognise

_RESULTS = Path(__file__).parent / "results"
# What a form looks like: 9 any digit, A any letter, X either; everything else stands for itself.
_FORMS: dict[str, str] = {
    "container": "AAAU9999999",
    "wagon": "99999999",
    "uic_wagon": "999999999999",
    "imo": "9999999",
    "mmsi": "436999999",
    "vin": "LSGXXXXXXXX999999",
    "plate": "99A999AA",
    "tir_carnet": "XA99999999",
    "tir_holder": "UZB9999999",
    "mrn": "24UZXXXXXXXXXXXXJ9",
    "grn": "24UZXXXXXXXXXXXX9",
    "awb": "99999999999",
    "s10": "RA999999999KZ",
    "sscc": "999999999999999999",
    "gs1": "(00)999999999999999999",
    "ucr": "5UZ9999999999",
    "locode": "KZALA",
    "seal": "KZ9999999",
    "passport": "N99999999",
    "mrz": "P<UZBAAAAAAA<<AAAA<<<<<<<<<<<<<<<<<<<<<<<<<<AA99999999UZB9999999M9999999<<<<<<<<<<<<<<99",
    "iin": "999999999999",
    "voen": "9999999991",
    "uscc": "91999999XXXXXXXXXX",
    "ric": "11010119909999999X",
    "inn": "9999999999",
    "unp": "199999999",
    "vkn": "9999999999",
    "pinfl": "39999999999999",
    "stir": "399999999",
    "kg_inn": "19999999999999",
    "imei": "999999999999999",
    "iban": "KZ99999A9999999999AA",
    "cmr": "KZ9999999",
    "bill_of_lading": "MAEU999999999",
    "phone": "+99890999999",
}
_SIGNS = {"9": "0123456789", "A": "ABCEHKMNPRST", "X": "0123456789ABCEHK"}


def _drawn(form: str, count: int) -> list[str]:
    draw = Draw(1)
    return ["".join(draw.pick(_SIGNS[sign]) if sign in _SIGNS else sign for sign in form) for _ in range(count)]


def _rate(read: Callable[[str], object], texts: Iterable[str], count: int) -> float:
    # seconds of this process: other work on the machine is not this program's
    started = time.process_time()
    for text in texts:
        read(text)
    return count / max(time.process_time() - started, 1e-9)


def measure_identifiers(count: int) -> dict[str, dict[str, float]]:
    """Readings a second of every scheme, of a bare regular expression, and their ratio.

    Args:
        count: Numbers of each scheme.

    Returns:
        By kind: ``per_second``, ``regex_per_second``, ``ratio`` (reading's rate ÷ regex's).
    """
    found: dict[str, dict[str, float]] = {}
    for kind, form in _FORMS.items():
        texts = _drawn(form, count)
        pattern = re.compile("".join({"9": "[0-9]", "A": "[A-Z]", "X": "[0-9A-Z]"}.get(s, re.escape(s)) for s in form))
        regex = _rate(pattern.fullmatch, texts, count)
        ours = _rate(lambda text, kind=kind: normalise(kind, text), texts, count)
        found[kind] = {"per_second": round(ours), "regex_per_second": round(regex), "ratio": round(ours / regex, 3)}
    return found


def random_strings(count: int) -> int:
    """Read random strings as every kind, recognise each, and look for suggestions in them.

    Args:
        count: How many.

    Returns:
        How many were read; an error ends it.
    """
    draw = Draw(2)
    alphabets = (
        "0123456789",
        "ABCU0123456789",
        "АВСЕЗИ0123456789 -",
        "\x00\ud800é😀²½①<>()№新",
        "".join(map(chr, range(32, 1200))),
    )
    kinds = sorted(KINDS)
    for number in range(count):
        alphabet = draw.pick(alphabets)
        text = "".join(draw.pick(alphabet) for _ in range(draw.below(40)))
        normalise(kinds[number % len(kinds)], text)
        if number % 50 == 0:
            recognise(text)
            suggestions(text)
    return count


def main(count: int, strings: int) -> None:
    """Print the table and write ``bench/results/identifiers.json``.

    Args:
        count: Numbers of each scheme.
        strings: Random strings.
    """
    found = measure_identifiers(count)
    read = random_strings(strings)
    _RESULTS.mkdir(exist_ok=True)
    text = json.dumps({"schemes": found, "random_strings": read}, indent=2)
    (_RESULTS / "identifiers.json").write_text(text + "\n", encoding="utf-8")
    table = Table(
        "kind", "a second", "regex a second", "ratio", title=f"{count} numbers a scheme, {read} random strings"
    )
    for kind, figures in found.items():
        table.add_row(kind, *(f"{value:,}" for value in figures.values()))
    Console().print(table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
