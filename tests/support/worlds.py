"""Worlds of reports for properties: small, and full of what hides things from each other.

Identifiers, words, references and markings come from small pools, so that nearly every world has
shared identifiers, copies, hidden bridges, corrections and re-markings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from intel.access.actors import Actor, demonstration_actor
from intel.access.arrivals import Event, Released, Remarked, Withdrawn
from intel.access.view import SentReport
from intel.model.marking import Marking
from intel.model.report import Report
from tests.support.pictures import PICTURES, Picture

__all__ = [
    "ACTORS",
    "IDENTIFIERS",
    "MOMENT",
    "PURPOSES",
    "WORDS",
    "actors",
    "contents_with_markings",
    "eventful_worlds",
    "markings",
    "sent_reports",
    "worlds",
]

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
"""When every question is asked; everything was sent in the days before."""

ACTORS = (
    "kz.officer",
    "uz.officer",
    "uz.unit",
    "tm.officer",
    "cn.officer",
    "cis.liaison",
    "ap.liaison",
    "secretariat",
    "auditor",
    "uz.chief",
    "kz.chief",
)
PURPOSES = ("investigation", "statistics", "mutual-assistance", "border-control", "training")
WORDS = ("truck", "heroin", "опий", "海洛因", "Ташкент", "steel")
IDENTIFIERS = (
    ("container", "CSQU3054383"),
    ("container", "MSKU6011672"),
    ("plate", "01 A 123 BC"),
    ("vin", "1HGCM82633A004352"),
    ("passport", "N01234567"),
    ("phone", "+998901234567"),
    ("tir_carnet", "XA12345678"),
    ("seal", "SEAL0001"),
    ("company_register", "ZZ-12345"),
)

_SENDERS = (
    ("KZ", "kz.unit"),
    ("KZ", "kz.unit"),
    ("UZ", "uz.unit"),
    ("CN", "cn.unit"),
    ("TM", "tm.unit"),
    ("KZ", "secretariat"),
    ("open-source", "secretariat"),
)
_MARKINGS: tuple[dict[str, Any], ...] = (
    {"releasable_to": ["ALL"]},
    {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"], "onward": "allowed"},
    {"releasable_to": ["UZ", "TM"], "nominal_releasable_to": ["UZ"], "onward": "ask"},
    {"releasable_to": ["RILO"], "nominal_releasable_to": ["RILO"]},
    {"releasable_to": ["ALL"], "purposes": ["investigation"], "handling_code": "H1"},
    {"releasable_to": ["ALL"], "expires_on": "2026-02-20"},
    {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"], "cases": ["C-1"]},
    {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"], "handling_code": "H2"},
    {"releasable_to": ["UZ"], "handling_code": "H3", "handling_note": "ask first", "onward": "ask"},
    {"releasable_to": ["TM"], "break_glass": True},
    {},
)
_COUNTRIES = ("KZ", "UZ", "CN", "AF")
_DATES = ("2025", "2025-12", "2025-12-30", "2026-01-02", "2026-01-02")
_QUANTITIES = (
    {"amount": "1.505", "unit": "kg"},
    {"amount": "0.000000001", "unit": "kg"},
    {"amount": "12", "unit": "tablet"},
    {"amount": "2", "unit": "litre"},
    {"amount": "3", "unit": "cubits"},
)


def _some(values: Sequence[Any]) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(values)


def _present(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A JSON object without the fields that were drawn as None."""
    return st.fixed_dictionaries(fields).map(lambda d: {k: v for k, v in d.items() if v is not None})


_IDENTIFIER = st.sampled_from(IDENTIFIERS).map(lambda each: {"kind": each[0], "value": each[1]})
_OWN_MARKING = st.sampled_from((None, None, None, None, None, *_MARKINGS[:3], _MARKINGS[5], {}))
_PLACE = _present(country=_some(_COUNTRIES), text=_some(WORDS))
# Lives 365 days: the one kind whose end can be put on the very moment of the question.
_SHORT_LIVED = "warning"
_AT_THE_EDGE = tuple(MOMENT - timedelta(days=365, milliseconds=each) for each in (0, -1, 0, 1))


def _identified(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return _present(identifiers=st.lists(_IDENTIFIER, max_size=2), marking=_OWN_MARKING, **fields)


def _listed(record: st.SearchStrategy[dict[str, Any]], most: int = 2) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(record, max_size=most)


def _photograph(picture: Picture | None, **said: Any) -> dict[str, Any]:
    """A photograph with its bytes or without."""
    if picture is None:
        return said
    found = {"digest": picture.digest, "media_type": picture.media_type, "size": len(picture.content)}
    return {"kind": "photograph", **said, **found}


# whole lists, so that a report costs one choice: there is an end to how many a world may take
_ATTACHMENTS = st.sampled_from(
    (
        [_photograph(PICTURES[0], name="a.jpg", caption=WORDS[2], screened=True)],
        [_photograph(PICTURES[0], caption=WORDS[3], screened=True, marking={})],
        [_photograph(PICTURES[1], name=WORDS[4])],
        [_photograph(PICTURES[2], screened=True, marking=_MARKINGS[2]), _photograph(PICTURES[1], screened=True)],
        [_photograph(PICTURES[2], screened=True, marking=_MARKINGS[5])],
        [_photograph(None, name="a.jpg", caption=WORDS[0], screened=True)],
    )
)


def _further(shipment_of: st.SearchStrategy[str | None]) -> st.SearchStrategy[dict[str, Any]]:
    """What fewer reports say."""
    return st.fixed_dictionaries(
        {
            "documents": _listed(_identified(shipment=shipment_of, type=st.none()), 1),
            "organisations": _listed(_identified(names=st.lists(st.sampled_from(WORDS), max_size=1)), 1),
            "narratives": _listed(_present(text=st.sampled_from(WORDS), screened=st.booleans()), 1),
            "notice": st.none() | st.sampled_from(WORDS).map(lambda word: {"text": word, "action": "passed"}),
            "follow_up": _listed(_present(kind=st.just("arrest"), text=_some(WORDS)), 1),
            "unknown": st.sampled_from(({}, {}, {"column": WORDS[0]})),
            "office": _some(WORDS),
            "attachments": _ATTACHMENTS,
        }
    )


@st.composite
def _contents(draw: st.DrawFn) -> dict[str, Any]:
    """What a report says, without who says it."""
    drawn: dict[str, Any] = {
        "kind": draw(st.sampled_from(("seizure", "seizure", "seizure", "seizure", "case", _SHORT_LIVED))),
        "seizures": draw(
            st.lists(
                _present(
                    date=_some(_DATES),
                    place=_PLACE,
                    direction=_some(("import", "transit")),
                    concealment=st.lists(st.sampled_from(("clothing", "cargo")), max_size=2, unique=True),
                    concealment_text=_some(WORDS),
                    marking=_OWN_MARKING,
                ),
                min_size=1,
                max_size=2,
            )
        ),
        "shipments": draw(_listed(_present(marking=_OWN_MARKING, origin_country=_some(_COUNTRIES)))),
    }
    one = {"seizure": st.just("s1")} if len(drawn["seizures"]) > 1 else {}
    for position, seizure in enumerate(drawn["seizures"], start=1):
        seizure["id"] = f"s{position}"
    for position, shipment in enumerate(drawn["shipments"], start=1):
        shipment["id"] = f"h{position}"
        if one:
            shipment["seizure"] = draw(st.sampled_from(("s1", "s2")))
    shipment_of = _some([each["id"] for each in drawn["shipments"]]) if drawn["shipments"] else st.none()
    drawn["goods"] = draw(
        _listed(
            _present(
                shipment=shipment_of,
                commodity=_some(("drugs", "tobacco")),
                substance=_some(("heroin", "opium")),
                substance_text=_some(("Heroin", "white  powder", "opium")),
                description=_some(WORDS),
                quantity=_some(_QUANTITIES),
                marking=_OWN_MARKING,
            )
        )
    )
    drawn["conveyances"] = draw(_listed(_identified(type=_some(("truck",))), 1))
    drawn["legs"] = draw(
        _listed(
            _present(
                shipment=shipment_of,
                sequence=st.integers(1, 4),
                mode=_some(("2", "3")),
                departure=_PLACE,
                destination=_PLACE,
                marking=_OWN_MARKING,
            ),
            3,
        )
    )
    drawn["equipment"] = draw(_listed(_identified(shipment=shipment_of), 1))
    drawn["seals"] = draw(_listed(_identified(), 1))
    drawn["persons"] = draw(
        _listed(
            _identified(
                names=st.lists(st.sampled_from(WORDS), max_size=1),
                roles=st.sampled_from(([{"role": "suspect"}], [{"role": "driver", "of": "s1"}])),
            ),
            1,
        )
    )
    drawn["contacts"] = draw(_listed(_identified(), 1))
    if draw(st.booleans()):
        drawn |= draw(_further(shipment_of))
    drawn["title"] = draw(_some(WORDS))
    drawn["screened"] = draw(st.booleans())
    drawn["reported_on"] = draw(_some(_DATES))
    drawn["links"] = draw(st.lists(st.sampled_from(("R-1", "R-2", "R-3")).map(lambda r: {"reference": r}), max_size=2))
    return {name: value for name, value in drawn.items() if value not in (None, [])}


_OWN_ONLY: dict[str, Any] = {}
_HIDDEN_OR_NOT = st.sampled_from((None, None, _OWN_ONLY))
_FEW_IDENTIFIERS = st.sampled_from((*(IDENTIFIERS[0],) * 4, IDENTIFIERS[1], IDENTIFIERS[6]))
_FEW_NAMES = st.sampled_from((IDENTIFIERS[4], IDENTIFIERS[5]))


def _named(few: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[list[dict[str, str]]]:
    return few.map(lambda each: [{"kind": each[0], "value": each[1]}])


def _rich_contents() -> st.SearchStrategy[dict[str, Any]]:
    """A report that says something in every part, some of which are its originator's own."""
    item = _present(
        shipment=st.just("h1"),
        commodity=st.sampled_from(("drugs", "tobacco")),
        substance=_some(("heroin", "opium")),
        description=_some(WORDS),
        quantity=st.sampled_from(_QUANTITIES[:4]),
        marking=_HIDDEN_OR_NOT,
    )
    leg = _present(
        shipment=st.just("h1"),
        sequence=st.integers(1, 3),
        mode=st.sampled_from(("1", "2", "3")),
        departure=_present(country=st.sampled_from(_COUNTRIES)),
        destination=_present(country=st.sampled_from(_COUNTRIES)),
        marking=_HIDDEN_OR_NOT,
    )
    place = _present(country=st.sampled_from(_COUNTRIES), text=_some(WORDS))
    return st.fixed_dictionaries(
        {
            "kind": st.sampled_from((*("seizure",) * 4, _SHORT_LIVED)),
            "seizures": st.tuples(
                _present(id=st.just("s1"), date=st.sampled_from(_DATES), place=place, concealment_text=_some(WORDS))
            ).map(list),
            "shipments": st.just([{"id": "h1"}]),
            "goods": st.lists(item, min_size=1, max_size=2),
            "legs": st.lists(leg, min_size=1, max_size=3),
            "conveyances": st.tuples(_present(identifiers=_named(_FEW_IDENTIFIERS), marking=_HIDDEN_OR_NOT)).map(list),
            "equipment": st.tuples(
                _present(shipment=st.just("h1"), identifiers=_named(_FEW_IDENTIFIERS), marking=_HIDDEN_OR_NOT)
            ).map(list),
            "persons": st.tuples(
                _present(
                    identifiers=_named(_FEW_NAMES),
                    names=st.sampled_from(WORDS).map(lambda word: [word]),
                    roles=st.just([{"role": "suspect"}]),
                    marking=_HIDDEN_OR_NOT,
                )
            ).map(list),
            "title": st.sampled_from(WORDS),
            "attachments": _ATTACHMENTS,
            "links": st.sampled_from(("R-1", "R-2", "R-3")).map(lambda each: [{"reference": each}]),
        }
    )


def markings() -> st.SearchStrategy[dict[str, Any]]:
    """A marking as a sender writes it."""
    return st.sampled_from(_MARKINGS)


def contents_with_markings() -> st.SearchStrategy[dict[str, Any]]:
    """A plain report without originator and reference."""
    return st.tuples(_contents(), markings()).map(lambda drawn: {**drawn[0], "marking": drawn[1]})


@st.composite
def sent_reports(
    draw: st.DrawFn,
    contents: Sequence[dict[str, Any]],
    at: datetime,
    senders: Sequence[tuple[str, str]] = _SENDERS,
    marked: Sequence[dict[str, Any]] = _MARKINGS,
) -> SentReport:
    """One of some contents as somebody sends it at a moment.

    Args:
        draw: Given by Hypothesis.
        contents: What can be said.
        at: When; what is short-lived came in just so long ago that it ends about `MOMENT`.
        senders: Who may send: originator and unit.
        marked: How it may be marked.
    """
    originator, unit = draw(st.sampled_from(senders))
    plain = {
        **draw(st.sampled_from(contents)),
        "administration": originator,
        "reference": draw(st.sampled_from(("R-1", "R-2", "R-3", "R-4"))),
        "version": draw(st.sampled_from((1, 1, 2))),
        "marking": draw(st.sampled_from(marked)),
    }
    if plain.get("kind") == _SHORT_LIVED:
        at = draw(st.sampled_from(_AT_THE_EDGE))
    return SentReport(Report.model_validate(plain), unit, at, is_versioned=draw(st.integers(0, 9)) > 0)


@st.composite
def worlds(draw: st.DrawFn, *, most: int = 7) -> tuple[SentReport, ...]:
    """Reports in order of arrival; some say the same, some correct or re-mark what came before.

    Args:
        draw: Given by Hypothesis.
        most: Greatest number of reports.
    """
    is_rich = draw(st.integers(0, 2)) > 0
    contents = draw(st.lists(_rich_contents() if is_rich else _contents(), min_size=1, max_size=4))
    # few of them, so that what one unit sent meets what it sent before
    senders = draw(
        st.lists(st.sampled_from(_SENDERS[:4] if is_rich else _SENDERS), min_size=1, max_size=2 if is_rich else 3)
    )
    marked = (
        (*_MARKINGS[:2], _MARKINGS[0], _OWN_ONLY, _OWN_ONLY, _MARKINGS[5], _MARKINGS[5], _MARKINGS[7])
        if is_rich
        else _MARKINGS
    )
    return tuple(
        draw(sent_reports(contents, MOMENT - timedelta(days=30) + timedelta(days=position * 3), senders, marked))
        for position in range(draw(st.integers(3 if is_rich else 1, most)))
    )


def actors() -> st.SearchStrategy[tuple[Actor, str]]:
    """Somebody who asks, and for what purpose."""
    return st.tuples(st.sampled_from(ACTORS).map(demonstration_actor), st.sampled_from(PURPOSES))


@st.composite
def eventful_worlds(draw: st.DrawFn, *, most: int = 6) -> tuple[Event, ...]:
    """A world in which originators withdraw, re-mark and release what they sent, and send it again.

    Args:
        draw: Given by Hypothesis.
        most: Greatest number of reports; half of them come a second time.
    """
    sent = draw(worlds(most=most))
    events: list[Event] = []
    for each in sent:
        events.append(each)
        at = each.at + timedelta(hours=1)
        for act in draw(st.lists(st.sampled_from(("withdraw", "remark", "release", "again")), max_size=3)):
            at += timedelta(hours=1)
            key = draw(st.sampled_from(sorted({one.key for one in events})))
            if act == "withdraw":
                events.append(Withdrawn(key, at))
            elif act == "remark":
                events.append(Remarked(key, at, Marking.model_validate(draw(st.sampled_from(_MARKINGS)))))
            elif act == "release":
                events.append(Released(key, at, *draw(st.sampled_from(((), (("TM",),), (("ALL",), ("UZ",)))))))
            else:
                events.append(replace(each, received_at=at))
    return tuple(events)
