"""Generated documents are what the code says now; every error is described."""

import inspect
import re

import pytest

from intel import errors
from intel.errors import AccessDeniedError, IntelError
from intel.settings import Settings
from tests.support.sources import ROOT
from tools.reference_tables import DOCUMENTS

KINDS = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, IntelError)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_generated_document_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == DOCUMENTS[name](), "run `make docs`"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_a_setting_is_described(name: str) -> None:
    description = Settings.model_fields[name].description or ""

    assert description.endswith(".")
    assert f"| `INTEL_{name.upper()}` |" in (ROOT / "docs/settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_has_a_name_a_sentence_a_code_and_an_advice(kind: type[IntelError]) -> None:
    sentence = (inspect.getdoc(kind) or "").splitlines()[0]

    assert kind.__name__.endswith("Error")
    assert sentence.endswith(".")
    assert "code" in vars(kind)
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", kind.code)
    assert kind.advice.endswith((".", "?"))


def test_no_two_errors_share_a_code_but_not_visible_and_not_there() -> None:
    codes = [kind.code for kind in KINDS if kind is not AccessDeniedError]

    assert len(codes) == len(set(codes))


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    drawn: list[tuple[str, str]] = []
    parents: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if match := re.match(r"^( {4}[│├└─ ]*)(\w+Error)\b", line):
            depth = (len(match[1]) - 4) // 4
            del parents[depth:]
            drawn.append((match[2], parents[-1] if parents else "Exception"))
            parents.append(match[2])

    assert sorted(drawn) == sorted((kind.__name__, kind.__mro__[1].__name__) for kind in KINDS)
