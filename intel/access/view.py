"""The reference view: what an actor sees, in plain Python, from reports and their markings alone.

It is the other side of the proof that every question answers from the view and from nothing else.
It knows no graph, no class number and no stored history: whatever it needs it works out again from
what was sent, and it asks the second evaluator, not the Cedar engine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, NotRequired, TypedDict, Unpack

from intel.access.actors import Actor
from intel.access.arrivals import Event, SentReport, State, expires_at, states_of
from intel.access.classes import AccessClass, BaseClass
from intel.access.classify import nominal_rules
from intel.access.evaluator import Rule, evaluate
from intel.access.groups import NO_GROUPS, GroupBook
from intel.access.handles import InstanceSecret
from intel.access.policy import PolicySet, rules_of
from intel.access.projection import SeenRecord, assemble, shown_marking
from intel.access.released import released_to
from intel.access.seen_links import links_among
from intel.access.seen_structure import loose_roles, structure_of
from intel.clock import epoch_ms
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import Marking
from intel.model.nominal import ReportParts, split_report
from intel.model.report import Report

__all__ = ["Rules", "SentReport", "VisibleReport", "exportable", "forwardable", "view", "view_in_emergency"]

_SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class VisibleReport:
    """A report as one actor sees it.

    ``plain`` is the JSON object of `intel.access.projection`; ``change`` and ``changed_at`` (epoch
    milliseconds) say what last changed in his own view of it; ``received_at`` is epoch
    milliseconds; reports of equal ``twin`` state the same seizures.
    """

    handle: str
    plain: Mapping[str, Any]
    change: Literal["received", "revised", "released"]
    changed_at: int
    received_at: int
    twin: str


class Rules(TypedDict):
    """What a view is decided by.

    ``now`` is the moment, aware; ``policies`` and ``groups`` are those in force; ``secret`` is the
    instance's, for handles only.
    """

    now: datetime
    policies: PolicySet
    secret: InstanceSecret
    groups: NotRequired[GroupBook]


@dataclass(slots=True)
class _Reader:
    """Who reads or exports, for what and with which rules; remembers what was decided."""

    actor: Actor
    purpose: str
    policies: PolicySet
    actions: tuple[str, ...]
    groups: GroupBook
    emergency: bool = False
    granted: bool = False
    decided: dict[BaseClass, bool] = field(default_factory=dict[BaseClass, bool])
    rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict[str, tuple[Rule, ...]])

    def may_see(self, base: BaseClass) -> bool:
        """Whether the rules let the actor see what is marked so."""
        if base not in self.decided:
            if base.originator not in self.rules:
                self.rules[base.originator] = rules_of(self.policies, base.originator)
            # an emergency takes nothing away, and adds what its originator opened to emergencies
            self.decided[base] = self._is_allowed(base) or (
                self.emergency and base.break_glass and self._is_allowed(base, break_glass=True)
            )
        return self.decided[base]

    def _is_allowed(self, base: BaseClass, *, break_glass: bool = False) -> bool:
        return all(self._allows(action, base, break_glass=break_glass) for action in self.actions)

    def _allows(self, action: str, base: BaseClass, *, break_glass: bool) -> bool:
        # by a grant what says "ask" is passed on as if it said "allowed", and nothing else is otherwise
        is_opened = self.granted and action == "forward" and base.onward == "ask"
        decision = evaluate(
            self.rules[base.originator],
            self.actor,
            action=action,
            base=replace(base, onward="allowed") if is_opened else base,
            purpose=self.purpose,
            break_glass=break_glass,
        )
        return decision.is_allowed


def _reader(actor: Actor, purpose: str, rules: Rules, *, actions: tuple[str, ...] = ("read",)) -> _Reader:
    return _Reader(actor, purpose, rules["policies"], actions, rules.get("groups", NO_GROUPS))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a reader sees of a state of a report."""

    parts: ReportParts
    text: Mapping[str, Any] | None
    records: tuple[SeenRecord, ...]
    structure: tuple[tuple[str, str, str], ...]

    def fingerprint(self) -> dict[str, str]:
        """Content by element; what is not in it, such as a version number, is no news."""
        head = {name: value for name, value in self.parts.head.items() if name != "version"}
        found = {"head": _text(head)}
        if self.text:
            found["text"] = _text(self.text)
        for record in self.records:
            found[record.handle] = _text(record.body)
            if record.nominal:
                found[f"{record.handle}/nominal"] = _text(record.nominal)
        found |= {" ".join(each): "" for each in self.structure}
        return found


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def _bases(reader: _Reader, state: State, marking: Marking, *, nominal: bool) -> set[BaseClass]:
    """What must be allowed for a part under a marking: that marking, and its originator's own rule."""
    code = state.report.administration
    markings = [marking]
    if state.submitter == _SECRETARIAT and code in ADMINISTRATIONS:
        rule = ADMINISTRATIONS[code].secretariat_rule
        markings.append(
            Marking(releasable_to=rule.releasable_to, nominal_releasable_to=rule.nominal_releasable_to),
        )
    sets = [each.nominal_releasable_to if nominal else each.releasable_to for each in markings]
    released = [released_to(each, code, reader.groups.versions) for each in sets]
    return {
        BaseClass(
            originator=code,
            submitter=state.submitter,
            handling=each.handling_code,
            release=release,
            groups=groups,
            purposes=each.purposes,
            nominal=nominal,
            cases=each.cases,
            onward=each.onward,
            deconflict=each.deconflict,
            break_glass=each.break_glass,
        )
        for each, (release, groups) in zip(markings, released, strict=True)
    }


def _expires_at(state: State, marking: Marking) -> int:
    """When what is marked so goes out of sight, epoch milliseconds."""
    return expires_at(state.report.kind, state.received_at, marking)


def _is_open(reader: _Reader, state: State, *, marking: Marking, nominal: bool, now: int | None) -> bool:
    """Whether a reader sees what lies under a marking; without a moment nothing has expired."""
    if now is not None and _expires_at(state, marking) <= now:
        return False
    return all(reader.may_see(base) for base in _bases(reader, state, marking, nominal=nominal))


def _see(reader: _Reader, state: State, *, secret: InstanceSecret, now: int | None) -> _Seen | None:
    """What a reader sees of a state; None where he does not see the report at all."""
    report = state.report
    if not _is_open(reader, state, marking=report.marking, nominal=False, now=now):
        return None
    sees_names = _is_open(reader, state, marking=report.marking, nominal=True, now=now)
    parts = split_report(report, nominal_rules(report.administration))
    given = {record.id: record for _, record in report.records()}
    handles: dict[str, str] = {}
    records: list[SeenRecord] = []
    for part in parts.records:
        record = given[part.local_id]
        own = record.marking or report.marking
        if record.marking is not None and not _is_open(reader, state, marking=own, nominal=False, now=now):
            continue
        handle = secret.handle(
            report.administration, state.submitter, reference=report.reference, local_id=part.local_id
        )
        handles[part.local_id] = handle
        body = part.body
        if loose := loose_roles(report, record):
            body = {**body, "roles": loose}
        is_named = bool(part.nominal) and sees_names and _is_open(reader, state, marking=own, nominal=True, now=now)
        nominal = part.nominal if is_named else None
        records.append(SeenRecord(part.list_name, handle, getattr(record, "sequence", None), body, nominal))
    structure = tuple(
        (handles[start], kind, handles[end])
        for start, kind, end in structure_of(report)
        if start is not None and start in handles and end is not None and end in handles
    )
    return _Seen(parts, parts.text if parts.text and sees_names else None, tuple(records), structure)


def _change(
    reader: _Reader, states: Sequence[State], secret: InstanceSecret
) -> tuple[Literal["received", "revised", "released"], int]:
    """The last change of a report in its reader's own view, who sees the last state.

    Every state is judged by today's rules, as if nothing had expired.
    """
    since = last = states[0].since
    before: dict[str, str] | None = None
    for state in states:
        seen = _see(reader, state, secret=secret, now=None)
        after = seen.fingerprint() if seen else None
        if after is not None and before is None:
            since = last = state.since
        elif after != before:
            last = state.since
        before = after
    if last > since:
        return "revised", last
    return ("received" if since == states[0].since else "released"), since


def _twin(report: Report, parts: ReportParts) -> str:
    """What two copies have in common: the open content of what is marked like the report itself."""
    marked = {record.id for _, record in report.records() if record.marking is not None}
    bodies = [[part.list_name, part.body] for part in parts.records if part.local_id not in marked]
    return _text([report.administration, report.unknown if report.screened else {}, bodies])


def _sees_origin(reader: _Reader, state: State, now: int) -> bool:
    code = state.report.administration
    own = BaseClass(originator=code, submitter=state.submitter, nominal=True)
    return _expires_at(state, state.report.marking) > now and reader.may_see(own)


def _project(
    reader: _Reader,
    state: State,
    *,
    seen: _Seen,
    handle: str,
    links: Sequence[tuple[str, str]],
    now: int,
) -> dict[str, Any]:
    marking = state.report.marking
    full = marking.model_dump(mode="json", exclude_defaults=True) if _sees_origin(reader, state, now) else None
    access = AccessClass(frozenset(_bases(reader, state, marking, nominal=False)))
    return assemble(
        seen.parts.head,
        handle=handle,
        received_at=epoch_ms(state.received_at),
        expires_at=_expires_at(state, marking),
        marking=shown_marking(access, reader.actor, full=full),
        text=seen.text,
        records=seen.records,
        structure=seen.structure,
        links=links,
    )


def view(
    world: Sequence[Event],
    actor: Actor,
    purpose: str,
    **rules: Unpack[Rules],
) -> tuple[VisibleReport, ...]:
    """All that an actor sees for a purpose at a moment.

    Per originator, submitting unit and reference the highest version counts. The same report again
    is nothing new; the same content under another marking takes its place; other content under the
    same version is ignored, and so is a lower version that comes late.

    Args:
        world: All that ever happened, in order.
        actor: Who asks.
        purpose: What for.
        **rules: What it is decided by, see `Rules`.

    Returns:
        The visible current reports by handle, shape (n,).

    Source: design §3 and §4; the property P1.
    """
    return _reports(_reader(actor, purpose, rules), world, now=epoch_ms(rules["now"]), secret=rules["secret"])


def exportable(
    world: Sequence[Event],
    actor: Actor,
    purpose: str,
    **rules: Unpack[Rules],
) -> tuple[VisibleReport, ...]:
    """All that an actor may export for a purpose at a moment, as `view` gives what he sees.

    Source: as for `view`.
    """
    return _reports(
        _reader(actor, purpose, rules, actions=("export",)), world, now=epoch_ms(rules["now"]), secret=rules["secret"]
    )


def forwardable(
    world: Sequence[Event],
    actor: Actor,
    purpose: str,
    *,
    is_granted: bool = False,
    **rules: Unpack[Rules],
) -> tuple[VisibleReport, ...]:
    """All that an actor may pass on to others, as `view` gives what he sees; or could, if its originators granted it.

    Source: as for `view`.
    """
    reader = replace(_reader(actor, purpose, rules, actions=("export", "forward")), granted=is_granted)
    return _reports(reader, world, now=epoch_ms(rules["now"]), secret=rules["secret"])


def view_in_emergency(
    world: Sequence[Event],
    actor: Actor,
    purpose: str,
    **rules: Unpack[Rules],
) -> tuple[VisibleReport, ...]:
    """All that an actor sees while an emergency of his for this purpose is open, as `view` gives what he sees without.

    Source: as for `view`.
    """
    reader = replace(_reader(actor, purpose, rules), emergency=True)
    return _reports(reader, world, now=epoch_ms(rules["now"]), secret=rules["secret"])


def _reports(reader: _Reader, world: Sequence[Event], *, now: int, secret: InstanceSecret) -> tuple[VisibleReport, ...]:
    current: dict[str, tuple[list[State], _Seen]] = {}
    for states in states_of(world):
        state = states[-1]
        seen = _see(reader, state, secret=secret, now=now)
        if seen is not None:
            report = state.report
            handle = secret.handle(report.administration, state.submitter, reference=report.reference)
            current[handle] = (states, seen)
    visible: list[VisibleReport] = []
    links = links_among({handle: (states[-1], seen.parts) for handle, (states, seen) in current.items()}, secret)
    for handle, (states, seen) in sorted(current.items()):
        state = states[-1]
        change, changed_at = _change(reader, states, secret)
        visible.append(
            VisibleReport(
                handle=handle,
                plain=_project(
                    reader,
                    state,
                    seen=seen,
                    handle=handle,
                    links=links[handle],
                    now=now,
                ),
                change=change,
                changed_at=changed_at,
                received_at=epoch_ms(state.received_at),
                twin=_twin(state.report, seen.parts),
            )
        )
    return tuple(visible)
