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


def test_what_is_derived_stays_the_same_from_release_to_release() -> None:
    # a graph that is there holds these values: one derived otherwise would find nothing of it again
    assert SECRET.handle("KZ", "kz.unit", reference="KZ-1") == "edea9220-de0e-4293-b1d0-8ffc91702fd1"
    assert SECRET.handle("KZ", "kz.unit", reference="KZ-1", local_id="s") == "a30f5d08-ea15-4178-ad5f-dfb27a0b5b68"
    assert SECRET.facet_handle("owner", "nominal") == "fcd9d3bd-04d2-4220-a885-bc2380b0e99a"
    assert SECRET.key_hash("vin", "X") == "af0fb5506ab93f9e9bd71c8a23bed6c1"
    assert SECRET.term_hash("heroin") == "b7c6679889a0164a7f70a196"
    assert SECRET.class_id("key") == 4_455_245_044_411_597
    assert SECRET.twin("content") == "78ca0f300ae6d60fd2b9e7e8"
    assert SECRET.likeness_group("KZ", "kz.unit", group="g") == "69db93e5fedd0dcd64f5c467"
    assert SECRET.attachment_name("kz.unit", "00ff") == (
        "fbc7bbe7551a8198763a87fc68ad2d44e82739cede010e212d2de4b15051c93c"
    )
    assert SECRET.argument_digest("kz.officer", "{}") == "7c30d3d3e2c53a0ee9f400046ae36ad0"
    assert SECRET.subkey("cursor", 16).hex() == "126297cd23bdb2c6f63fcfac0694f7cd"
    assert InstanceSecret(b"a" * 64).key_hash("vin", "X") == "8b7f2cf5ca080230dc32e6e72c7e4c76"
    assert InstanceSecret(b"a" * 65).key_hash("vin", "X") == "e4289521c5aa491954ff1547c5fc646b"


def test_sixteen_bytes_are_enough_for_a_secret() -> None:
    assert len(SECRET.value) == 16
    with pytest.raises(ValueError, match=r"^an instance secret has at least 16 bytes$"):
        InstanceSecret(b"a" * 15)
