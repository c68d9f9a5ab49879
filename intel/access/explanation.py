"""Why: the rules that decide a request, and how far those are that would have allowed it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intel.access.actors import Actor
from intel.access.classes import BaseClass
from intel.access.comparison import Difference
from intel.access.evaluator import Rule, condition_holds
from intel.access.symbolic import Asked

__all__ = [
    "Explanation",
    "NearMiss",
    "Said",
    "as_text",
    "data_in_words",
    "difference_in_words",
    "explain",
    "request_in_words",
]

_NEAR = 3
"""How many near misses are shown: more are no help."""


@dataclass(frozen=True, slots=True)
class Said:
    """A rule by its id, with its sentence in each language."""

    id: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A permit that does not apply, and those of its conditions that do not hold, as Cedar text."""

    rule: Said
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one base class is or is not allowed: the deciding rules; the permits that came nearest."""

    is_allowed: bool
    decided_by: tuple[Said, ...]
    near: tuple[NearMiss, ...]


def explain(
    rules: Sequence[Rule], actor: Actor, action: str, *, base: BaseClass, purpose: str, break_glass: bool = False
) -> Explanation:
    """Explain the decision about one base class, from the syntax tree of its rules.

    Args:
        rules: All that could speak of the class.
        actor: Who asks.
        action: What he would do.
        base: What is asked about.
        purpose: What for.
        break_glass: Whether an emergency of his is open.

    Returns:
        The forbids that apply, else the permits; where nothing permits, the permits that lack
        fewest conditions.

    Access: Pure. Whoever calls has made sure that the asker may know of the class.
    """

    def holds(tree: Mapping[str, Any]) -> bool:
        return condition_holds(tree, actor, base=base, purpose=purpose, break_glass=break_glass)

    missing = {rule: _missing(rule, holds) for rule in rules if action in rule.actions}
    applying = [rule for rule, lacks in missing.items() if not lacks]
    forbids = [rule for rule in applying if not rule.is_permit]
    permits = [rule for rule in applying if rule.is_permit]
    decided_by = tuple(_said(rule) for rule in sorted(forbids or permits, key=lambda rule: rule.id))
    near = sorted(
        (len(lacks), rule.id, NearMiss(_said(rule), lacks))
        for rule, lacks in missing.items()
        if rule.is_permit and lacks
    )
    fewest = tuple(each for _, _, each in near[:_NEAR]) if not permits else ()
    return Explanation(bool(permits) and not forbids, decided_by, fewest)


def _said(rule: Rule) -> Said:
    return Said(rule.id, rule.texts)


def _missing(rule: Rule, holds: Callable[[Mapping[str, Any]], bool]) -> tuple[str, ...]:
    conditions = [part for tree in rule.trees for part in _conjuncts(tree)]
    return tuple(as_text(each) for each in conditions if not holds(each))


def _conjuncts(tree: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "&&" in tree:
        yield from _conjuncts(tree["&&"]["left"])
        yield from _conjuncts(tree["&&"]["right"])
    else:
        yield tree


def as_text(tree: Mapping[str, Any]) -> str:
    """An expression as Cedar writes it.

    Args:
        tree: In Cedar's JSON form, of the kinds that rules may have.
    """
    ((kind, inner),) = tree.items()
    if kind in _WRITTEN:
        return _WRITTEN[kind](inner)
    left, right = as_text(inner["left"]), as_text(inner["right"])
    if kind in ("contains", "containsAll", "containsAny"):
        return f"{left}.{kind}({right})"
    return f"({left} {kind} {right})" if kind in ("&&", "||") else f"{left} {kind} {right}"


_WRITTEN: Mapping[str, Callable[[Any], str]] = {
    "Value": lambda inner: json.dumps(inner, ensure_ascii=False),
    ".": lambda inner: f"{inner['left']['Var']}.{inner['attr']}",
    "Set": lambda inner: "[" + ", ".join(as_text(each) for each in inner) + "]",
    "!": lambda inner: f"!({as_text(inner['arg'])})",
    "isEmpty": lambda inner: f"{as_text(inner['arg'])}.isEmpty()",
    "if-then-else": lambda inner: " ".join(f"{part} {as_text(inner[part])}" for part in ("if", "then", "else")),
}

_DOES = {
    "read": "see",
    "export": "take away as a file",
    "forward": "pass on to others",
    "disclose": "use in judicial proceedings",
    "manage": "withdraw, correct or re-mark",
    "submit": "submit",
}


def request_in_words(asked: Asked, action: str) -> str:
    """A request as a sentence without its verb's mood: who, what for, what, and which data."""
    emergency = ", in an emergency" if asked.break_glass else ""
    who = _who(asked.actor)
    return f"{who}, for {asked.purpose}{emergency}: {_DOES[action]} {data_in_words(asked.base)}"


def _who(actor: Actor) -> str:
    body = f" of {actor.administration}" if actor.administration else (f" of RILO {actor.rilo}" if actor.rilo else "")
    unit = f" (unit {actor.unit})" if actor.unit else " (of no unit)"
    cases = f", working on {', '.join(actor.cases)}" if actor.cases else ""
    return f"{actor.role} {actor.name}{body}{unit}{cases}"


def data_in_words(base: BaseClass) -> str:
    """What a base class is, as a phrase: whose, names or not, and its marking where it is not the plain one."""
    said = [
        f"{'names in data' if base.nominal else 'data'} of {base.originator}",
        f"sent by {base.submitter or 'no unit'}",
        f"marked {base.handling}",
        f"released to {', '.join(base.release) or 'nobody'}",
    ]
    for name, values in (("for", base.purposes), ("of case", base.cases), ("of group", base.groups)):
        if values:
            said.append(f"{name} {', '.join(values)}")
    if base.onward != "none":
        said.append(f"onward {base.onward}")
    if base.deconflict != "none":
        said.append(f"deconfliction {base.deconflict}")
    said += [text for flag, text in ((base.break_glass, "open to emergencies"), (base.held, "a held copy")) if flag]
    return ", ".join(said)


def difference_in_words(difference: Difference) -> str:
    """One difference as a sentence: who could newly, or no longer, do what, and by which rules."""
    verb = "opens" if difference.is_widening else "closes"
    before, after = (", ".join(each.reasons) or "no rule" for each in (difference.before, difference.after))
    request = request_in_words(difference.asked, difference.action)
    return f"{verb}: {request}; decided until now by {before}, then by {after}"
