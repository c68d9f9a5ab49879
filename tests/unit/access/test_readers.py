"""Who was shown what: the record of it says nothing to anybody without the instance's secret."""

import base64

import pytest

from intel.access.handles import InstanceSecret
from intel.access.readers import Reader

SECRET = InstanceSecret(b"a secret of the tests")
READER = Reader(SECRET, "uz.officer")


def test_a_reader_opens_what_was_sealed_for_him_and_it_is_the_same_each_time() -> None:
    sealed = READER.seal("a handle")

    assert Reader(SECRET, "uz.officer").open(sealed) == "a handle"
    assert READER.seal("a handle") == sealed != READER.seal("another")


def test_two_readers_of_one_report_have_nothing_in_common() -> None:
    other = Reader(SECRET, "uz.chief")

    assert other.reader != READER.reader
    assert other.seal("a handle") != READER.seal("a handle")
    assert other.open(READER.seal("a handle")) is None
    assert "officer" not in READER.reader
    assert READER.reader not in READER.seal("a handle")


def test_what_was_recorded_once_is_found_again_by_every_release() -> None:
    # records of showing outlive the program that wrote them: another key would forget who had seen what
    assert READER.reader == "5ef6f6fda1753883814b2be1d9687208"
    assert READER.seal("a handle") == "g2Z4-qXIPGqWTZS5CFkgMWuh2vyCjOKT"


def test_another_instance_knows_neither_the_reader_nor_what_he_saw() -> None:
    elsewhere = Reader(InstanceSecret(b"a secret of another one"), "uz.officer")

    assert elsewhere.reader != READER.reader
    assert elsewhere.open(READER.seal("a handle")) is None


@pytest.mark.parametrize("text", ["", "AAAA", "no seal", base64.urlsafe_b64encode(b"x" * 40).decode(), "é"])
def test_what_is_no_record_of_his_opens_nothing(text: str) -> None:
    assert READER.open(text) is None
