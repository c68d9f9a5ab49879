"""Leaks of groups, lifetimes and markings, and of what people are told of emergencies, copies and rows."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import Any
from unittest import mock

from intel.access import budgets, projection, view
from intel.access.actors import Actor
from intel.access.classes import AccessClass
from intel.access.groups import GroupBook
from intel.analysis import assemble
from intel.api import emergencies as api_emergencies
from intel.api import groups as api_groups
from intel.errors import QuestionError
from intel.graph import likenesses, queries
from intel.graph.emergency_state import emergencies_told
from intel.graph.group_state import read_group_book
from intel.graph.statements import STATEMENTS
from intel.ingest.terms import Terms
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import ALL, PURPOSES
from intel.services import notices, originating, receipts, sights
from tests.leaks.making import count, everything, forget_guards, leak, swap
from tests.noninterference.stage import Stage


@leak(24, "who belonged to a group once is shown it still", "group secrets")
def _once_a_member(stack: ExitStack, stage: Stage) -> None:
    def is_known_to(self: GroupBook, administration: str, name: str) -> bool:
        return any(administration in members for members in self.versions.get(name, ()))

    swap(stack, GroupBook, "is_known_to", is_known_to)


@leak(22, "a reader is shown the groups by which a report reaches him", "groups")
def _shown_groups(stack: ExitStack, stage: Stage) -> None:
    shown_marking = assemble.shown_marking

    def shown(access: AccessClass, actor: Actor, *, full: Any) -> dict[str, Any]:
        found = shown_marking(access, actor, full=full)
        groups = sorted({each for part in access.parts for each in part.groups})
        return found if full is not None else {**found, "released_to": [*found["released_to"], *groups]}

    swap(stack, assemble, "shown_marking", shown)


@leak(22, "a reader is shown the purposes of all parts of a class instead of those that they share")
def _purposes_of_all(stack: ExitStack, stage: Stage) -> None:
    shown_marking = assemble.shown_marking

    def shown(access: AccessClass, actor: Actor, *, full: Any) -> dict[str, Any]:
        found = shown_marking(access, actor, full=full)
        together = set().union(*(part.purposes or PURPOSES for part in access.parts))
        return {**found, "purposes": sorted(together)} if "purposes" in found else found

    swap(stack, assemble, "shown_marking", shown)


@leak(2, "a report is said to tell of the same seizure as a hidden one that states the same identifier")
def _hidden_tie(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.TIED_REPORTS, "c", "s", "r")


@leak(19, "who asks for an emergency is told whose reports it would open", "standings")
def _would_open(stack: ExitStack, stage: Stage) -> None:
    ask = api_emergencies.ask_for_emergency

    def told(*args: Any, **more: Any) -> dict[str, Any]:
        keys = [str(row["key"]) for row in everything(stage, "MATCH (c:AccessClass) RETURN c.key AS key")]
        parts = [part for key in keys for part in AccessClass.from_key(key).parts]
        return {**ask(*args, **more), "opens": sorted({part.originator for part in parts if part.break_glass})}

    swap(stack, api_emergencies, "ask_for_emergency", told)


@leak(24, "an emergency that opens something of one is told to all", "standings")
def _told_to_all(stack: ExitStack, stage: Stage) -> None:
    def of_all(transaction: Any, _originator: str) -> list[Any]:
        found = {each.id: each for code in sorted(ADMINISTRATIONS) for each in emergencies_told(transaction, code)}
        return list(found.values())

    swap(stack, notices, "emergencies_told", of_all)


@leak(22, "who withdraws a report is told whether others hold copies of it", "turns")
def _copies(stack: ExitStack, stage: Stage) -> None:
    plain = originating.Done.plain
    text = "MATCH (r:Report) WHERE r.id STARTS WITH $held RETURN count(r) AS n"

    def told(self: originating.Done) -> dict[str, str]:
        said = plain(self)
        held = count(stage, text, held=f"{self.report}@")
        return {**said, "outcome": f"{said['outcome']}, {held} held"} if held else said

    swap(stack, originating.Done, "plain", told)


@leak(10, "what stood in a rejected row is quoted in the details of a finding", "intake")
def _quoted(stack: ExitStack, stage: Stage) -> None:
    def without_values(finding: Mapping[str, Any]) -> dict[str, Any]:
        return {**finding, "value": ""}

    swap(stack, receipts, "without_values", without_values)


@leak(24, "a case that is not one's own is refused with those that colleagues are on", "standings")
def _cases_of_colleagues(stack: ExitStack, stage: Stage) -> None:
    def told() -> QuestionError:
        used = everything(stage, "MATCH (c:CaseAssignment) RETURN DISTINCT c.reference AS case ORDER BY case")
        return QuestionError("there is no such case for you", advice=", ".join(str(row["case"]) for row in used))

    swap(stack, sights, "no_such_case", told)


@leak(26, "what is sent lives longer than its originator's rule lets it", "writes")
def _unlimited(stack: ExitStack, stage: Stage) -> None:
    swap(stack, Terms, "_most_days", lambda _terms, _report: None)


@leak(24, "who belongs to a group reads who belonged to it before", "group secrets")
def _history_of_others(stack: ExitStack, stage: Stage) -> None:
    history = api_groups.group_history

    def told(instance: Any, actor: Actor, name: str) -> list[dict[str, Any]]:
        full = f"KZ/{name}"
        book = instance.database.read(read_group_book, latest=True)
        if actor.administration != "KZ" and full in book.versions and book.is_known_to(actor.administration, full):
            return [{"members": sorted(each)} for each in book.versions[full]]
        return history(instance, actor, name)

    swap(stack, api_groups, "group_history", told)


@leak(22, "a report is said to be released to whom one of its rules releases it")
def _one_rule(stack: ExitStack, stage: Stage) -> None:
    shown_marking = assemble.shown_marking

    def shown(access: AccessClass, actor: Actor, *, full: Any) -> dict[str, Any]:
        found = shown_marking(access, actor, full=full)
        entry, name = projection._entry_for(actor)
        reaches = bool(entry) and any({ALL, entry} & {*part.release} for part in access.parts)
        return found if full is not None else {**found, "released_to": [name] if reaches else []}

    for module in (assemble, view):  # both accounts of a view have this form of a marking from one place
        swap(stack, module, "shown_marking", shown)


@leak(26, "a receipt tells of likeness with what has ended", "likeness")
def _like_what_has_ended(stack: ExitStack, stage: Stage) -> None:
    put = likenesses._Members.put
    texts = {name: STATEMENTS[name] for name in ("reports_of_groups", "reports_of_ties")}
    endless = {name: replace(each, text=each.text.replace(" AND r.exp > $now", "")) for name, each in texts.items()}
    assert all(endless[name].text != each.text for name, each in texts.items()), "the statements are others now"
    stack.enter_context(mock.patch.dict(STATEMENTS, endless))
    swap(stack, likenesses._Members, "put", lambda self, number, grouped, _exp: put(self, number, grouped, 1 << 60))


@leak(13, "what colleagues took away counts against a unit by what was in their files", "budgets")
def _files_of_colleagues(stack: ExitStack, stage: Stage) -> None:
    of = budgets.Limits.of

    def counted(self: budgets.Limits, level: Any, budget: budgets.Budget) -> int:
        times = {"unit": self.unit_times, "administration": self.administration_times}
        return self.reports * times.get(level, 1) if budget == "reports" else of(self, level, budget)

    swap(stack, budgets.Limits, "of", counted)
