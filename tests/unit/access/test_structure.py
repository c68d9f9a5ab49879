"""How records belong together and what joins reports, as the reference view says it."""

from datetime import UTC, datetime
from typing import Any

from intel.access.arrivals import State
from intel.access.handles import InstanceSecret
from intel.access.seen_links import links_among
from intel.access.seen_structure import loose_roles, structure_of
from intel.model.likeness import POSSIBLY_SAME
from intel.model.nominal import NominalRules, split_report
from intel.model.report import Report

SECRET = InstanceSecret(b"a secret of the tests")
RECEIVED = datetime(2026, 3, 1, tzinfo=UTC)
WHOLE: dict[str, Any] = {
    "administration": "KZ",
    "reference": "KZ-1",
    "seizures": [{"id": "z"}],
    "shipments": [{"id": "h", "seizure": "z"}],
    "goods": [{"id": "g", "shipment": "h"}],
    "conveyances": [{"id": "c"}],
    "legs": [{"id": "l", "shipment": "h", "sequence": 1, "conveyance": "c"}],
    "equipment": [{"id": "e", "shipment": "h"}],
    "seals": [{"id": "s", "equipment": "e"}],
    "documents": [{"id": "d", "shipment": "h"}],
    "contacts": [{"id": "t", "party": "p"}],
    "persons": [
        {
            "id": "p",
            "roles": [
                {"role": "carrier", "of": "l"},
                {"role": "suspect", "of": "z"},
                {"role": "driver", "of": "z"},
            ],
        }
    ],
    "organisations": [
        {
            "id": "o",
            "roles": [
                {"role": "consignor", "of": "h"},
                {"role": "consignee", "of": "h"},
                {"role": "declarant", "of": "h"},
                {"role": "notify-party", "of": "h"},
            ],
        }
    ],
}


def test_every_reference_and_role_is_a_relationship_between_records() -> None:
    assert sorted(map(str, structure_of(Report.model_validate(WHOLE)))) == sorted(
        map(
            str,
            [
                ("z", "OF", "h"),
                ("h", "CONTAINS", "g"),
                ("h", "HAS_LEG", "l"),
                ("h", "CARRIED_IN", "e"),
                ("e", "SEALED_WITH", "s"),
                ("h", "COVERED_BY", "d"),
                ("p", "REACHED_AT", "t"),
                ("l", "BY", "c"),
                ("p", "CARRIER_OF", "l"),
                ("p", "SUSPECT_IN", "z"),
                ("p", "DRIVER_IN", "z"),
                ("o", "CONSIGNOR_OF", "h"),
                ("o", "CONSIGNEE_OF", "h"),
                ("o", "DECLARANT_OF", "h"),
                ("o", "NOTIFY_PARTY_OF", "h"),
            ],
        )
    )


def test_a_role_that_nothing_can_be_joined_to_is_shown_alone() -> None:
    roles = [{"role": "carrier"}, {"role": "suspect"}]
    report = Report.model_validate(
        {
            "administration": "KZ",
            "reference": "KZ-1",
            "seizures": [{"id": "z"}],
            "persons": [{"id": "p", "roles": roles}],
        }
    )

    assert loose_roles(report, report.persons[0]) == [{"role": "carrier"}]
    assert loose_roles(report, report.seizures[0]) == []


def _state(reference: str, *, submitter: str = "kz.unit", **changes: Any) -> State:
    report = Report.model_validate(
        {"administration": "KZ", "reference": reference, "seizures": [{"id": "z"}], **changes}
    )
    return State(report, submitter, RECEIVED, 0)


def _links(*states: State) -> dict[str, list[tuple[str, str]]]:
    """The links of some reports that are all visible, by reference and submitter."""
    names = {
        SECRET.handle(
            "KZ", each.submitter, reference=each.report.reference
        ): f"{each.report.reference} {each.submitter}"
        for each in states
    }
    seen = {
        handle: (each, split_report(each.report, NominalRules())) for handle, each in zip(names, states, strict=True)
    }
    found = links_among(seen, SECRET)
    return {names[handle]: [(kind, names[target]) for kind, target in links] for handle, links in found.items()}


def test_a_link_leads_to_what_is_seen_of_the_same_unit() -> None:
    links = [{"kind": "follows", "reference": "KZ-2"}, {"kind": "follows", "reference": "KZ-9"}]

    assert _links(_state("KZ-1", links=links), _state("KZ-2"), _state("KZ-2", submitter="kz.other")) == {
        "KZ-1 kz.unit": [("follows", "KZ-2 kz.unit")],
        "KZ-2 kz.unit": [],
        "KZ-2 kz.other": [],
    }


def test_reports_of_one_unit_that_can_tell_of_one_seizure_are_joined_and_those_of_two_never() -> None:
    told = {
        "seizures": [{"id": "z", "date": "2026-02-03", "place": {"place": "UZ-TAS"}}],
        "goods": [{"id": "g", "substance": "heroin", "quantity": {"amount": "21.425", "unit": "kg"}}],
    }

    found = _links(_state("KZ-1", **told), _state("KZ-2", **told), _state("KZ-3", submitter="kz.other", **told))

    assert found == {
        "KZ-1 kz.unit": [(POSSIBLY_SAME, "KZ-2 kz.unit")],
        "KZ-2 kz.unit": [(POSSIBLY_SAME, "KZ-1 kz.unit")],
        "KZ-3 kz.other": [],
    }
