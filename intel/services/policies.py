"""Reading policies: check files, explain a decision, compare what is proposed with what is in force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, check_purpose
from intel.access.archetypes import Shift, cells_changed, sample_classes, shifts
from intel.access.classes import AccessClass, BaseClass
from intel.access.classify import placer_for
from intel.access.comparison import (
    Difference,
    LifetimeChange,
    changed_originators,
    compare,
    contradictions,
    foreign_rules,
    lifetime_changes,
)
from intel.access.evaluator import ACTIONS
from intel.access.explanation import Explanation, data_in_words, difference_in_words, explain
from intel.access.governing import may_propose_policy
from intel.access.groups import kept_marking
from intel.access.policy import PolicySet, check_policies, load_policy_files, rules_of
from intel.analysis.assemble import heads
from intel.clock import epoch_ms
from intel.errors import NotFoundError, PolicyBreachError, PolicyError
from intel.graph.policy_state import count_by_class
from intel.graph.state import read_classes
from intel.model.faults import first_fault
from intel.model.marking import Marking
from intel.model.report import Report
from intel.services.ask import class_table
from intel.services.instance import Act, Instance

__all__ = [
    "Comparison",
    "Explained",
    "Why",
    "check_texts",
    "compare_sets",
    "comparison_plain",
    "explain_decision",
    "explained_plain",
    "proposed_set",
    "simulate",
    "why_of",
]

_NOT_YOURS = "there are no rules of this administration for you"


def check_texts(texts: Mapping[str, str], *, others: PolicySet | None = None) -> list[str]:
    """What is wrong with some files, and which of their rules say nothing; empty where all is well.

    Args:
        texts: Cedar text by name (``KZ``, …); files that are not among them are those of ``others``.
        others: A set that can be used; the program's own files if None.

    Returns:
        One sentence a problem, each beginning with the name of the file.
    """
    base = others or load_policy_files()
    problems = check_policies({**dict(base.texts), **texts})
    if problems:
        return problems
    policies = PolicySet.of({**dict(base.texts), **texts})
    # where the floor is new, every file may have come to say nothing
    names = sorted(texts.keys() - {"platform", "schema"}) or changed_originators(base, policies)
    for name in names:
        problems += [f"{name}: {rule} can apply to data of others" for rule in foreign_rules(policies, name)]
        problems += [f"{name}: {each}" for each in contradictions(policies, name)]
    return problems


def proposed_set(policies: PolicySet, texts: Mapping[str, str]) -> PolicySet:
    """A set with some of its files replaced, checked whole.

    Raises:
        PolicyError: Something in them is wrong; all of it is named.
    """
    problems = check_texts(texts, others=policies)
    if problems:
        raise PolicyError(
            "these rules cannot be used: " + "; ".join(problems),
            advice="Correct what is named here; `intel policy check FILE` says the same without an instance.",
            details={"problems": tuple(problems)},
        )
    return PolicySet.of({**dict(policies.texts), **texts})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What another set of rules would change.

    ``differences`` are complete: the solver found no request beside them that is decided otherwise.
    ``cells`` is how many pairs of class and archetype were decided by both sets beside that, by
    action; ``reports`` and ``names`` say who would gain and lose how many of the asker's own;
    ``lifetimes`` how long reports that are sent from then on would live, where that is otherwise.
    """

    differences: tuple[Difference, ...]
    cells: Mapping[str, int]
    reports: tuple[Shift, ...] = ()
    names: tuple[Shift, ...] = ()
    lifetimes: tuple[LifetimeChange, ...] = ()


def compare_sets(old: PolicySet, new: PolicySet, *, bases: frozenset[BaseClass] = frozenset()) -> Comparison:
    """Compare two sets, for every request and, as a cross-check, for classes that there are.

    Args:
        old: In force.
        new: Proposed.
        bases: Classes that there are.

    Raises:
        PolicyBreachError: Both ways of comparing contradict each other, or it cannot be decided.
    """
    differences = tuple(compare(old, new))
    changed = set(changed_originators(old, new))
    some = sorted({*(base for base in bases if base.originator in changed), *sample_classes(changed)})
    said = {(each.action, each.is_widening) for each in differences}
    cells: dict[str, int] = {}
    for action in ACTIONS:
        cells[action], gained, lost = cells_changed(old, new, action, bases=some)
        if (gained and (action, True) not in said) or (lost and (action, False) not in said):
            raise PolicyBreachError("the two ways of comparing rules contradict each other")
    return Comparison(differences, cells, lifetimes=tuple(lifetime_changes(old, new)))


def simulate(instance: Instance, actor: Actor, text: str) -> Comparison:
    """What the rules of the actor's own administration would change, on its own reports.

    Args:
        instance: The instance.
        actor: A unit or supervisor of the administration.
        text: Its proposed file.

    Raises:
        NotFoundError: He governs no rules.
        PolicyError: The text cannot be used.

    Access: Counts reports of the actor's own administration alone; who else has what is no part of it.
    """
    originator = actor.administration
    if not may_propose_policy(actor, originator):
        raise NotFoundError(_NOT_YOURS)
    old = instance.policies()
    new = proposed_set(old, {originator: text})
    now = epoch_ms(instance.clock.now())
    classes = instance.database.read(read_classes, latest=True)
    counts = instance.database.read(lambda transaction: count_by_class(transaction, originator, now=now), latest=True)
    # who holds a copy is the holder's own affair
    own = {number: each for number, each in classes.items() if not any(part.held for part in each.parts)}
    used = {number: own[number] for number in counts["reports"] | counts["names"] if number in own}
    compared = compare_sets(old, new, bases=frozenset(part for each in used.values() for part in each.parts))
    act = Act("policy.simulate", actor.default_purpose, originator)
    instance.database.write(
        lambda transaction: instance.audit(transaction, actor, act, count=len(compared.differences))
    )
    return Comparison(
        compared.differences,
        compared.cells,
        reports=tuple(shifts(old, new, classes=own, counts=counts["reports"])),
        names=tuple(shifts(old, new, classes=own, counts=counts["names"])),
        lifetimes=compared.lifetimes,
    )


class Why(BaseModel):
    """What is to be explained: may this officer do this with a report, or with data of a marking?

    ``report`` is a handle; without one ``marking`` describes data of the asker's own administration,
    the names in it where ``names``. Without ``officer`` the asker himself is meant, without
    ``purpose`` the officer's usual one; ``cases`` and ``emergency`` are as-ifs.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    report: str | None = None
    marking: Marking | None = None
    names: bool = False
    officer: str | None = None
    does: Literal["read", "export", "forward", "disclose", "manage", "submit"] = "read"
    purpose: str | None = None
    cases: tuple[str, ...] = ()
    emergency: bool = False


def why_of(words: Mapping[str, str]) -> Why:
    """What is to be explained, from words by name.

    Raises:
        PolicyError: A word is unknown or not what it should be.
    """
    plain: dict[str, object] = dict(words)
    try:
        if "marking" in words:
            plain["marking"] = json.loads(words["marking"])
        if "cases" in words:
            plain["cases"] = [each.strip() for each in words["cases"].split(",") if each.strip()]
        return Why.model_validate(plain)
    except ValidationError as error:
        where, why = first_fault(error)
        raise PolicyError(f"{where[:80]}: {why}", details={"argument": where[:80]}) from None
    except (ValueError, RecursionError):
        raise PolicyError("marking: this is no JSON", details={"argument": "marking"}) from None


@dataclass(frozen=True, slots=True)
class Explained:
    """A decision explained: the request in words, and for each part of its class the rules that decide."""

    request: str
    is_allowed: bool
    parts: tuple[tuple[str, Explanation], ...]


@dataclass(frozen=True, slots=True)
class _Target:
    """What is asked about: what to call it, and its class."""

    label: str
    access: AccessClass


def explain_decision(instance: Instance, actor: Actor, why: Why) -> Explained:
    """Why an officer may, or may not, do something; for classes that the asker may know of.

    The originator's people may ask about any officer and any report of theirs. Everybody else may
    ask about himself and a report that he sees.

    Args:
        instance: The instance.
        actor: Who asks.
        why: What.

    Raises:
        NotFoundError: There is no such report for the asker, or it is not his to ask about others:
            one answer for all of it.
        PolicyError: The request names no data, or an officer that does not exist.
        QuestionError: The marking names a group that the asker does not know.

    Access: The report is looked for in the asker's own view, and by nothing else.
    """
    found = _class_for(instance, actor, why)
    is_own = actor.administration != "" and all(part.originator == actor.administration for part in found.access.parts)
    is_about_himself = why.officer in (None, actor.name) and not why.cases and not why.emergency
    if not is_own and not is_about_himself:
        raise _no_report()
    officer = actor if why.officer is None else _officer(why.officer)
    subject = replace(officer, cases=why.cases or officer.cases)
    purpose = officer.default_purpose if why.purpose is None else check_purpose(why.purpose)
    policies = instance.policies()
    parts: list[tuple[str, Explanation]] = []
    for part in sorted(found.access.parts):
        rules = rules_of(policies, part.originator)
        each = explain(rules, subject, why.does, base=part, purpose=purpose)
        if why.emergency and why.does == "read" and part.break_glass and not each.is_allowed:
            # an emergency is asked about what is not seen without it, and opens for reading alone
            each = explain(rules, subject, why.does, base=part, purpose=purpose, break_glass=True)
        # how near a rule of another's came would tell of the other's marking
        shown = each if is_own else Explanation(each.is_allowed, each.decided_by, ())
        parts.append((data_in_words(part) if is_own else found.label, shown))
    emergency = ", in an emergency" if why.emergency else ""
    asked = f"{subject.name}, for {purpose}{emergency}: {why.does} {found.label}"
    return Explained(asked, all(each.is_allowed for _, each in parts), tuple(parts))


def _officer(name: str) -> Actor:
    if name not in DEMONSTRATION_ACTORS:
        raise PolicyError("there is no such user", advice="`intel users` lists them.")
    return DEMONSTRATION_ACTORS[name]


def _no_report() -> NotFoundError:
    return NotFoundError("there is no such report")


def _class_for(instance: Instance, actor: Actor, why: Why) -> _Target:
    if why.report is not None:
        handle = why.report.strip().lower()
        act = Act("policy.explain", actor.default_purpose, handle)

        found = instance.answer(actor, act, work=lambda view: heads(view, [handle]), count=len)
        if handle not in found:
            raise _no_report()
        return _Target(f"report {handle}", class_table(instance)(found[handle].acs[0]))
    if why.marking is None:
        raise PolicyError("no data are named", advice="Name a report by its handle, or a marking.")
    if not actor.administration:
        raise NotFoundError(_NOT_YOURS)
    book = instance.database.read(instance.groups_in, latest=True)
    # a group that the asker does not know must not be known by what a marking that names it would open
    marking = kept_marking(why.marking, book, originator=actor.administration, by=actor.administration)
    plain = {"administration": actor.administration, "reference": "-", "kind": "case", "marking": marking}
    placer = placer_for(Report.model_validate(plain), submitter=actor.unit, received_at=instance.clock.now())
    placed = placer.of_facet(None) if why.names else placer.of_report()
    return _Target("data so marked", book.resolved(placed.access))


def comparison_plain(compared: Comparison) -> dict[str, Any]:
    """A comparison as a JSON object: every difference with its example, counts, and the cross-check."""
    return {
        "differences": [_difference_plain(each) for each in compared.differences],
        "reports": [asdict(each) for each in compared.reports],
        "names": [asdict(each) for each in compared.names],
        "lifetimes": [asdict(each) for each in compared.lifetimes],
        "cross_checked": dict(compared.cells),
    }


def _difference_plain(each: Difference) -> dict[str, Any]:
    asked = each.asked
    return {
        "opens": each.is_widening,
        "originator": each.originator,
        "action": each.action,
        "roles": list(each.roles),
        "words": difference_in_words(each),
        "before": list(each.before.reasons),
        "after": list(each.after.reasons),
        "example": {
            "actor": asdict(asked.actor),
            "class": asdict(asked.base),
            "purpose": asked.purpose,
            "emergency": asked.break_glass,
        },
    }


def explained_plain(explained: Explained) -> dict[str, Any]:
    """An explanation as a JSON object."""
    return {
        "request": explained.request,
        "allowed": explained.is_allowed,
        "parts": [
            {
                "data": label,
                "allowed": part.is_allowed,
                "decided_by": [{"rule": each.id, **each.texts} for each in part.decided_by],
                "nearest": [
                    {"rule": miss.rule.id, **miss.rule.texts, "missing": list(miss.missing)} for miss in part.near
                ],
            }
            for label, part in explained.parts
        ],
    }
