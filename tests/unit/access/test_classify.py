"""Where the parts of a report lie: what is inside is never seen by more, or for longer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from intel.access import classify
from intel.access.classes import AccessClass, BaseClass
from intel.access.classify import LIFETIMES, Placement, Placer, nominal_rules, placer_for
from intel.clock import epoch_ms
from intel.model.administrations import ADMINISTRATIONS, SecretariatRule
from intel.model.marking import Marking
from intel.model.nominal import NominalRules
from intel.model.report import Report

RECEIVED = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
OPEN = Marking(releasable_to=("ALL",), nominal_releasable_to=("UZ",))


def placer(marking: Marking = OPEN, *, submitter: str = "kz.unit", administration: str = "KZ") -> Placer:
    report = Report.model_validate(
        {"administration": administration, "reference": "R-1", "seizures": [{}], "marking": marking}
    )
    return placer_for(report, submitter=submitter, received_at=RECEIVED)


def base(**more: object) -> BaseClass:
    plain = {"originator": "KZ", "submitter": "kz.unit", "release": ["ALL"], **more}
    defaults = {
        "handling": "H0",
        "purposes": [],
        "nominal": False,
        "cases": [],
        "onward": "none",
        "deconflict": "none",
        "break_glass": False,
        "groups": [],
        "held": False,
    }
    return BaseClass.from_plain({**defaults, **plain})


def test_a_report_lies_where_its_marking_says() -> None:
    marking = Marking(
        handling_code="H2",
        releasable_to=("UZ", "RILO"),
        nominal_releasable_to=("UZ",),
        purposes=("investigation",),
        cases=("C-1",),
        onward="ask",
        deconflict="pointer",
        break_glass=True,
    )
    everything = {
        "handling": "H2",
        "purposes": ["investigation"],
        "cases": ["C-1"],
        "onward": "ask",
        "deconflict": "pointer",
        "break_glass": True,
    }

    assert placer(marking).of_report().access == AccessClass.of(base(release=["RILO", "UZ"], **everything))
    assert placer(marking).of_facet(None).access == AccessClass.of(
        base(release=["RILO", "UZ"], **everything), base(release=["UZ"], nominal=True, **everything)
    )


def test_a_group_is_part_of_where_a_report_lies_and_is_resolved_when_somebody_asks() -> None:
    found = placer(Marking(releasable_to=("UZ", "KZ/near"), nominal_releasable_to=("KZ/near@2",)))

    assert found.of_facet(None).access == AccessClass.of(
        base(release=["UZ"], groups=["KZ/near"]), base(release=[], groups=["KZ/near@2"], nominal=True)
    )


def test_a_record_without_a_marking_lies_where_its_report_does() -> None:
    assert placer().of_record(None) == placer().of_report()


def test_a_record_with_a_marking_lies_inside_its_report() -> None:
    own = Marking(releasable_to=("UZ",), nominal_releasable_to=())

    record, facet = placer().of_record(own), placer().of_facet(own)

    assert record.access == AccessClass.of(base(), base(release=["UZ"]))
    assert facet.access == AccessClass.of(
        base(),
        base(release=["UZ"]),
        base(release=["UZ"], nominal=True),
        base(release=[], nominal=True),
    )


def test_the_marking_of_a_record_opens_no_name_that_its_report_keeps() -> None:
    report = placer(Marking(releasable_to=("ALL",), nominal_releasable_to=()))
    opening = Marking(releasable_to=("ALL",), nominal_releasable_to=("ALL",))

    assert base(release=[], nominal=True) in report.of_facet(opening).access.parts


def test_what_the_secretariat_sends_for_a_member_obeys_that_members_own_rule_too() -> None:
    sent = placer(Marking(releasable_to=("KZ",), nominal_releasable_to=("ALL",)), submitter="secretariat")

    assert sent.of_report().access == AccessClass.of(
        base(submitter="secretariat", release=["KZ"]), base(submitter="secretariat")
    )
    assert base(submitter="secretariat", release=[], nominal=True) in sent.of_facet(None).access.parts


def test_the_own_rule_of_a_member_has_its_own_word_on_names(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = SecretariatRule(releasable_to=("KZ", "UZ"), nominal_releasable_to=("UZ",))
    stricter = replace(ADMINISTRATIONS["KZ"], secretariat_rule=rule)
    monkeypatch.setattr(classify, "ADMINISTRATIONS", {**ADMINISTRATIONS, "KZ": stricter})
    sent = placer(Marking(releasable_to=("ALL",), nominal_releasable_to=("ALL",)), submitter="secretariat")

    assert sent.of_facet(None).access == AccessClass.of(
        *(base(submitter="secretariat", release=release) for release in (["ALL"], ["KZ", "UZ"])),
        *(base(submitter="secretariat", release=release, nominal=True) for release in (["ALL"], ["UZ"])),
    )


def test_what_nobody_here_originated_has_no_rule_of_its_own() -> None:
    sent = placer(submitter="secretariat", administration="open-source")

    assert sent.of_report().access == AccessClass.of(base(originator="open-source", submitter="secretariat"))


def test_everything_of_a_held_copy_is_held() -> None:
    report = placer().report
    copy = placer_for(report, submitter="uz.unit", received_at=RECEIVED, held=True)

    assert copy.of_report().access == AccessClass.of(base(submitter="uz.unit", held=True))
    assert copy.of_origin().access == AccessClass.of(base(submitter="uz.unit", release=[], nominal=True, held=True))
    assert all(part.held for part in copy.of_facet(Marking()).access.parts)


def test_digest_and_full_marking_are_the_originators_alone() -> None:
    found = placer().of_origin()

    assert found.access == AccessClass.of(base(release=[], nominal=True))
    assert found.expires_at == placer().of_report().expires_at


@pytest.mark.parametrize(
    ("expires_on", "moment"),
    [
        (None, RECEIVED + LIFETIMES["seizure"]),
        ("2027", datetime(2028, 1, 1, tzinfo=UTC)),
        ("2027-12", datetime(2028, 1, 1, tzinfo=UTC)),
        ("2027-02", datetime(2027, 3, 1, tzinfo=UTC)),
        ("2028-02-29", datetime(2028, 3, 1, tzinfo=UTC)),
        ("2027-12-31", datetime(2028, 1, 1, tzinfo=UTC)),
        ("2027-03-01T10:30", datetime(2027, 3, 2, tzinfo=UTC)),
        ("2020", datetime(2021, 1, 1, tzinfo=UTC)),
        ("2200", RECEIVED + LIFETIMES["seizure"]),
    ],
)
def test_expiry_is_the_end_of_the_date_and_never_later_than_the_kind_allows(
    expires_on: str | None, moment: datetime
) -> None:
    found = placer(Marking(releasable_to=("ALL",), expires_on=expires_on)).of_report()

    assert found.expires_at == epoch_ms(moment)


def test_a_part_expires_with_its_report_at_the_latest() -> None:
    short = placer(Marking(releasable_to=("ALL",), expires_on="2027"))
    long = Marking(releasable_to=("ALL",), expires_on="2030")

    assert short.of_record(long).expires_at == short.of_report().expires_at
    assert short.of_facet(long).expires_at == short.of_report().expires_at
    assert placer().of_record(Marking(expires_on="2027")).expires_at < placer().of_report().expires_at
    assert placer().of_facet(Marking(expires_on="2027")).expires_at < placer().of_report().expires_at


def test_a_placement_inside_another_has_all_classes_and_the_earlier_end() -> None:
    one, other = Placement(AccessClass.of(base()), 5), Placement(AccessClass.of(base(release=[])), 3)

    assert one.within(other) == other.within(one) == Placement(AccessClass.of(base(), base(release=[])), 3)


def test_each_administration_says_what_is_nominal_and_of_strangers_everything_is() -> None:
    assert nominal_rules("KZ") == NominalRules(plates=False, vin=True)
    assert nominal_rules("MN") == NominalRules(plates=False, vin=False)
    assert nominal_rules("AZ") == NominalRules(plates=True, vin=False)
    assert nominal_rules("CN") == NominalRules(plates=True, vin=True)
    assert nominal_rules("open-source") == NominalRules(plates=True, vin=True)


def test_every_kind_of_report_ends() -> None:
    assert all(timedelta(days=1) < each < timedelta(days=4000) for each in LIFETIMES.values())
