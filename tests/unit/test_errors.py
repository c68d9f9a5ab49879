import inspect
import pickle

import pytest

from intel import errors
from intel.errors import AccessDeniedError, IntelError, NotFoundError, UnknownCodeError

EVERY_ERROR = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, IntelError)]


@pytest.mark.parametrize("kind", EVERY_ERROR, ids=lambda kind: kind.__name__)
def test_an_error_survives_the_way_to_another_process(kind: type[IntelError]) -> None:
    error = kind("one sentence", advice="do this", details={"row": 3})

    copy = pickle.loads(pickle.dumps(error))

    assert (type(copy), copy.message, copy.advice, copy.details) == (kind, "one sentence", "do this", {"row": 3})


@pytest.mark.parametrize("kind", EVERY_ERROR, ids=lambda kind: kind.__name__)
def test_an_error_without_details_has_general_advice(kind: type[IntelError]) -> None:
    error = pickle.loads(pickle.dumps(kind("one sentence")))

    assert error.details == {}
    assert error.advice == kind.advice


def test_details_are_a_copy_of_what_was_given() -> None:
    details: dict[str, object] = {"row": 3}

    error = IntelError("one sentence", details=details)
    details["row"] = 4

    assert error.details == {"row": 3}


def test_a_refusal_cannot_be_told_from_nothing_there() -> None:
    refusal = AccessDeniedError("no such report", details={"report": "x"}, decision="forbidden by policy 7")
    nothing = NotFoundError("no such report", details={"report": "x"})

    outside = [(error.code, error.message, error.advice, error.details) for error in (refusal, nothing)]

    assert outside[0] == outside[1]
    assert "7" not in str(refusal)


def test_an_unknown_code_names_the_nearest_known_ones() -> None:
    error = UnknownCodeError.of("countries", "Uzbekstan", ["UZ", "TM"])

    assert error.advice == "Did you mean UZ, TM?"
    assert error.details == {"list": "countries", "value": "Uzbekstan", "nearest": ("UZ", "TM")}


def test_an_unknown_code_without_a_near_one_keeps_the_general_advice() -> None:
    assert UnknownCodeError.of("countries", "?").advice == UnknownCodeError.advice
