"""Fixed worlds in which everything that hides something lies close together, for who looks from Uzbekistan.

Drawn worlds are seldom full of what betrays: here every report stands for a way in which something
hidden could show. They come first, so that a mistake is found within few examples.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from intel.access.arrivals import Event, Released, Remarked, SentReport, Withdrawn
from intel.model.marking import Marking
from intel.model.report import Report
from tests.support.pictures import PICTURES
from tests.support.worlds import MOMENT

__all__ = ["CANARIES", "DENSE_WORLDS", "PASSED_ON"]

_ALL: Mapping[str, Any] = {"releasable_to": ["ALL"]}
_OPEN: Mapping[str, Any] = {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"]}
_OWN: Mapping[str, Any] = {}
_EXPIRED: Mapping[str, Any] = {**_OPEN, "expires_on": "2026-02-20"}
_CONTAINERS = ("CSQU3054383", "MSKU6011672", "TEMU1234565")
_WARNING_LIFE = timedelta(days=365)
_IN_AN_EMERGENCY: Mapping[str, Any] = {"break_glass": True}
CANARIES = (
    *("Qorvexname", "Qorvexcompany", "Qorvexaddress", "1961-07-23", "N76543210", "998907654321", "QV-90017"),
    *("WVWZZZ1JZXW765432", "10 QV 765", "10QV765"),
    *("qorvextitle", "qorvexcolumn", "qorvexstory", "qorvexnotice", "qorvexfollow", "qorvexhidden", "qorvexdeclared"),
    *("qorvexgoods", "qorvexfile", "qorvexcaption", PICTURES[0].digest),
)
"""What names or pictures somebody in the world of names, and what nobody has screened there: it is for KZ alone."""


def _container(number: int, **more: Any) -> dict[str, Any]:
    return {"identifiers": [{"kind": "container", "value": _CONTAINERS[number]}], **more}


def _person(name: str, passport: str, **more: Any) -> dict[str, Any]:
    return {"names": [name], "identifiers": [{"kind": "passport", "value": passport}], **more}


def _kilograms(amount: str, **more: Any) -> dict[str, Any]:
    return {"substance": "heroin", "commodity": "drugs", "quantity": {"amount": amount, "unit": "kg"}, **more}


def _days(before: int) -> datetime:
    return MOMENT - timedelta(days=before)


def _sent(who: str, reference: str, marking: Mapping[str, Any], **plain: Any) -> SentReport:
    """A report of an originator, by its own unit or, as ``KZ/secretariat``, by another."""
    code, _, unit = who.partition("/")
    at = plain.pop("at", _days(30))
    whole: dict[str, Any] = {
        "administration": code,
        "reference": reference,
        "marking": dict(marking),
        "seizures": [{"id": "s1", "date": "2026-01-02", "place": {"country": "KZ"}}],
        **plain,
    }
    return SentReport(Report.model_validate(whole), unit or f"{code.lower()}.unit", at)


def _key(who: str, reference: str) -> tuple[str, str, str]:
    code, _, unit = who.partition("/")
    return code, unit or f"{code.lower()}.unit", reference


def _bridges() -> Sequence[Event]:
    """Joined by hidden records, by hidden names, over hidden reports, by what has expired; a hidden hub."""
    return (
        _sent(
            "KZ",
            "R-1",
            _ALL,
            equipment=[_container(0), _container(1, marking={})],
            persons=[_person("steel", "N01234567")],
            title="truck",
        ),
        _sent("KZ", "R-2", _OPEN, equipment=[_container(1)], conveyances=[_container(2, marking=_EXPIRED)]),
        _sent("CN", "R-3", _OPEN, persons=[_person("heroin", "N01234567")], equipment=[_container(2)]),
        _sent("CN", "R-4", _OWN, equipment=[_container(0), _container(2)], title="steel", at=_days(20)),
        _sent(
            "UZ",
            "R-1",
            _OWN,
            equipment=[_container(0)],
            persons=[_person("truck", "P7654321"), _person("truck", "N01234567")],
            at=_days(10),
        ),
        _sent(
            "CN",
            "R-6",
            _OPEN,
            equipment=[_container(0), _container(1, marking={})],
            persons=[_person("steel", "N01234567")],
            attachments=[{"kind": "photograph", "name": "a.jpg", "screened": True, "marking": {}}],
            at=_days(11),
        ),
        _sent("TM", "R-1", _OPEN, persons=[_person("Ташкент", "P7654321", marking=_ALL)], equipment=[_container(2)]),
        _sent("CN", "R-5", _ALL, equipment=[_container(0, marking=_EXPIRED)], links=[{"reference": "R-4"}]),
        *(_sent("CN", f"H-{n}", _OWN, equipment=[_container(0), _container(1)], at=_days(9)) for n in range(4)),
        *(_sent("KZ", f"H-{n}", _EXPIRED, equipment=[_container(2)], at=_days(29)) for n in range(3)),
    )


def _what_is_gone() -> Sequence[Event]:
    """Links to what is hidden, expired, withdrawn or never came; keys of one class of which one report goes."""
    links = [{"reference": f"R-{n}"} for n in range(2, 8)]
    at_the_edge = MOMENT - _WARNING_LIFE
    return (
        _sent("KZ", "R-1", _OPEN, links=links, equipment=[_container(0)], persons=[_person("truck", "N01234567")]),
        _sent("KZ", "R-2", _OPEN, links=[{"reference": "R-1"}], equipment=[_container(1)]),
        _sent("KZ", "R-3", _OWN, links=[{"reference": "R-1"}], equipment=[_container(1)], title="steel"),
        _sent("KZ", "R-4", _EXPIRED, equipment=[_container(0), _container(1)], title="heroin"),
        _sent("KZ", "R-5", _OPEN, equipment=[_container(0), _container(2)], title="heroin"),
        _sent("KZ", "R-7", _OPEN, equipment=[_container(0)], persons=[_person("heroin", "N01234567")]),
        _sent("KZ", "R-8", {"releasable_to": ["UZ"]}, title="steel", screened=True, at=_days(28)),
        _sent("KZ", "R-9", _OWN, equipment=[_container(2)], at=_days(27)),
        _sent("CN", "R-1", _ALL, persons=[_person("steel", "P7654321")], goods=[_kilograms("1", marking={})]),
        _sent("UZ", "R-2", _OPEN, kind="warning", title="truck", at=at_the_edge),
        _sent("UZ", "R-3", _OPEN, kind="warning", title="truck", at=at_the_edge + timedelta(milliseconds=1)),
        Withdrawn(_key("KZ", "R-5"), _days(8)),
        Withdrawn(_key("KZ", "R-7"), _days(8)),
        _sent("KZ", "R-7", _OPEN, equipment=[_container(0), _container(1)], title="truck", at=_days(7)),
        Remarked(_key("KZ", "R-8"), _days(6), Marking(releasable_to=("TM", "UZ"))),
        Released(_key("KZ", "R-9"), _days(5), ("UZ",)),
        Remarked(_key("CN", "R-1"), _days(4), Marking(releasable_to=("ALL",), nominal_releasable_to=("TM",))),
        _sent("CN", "R-1", _ALL, version=2, persons=[_person("steel", "P7654321")], at=_days(3)),
        _sent("KZ", "R-2", _OPEN, version=2, equipment=[_container(1)], title="Ташкент", at=_days(2)),
        _sent("CN", "R-6", _OPEN, title="steel", equipment=[_container(2)], at=_days(26)),
        Remarked(_key("CN", "R-6"), _days(1), Marking(cases=("C-1",), releasable_to=("ALL",))),
    )


def _parts() -> Sequence[Event]:
    """Parts hidden at the beginning, in the middle and at the end; names and places that hang on them."""

    def leg(number: int, departure: str, destination: str, **more: Any) -> dict[str, Any]:
        ends = {"departure": {"country": departure}, "destination": {"country": destination}}
        return {"shipment": "h2", "sequence": number, "mode": str(1 + number % 3), **ends, **more}

    def route(hidden: int) -> list[dict[str, Any]]:
        legs = [leg(1, "AF", "TM"), leg(2, "TM", "UZ"), leg(3, "UZ", "KZ"), leg(4, "KZ", "CN")]
        legs[hidden] |= {"marking": {}, "conveyance": "v1"}
        return legs

    whole: dict[str, Any] = {
        "seizures": [
            {"id": "s1", "date": "2025-12-30", "place": {"country": "CN"}, "direction": "transit", "marking": {}},
            {"id": "s2", "date": "2026-01-02", "place": {"country": "UZ"}, "concealment_text": "steel"},
        ],
        "shipments": [{"id": "h1", "seizure": "s1", "marking": {}}, {"id": "h2", "seizure": "s2"}],
        "conveyances": [{"id": "v1", "type": "truck", **_container(1)}],
        "equipment": [_container(0, id="e1", shipment="h2"), _container(2, id="e2", shipment="h1", marking={})],
        "seals": [{"equipment": "e2", "identifiers": [{"kind": "seal", "value": "SEAL0001"}]}],
        "documents": [{"shipment": "h1", "identifiers": [{"kind": "tir_carnet", "value": "XA12345678"}]}],
        "persons": [
            _person("Ташкент", "N01234567", id="p1", roles=[{"role": "driver", "of": "s1"}]),
            _person("опий", "P7654321", id="p2", roles=[{"role": "suspect", "of": "s2"}], marking={}),
        ],
        "contacts": [{"party": "p2", "identifiers": [{"kind": "phone", "value": "+998901234567"}]}],
        "narratives": [{"text": "heroin"}, {"text": "truck", "screened": True}],
        "follow_up": [{"kind": "arrest", "text": "steel"}],
        "unknown": {"column": "海洛因"},
        "title": "опий",
    }
    goods = [
        _kilograms("1.5", shipment="h2"),
        _kilograms("0.25", shipment="h2", marking={}),
        _kilograms("8", shipment="h2", marking=_EXPIRED),
        _kilograms("64", shipment="h1"),
    ]
    return (
        _sent("KZ", "R-1", _ALL, **whole, legs=route(0), goods=goods),
        _sent("KZ", "R-2", _OPEN, **whole, legs=route(1), goods=goods[:2], at=_days(20)),
        _sent("CN", "R-1", _ALL, **whole, legs=route(3), goods=goods[1:], at=_days(10)),
        _sent("UZ", "R-1", _OWN, **whole, legs=route(2), goods=goods, at=_days(5)),
        _sent("KZ", "R-3", {**_OPEN, "handling_code": "H2"}, **whole, legs=route(1), goods=goods[:1], at=_days(4)),
        _sent("KZ", "R-4", {**_OPEN, "purposes": ["border-control"]}, title="steel", goods=[_kilograms("3")]),
        _sent("KZ", "R-5", {**_OPEN, "cases": ["C-1"]}, title="steel", equipment=[_container(0)]),
    )


def _copies() -> Sequence[Event]:
    """Copies of which the first is hidden or gone, references that several use, what the secretariat sends."""
    one = {"goods": [_kilograms("2", shipment="h1")], "shipments": [{"id": "h1"}], "equipment": [_container(0)]}
    two = {"goods": [_kilograms("4", shipment="h1")], "shipments": [{"id": "h1"}], "equipment": [_container(1)]}
    six = {"goods": [_kilograms("6", shipment="h1")], "shipments": [{"id": "h1"}]}
    named = {"persons": [_person("truck", "N01234567")]}
    return (
        _sent("KZ", "R-1", _OWN, **one),
        _sent("KZ", "R-2", _OPEN, **one, **named, at=_days(20)),
        _sent("KZ", "R-3", _ALL, **one, at=_days(19)),
        _sent("KZ", "R-4", _EXPIRED, **two),
        _sent("KZ", "R-5", _OPEN, **two, title="steel", at=_days(18)),
        _sent("KZ", "R-6", _OPEN, **six),
        _sent("KZ", "R-7", _OPEN, **six, at=_days(17)),
        _sent("KZ/secretariat", "R-1", _OPEN, **one, **named, at=_days(16)),
        _sent("KZ/secretariat", "R-2", _OWN, **two, at=_days(15)),
        _sent("TM/secretariat", "R-1", _OPEN, **one, title="heroin", at=_days(14)),
        _sent("CN", "R-1", _OWN, **one, at=_days(29)),
        _sent("CN", "R-2", _ALL, **one, links=[{"reference": "R-1"}], at=_days(13)),
        _sent("UZ", "R-1", _ALL, **two, at=_days(12)),
        _sent("open-source/secretariat", "R-1", _OPEN, **six, at=_days(11)),
        Withdrawn(_key("KZ", "R-6"), _days(2)),
    )


def _marks() -> Sequence[Event]:
    """Every value that a marking can have, of originators of both offices, on reports and on parts; likenesses."""
    named = {"persons": [_person("steel", "N01234567")], "title": "truck"}
    office = {"releasable_to": ["RILO"], "nominal_releasable_to": ["RILO"]}
    few = {**_OPEN, "purposes": ["border-control", "investigation"]}
    seizure = {"id": "s1", "date": "2026-01-06", "place": {"country": "KZ", "text": "КПП Кордай", "place": "korday-kz"}}
    alike = {"seizures": [seizure], "goods": [_kilograms("3")]}
    alone = {"seizures": [{**seizure, "date": "2025-08-06"}], "goods": [_kilograms("5")]}
    tied = {"seizures": [{**seizure, "place": {"country": "KZ"}}], "equipment": [_container(1)]}
    parts: dict[str, Any] = {
        "goods": [
            _kilograms("1", shipment="h1", marking={**_OPEN, "purposes": ["statistics", "training"]}),
            _kilograms("2", shipment="h1", marking={**_OPEN, "handling_code": "H2", "onward": "allowed"}),
            _kilograms("4", shipment="h1", marking={**_OPEN, "expires_after_days": 20}),
            _kilograms("8", shipment="h1", marking=dict(office)),
        ],
        "shipments": [{"id": "h1"}],
        "persons": [_person("heroin", "P7654321", marking={**_OPEN, "purposes": ["mutual-assistance"]})],
    }
    strict = {**_OPEN, "handling_code": "H3", "handling_note": "ask first", "onward": "ask", "deconflict": "silent"}
    return (
        _sent("KZ", "R-1", office, **named),
        _sent("CN", "R-1", office, **named, at=_days(29)),
        _sent("MN", "R-1", office, **named, at=_days(28)),
        _sent("KZ", "R-5", {**office, "handling_code": "H2"}, **named, at=_days(28)),
        _sent("KZ", "R-6", {**office, "handling_code": "H3", "handling_note": "ask first"}, **named, at=_days(28)),
        _sent(
            "KZ/secretariat",
            "R-1",
            {**few, "handling_code": "H1", "onward": "allowed", "deconflict": "silent"},
            **named,
            at=_days(27),
        ),
        _sent("TM/secretariat", "R-1", {**_ALL, "purposes": ["statistics"]}, **named, at=_days(26)),
        _sent("KZ", "R-2", few, **parts, at=_days(25)),
        _sent("CN", "R-2", {**_ALL, "purposes": ["training", "statistics"]}, **parts, at=_days(24)),
        _sent("TM", "R-2", strict, **named, at=_days(23)),
        _sent("UZ", "R-2", {**strict, "deconflict": "pointer"}, **named, at=_days(22)),
        _sent("KZ", "R-3", {"releasable_to": ["TM"], **_IN_AN_EMERGENCY}, **named, at=_days(21)),
        _sent("KZ", "R-4", {**_IN_AN_EMERGENCY, "purposes": ["border-control"]}, **named, at=_days(20)),
        _sent("CN", "R-3", {"releasable_to": ["CARICC", "MN"], "nominal_releasable_to": ["UZ"]}, **named, at=_days(19)),
        _sent("KZ", "N-1", _OPEN, **alike, at=_days(18)),
        _sent("KZ", "N-2", _OPEN, **alike, title="truck", at=_days(17)),
        _sent("KZ", "N-3", _OWN, **alike, title="steel", at=_days(16)),
        _sent("KZ", "N-4", _OWN, **alike, title="опий", at=_days(15)),
        _sent("KZ", "T-1", _OPEN, **tied, at=_days(14)),
        _sent("KZ", "T-2", _OWN, **tied, at=_days(13)),
        _sent("KZ", "T-3", _ALL, **tied, at=_days(12)),
        _sent("KZ/secretariat", "N-1", _ALL, **alike, equipment=[_container(1)], at=_days(11)),
        _sent("KZ", "L-1", _OPEN, **alone, at=_days(10)),
        _sent("KZ", "L-2", _OWN, **alone, title="steel", at=_days(10)),
        _sent("KZ", "N-5", _EXPIRED, **alike, at=_days(29)),
        _sent("KZ", "L-3", _EXPIRED, seizures=[{**seizure, "date": "2025-04-06"}], goods=alone["goods"], at=_days(29)),
    )


def _names() -> Sequence[Event]:
    """What names somebody, in every field that can; what nobody has screened, in every field that may hold it."""
    picture = {"digest": PICTURES[0].digest, "media_type": PICTURES[0].media_type, "size": len(PICTURES[0].content)}
    people: dict[str, Any] = {
        "persons": [
            {
                "id": "p1",
                "names": ["Qorvexname"],
                "birth_date": "1961-07-23",
                "address": "Qorvexaddress",
                "identifiers": [{"kind": "passport", "value": "N76543210"}],
                "roles": [{"role": "suspect", "of": "s1"}],
            },
            {"id": "p2", "names": ["Qorvexname"], "marking": dict(_ALL)},
        ],
        "organisations": [
            {
                "names": ["Qorvexcompany"],
                "address": "Qorvexaddress",
                "identifiers": [{"kind": "company_register", "value": "QV-90017"}],
            }
        ],
        "contacts": [{"party": "p1", "identifiers": [{"kind": "phone", "value": "+998907654321"}]}],
        # whom a number of a vehicle names is for each administration to say
        "conveyances": [{"identifiers": [{"kind": "vin", "value": "WVWZZZ1JZXW765432"}]}],
    }
    texts: dict[str, Any] = {
        "seizures": [
            {
                "id": "s1",
                "date": "2026-01-02",
                "place": {"country": "KZ", "text": "КПП Кордай", "place": "korday-kz"},
                "concealment_text": "qorvexhidden",
            }
        ],
        "shipments": [{"id": "h1", "declared_as": "qorvexdeclared"}],
        "goods": [_kilograms("1", shipment="h1", description="qorvexgoods")],
        "narratives": [{"text": "qorvexstory"}, {"text": "truck", "screened": True}],
        "notice": {"text": "qorvexnotice", "action": "passed"},
        "follow_up": [{"kind": "arrest", "text": "qorvexfollow"}],
        "unknown": {"column": "qorvexcolumn"},
        "title": "qorvextitle",
    }
    pictures = [
        {"kind": "photograph", "name": "qorvexfile.jpg", "caption": "qorvexcaption", **picture},
        {"kind": "photograph", "name": "a.jpg", "caption": "truck", "screened": True, **picture},
        {"kind": "photograph", "name": "b.jpg", "screened": True, "marking": dict(_EXPIRED), **picture},
    ]
    return (
        _sent("KZ", "R-1", _ALL, **people, **texts, attachments=pictures),
        _sent("KZ", "R-2", _ALL, **people, title="truck", screened=True, attachments=pictures[1:], at=_days(20)),
        _sent("KZ", "R-3", _OWN, **people, **texts, attachments=pictures, at=_days(10)),
        _sent("KZ", "R-4", {**_OPEN, **_IN_AN_EMERGENCY, "cases": ["C-1"]}, equipment=[_container(0)], at=_days(9)),
        _sent("KZ/secretariat", "R-1", _ALL, **people, **texts, at=_days(8)),
        _sent("AZ", "R-1", _ALL, conveyances=[{"identifiers": [{"kind": "plate", "value": "10 QV 765"}]}], at=_days(7)),
    )


def _passed_on() -> Sequence[Event]:
    """Reports that may be asked for, of several originators, each with parts of which some stay behind in a grant."""
    ask: Mapping[str, Any] = {**_OPEN, "onward": "ask"}
    free: Mapping[str, Any] = {**_OPEN, "onward": "allowed"}
    links = [{"reference": f"R-{n}"} for n in range(1, 8)]
    parts: dict[str, Any] = {
        "conveyances": [_container(0), _container(1, marking=dict(_OPEN)), _container(2, marking=free)],
        "goods": [_kilograms("1"), _kilograms("2", marking=ask), _kilograms("4", marking={})],
        "persons": [_person("truck", "N01234567"), _person("steel", "P7654321", marking=dict(_OPEN))],
        "links": links,
    }
    staying = {**parts, "persons": [parts["persons"][0], _person("heroin", "P7654321", marking=dict(_OPEN))]}
    return (
        _sent("KZ", "R-1", ask, **parts),
        _sent("KZ", "R-2", ask, **parts, title="steel", at=_days(29)),
        _sent("KZ", "R-3", free, **parts, title="truck", at=_days(28)),
        _sent("KZ", "R-4", {"onward": "ask"}, **parts, at=_days(27)),
        _sent("KZ", "R-5", _OPEN, **parts, at=_days(26)),
        _sent("KZ", "R-6", {**ask, "handling_code": "H2"}, **parts, at=_days(25)),
        _sent("KZ", "R-7", {**_EXPIRED, "onward": "ask"}, **parts, at=_days(24)),
        _sent("CN", "R-1", ask, **parts, at=_days(23)),
        _sent("CN", "R-2", {**_ALL, "onward": "ask"}, **parts, at=_days(22)),
        _sent("TM", "R-1", ask, **parts, at=_days(21)),
        _sent("UZ", "R-1", ask, **parts, at=_days(20)),
        _sent("KZ/secretariat", "R-1", ask, **parts, at=_days(19)),
        _sent("open-source/secretariat", "R-1", ask, **parts, at=_days(18)),
        # of what goes on nothing is new: what changed stays behind
        _sent("KZ", "R-3", free, **staying, title="truck", version=2, at=_days(10)),
        _sent("KZ", "R-1", ask, **staying, version=2, at=_days(9)),
    )


PASSED_ON: tuple[Event, ...] = tuple(_passed_on())
"""What may be passed on freely, if its originator is asked, in part and not at all; in order of arrival."""
DENSE_WORLDS: Mapping[str, tuple[Event, ...]] = {
    "bridges": tuple(_bridges()),
    "what is gone": tuple(_what_is_gone()),
    "parts": tuple(_parts()),
    "marks": tuple(_marks()),
    "names": tuple(_names()),
    "copies": tuple(_copies()),
}
"""By what lies close together in them; each in order of arrival but for what an example of it says."""
