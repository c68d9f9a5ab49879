"""Identifiers made by the arithmetic of their standards and written down here, right and wrong by one digit."""

import random
import string

import pytest

from intel.model.identifiers import KINDS, explain, normalise

# Made by a program of its own from the rules of ISO 6346, ISO 7064, ISO 3779, ISO 13616, GS1, UPU S10, IATA,
# IMO A.1117, GSMA TS.06, GB 32100, GB 11643 and national rules, with serial numbers drawn at random.
VECTORS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "awb": (
        ("465-06135894", "465-20732025", "465-71830662", "465-29653455"),
        ("465-06135895", "465-20732026", "465-71830663", "465-29653456"),
    ),
    "container": (
        ("HLXU9458070", "OOLU3021576", "TCNU3681937", "RZDU0364260"),
        ("HLXU9458071", "OOLU3021577", "TCNU3681938", "RZDU0364261"),
    ),
    "iban": (
        ("KZ891256827521748885", "KZ301256663747662994", "KZ771251614099169206", "KZ121257721547320309"),
        ("KZ901256827521748885", "KZ311256663747662994", "KZ781251614099169206", "KZ131257721547320309"),
    ),
    "iin": (
        ("900324401986", "970408450567", "781125474221", "731206461101"),
        ("900324401987", "970408450568", "781125474222", "731206461102"),
    ),
    "imei": (
        ("357527720405605", "355456527558287", "358437037424472", "358235762205193"),
        ("357527720405606", "355456527558288", "358437037424473", "358235762205194"),
    ),
    "imo": (("1951452", "4547484", "4126072", "3418349"), ("1951453", "4547485", "4126073", "3418340")),
    "inn": (
        ("7760395471", "7746185088", "7778758260", "7702330771"),
        ("7760395472", "7746185089", "7778758261", "7702330772"),
    ),
    "mrn": (
        ("25KZGK1XJD0SJ3K7J2", "25KZ08X3JKY4MIFWJ0", "25KZEZ5DHHOHIS2JJ3", "25KZJKEXY4J9QHRKJ4"),
        ("25KZGK1XJD0SJ3K7J3", "25KZ08X3JKY4MIFWJ1", "25KZEZ5DHHOHIS2JJ4", "25KZJKEXY4J9QHRKJ5"),
    ),
    "ric": (
        ("110105196303249269", "110105197110105263", "110105195502220560", "110105197706157136"),
        ("110105196303249260", "110105197110105260", "110105195502220561", "110105197706157130"),
    ),
    "s10": (
        ("RR584719543KZ", "RR032979235KZ", "RR559200487KZ", "RR026311739KZ"),
        ("RR584719544KZ", "RR032979236KZ", "RR559200488KZ", "RR026311730KZ"),
    ),
    "sscc": (
        ("386569070293137588", "323574162998649842", "397891024485948072", "301189736775180862"),
        ("386569070293137589", "323574162998649843", "397891024485948073", "301189736775180863"),
    ),
    "uic_wagon": (
        ("376224154991", "377445290788", "377427019734", "312429848897"),
        ("376224154992", "377445290789", "377427019735", "312429848898"),
    ),
    "uscc": (
        ("91110108MA06200750", "91110108MA0941488F", "91110108MA0980134L", "91110108MA0506749A"),
        ("91110108MA06200751", "91110108MA09414880", "91110108MA09801340", "91110108MA05067490"),
    ),
    "vin": (("JT0KYUFW2LA542124", "JTHXM7NC1LA675691", "JT7172NV8LA714069", "JTZ11JZV3LA658099"), ()),
    "wagon": (("53236402", "25904582", "54746052", "25977554"), ("53236403", "25904583", "54746053", "25977555")),
}
_ALPHABETS = (
    string.ascii_uppercase + string.digits,
    string.printable,
    "АВЕКМНОРСТУХабвг0123456789",
    "".join(map(chr, range(0, 0x3000, 7))),
    "<ABC0123456789",
    "\ud800\udfff\0\ufeff١٢٣〇①Ⅳ½😀",
)


@pytest.mark.parametrize("kind", VECTORS)
def test_a_right_identifier_passes_and_one_digit_more_fails(kind: str) -> None:
    right, wrong = VECTORS[kind]

    assert [found.check for value in right if (found := normalise(kind, value))] == ["pass"] * len(right)
    assert [found.check for value in wrong if (found := normalise(kind, value))] == ["fail"] * len(wrong)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nothing_that_is_written_raises(kind: str) -> None:
    draw = random.Random(f"nothing raises {kind}")
    for number in range(300):
        alphabet = _ALPHABETS[number % len(_ALPHABETS)]
        text = "".join(draw.choice(alphabet) for _ in range(draw.choice((0, 1, 4, 8, 11, 12, 17, 18, 44, 90))))

        found = normalise(kind, text)
        about = explain(kind, text)

        assert found is None or found.kind == kind
        assert about is None or about.kind == kind
