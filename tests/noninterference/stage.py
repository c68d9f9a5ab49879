"""The stage: one instance with its real service, and worlds that take each other's place in it."""

from __future__ import annotations

import itertools
import shutil
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Self

from pydantic import SecretStr

from intel.access.actors import Actor, demonstration_actor
from intel.access.arrivals import Event
from intel.access.handles import InstanceSecret
from intel.access.policy import PolicySet
from intel.access.projection import iso_moment
from intel.access.sessions import on_case
from intel.access.tokens import issue_token
from intel.access.view import VisibleReport, exportable, forwardable, view, view_in_emergency
from intel.api.app import create_app
from intel.clock import Clock, FixedClock, epoch_ms
from intel.graph.driver import Database, Transaction
from intel.graph.emergency_state import open_emergencies
from intel.graph.group_state import read_group_book
from intel.graph.state import put_policy
from intel.graph.view import GraphView
from intel.model.marking import Marking
from intel.model.report import Report
from intel.services.instance import Instance, open_instance
from intel.services.keys import issuer_key
from intel.settings import Settings
from tests.noninterference.calls import Call
from tests.noninterference.logs import Listening
from tests.support.engines import wipe
from tests.support.pictures import keep_pictures
from tests.support.reference_markings import ShownMarkings
from tests.support.reference_notices import tombstones
from tests.support.world_writing import put_world
from tests.support.worlds import MOMENT

# It recommends another client with the same interface, which the schema tests do not know yet.
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

__all__ = [
    "HUB_LIMIT",
    "Answered",
    "Heard",
    "Stage",
    "Standing",
    "open_stage",
]

HUB_LIMIT = 4
_SMALL = {"max_expansion": 4, "max_page": 3, "default_page": 2}
_OF_SUBMISSIONS = ("blobs", "uploads", "exports", "work")
_FAR = 1 << 40
_FOR_EVER = 1 << 20
_WHO_SUBMITS = '@id("KZ-submit-own")'
_SHORT_LIVES = '@expiry("seizure 20, case 12, warning 9")'


@dataclass(frozen=True, slots=True)
class Answered:
    """Everything that came back: compared whole."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """A request that somebody made, and what came back."""

    name: str
    call: Call
    is_small: bool
    answered: Answered


class _Numbered(Instance):
    """An instance whose fresh ids are counted, so that two runs can be compared byte by byte."""

    def start_counting(self) -> None:
        self._latest = 0  # a new world begins at its own time
        self.numbers = itertools.count(self.settings.max_expansion)  # another for each: they share a database

    def new_id(self) -> str:
        return f"{next(self.numbers):032x}"


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody has beside his name: a case that he is on, and an emergency for a purpose."""

    name: str
    case: str = ""
    emergency: str = ""

    def actor(self) -> Actor:
        """The actor, on his case."""
        return on_case(demonstration_actor(self.name), self.case or None)


class Stage:
    """One instance, the service over it, and a second service whose limits are reached soon.

    Attributes:
        instance: With all limits far away but that of hubs.
        small: The same data with limits that a few reports reach.
        standing: Of one of the askers; the reference and the service know of it alike.
        listening: To the log, from the beginning to the end.
        lives: Days that reports live by a rule of their originator, by his code and kind of report.
    """

    def __init__(self, instance: Instance, small: Instance) -> None:
        self.instance = instance
        self.small = small
        self._clients = {
            is_small: TestClient(create_app(each), raise_server_exceptions=False)  # a fault is an answer like any other
            for is_small, each in ((False, instance), (True, small))
        }
        self._key = issuer_key(instance.settings.data_dir)
        self._heard: list[Heard] = []
        self._far = itertools.count(_FAR)
        self.faults = 0  # answers that say that something broke inside
        self._bearers: dict[str, dict[str, str]] = {}
        self._first_rules = instance.policies()
        self._interruptions: list[Callable[[], None]] = []
        self._interrupted: GraphView | None = None
        self.standing = Standing("nobody")
        self.listening = Listening(instance.clock)
        self.lives: Mapping[str, Mapping[str, int]] = {}

    def __enter__(self) -> Self:
        """Start the services; each has one loop for all its calls."""
        self._rows = rows = GraphView.rows

        def interrupted(view: GraphView, query: Any, **params: object) -> list[Any]:
            found = rows(view, query, **params)
            if self._interruptions and view is not self._interrupted:
                self._interrupted = view  # what comes next is for the answer that is found anew
                self._interruptions.pop(0)()
            return found

        GraphView.rows = interrupted
        for client in self._clients.values():
            client.__enter__()
        self.listening.listen()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop them."""
        GraphView.rows = self._rows
        for client in self._clients.values():
            client.__exit__()
        self.listening.stop()

    @property
    def secret(self) -> InstanceSecret:
        """Of the instance."""
        return self.instance.secret

    def handle_of(self, key: tuple[str, str, str]) -> str:
        """Of a report, by originator, submitting unit and reference."""
        return self.secret.handle(*key[:2], reference=key[2])

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

    def put(self, world: Sequence[Event]) -> None:
        """Let a world take the place of the one that was there, on the disk too; ids are counted from one again."""
        self.listening.check()
        self.forget()
        put_world(self.instance, world)
        for name in _OF_SUBMISSIONS:
            shutil.rmtree(self.instance.settings.data_dir / name, ignore_errors=True)
        self._far = itertools.count(_FAR)
        for each in self._instances():
            each.start_counting()

    def _instances(self) -> list[_Numbered]:
        return [each for each in (self.instance, self.small) if isinstance(each, _Numbered)]

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Whatever is done inside takes no number of those that are counted."""
        kept = [(each, each.numbers) for each in self._instances()]
        for each, _ in kept:
            each.numbers = self._far
        try:
            yield
        finally:
            for each, numbers in kept:
                each.numbers = numbers

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
            params=call.query() | ({"case": self.standing.case} if self._has_case(name) else {}),
            headers={**self.bearer(name), **call.headers},
            **({"json": call.body} if call.body is not None else {}),
            **({"content": call.content} if call.content is not None else {}),
            **(
                {"files": {"file": ("sent.jsonl", call.file)}, "data": dict(call.form)} if call.file is not None else {}
            ),
        )
        self.faults += response.status_code >= 500
        answered = Answered(response.status_code, tuple(sorted(response.headers.items())), response.content)
        self._heard.append(Heard(name, call, is_small, answered))
        return answered

    def forget(self) -> None:
        """Begin to remember what is asked from here on."""
        self._heard.clear()

    def heard(self) -> list[Heard]:
        """All that was asked since `forget`."""
        return list(self._heard)

    def seen(self, world: Sequence[Event], actor: Actor, purpose: str) -> tuple[VisibleReport, ...]:
        """The reference view, by the policies in force and the instance's clock."""
        look = view_in_emergency if self.is_in_emergency(actor.name, purpose) else view
        return look(world, self._standing(actor), purpose, **self._rules())

    def shown_markings(self, world: Sequence[Event]) -> ShownMarkings:
        """How markings are to be shown in this world, by a third account of them."""
        return ShownMarkings(world, self.secret, self._rules()["groups"].versions)

    def exportable(self, world: Sequence[Event], actor: Actor, purpose: str) -> tuple[VisibleReport, ...]:
        """The reference of what somebody may export."""
        return exportable(world, self._standing(actor), purpose, **self._rules())

    def forwardable(
        self, world: Sequence[Event], actor: Actor, purpose: str, *, is_granted: bool = False
    ) -> tuple[VisibleReport, ...]:
        """The reference of what somebody may pass on, or could if it were granted."""
        return forwardable(world, self._standing(actor), purpose, is_granted=is_granted, **self._rules())

    def _rules(self) -> dict[str, Any]:
        groups = self.instance.database.read(read_group_book, latest=True)
        return {"now": self.clock.now(), "policies": self.policies(), "secret": self.secret, "groups": groups}

    def _has_case(self, name: str) -> bool:
        return self.standing.name == name and self.standing.case != ""

    def _standing(self, actor: Actor) -> Actor:
        return self.standing.actor() if self._has_case(actor.name) else actor

    def is_in_emergency(self, name: str, purpose: str) -> bool:
        """Whether somebody is answered in an emergency."""
        return (self.standing.name, self.standing.emergency) == (name, purpose)

    def shown_view(self, name: str, purpose: str, *, is_export: bool = False) -> dict[str, Any]:
        """What an answer says of whose view it is."""
        at = epoch_ms(self.clock.now())
        said: dict[str, Any] = {"as": name, "purpose": purpose, "at": iso_moment(at)}
        if self._has_case(name) and not is_export:
            said["case"] = self.standing.case
        if self.is_in_emergency(name, purpose) and not is_export:
            (opened,) = self.instance.database.read(lambda transaction: open_emergencies(transaction, now=at))
            said["emergency"] = {"id": opened.id, "until": iso_moment(opened.until)}
        return said

    def views(self, world: Sequence[Event], who: tuple[str, str]) -> object:
        """All that somebody may know of a world: two worlds of which this is equal look alike to him.

        Args:
            world: The world.
            who: Name and purpose.
        """
        actor, purpose = demonstration_actor(who[0]), who[1]
        own = tombstones(world, actor, purpose, now=self.clock.now(), policies=self.policies())
        leaves = self.exportable(world, actor, purpose), self.forwardable(world, actor, purpose)
        return self.seen(world, actor, purpose), *leaves, own

    def policies(self) -> PolicySet:
        """In force."""
        return self.instance.policies()

    def _put_rules(self, policies: PolicySet) -> None:
        def work(transaction: Transaction) -> None:
            put_policy(transaction, digest=policies.digest, texts=policies.to_json(), at=0)

        self.instance.database.write(work)

    def change_rules(self, name: str, edit: Callable[[str], str]) -> None:
        """Put a changed file of somebody's rules in force."""
        texts = dict(self._first_rules.texts)
        self._put_rules(PolicySet.of({**texts, name: edit(texts[name])}))

    def shorten_lives(self) -> None:
        """Let an administration say for how long its reports live, from now on."""
        self.change_rules("KZ", lambda text: text.replace(_WHO_SUBMITS, f"{_SHORT_LIVES}\n{_WHO_SUBMITS}"))
        assert _SHORT_LIVES in self.policies().own_text("KZ")
        self.lives = {"KZ": {"seizure": 20, "case": 12, "warning": 9}}

    def kept_marking(self, code: str, report: Report, wanted: Marking) -> Marking:
        """The marking that a report gets: it never lives longer than its originator's rule lets it."""
        days = self.lives.get(code, {}).get(report.kind, _FOR_EVER)
        days = min(days, wanted.expires_after_days or _FOR_EVER)
        return wanted if days == _FOR_EVER else wanted.model_copy(update={"expires_after_days": days})

    def pass_time(self, by: timedelta) -> None:
        """Move the clock of the instances."""
        assert isinstance(self.clock, FixedClock)
        self.clock.advance(by)

    def put_rules_back(self) -> None:
        """Put the rules of the beginning in force."""
        self.lives = {}
        if self.policies() != self._first_rules:
            self._put_rules(self._first_rules)

    @contextmanager
    def rules_as_they_were(self) -> Iterator[None]:
        """Whatever is done to the rules inside is undone at the end."""
        try:
            yield
        finally:
            self._interruptions = []
            self.put_rules_back()

    def interrupt_next_read(self, *deeds: Callable[[], None]) -> None:
        """Let something happen when the next reading statement has run and its answer has not gone out.

        Args:
            *deeds: What; each of them but the first when the answer is found once more.
        """
        self._interruptions, self._interrupted = list(deeds), None

    def let_it_happen(self) -> None:
        """Let what was to interrupt a read happen now, as far as no read ran meanwhile."""
        deeds, self._interruptions = self._interruptions, []
        for deed in deeds:
            deed()


@contextmanager
def open_stage(settings: Settings, database: Database) -> Iterator[Stage]:
    """Open the stage on a database, which is emptied before and after.

    Args:
        settings: Of the engine.
        database: Open.
    """
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "hub_limit": HUB_LIMIT}
    own |= {"emergencies_of_officer": 1, "emergencies_of_administration": 2}
    own["max_body_bytes"] = 1 << 24
    wipe(database)
    with open_instance(settings.model_copy(update=own), database=database) as opened:
        instances = [
            _Numbered(settings_, clock=opened.clock, secret=opened.secret, database=database)
            for settings_ in (opened.settings, opened.settings.model_copy(update=_SMALL))
        ]
        for each in instances:
            each.start_counting()
        keep_pictures(instances[0].settings.data_dir, instances[0].secret)
        with Stage(*instances) as stage:
            yield stage
        shutil.rmtree(settings.data_dir / "uploads", ignore_errors=True)
    wipe(database)
