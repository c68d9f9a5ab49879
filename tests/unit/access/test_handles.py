"""Handles and hashes: the same for the same, and of no use without the secret."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.handles import InstanceSecret

SECRET = InstanceSecret(b"0123456789abcdef")
OTHER = InstanceSecret(b"0123456789abcdeg")
texts = st.text(max_size=6)


def test_a_short_secret_is_none_and_a_long_one_counts_whole() -> None:
    with pytest.raises(ValueError, match="at least 16 bytes"):
        InstanceSecret(b"short")
    long, longer = InstanceSecret(b"a" * 100), InstanceSecret(b"a" * 101)

    assert long.key_hash("vin", "X") != longer.key_hash("vin", "X")
    assert "0123456789abcdef" not in repr(SECRET)


@given(one=st.tuples(texts, texts, texts, texts), other=st.tuples(texts, texts, texts, texts))
def test_a_handle_is_a_uuid_of_all_its_parts(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    made = SECRET.handle(*one[:2], reference=one[2], local_id=one[3])

    assert uuid.UUID(made).version == 4
    assert (made == SECRET.handle(*other[:2], reference=other[2], local_id=other[3])) == (one == other)
    assert made != OTHER.handle(*one[:2], reference=one[2], local_id=one[3])


def test_parts_do_not_run_into_each_other() -> None:
    assert SECRET.key_hash("ab", "c") != SECRET.key_hash("a", "bc")
    assert SECRET.key_hash("a\x1f", "b") != SECRET.key_hash("a", "\x1fb")


def test_hashes_for_different_purposes_never_meet() -> None:
    made = {
        SECRET.digest(b"key", "a").hex(),
        SECRET.digest(b"term", "a").hex(),
        SECRET.digest(b"audit", "a").hex(),
        SECRET.digest(b"subkey", "a").hex(),
    }

    assert len(made) == 4


def test_each_derived_value_has_its_form() -> None:
    assert len(SECRET.key_hash("vin", "X")) == 32
    assert len(SECRET.term_hash("heroin")) == 24
    assert SECRET.term_hash("heroin") == SECRET.term_hash("heroin") != OTHER.term_hash("heroin")
    assert len(SECRET.twin("x")) == 24
    assert 0 <= SECRET.class_id("x") < 2**52
    assert SECRET.class_id("x") != SECRET.class_id("y")
    assert SECRET.facet_handle("a", "nominal") != SECRET.facet_handle("a", "text")
    assert SECRET.argument_digest("kz.officer", "x") != SECRET.argument_digest("uz.officer", "x")
    assert len(SECRET.subkey("cursor")) == 64
    assert len(SECRET.subkey("cursor", 32)) == 32


def test_what_is_no_proper_text_has_a_handle_all_the_same() -> None:
    assert uuid.UUID(SECRET.handle("KZ", "kz.unit", reference="\ud800"))
