"""Asking: arguments, pages and their limits."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.access.view import SentReport
from intel.errors import LimitExceededError, NotFoundError, PageTokenError, QuestionError
from intel.graph.driver import Database
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.instance import Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.world_writing import put_world
from tests.support.worlds import MOMENT

KZ, UZ = demonstration_actor("kz.officer"), demonstration_actor("uz.officer")
SENT_AT = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "max_expansion": 4}
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        put_world(opened, [_sent(number) for number in range(1, 4)])
        yield opened
    wipe(database)


def _sent(number: int) -> SentReport:
    plain = {
        "administration": "KZ",
        "reference": f"KZ-{number}",
        "marking": {"releasable_to": ["ALL"] if number > 1 else []},
        "seizures": [{"date": f"2026-01-0{number}"}],
        "conveyances": [{"identifiers": [{"kind": "container", "value": "MSKU6011672"}]}],
    }
    return SentReport(Report.model_validate(plain), "kz.unit", SENT_AT)


def test_an_answer_says_whose_view_it_is(instance: Instance) -> None:
    plain = ask(instance, UZ, Ask("search")).plain()

    assert plain["view"] == {"as": "uz.officer", "purpose": "investigation", "at": "2026-03-01T12:00:00.000Z"}
    assert [row["reference"] for row in plain["rows"]] == ["KZ-3", "KZ-2"]
    assert plain["next"] is None


def test_a_page_token_is_for_one_asker_and_one_question(instance: Instance) -> None:
    first = ask(instance, KZ, Ask("search", {"limit": "2"}))
    assert first.next is not None

    following = ask(instance, KZ, Ask("search", {"limit": "2", "after": first.next}))
    assert [row["reference"] for row in first.rows + following.rows] == ["KZ-3", "KZ-2", "KZ-1"]
    assert following.next is None

    for actor, request in (
        (UZ, Ask("search", {"after": first.next})),
        (KZ, Ask("search", {"after": first.next, "kind": "case"})),
        (KZ, Ask("search", {"after": first.next}, "border-control")),
        (KZ, Ask("search", {"after": "x"})),
    ):
        with pytest.raises(PageTokenError):
            ask(instance, actor, request)


def test_what_is_hidden_is_not_there(instance: Instance) -> None:
    hidden = instance.secret.handle("KZ", "kz.unit", reference="KZ-1")

    said = []
    for handle in (hidden, "11111111-1111-4111-8111-111111111111"):
        with pytest.raises(NotFoundError) as caught:
            ask(instance, UZ, Ask("report", {"id": handle}))
        said.append((type(caught.value), caught.value.message, caught.value.details))
        assert ask(instance, UZ, Ask("network", {"start": handle})).rows == []

    assert said[0] == said[1]
    assert ask(instance, KZ, Ask("report", {"id": hidden})).rows[0]["reference"] == "KZ-1"


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (Ask("serch"), "there is no such question"),
        (Ask("search", {"txt": "a"}), "takes no argument 'txt'"),
        (Ask("report"), "needs the argument 'id'"),
        (Ask("totals", {"by": "colour"}), "by: there is no such dimension"),
        (Ask("network", {"start": "colour:red"}), "is no identifier"),
    ],
)
def test_a_question_that_cannot_be_taken_says_why(instance: Instance, request_: Ask, said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        ask(instance, KZ, request_)


@pytest.mark.parametrize(
    "request_",
    [Ask("search", {"limit": "501"}), Ask("network", {"start": "container:MSKU6011672", "hops": "6"})],
)
def test_limits_are_said(instance: Instance, request_: Ask) -> None:
    with pytest.raises(LimitExceededError):
        ask(instance, KZ, request_)
