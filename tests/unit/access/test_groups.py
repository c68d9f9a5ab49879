"""Whom a group reaches, for whose data, and who may know of it."""

import pytest

from intel.access.classes import AccessClass, BaseClass
from intel.access.groups import NO_GROUPS, GroupBook, UnknownGroupError, kept_marking, kept_report
from intel.access.released import released_to
from intel.model.groups import PLATFORM_GROUPS, GroupEntry, group_entry, is_group_name, split
from intel.model.marking import Marking
from intel.model.report import Report

BOOK = GroupBook.of(
    [
        ("KZ/near", 2, ["TJ", "UZ"]),
        ("KZ/near", 1, ["TM", "UZ"]),
        ("UZ/gone", 1, ["KZ"]),
        ("UZ/gone", 2, []),
    ]
)
EVERYBODY_IN_CARICC = frozenset(PLATFORM_GROUPS["CARICC"][0])


@pytest.mark.parametrize(
    ("entry", "originator", "reached"),
    [
        pytest.param("KZ/near", "KZ", {"KZ", "TJ", "UZ"}, id="its own group is followed"),
        pytest.param("KZ/near@1", "KZ", {"KZ", "UZ"}, id="a version of it is kept, less who left"),
        pytest.param("KZ/near@2", "KZ", {"KZ", "TJ", "UZ"}, id="the present version"),
        pytest.param("KZ/near", "UZ", set(), id="another's group is not followed"),
        pytest.param("KZ/near@1", "UZ", {"KZ", "UZ"}, id="another's group as it was, less who left"),
        pytest.param("KZ/near@1", "TM", {"KZ", "UZ"}, id="who named it may have left since"),
        pytest.param("KZ/near@2", "UZ", {"KZ", "TJ", "UZ"}, id="another's group as it is"),
        pytest.param("KZ/other@1", "UZ", set(), id="another's group that there is not"),
        pytest.param("KZ/near@2", "TM", set(), id="who did not belong to it could not name it"),
        pytest.param("KZ/near@3", "KZ", set(), id="a version that there is not"),
        pytest.param("KZ/other", "KZ", set(), id="a group that there is not"),
        pytest.param("UZ/gone@1", "KZ", {"UZ"}, id="a group that was dissolved"),
        pytest.param("CARICC@1", "CN", EVERYBODY_IN_CARICC, id="the platform's own group"),
        pytest.param("CARICC", "KZ", set(), id="the platform's own group is not followed"),
        pytest.param("UZ", "KZ", set(), id="no group"),
    ],
)
def test_whom_an_entry_reaches(entry: str, originator: str, reached: set[str]) -> None:
    assert BOOK.reached(entry, originator) == reached
    if entry != "UZ":
        assert released_to([entry], originator, BOOK.versions) == (tuple(sorted(reached)), (entry,))


def test_a_group_is_what_its_last_version_says_however_many_there_were() -> None:
    book = GroupBook.of([("KZ/near", 1, ["UZ"]), ("KZ/near", 2, ["UZ", "TJ"]), ("KZ/near", 3, ["TM", "UZ"])])

    assert book.reached("KZ/near", "KZ") == {"KZ", "TM", "UZ"}
    assert book.reached("KZ/near@2", "KZ") == {"KZ", "UZ"}


def test_who_is_reached_by_several_groups_is_reached_by_each() -> None:
    book = GroupBook.of([("KZ/near", 1, ["UZ"]), ("KZ/far", 1, ["CN"])])
    base = BaseClass("KZ", "kz.unit", groups=("KZ/far", "KZ/near"))

    (part,) = book.resolved(AccessClass.of(base)).parts

    assert part.release == ("CN", "KZ", "UZ")
    assert released_to(["KZ/near", "KZ/far"], "KZ", book.versions)[0] == ("CN", "KZ", "UZ")


def test_a_class_is_decided_with_the_members_of_the_moment() -> None:
    base = BaseClass("KZ", "kz.unit", release=("CN",), groups=("KZ/near",))
    plain = AccessClass.of(BaseClass("KZ", "kz.unit", release=("CN",)))

    (part,) = BOOK.resolved(AccessClass.of(base)).parts

    assert part.release == ("CN", "KZ", "TJ", "UZ")
    assert part.groups == ("KZ/near",)
    assert BOOK.resolved(plain) is plain


@pytest.mark.parametrize(
    ("administration", "name", "is_known"),
    [
        ("KZ", "KZ/near", True),
        ("UZ", "KZ/near", True),
        ("TM", "KZ/near", False),
        ("CN", "KZ/near", False),
        ("CN", "KZ/nowhere", False),
        ("CN", "CARICC", True),
        ("", "CARICC", True),
        ("", "KZ/near", False),
        ("UZ", "UZ/gone", True),
        ("KZ", "UZ/gone", False),
    ],
)
def test_who_may_know_of_a_group(administration: str, name: str, *, is_known: bool) -> None:
    assert BOOK.is_known_to(administration, name) is is_known


@pytest.mark.parametrize(
    ("entry", "originator", "by", "kept"),
    [
        ("UZ", "KZ", "KZ", "UZ"),
        ("KZ/near", "KZ", "KZ", "KZ/near"),
        ("KZ/near@1", "KZ", "KZ", "KZ/near@1"),
        ("KZ/near", "UZ", "UZ", "KZ/near@2"),
        ("KZ/near@1", "UZ", "UZ", "KZ/near@1"),
        ("CARICC", "CN", "CN", "CARICC@1"),
        ("CARICC", "KZ", "", "CARICC@1"),
    ],
)
def test_what_a_marking_keeps_of_an_entry(entry: str, originator: str, by: str, kept: str) -> None:
    assert BOOK.kept(entry, originator=originator, by=by) == kept


@pytest.mark.parametrize(
    ("entry", "originator", "by"),
    [
        pytest.param("KZ/near", "CN", "CN", id="a group that is hidden from him"),
        pytest.param("KZ/nowhere", "CN", "CN", id="a group that there is not"),
        pytest.param("KZ/near", "TM", "TM", id="a group that he has left"),
        pytest.param("KZ/near", "KZ", "", id="for another whose group he does not know"),
        pytest.param("KZ/near", "open-source", "", id="from open sources"),
        pytest.param("KZ/near@3", "KZ", "KZ", id="a version that there is not"),
        pytest.param("CARICC@2", "KZ", "KZ", id="a version of the platform's group that there is not"),
        pytest.param("KZ/near", "CN", "UZ", id="known to the sender and not to the originator"),
    ],
)
def test_a_group_that_is_not_known_is_one_refusal(entry: str, originator: str, by: str) -> None:
    with pytest.raises(UnknownGroupError) as refused:
        BOOK.kept(entry, originator=originator, by=by)

    other = UnknownGroupError("KZ/nowhere")
    assert refused.value.message.replace(entry, "") == other.message.replace("KZ/nowhere", "")
    assert refused.value.advice == other.advice


def test_what_a_marking_had_before_stays_as_it_was() -> None:
    before = Marking(releasable_to=("KZ/near@1",))
    wanted = Marking(releasable_to=("CN", "KZ/near@1"), handling_code="H1")

    assert kept_marking(wanted, BOOK, originator="TM", by="TM", before=before) == wanted
    with pytest.raises(UnknownGroupError):
        kept_marking(wanted, BOOK, originator="TM", by="TM")


def test_a_group_of_others_gets_its_version_in_both_sets_of_a_marking() -> None:
    wanted = Marking(releasable_to=("KZ/near",), nominal_releasable_to=("KZ/near",))

    kept = kept_marking(wanted, BOOK, originator="UZ", by="UZ")

    assert kept == Marking(releasable_to=("KZ/near@2",), nominal_releasable_to=("KZ/near@2",))


def test_every_marking_of_a_report_is_kept_and_it_is_said_what_was_made_of_it() -> None:
    report = Report.model_validate(
        {
            "administration": "UZ",
            "reference": "UZ-1",
            "marking": {"releasable_to": ["CARICC", "KZ/near"], "nominal_releasable_to": ["TJ"]},
            "seizures": [{"id": "s1", "marking": {"releasable_to": ["KZ/near"]}}, {"id": "s2"}],
            "goods": [{"id": "g1", "marking": {"releasable_to": ["KZ/near"]}}],
        }
    )

    kept = kept_report(report, BOOK, by="UZ")

    assert kept.report.marking.releasable_to == ("CARICC@1", "KZ/near@2")
    assert kept.report.seizures[0].marking == Marking(releasable_to=("KZ/near@2",))
    assert kept.report.goods[0].marking == Marking(releasable_to=("KZ/near@2",))
    assert kept.changes == (
        ("marking.releasable_to", "CARICC", "CARICC@1"),
        ("marking.releasable_to", "KZ/near", "KZ/near@2"),
        ("seizures.s1.marking.releasable_to", "KZ/near", "KZ/near@2"),
        ("goods.g1.marking.releasable_to", "KZ/near", "KZ/near@2"),
    )
    assert kept_report(kept.report, BOOK, by="UZ").report is kept.report


def test_books_are_told_apart_by_what_is_in_them() -> None:
    again = GroupBook.of([("KZ/near", 1, ["UZ", "TM"]), ("KZ/near", 2, ["UZ", "TJ"]), ("UZ/gone", 1, ["KZ"])])

    assert again.digest != BOOK.digest
    assert GroupBook.of([("UZ/gone", 1, ["KZ"])]).digest == GroupBook.of([("UZ/gone", 1, ["UZ", "KZ"])]).digest
    assert NO_GROUPS.latest("CARICC") == 1
    assert NO_GROUPS.members(GroupEntry("KZ/near")) == frozenset()


@pytest.mark.parametrize("text", ["KZ/Near", "KZ/", "KZ/1", "kz/near", "KZ/near@0", "KZ/near@", "OTHER", "CARICC@01"])
def test_what_names_no_group(text: str) -> None:
    assert group_entry(text) is None


def test_a_release_set_is_split_into_those_it_names_and_its_groups() -> None:
    assert split(("KZ/near@2", "ALL", "CARICC", "UZ")) == (("ALL", "UZ"), ("CARICC", "KZ/near@2"))
    assert group_entry("KZ/near@2") == GroupEntry("KZ/near", 2)
    assert is_group_name("near-east-2")
    assert not is_group_name("x" * 31)
