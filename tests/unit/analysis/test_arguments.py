"""Arguments come in as text; what cannot be taken is named with what is nearest."""

import pytest
from pydantic import ValidationError

from intel.analysis.reading import check_expansion, day_number, read_identifier
from intel.errors import LimitExceededError, QuestionError
from intel.services.arguments import (
    ChangesArguments,
    SearchArguments,
    TotalsArguments,
    read_days,
    read_years,
)


def test_names_become_codes() -> None:
    asked = TotalsArguments.model_validate(
        {"by": " country, year,country", "country": "Узбекистан", "substance": "героин"}
    )

    assert (asked.by, asked.country, asked.substance) == ("country,year", "UZ", "heroin")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"country": "Uzbekistn"}, "UZ"),
        ({"from": "2026-13"}, "YYYY-MM"),
        ({"kind": "seizur"}, "did you mean seizure"),
        ({"limit": "0"}, "greater than or equal to 1"),
        ({"form": "2026"}, "Extra inputs"),
    ],
)
def test_what_cannot_be_taken_says_what_could(given: dict[str, str], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        SearchArguments.model_validate(given)


def test_years_are_a_list_of_spans() -> None:
    assert read_years("2011, 2013-2015") == {2011, 2013, 2014, 2015}
    for wrong in ("2015-2013", "1000-9999", "abc"):
        with pytest.raises(ValueError, match="year"):
            read_years(wrong)


def test_a_partial_date_spans_its_days() -> None:
    assert read_days("2025-12", "2026") == (20251200, 20269999)
    assert read_days("", "") == (0, 0)
    assert day_number("2026-01-02T17:15") == 20260102


@pytest.mark.parametrize("since", ["yesterday", "0001-01-01T00:00:00+14:00", ""])
def test_a_moment_has_to_be_one(since: str) -> None:
    with pytest.raises(ValidationError):
        ChangesArguments.model_validate({"since": since})


def test_an_identifier_of_no_kind_names_the_nearest() -> None:
    with pytest.raises(QuestionError) as caught:
        read_identifier("contaner:MSKU6011672")

    assert "container" in caught.value.advice


def test_an_identifier_is_read_in_normal_form() -> None:
    assert read_identifier("container: msku 601167-2") == ("container", "MSKU6011672")
    assert read_identifier("container:-") is None


def test_a_limit_is_a_clear_error() -> None:
    check_expansion(5, 5)
    with pytest.raises(LimitExceededError):
        check_expansion(6, 5)
