"""The stage: one instance with its real service, and worlds that take each other's place in it."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from pydantic import SecretStr

from intel.access.actors import Actor
from intel.access.handles import InstanceSecret
from intel.access.policy import PolicySet
from intel.access.tokens import issue_token
from intel.access.view import SentReport, VisibleReport, exportable, view
from intel.api.app import create_app
from intel.clock import Clock
from intel.graph.driver import Database, Transaction
from intel.services.instance import Instance, open_instance
from intel.services.keys import issuer_key
from intel.settings import Settings
from tests.noninterference.calls import Call
from tests.support.engines import wipe
from tests.support.worlds import MOMENT, put_world

# It recommends another client with the same interface, which the schema tests do not know yet.
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

__all__ = ["HUB_LIMIT", "Answered", "Stage", "Statements", "open_stage"]

HUB_LIMIT = 3
_SMALL = {"max_expansion": 4, "max_page": 3, "default_page": 2}


@dataclass(frozen=True, slots=True)
class Answered:
    """Everything that came back: compared whole."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(slots=True)
class Statements:
    """What a program asked its database for: texts, and how many rows came back."""

    texts: list[str] = field(default_factory=list[str])
    rows: list[int] = field(default_factory=list[int])

    def work(self) -> list[tuple[str, int]]:
        """Every statement with the number of its rows, in order."""
        return list(zip(self.texts, self.rows, strict=True))


class _Numbered(Instance):
    """An instance whose fresh ids are counted, so that two runs can be compared byte by byte."""

    def start_counting(self) -> None:
        self._numbers = itertools.count(1)

    def new_id(self) -> str:
        return f"{next(self._numbers):032x}"


class Stage:
    """One instance, the service over it, and a second service whose limits are reached soon.

    Attributes:
        instance: With all limits far away but that of hubs.
        small: The same data with limits that a few reports reach.
    """

    def __init__(self, instance: Instance, small: Instance) -> None:
        self.instance = instance
        self.small = small
        self._clients = {False: TestClient(create_app(instance)), True: TestClient(create_app(small))}
        self._key = issuer_key(instance.settings.data_dir)
        self._bearers: dict[str, dict[str, str]] = {}

    @property
    def secret(self) -> InstanceSecret:
        """Of the instance."""
        return self.instance.secret

    @property
    def clock(self) -> Clock:
        """Of the instance."""
        return self.instance.clock

    def bearer(self, name: str) -> Mapping[str, str]:
        """The header by which somebody is known."""
        if name not in self._bearers:
            token = issue_token(name, self._key, clock=self.clock, minutes=24 * 60)
            self._bearers[name] = {"Authorization": f"Bearer {token}"}
        return self._bearers[name]

    def put(self, world: Sequence[SentReport]) -> None:
        """Let a world take the place of the one that was there; ids are counted from one again."""
        put_world(self.instance, world)
        for each in (self.instance, self.small):
            if isinstance(each, _Numbered):
                each.start_counting()

    def ask(self, name: str, call: Call, *, is_small: bool = False) -> Answered:
        """Make a call as somebody.

        Args:
            name: Who calls.
            call: What.
            is_small: Ask the service whose limits are near.
        """
        response = self._clients[is_small].request(
            call.method,
            call.path,
            params=call.query(),
            headers=dict(self.bearer(name)),
            **({"json": call.body} if call.body is not None else {}),
            **(
                {"files": {"file": ("sent.jsonl", call.file)}, "data": dict(call.form)} if call.file is not None else {}
            ),
        )
        return Answered(response.status_code, tuple(sorted(response.headers.items())), response.content)

    def seen(self, world: Sequence[SentReport], actor: Actor, purpose: str) -> tuple[VisibleReport, ...]:
        """The reference view, by the policies in force and the instance's clock."""
        rules = {"now": self.clock.now(), "policies": self.policies(), "secret": self.secret}
        return view(world, actor, purpose, **rules)

    def exportable(self, world: Sequence[SentReport], actor: Actor, purpose: str) -> tuple[VisibleReport, ...]:
        """The reference of what somebody may export."""
        rules = {"now": self.clock.now(), "policies": self.policies(), "secret": self.secret}
        return exportable(world, actor, purpose, **rules)

    def policies(self) -> PolicySet:
        """In force."""
        return self.instance.policies()


@contextmanager
def recorded() -> Iterator[Statements]:
    """Write down what every transaction of this process asks for."""
    found = Statements()
    run = Transaction.run

    def recording(self: Transaction, text: str, params: Mapping[str, object]) -> list[dict[str, object]]:
        rows = run(self, text, params)
        found.texts.append(text)
        found.rows.append(len(rows))
        return rows

    Transaction.run = recording
    try:
        yield found
    finally:
        Transaction.run = run


@contextmanager
def open_stage(settings: Settings, database: Database) -> Iterator[Stage]:
    """Open the stage on a database, which is emptied before and after.

    Args:
        settings: Of the engine.
        database: Open.
    """
    own = {
        "clock": MOMENT,
        "secret": SecretStr("a secret of the tests"),
        "hub_limit": HUB_LIMIT,
        "max_body_bytes": 1 << 24,
    }
    wipe(database)
    with open_instance(settings.model_copy(update=own), database=database) as opened:
        instances = [
            _Numbered(settings_, clock=opened.clock, secret=opened.secret, database=database)
            for settings_ in (opened.settings, opened.settings.model_copy(update=_SMALL))
        ]
        for each in instances:
            each.start_counting()
        stage = Stage(*instances)
        yield stage
    wipe(database)
