"""The second evaluator: plain Python over Cedar's own syntax tree.

It exists so that one mistake cannot hide in both places that decide: the graph side asks the Cedar
engine (`intel.access.decisions`), the reference view asks this module. It knows the few kinds of
node that our rules need and refuses every other, and what is refused denies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from intel.access.actors import Actor
from intel.access.classes import BaseClass
from intel.errors import PolicyBreachError
from intel.model.administrations import ADMINISTRATIONS

__all__ = ["ACTIONS", "ATTRIBUTES", "LANGUAGES", "Decision", "Rule", "condition_holds", "evaluate", "translate"]

_Value = bool | str | frozenset[str]
_Asked = Mapping[str, Mapping[str, _Value]]
_Reading = Callable[[_Asked], _Value]
_Tree = Mapping[str, Any]

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "principal": ("name", "role", "administration", "unit", "rilo", "cases"),
    "resource": (
        "originator",
        "originator_rilo",
        "submitter",
        "handling",
        "release",
        "groups",
        "purposes",
        "nominal",
        "cases",
        "onward",
        "deconflict",
        "break_glass",
        "held",
    ),
    "context": ("purpose", "break_glass"),
}
"""What a rule can speak of, by variable; the schema demands every one of them."""

ACTIONS = ("read", "export", "forward", "disclose", "manage", "submit")
"""What policies decide on: seeing it, taking it away as a file, passing it on, using it in judicial
proceedings; withdrawing, correcting, re-marking and releasing it; sending it."""
LANGUAGES = ("en", "ru", "zh")
"""In which every rule says what it does."""

_DEEPEST = 100
_TYPES = {"principal": "Intel::Actor", "resource": "Intel::AccessClass"}


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with the rules that made it, by their ids, sorted.

    ``reasons`` are the forbids that apply, else the permits; empty where no rule does. They are for
    the audit and the originator, never for who was refused. ``has_failed`` says that it is a denial
    because something could not be decided: an alarm, for the operator and never for the actor.
    """

    is_allowed: bool
    reasons: tuple[str, ...] = ()
    has_failed: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, translated.

    ``actions`` are those it speaks of, ``attributes`` the attributes of a class that it reads,
    ``trees`` the syntax trees of its conditions, each of which must hold, and ``texts`` its sentence
    by language.
    """

    id: str
    is_permit: bool
    actions: frozenset[str]
    conditions: tuple[_Reading, ...]
    attributes: frozenset[str]
    trees: tuple[_Tree, ...] = field(default=(), compare=False)
    texts: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)

    def applies(self, action: str, asked: _Asked) -> bool:
        """Whether its scope and every condition hold.

        Raises:
            PolicyBreachError: A condition is no truth value.
        """
        return action in self.actions and all(_truth(condition(asked)) for condition in self.conditions)


def _truth(value: _Value) -> bool:
    if not isinstance(value, bool):
        raise PolicyBreachError("a rule takes for a truth value what is none")
    return value


def _members(value: _Value) -> frozenset[str]:
    if not isinstance(value, frozenset):
        raise PolicyBreachError("a rule takes for a set what is none")
    return value


def _text(value: _Value) -> str:
    if not isinstance(value, str):
        raise PolicyBreachError("a rule takes for a text what is none")
    return value


_UNARY: Mapping[str, Callable[[_Value], _Value]] = {
    "!": lambda value: not _truth(value),
    "isEmpty": lambda value: not _members(value),
}
_BINARY: Mapping[str, Callable[[_Value, _Value], _Value]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "contains": lambda left, right: _text(right) in _members(left),
    "containsAll": lambda left, right: _members(left) >= _members(right),
    "containsAny": lambda left, right: not _members(left).isdisjoint(_members(right)),
}


class _Translation:
    """Translates the expressions of one rule and keeps which attributes of a class they read."""

    def __init__(self) -> None:
        self.attributes: set[str] = set()

    def reading(self, tree: _Tree, depth: int = 0) -> _Reading:
        """Translate an expression; every kind of node that is not listed here is refused."""
        (kind, inner), *more = tree.items()
        if more or depth > _DEEPEST:
            raise PolicyBreachError(f"a rule nests more than {_DEEPEST} conditions")
        if kind == "Value" and isinstance(inner, str | bool):
            return lambda _: inner
        if kind == ".":
            return self._attribute(inner)
        if kind == "if-then-else":
            test, then, otherwise = (self.reading(inner[part], depth + 1) for part in ("if", "then", "else"))
            return lambda asked: then(asked) if _truth(test(asked)) else otherwise(asked)
        if kind == "Set":
            elements = [self.reading(each, depth + 1) for each in inner]
            return lambda asked: frozenset(_text(each(asked)) for each in elements)
        if kind in _UNARY:
            argument = self.reading(inner["arg"], depth + 1)
            return lambda asked: _UNARY[kind](argument(asked))
        if kind not in ("&&", "||", *_BINARY):
            raise PolicyBreachError(f"the second evaluator does not know {kind!r}")
        left, right = self.reading(inner["left"], depth + 1), self.reading(inner["right"], depth + 1)
        if kind == "&&":
            return lambda asked: _truth(left(asked)) and _truth(right(asked))
        if kind == "||":
            return lambda asked: _truth(left(asked)) or _truth(right(asked))
        return lambda asked: _BINARY[kind](left(asked), right(asked))

    def _attribute(self, inner: _Tree) -> _Reading:
        variable, attribute = inner["left"].get("Var"), inner["attr"]
        if attribute not in ATTRIBUTES.get(variable, ()):
            raise PolicyBreachError(f"a rule can speak of no attribute {attribute!r} there")
        if variable == "resource":
            self.attributes.add(attribute)
        return lambda asked: asked[variable][attribute]


def _actions(scope: _Tree) -> frozenset[str]:
    if scope["op"] == "==":
        return frozenset({scope["entity"]["id"]})
    if scope["op"] == "in":
        # no action of the schema is a group of others, which is checked with the schema
        named = frozenset(each["id"] for each in scope.get("entities", (scope.get("entity"),)) if each)
        if named <= set(ACTIONS):
            return named
    # a rule on every action would quietly hold for an action that comes later
    raise PolicyBreachError("a rule names its actions")


def translate(tree: _Tree) -> Rule:
    """Translate one rule.

    Args:
        tree: In Cedar's JSON form.

    Returns:
        The rule, named by its ``@id``.

    Raises:
        PolicyBreachError: It holds something that this evaluator does not know.
    """
    for variable, kind in _TYPES.items():
        scope = tree[variable]
        if scope["op"] != "All" and dict(scope) != {"op": "is", "entity_type": kind}:
            raise PolicyBreachError(f"a rule speaks of the {variable} by its attributes, in its conditions")
    translation = _Translation()
    trees = [each["body"] if each["kind"] == "when" else {"!": {"arg": each["body"]}} for each in tree["conditions"]]
    conditions = [translation.reading(each) for each in trees]
    return Rule(
        tree["annotations"]["id"],
        is_permit=tree["effect"] == "permit",
        actions=_actions(tree["action"]),
        conditions=tuple(conditions),
        attributes=frozenset(translation.attributes),
        trees=tuple(trees),
        texts={name: tree["annotations"].get(f"text_{name}") or "" for name in LANGUAGES},
    )


def condition_holds(tree: _Tree, actor: Actor, *, base: BaseClass, purpose: str, break_glass: bool = False) -> bool:
    """Whether one condition of a rule holds.

    Args:
        tree: An expression of a rule that was translated.
        actor: Who asks.
        base: What is asked about.
        purpose: What for.
        break_glass: Whether an emergency of his is open.

    Raises:
        PolicyBreachError: It cannot be evaluated.
    """
    asked = _asked(actor, base, purpose=purpose, break_glass=break_glass)
    return _truth(_Translation().reading(tree)(asked))


def _plain(value: object) -> _Value:
    if isinstance(value, tuple):
        return frozenset(str(each) for each in cast("tuple[object, ...]", value))
    if isinstance(value, bool | str):
        return value
    raise PolicyBreachError("an attribute is no text, truth value or set")


def _asked(actor: Actor, base: BaseClass, *, purpose: str, break_glass: bool) -> _Asked:
    known = ADMINISTRATIONS.get(base.originator)
    rilo = (known.rilo if known else None) or ""
    own = (name for name in ATTRIBUTES["resource"] if name != "originator_rilo")
    return {
        "principal": {name: _plain(getattr(actor, name)) for name in ATTRIBUTES["principal"]},
        "resource": {"originator_rilo": rilo} | {name: _plain(getattr(base, name)) for name in own},
        "context": {"purpose": _plain(purpose), "break_glass": _plain(break_glass)},
    }


def evaluate(
    rules: Iterable[Rule],
    actor: Actor,
    *,
    action: str,
    base: BaseClass,
    purpose: str,
    break_glass: bool = False,
) -> Decision:
    """Decide one base class by the meaning of Cedar: default deny, a forbid goes before every permit.

    Args:
        rules: All rules that could speak of the class, in any order.
        actor: Who asks.
        action: What he would do, see `intel.access.decisions.ACTIONS`.
        base: What is asked about.
        purpose: What for.
        break_glass: Whether an emergency of his is open.

    Returns:
        The decision; any error is a denial that ``has_failed``.

    Source: Cedar's authorisation semantics; design §3 (any error denies).
    """
    try:
        asked = _asked(actor, base, purpose=purpose, break_glass=break_glass)
        applying = [rule for rule in rules if rule.applies(action, asked)]
    except PolicyBreachError:
        return Decision(is_allowed=False, has_failed=True)
    forbids = tuple(sorted(rule.id for rule in applying if not rule.is_permit))
    permits = tuple(sorted(rule.id for rule in applying if rule.is_permit))
    return Decision(bool(permits) and not forbids, forbids or permits)
