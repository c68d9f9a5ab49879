"""Every grade of every scheme, and what it is here: by the table of values."""

import pytest

from intel.model.gradings import CROSSWALKS, map_grading
from intel.model.marking import Grading, OriginalGrading

SOURCES = {
    "4x4": "A=A B=B C=C X=X",
    "5x5x5": "A=A B=B C=B D=C E=X",
    "3x5x2": "1=B 2=X 3=C",
    "admiralty": "A=A B=B C=B D=C E=C F=X",
}
INFORMATION = {
    "4x4": "1=1 2=2 3=3 4=4",
    "5x5x5": "1=1 2=2 3=3 4=4 5=4",
    "3x5x2": "A=2 B=3 C=4 D=4 E=4",
    "admiralty": "1=1 2=3 3=3 4=4 5=4 6=4",
}
HANDLING = {
    "4x4": "H0=H0 H1=H1 H2=H2 H3=H3 H1,H2=H2 H0/H1=H1",
    "5x5x5": "1=H0 2=H2 3=H2 4=H2 5=H2",
    "3x5x2": "P=H0 C=H1 C-A1=H1 C-A2=H1 C/A3=H1 C-S1=H2 C-S2=H2 C-A1-S2=H2",
    "tlp": "TLP:CLEAR=H0 TLP:GREEN=H1 TLP:AMBER=H2 TLP:AMBER+STRICT=H2 TLP:RED=H3 RED=H3 tlp:amber=H2 GREEN=H1",
}


def rows(table: dict[str, str]) -> list[tuple[str, str, str]]:
    pairs = [(scheme, each.partition("=")) for scheme, line in table.items() for each in line.split()]
    return [(scheme, code, meant) for scheme, (code, _, meant) in pairs]


def original(scheme: str, **stated: str) -> Grading:
    return Grading(original=OriginalGrading.model_validate({"scheme": scheme, **stated}))


@pytest.mark.parametrize(("scheme", "code", "meant"), rows(SOURCES))
def test_a_source_evaluation(scheme: str, code: str, meant: str) -> None:
    mapped = map_grading(original(scheme, source=code))

    assert mapped.grading.source_evaluation == meant
    assert mapped.grading.information_evaluation == "4"
    assert mapped.grading.original == OriginalGrading.model_validate({"scheme": scheme, "source": code})
    assert (mapped.handling, mapped.unknown) == ("H0", ())


@pytest.mark.parametrize(("scheme", "code", "meant"), rows(INFORMATION))
def test_an_information_evaluation(scheme: str, code: str, meant: str) -> None:
    mapped = map_grading(original(scheme, information=code))

    assert (mapped.grading.source_evaluation, mapped.grading.information_evaluation) == ("X", meant)
    assert mapped.unknown == ()


@pytest.mark.parametrize(("scheme", "code", "meant"), rows(HANDLING))
def test_a_handling_code(scheme: str, code: str, meant: str) -> None:
    mapped = map_grading(original(scheme, handling=code))

    assert (mapped.handling, mapped.unknown) == (meant, ())
    assert mapped.grading.original is not None
    assert mapped.grading.original.handling == code


def test_every_grade_of_every_scheme_is_in_the_tables() -> None:
    tables = {"source": SOURCES, "information": INFORMATION, "handling": HANDLING}
    for field, table in tables.items():
        for scheme, known in CROSSWALKS.items():
            said = {code.removeprefix("TLP:") for each, code, _ in rows(table) if each == scheme}
            assert set(getattr(known, field)) <= {part for each in said for part in (*each.split("-"), each)} | {"A3"}


@pytest.mark.parametrize(
    ("scheme", "stated", "unknown"),
    [
        ("5x5x5", {"source": "F"}, ("source", "F")),
        ("4x4", {"information": "5"}, ("information", "5")),
        ("admiralty", {"source": "G"}, ("source", "G")),
        ("tlp", {"source": "A"}, ("source", "A")),
        ("tlp", {"handling": "TLP:WHITE"}, ("handling", "TLP:WHITE")),
        ("3x5x2", {"handling": "C-S3"}, ("handling", "C-S3")),
        ("5x5x5", {"handling": "-"}, ("handling", "-")),
    ],
)
def test_what_a_scheme_does_not_have_is_said_and_handled_strictly(
    scheme: str, stated: dict[str, str], unknown: tuple[str, str]
) -> None:
    mapped = map_grading(original(scheme, **stated))

    assert mapped.unknown == (unknown,)
    assert mapped.handling == ("H2" if "handling" in stated else "H0")
    assert (mapped.grading.source_evaluation, mapped.grading.information_evaluation) == ("X", "4")


def test_letters_of_a_russian_keyboard_and_small_ones_are_the_same_code() -> None:
    mapped = map_grading(original("4x4", source="\u0410", information=" 2 ", handling="\u043d2"))

    assert (mapped.grading.source_evaluation, mapped.grading.information_evaluation) == ("A", "2")
    assert mapped.handling == "H2"


def test_what_the_sender_stated_himself_stays() -> None:
    stated = Grading.model_validate(
        {"source_evaluation": "C", "original": {"scheme": "5x5x5", "source": "A", "information": "1"}}
    )

    mapped = map_grading(stated)

    assert (mapped.grading.source_evaluation, mapped.grading.information_evaluation) == ("C", "1")
    assert map_grading(Grading()).grading == Grading()
