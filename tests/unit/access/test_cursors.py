import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.cursors import LONGEST_CURSOR, open_cursor, seal_cursor
from intel.access.handles import InstanceSecret
from intel.errors import PageTokenError

SECRET = InstanceSecret(b"a secret of this instance")
BINDING = ("uz.officer", "investigation", "search", "d1g3st")
_TEXTS = st.text(st.characters(), max_size=60)


@given(_TEXTS, st.lists(_TEXTS, max_size=5))
def test_what_was_sealed_opens_again_and_is_the_same_each_time(position: str, binding: list[str]) -> None:
    token = seal_cursor(SECRET, position, binding=binding)

    assert open_cursor(SECRET, token, binding=binding) == position
    assert seal_cursor(SECRET, position, binding=binding) == token
    assert set(token) <= set(string.ascii_letters + string.digits + "-_")


@given(st.integers(0, len(BINDING) - 1), _TEXTS)
def test_a_cursor_is_for_one_actor_purpose_question_and_arguments(place: int, other: str) -> None:
    token = seal_cursor(SECRET, "17", binding=BINDING)
    changed = [other if number == place else each for number, each in enumerate(BINDING)]
    if tuple(changed) == BINDING:
        return

    with pytest.raises(PageTokenError):
        open_cursor(SECRET, token, binding=changed)


def test_what_is_no_proper_text_is_sealed_and_opened_all_the_same() -> None:
    # a search for half a character has a second page too
    token = seal_cursor(SECRET, "\ud800", binding=("\udc00",))

    assert open_cursor(SECRET, token, binding=("\udc00",)) == "\ud800"


def test_what_a_cursor_is_bound_to_is_not_just_joined() -> None:
    token = seal_cursor(SECRET, "17", binding=("ab", "c"))

    for other in (("a", "bc"), ("abc",), ("ab", "c", ""), ()):
        with pytest.raises(PageTokenError, match=r"^this page cursor is not for this question$"):
            open_cursor(SECRET, token, binding=other)


def test_another_instance_cannot_open_it() -> None:
    token = seal_cursor(SECRET, "17", binding=BINDING)

    with pytest.raises(PageTokenError):
        open_cursor(InstanceSecret(b"a secret of another one"), token, binding=BINDING)


@given(st.integers(0), st.sampled_from(string.ascii_letters + string.digits + "-_"))
def test_a_changed_cursor_does_not_open(place: int, letter: str) -> None:
    token = seal_cursor(SECRET, "position 17", binding=BINDING)
    place %= len(token)
    changed = token[:place] + letter + token[place + 1 :]
    if changed == token:
        return

    with pytest.raises(PageTokenError):
        open_cursor(SECRET, changed, binding=BINDING)


@pytest.mark.parametrize("token", ["", "A", "AAAA", "é", "\ud800", "a b", "====", "x" * (LONGEST_CURSOR + 1)])
def test_what_is_no_cursor_does_not_open(token: str) -> None:
    with pytest.raises(PageTokenError):
        open_cursor(SECRET, token, binding=BINDING)


def test_a_cursor_has_one_spelling() -> None:
    token = seal_cursor(SECRET, "17", binding=BINDING)

    for other in (token + "=", token + "==", token + "\n", " " + token, token[:4] + "\n" + token[4:]):
        with pytest.raises(PageTokenError):
            open_cursor(SECRET, other, binding=BINDING)


def test_a_cursor_that_was_given_out_is_good_in_the_next_release_too() -> None:
    secret = InstanceSecret(b"0123456789abcdef")

    assert seal_cursor(secret, "17", binding=("uz.officer", "investigation")) == "NHhs-j1lJxdpQySxkrd97-J0KQ"


def test_the_longest_cursor_is_still_looked_at() -> None:
    position = "x" * (LONGEST_CURSOR // 4 * 3 - 17)
    token = seal_cursor(SECRET, position, binding=BINDING)

    assert len(token) == LONGEST_CURSOR
    assert open_cursor(SECRET, token, binding=BINDING) == position
    with pytest.raises(PageTokenError, match="this page cursor is not for this question"):
        open_cursor(SECRET, seal_cursor(SECRET, position + "x", binding=BINDING), binding=BINDING)
