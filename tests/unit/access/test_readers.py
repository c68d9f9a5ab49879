"""Who was shown what: the record of it says nothing to anybody without the instance's secret."""

import base64

import pytest

from intel.access.handles import InstanceSecret
from intel.access.readers import Reader

SECRET = InstanceSecret(b"a secret of the tests")


def reader(name: str = "uz.officer", secret: InstanceSecret = SECRET) -> Reader:
    return Reader(secret, name)


def test_a_reader_opens_what_was_sealed_for_him_and_it_is_the_same_each_time() -> None:
    sealed = reader().seal("a handle")

    assert Reader(SECRET, "uz.officer").open(sealed) == "a handle"
    assert reader().seal("a handle") == sealed != reader().seal("another")


def test_two_readers_of_one_report_have_nothing_in_common() -> None:
    other = Reader(SECRET, "uz.chief")

    assert other.reader != reader().reader
    assert other.seal("a handle") != reader().seal("a handle")
    assert other.open(reader().seal("a handle")) is None
    assert "officer" not in reader().reader
    assert reader().reader not in reader().seal("a handle")


def test_what_was_recorded_once_is_found_again_by_every_release() -> None:
    # records of showing outlive the program that wrote them: another key would forget who had seen what
    assert reader().reader == "5ef6f6fda1753883814b2be1d9687208"
    assert reader().seal("a handle") == "g2Z4-qXIPGqWTZS5CFkgMWuh2vyCjOKT"


def test_another_instance_knows_neither_the_reader_nor_what_he_saw() -> None:
    elsewhere = Reader(InstanceSecret(b"a secret of another one"), "uz.officer")

    assert elsewhere.reader != reader().reader
    assert elsewhere.open(reader().seal("a handle")) is None


@pytest.mark.parametrize("text", ["", "AAAA", "no seal", base64.urlsafe_b64encode(b"x" * 40).decode(), "é"])
def test_what_is_no_record_of_his_opens_nothing(text: str) -> None:
    assert reader().open(text) is None
