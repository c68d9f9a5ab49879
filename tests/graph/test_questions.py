"""P1: every answer is what plain Python finds in the view that reports and markings give."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from intel.access.actors import Actor
from intel.access.view import SentReport, view
from intel.clock import epoch_ms
from intel.errors import NotFoundError
from intel.graph.driver import Database
from intel.services.ask import QUESTIONS, Ask, ask
from intel.services.instance import Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.examples import on_a_database
from tests.support.reference import REFERENCE
from tests.support.tally import TALLY
from tests.support.world_writing import put_world
from tests.support.worlds import IDENTIFIERS, MOMENT, WORDS, actors, worlds

pytestmark = pytest.mark.prove

_HUB_LIMIT = 3
_SOMEBODY_ELSE = "11111111-1111-4111-8111-111111111111"


@pytest.fixture(scope="module")
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    """One instance for all worlds, which take each other's place in it."""
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "hub_limit": _HUB_LIMIT}
    wipe(database)
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        yield opened
    wipe(database)


def _handles(world: Sequence[SentReport], instance: Instance) -> list[str]:
    """Handles of every report and record that was sent, hidden ones too."""
    found = {_SOMEBODY_ELSE}
    for sent in world:
        ids = ["", *(record.id for _, record in sent.report.records())]
        for local_id in ids:
            found.add(
                instance.secret.handle(
                    sent.report.administration, sent.submitter, reference=sent.report.reference, local_id=local_id
                )
            )
    return sorted(found)


def _all_pages(instance: Instance, actor: Actor, request: Ask) -> list[dict[str, Any]]:
    """Every row, page after page; a report that is not there is no row."""
    rows: list[dict[str, Any]] = []
    arguments = {**request.arguments, "limit": "2"}
    while True:
        try:
            answer = ask(instance, actor, Ask(request.name, arguments, request.purpose))
        except NotFoundError:
            return []
        rows += answer.rows
        if answer.next is None:
            return rows
        arguments["after"] = answer.next


_LABELS = st.sampled_from([f"{kind}:{value}" for kind, value in IDENTIFIERS])
_COUNTRY = st.sampled_from(("KZ", "UZ"))
_DAYS = st.sampled_from(("2025", "2025-12", "2026-01-02"))
_GOODS = {
    "commodity": st.just("drugs"),
    "substance": st.sampled_from(("heroin", "opium")),
    "duplicates": st.just("exclude"),
}


def _arguments(question: str, handles: Sequence[str]) -> st.SearchStrategy[dict[str, str]]:
    """Arguments of a question; handles of hidden and of no reports are among them."""
    start = st.sampled_from(handles) | _LABELS
    spanned = {"country": _COUNTRY, "from": _DAYS, "to": _DAYS}
    hubs = {"hubs": st.sampled_from(("true", "false"))}
    by = st.lists(
        st.sampled_from(("country", "commodity", "substance", "year", "month", "mode", "concealment", "direction")),
        max_size=3,
        unique=True,
    ).map(",".join)
    text = st.lists(st.sampled_from((*WORDS, "героин", "Uzbekistan", "R1", "drugs", "2026")), min_size=1, max_size=2)
    table: Mapping[str, tuple[dict[str, Any], dict[str, Any]]] = {
        "search": ({}, {"text": text.map(" ".join), "kind": st.sampled_from(("seizure", "case")), **spanned}),
        "report": ({"id": st.sampled_from(handles)}, {}),
        "network": ({"start": start}, {"hops": st.sampled_from("1234"), **hubs}),
        "path": ({"a": start, "b": start}, {"max": st.sampled_from("16"), **hubs}),
        "trace": ({"identifier": _LABELS}, {}),
        "routes": ({}, {"country": _COUNTRY, "years": st.sampled_from(("2025", "2025,2026")), **_GOODS}),
        "totals": ({}, {"by": by, **spanned, **_GOODS}),
        "changes": (
            {"since": st.sampled_from([str(epoch_ms(MOMENT) - days * 86_400_000) for days in (40, 20, 5)])},
            {},
        ),
    }
    needed, optional = table[question]
    return st.fixed_dictionaries(needed, optional=optional)


def test_every_question_has_a_reference() -> None:
    assert REFERENCE.keys() == QUESTIONS.keys()


@pytest.mark.parametrize("question", sorted(QUESTIONS))
@on_a_database(share=3)
@given(world=worlds(), who=actors(), data=st.data())
def test_an_answer_is_what_plain_python_finds_in_the_view(
    instance: Instance, question: str, world: tuple[SentReport, ...], who: tuple[Actor, str], data: st.DataObject
) -> None:
    actor, purpose = who
    put_world(instance, world)
    seen = view(world, actor, purpose, now=MOMENT, policies=instance.policies(), secret=instance.secret)
    everything = _handles(world, instance)
    for _ in range(3):
        arguments = data.draw(_arguments(question, everything), label="arguments")

        rows = _all_pages(instance, actor, Ask(question, arguments, purpose))

        TALLY.count("P1 of a question")
        assert rows == REFERENCE[question](seen, arguments, _HUB_LIMIT)
