"""Changes as the reference view replays them, and as the graph keeps them: the same for every reader."""

from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from intel.access.actors import DEMONSTRATION_ACTORS
from intel.access.classes import AccessClass
from intel.access.classify import placer_for
from intel.access.decisions import visible_classes
from intel.access.handles import InstanceSecret
from intel.access.policy import load_policy_files
from intel.access.view import SentReport, view
from intel.clock import epoch_ms
from intel.graph.builder import Elements, Origin
from intel.graph.elements import decompose
from intel.graph.history import carry_history, change_for
from intel.graph.platform_queries import KnownReportRow
from intel.model.report import Report

SECRET = InstanceSecret(b"a secret of the tests")
POLICIES = load_policy_files()
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
READERS = ("kz.officer", "uz.officer", "tj.unit", "cis.liaison", "secretariat")

_RELEASES = st.lists(st.sampled_from(["UZ", "TJ", "RILO", "ALL"]), max_size=2, unique=True)
_MARKINGS = st.fixed_dictionaries(
    {"releasable_to": _RELEASES, "nominal_releasable_to": _RELEASES},
    optional={"purposes": st.just(["statistics"])},
)
_MARKED = st.none() | _MARKINGS
_CONTENTS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["One Name", "Another Name"]),
        "substance": st.sampled_from(["heroin", "opium"]),
        "legs": st.integers(0, 2),
        "title": st.none() | st.sampled_from(["A title", "Another"]),
        "role": st.sampled_from([None, "suspect", "driver", "carrier"]),
        "office": st.sampled_from(["One", "Two"]),
    }
)
_STEPS = st.lists(
    st.tuples(_CONTENTS, _MARKINGS, _MARKED, st.booleans(), st.sampled_from([0, 1, 60])), min_size=1, max_size=5
)


def _report(content: dict[str, Any], *, marking: dict[str, Any], person: dict[str, Any] | None, version: int) -> Report:
    roles = [{"role": content["role"]}] if content["role"] else []
    plain = {
        "administration": "KZ",
        "reference": "KZ-1",
        "version": version,
        "office": content["office"],
        "title": content["title"],
        "marking": marking,
        "seizures": [{"id": "s"}],
        "shipments": [{"id": "c"}],
        "goods": [{"id": "g", "substance": content["substance"]}],
        "legs": [{"id": f"l{number}", "sequence": number} for number in range(1, content["legs"] + 1)],
        "persons": [{"id": "p", "names": [content["name"]], "sex": "male", "roles": roles, "marking": person}],
    }
    return Report.model_validate(plain)


def _world(steps: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None, bool, int]]) -> list[SentReport]:
    """Each step is the next version, or the same one under another marking."""
    world: list[SentReport] = []
    kept, version, moment = steps[0][0], 1, NOON
    for number, (content, marking, person, is_marking, minutes) in enumerate(steps):
        if number and not is_marking:
            kept, version = content, version + 1
        moment += timedelta(minutes=minutes)
        world.append(SentReport(_report(kept, marking=marking, person=person, version=version), "kz.unit", moment))
    return world


@dataclass
class _History:
    """A report as the writer carries it from one state to the next, without a graph."""

    row: dict[str, Any] = field(default_factory=dict[str, Any])
    parts: dict[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])
    classes: dict[int, AccessClass] = field(default_factory=dict[int, AccessClass])

    @property
    def recorded(self) -> KnownReportRow:
        """What the graph holds of it."""
        kept = {each.name: self.row[each.name] for each in fields(KnownReportRow) if each.name in self.row}
        return KnownReportRow(**kept, likeness=None, origin="", origin_ac=0, origin_exp=0)

    def take(self, elements: Elements, at: int) -> None:
        """The next state."""
        if self.row:
            carry_history(elements.report, self.recorded, before=self.parts, after=elements.fingerprints(), at=at)
        self.row, self.parts = elements.report, elements.fingerprints()
        self.classes |= elements.classes


def _stored(world: list[SentReport]) -> _History:
    history, last, received_at = _History(), world[0].report, world[0].received_at
    for number, each in enumerate(world):
        if number and each.report == last:
            continue
        if each.report.version != last.version:
            received_at = each.received_at
        last = each.report
        placer = placer_for(each.report, submitter=each.submitter, received_at=received_at)
        elements = decompose(each.report, placer=placer, secret=SECRET, origin=Origin("s", number))
        history.take(elements, epoch_ms(each.received_at))
    return history


@given(_STEPS)
def test_the_replay_and_the_stored_history_tell_the_same_change(steps: list[Any]) -> None:
    world = _world(steps)
    history = _stored(world)
    for name in READERS:
        actor = DEMONSTRATION_ACTORS[name]
        purpose = actor.default_purpose
        visible = visible_classes(POLICIES, actor, purpose=purpose, classes=history.classes)

        found = view(world, actor, purpose, now=NOON + timedelta(days=30), policies=POLICIES, secret=SECRET)

        assert bool(found) is (history.row["ac"] in visible)
        for each in found:
            change = change_for(history.recorded, visible)
            assert (each.change, each.changed_at) == (change.kind, change.at)
