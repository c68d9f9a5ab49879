"""Access classes: one key each, read back exactly, and never without a part."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.classes import AccessClass, BaseClass, meet
from intel.errors import PolicyBreachError

A = BaseClass("KZ", "kz.unit", release=("ALL",))
B = BaseClass("KZ", "kz.unit", nominal=True)
C = BaseClass("UZ", "uz.unit", purposes=("statistics",))

words = st.lists(st.text(max_size=3), max_size=3).map(tuple)
bases = st.builds(
    BaseClass,
    originator=st.text(max_size=3),
    submitter=st.text(max_size=3),
    release=words,
    purposes=words,
    nominal=st.booleans(),
    cases=words,
    break_glass=st.booleans(),
)


@given(parts=st.lists(bases, min_size=1, max_size=4))
def test_a_class_is_read_back_from_its_key(parts: list[BaseClass]) -> None:
    made = AccessClass.of(*parts)

    assert AccessClass.from_key(made.key) == made


@given(one=bases, other=bases)
def test_classes_are_equal_where_their_keys_are(one: BaseClass, other: BaseClass) -> None:
    assert (one == other) == (one.key == other.key)
    assert AccessClass.of(one, other).key == AccessClass.of(other, one, other).key


def test_a_meet_has_the_parts_of_all() -> None:
    assert meet([AccessClass.of(A, B), AccessClass.of(C)]).parts == {A, B, C}
    assert meet([AccessClass.of(A), AccessClass.of(A)]) == AccessClass.of(A)


NO_PART = "an access class has at least one part"
UNREADABLE = "an access class cannot be read"
OTHERWISE = "the key of an access class is not canonical"
ATTRIBUTES = "a base class has exactly its twelve attributes"


def test_a_class_without_parts_would_be_everybodys_and_cannot_be_made() -> None:
    with pytest.raises(PolicyBreachError, match=f"^{NO_PART}$"):
        AccessClass.of()
    with pytest.raises(PolicyBreachError, match=f"^{NO_PART}$"):
        meet([])


# each is refused for the reason that it has: a class that is read though an attribute is missing would fail open,
# and one that is stored under two keys would be decided twice
@pytest.mark.parametrize(
    ("key", "reason"),
    [
        pytest.param("", UNREADABLE, id="nothing"),
        pytest.param("[]", NO_PART, id="no part"),
        pytest.param("5", UNREADABLE, id="a number"),
        pytest.param("null", UNREADABLE, id="null"),
        pytest.param('["KZ"]', ATTRIBUTES, id="a part that is no object"),
        pytest.param("[" + A.key.replace('"nominal":false,', "") + "]", ATTRIBUTES, id="an attribute is missing"),
        pytest.param("[" + A.key.replace("{", '{"a":1,', 1) + "]", ATTRIBUTES, id="an attribute too many"),
        pytest.param("[" + A.key.replace(":", ": ") + "]", OTHERWISE, id="other spaces"),
        pytest.param("[" + ",".join(sorted([A.key, B.key], reverse=True)) + "]", OTHERWISE, id="another order"),
        pytest.param("[" + A.key + "," + A.key + "]", OTHERWISE, id="a part twice"),
        pytest.param(
            "[" + json.dumps({**json.loads(A.key), "cases": {"a": 1}}) + "]", UNREADABLE, id="an object for a list"
        ),
        pytest.param("[" * 100_000, UNREADABLE, id="nested without end"),
    ],
)
def test_a_key_that_is_not_canonical_is_no_class(key: str, reason: str) -> None:
    with pytest.raises(PolicyBreachError, match=f"^{reason}$"):
        AccessClass.from_key(key)
