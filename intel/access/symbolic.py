"""Rules as formulas: what may at all be asked about them is answered for every actor and class at once.

The third reader of the syntax tree, beside the Cedar engine and the second evaluator. A question
("is anything allowed now that was not?") becomes a formula for the solver Z3. Strings are drawn from
a finite universe that is large enough to be complete: every text that a rule or a code list names,
and for each text or set that is free as many others as can make a difference.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

from intel.access.actors import Actor, Role
from intel.access.classes import BaseClass
from intel.access.evaluator import Rule
from intel.access.formulas import BINARY, Members, Text, Truth, Value, all_of, any_of, equal, is_set, negated, z3
from intel.errors import PolicyBreachError
from intel.model.administrations import ADMINISTRATIONS, BODIES
from intel.model.marking import ALL, HANDLING_CODES, PURPOSES, RILO

__all__ = ["Asked", "Space", "UndecidedError", "solver_lock"]

solver_lock = threading.Lock()
"""One comparison at a time: each has so many seconds, which two at once would take from each other."""

_TIMEOUT_MS = 5_000
_SOMEBODY = "somebody"
_UNITS = {**{code: each.unit for code, each in ADMINISTRATIONS.items()}, "CIS": "rilo-cis", "AP": "rilo-ap"}
_STAFF = (Role.OFFICER, Role.SUPERVISOR, Role.UNIT)
_SETS = {"principal": ("cases",), "resource": ("release", "groups", "purposes", "cases")}
_TRUTHS = {"resource": ("nominal", "break_glass", "held"), "context": ("break_glass",)}
_TEXTS = {
    "principal": ("name", "role", "administration", "unit", "rilo"),
    "resource": ("submitter", "handling", "onward", "deconflict"),
    "context": ("purpose",),
}
_CLOSED: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("principal", "role"): tuple(str(role) for role in Role),
    ("resource", "handling"): HANDLING_CODES,
    ("resource", "onward"): ("none", "ask", "allowed"),
    ("resource", "deconflict"): ("none", "silent", "pointer"),
    ("context", "purpose"): PURPOSES,
}
_CLOSED_SETS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("resource", "release"): (*ADMINISTRATIONS, RILO, ALL),
    ("resource", "purposes"): PURPOSES,
}
# Free texts (name, unit, submitter, and one for each that a closed list might miss), and one for
# every way in which an element can lie in the three free sets: more make no difference to equality.
_OTHERS = 6 + 2**3

_Model = Any


class UndecidedError(PolicyBreachError):
    """The solver gave up: whoever asked must take it for the worst."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: who would do something with data of a class, and for what."""

    actor: Actor
    base: BaseClass
    purpose: str
    break_glass: bool


class Space:
    """All requests about the data of one originator, and formulas over them.

    Access: Pure; speaks of rules and of no report.
    """

    def __init__(self, rules: Iterable[Rule], originator: str) -> None:
        """Lay out the universe.

        Args:
            rules: Every rule that will be asked about; their texts are in the universe.
            originator: Whose data it is about.
        """
        self.originator = originator
        # of its own: what one thread still frees must not be in the hands of the solver of another
        self._context = z3.Context()
        self._names = self._universe(rules)
        self._numbers = {name: number for number, name in enumerate(self._names)}
        width = max(1, (len(self._names) - 1).bit_length())
        self._texts: dict[tuple[str, str], Text] = {
            (variable, name): z3.BitVec(f"{variable}.{name}", width, self._context)
            for variable, names in _TEXTS.items()
            for name in names
        }
        known = ADMINISTRATIONS.get(originator)
        self._texts["resource", "originator"] = self._numbers[originator]
        self._texts["resource", "originator_rilo"] = self._numbers[(known.rilo or "") if known else ""]
        self._truths = {
            (variable, name): z3.Bool(f"{variable}.{name}", self._context)
            for variable, names in _TRUTHS.items()
            for name in names
        }
        self._sets: dict[tuple[str, str], Members] = {
            (variable, name): self._free_set(variable, name) for variable, names in _SETS.items() for name in names
        }
        self._solver = z3.Solver(ctx=self._context)
        self._solver.set("timeout", _TIMEOUT_MS)
        self._solver.add(list(self._facts(len(self._names))))

    def _universe(self, rules: Iterable[Rule]) -> list[str]:
        known = {"", self.originator, _SOMEBODY, RILO, ALL, *ADMINISTRATIONS, *PURPOSES, *_UNITS.values()}
        known.update(*(values for values in _CLOSED.values()))
        known.add("secretariat")
        known.update(each.rilo for each in BODIES.values() if each.rilo)
        for rule in rules:
            known.update(text for tree in rule.trees for text in _texts_in(tree))
        others = (f"other-{number}" for number in range(1, _OTHERS + len(known)))
        new = [name for name in others if name not in known][:_OTHERS]
        return [*sorted(known), *new]

    def _free_set(self, variable: str, name: str) -> Members:
        closed = _CLOSED_SETS.get((variable, name))
        return [
            False
            if each == "" or (closed is not None and each not in closed)
            else z3.Bool(f"{variable}.{name}:{i}", self._context)
            for i, each in enumerate(self._names)
        ]

    def _facts(self, size: int) -> Iterable[Any]:
        """What every actor, class and purpose of the platform is like."""
        for key, value in self._texts.items():
            if isinstance(value, int):
                continue
            yield z3.ULT(value, size)
            if key in _CLOSED:
                yield self._one_of(value, _CLOSED[key])
        role, administration = self._texts["principal", "role"], self._texts["principal", "administration"]
        rilo = self._texts["principal", "rilo"]
        is_staff = self._one_of(role, _STAFF)
        is_liaison = equal(role, self._numbers[Role.LIAISON])
        offices = sorted({each.rilo for each in BODIES.values() if each.rilo})
        yield z3.If(is_staff, self._one_of(administration, ADMINISTRATIONS), equal(administration, self._none))
        yield z3.If(is_liaison, self._one_of(rilo, offices), equal(rilo, self._none))
        yield negated(equal(self._texts["principal", "name"], self._none))

    @property
    def _none(self) -> int:
        return self._numbers[""]

    def _one_of(self, value: Text, names: Iterable[str]) -> Truth:
        return any_of(equal(value, self._numbers[name]) for name in names)

    def applies(self, rule: Rule, action: str) -> Truth:
        """When a rule applies to an action.

        Raises:
            PolicyBreachError: It holds something that formulas do not know.
        """
        if action not in rule.actions:
            return False
        parts: list[Truth] = []
        for tree in rule.trees:
            parts.append(self._read(tree))
            if parts[-1] is False:
                return False
        return all_of(parts)

    def allowed(self, rules: Sequence[Rule], action: str) -> Truth:
        """When rules allow an action: a permit applies, and no forbid.

        Raises:
            PolicyBreachError: A rule holds something that formulas do not know.
        """
        permits = any_of(self.applies(rule, action) for rule in rules if rule.is_permit)
        forbids = any_of(self.applies(rule, action) for rule in rules if not rule.is_permit)
        return all_of([permits, negated(forbids)])

    @staticmethod
    def negation(formula: Truth) -> Truth:
        """The formula that another does not hold."""
        return negated(formula)

    def restriction(self, **wanted: str | bool) -> Truth:
        """The formula that texts and truth values are as given; keys are like ``principal_role``."""
        return all_of(self._wanted(key, value=value) for key, value in wanted.items())

    def _wanted(self, key: str, *, value: str | bool) -> Truth:
        variable, _, name = key.partition("_")
        if isinstance(value, bool):
            return equal(self._truths[variable, name], value)
        return equal(self._texts[variable, name], self._numbers[value])

    def is_possible(self, *formulas: Truth) -> bool:
        """Whether there is a request for which all of some formulas hold.

        Raises:
            UndecidedError: The solver gave up.
        """
        goal = all_of(formulas)
        if isinstance(goal, bool):
            return goal
        with self._assuming(goal):
            return self._is_sat(())

    def example(self, *formulas: Truth) -> Asked | None:
        """A request for which all of some formulas hold, as plain as one can be; None where there is none.

        Raises:
            UndecidedError: The solver gave up.
        """
        goal = all_of(formulas)
        if goal is False:
            return None
        with self._assuming(goal):
            if not self._is_sat(()):
                return None
            chosen: list[Any] = []
            for wish in self._plainer():
                if wish is not True and self._is_sat((*chosen, wish)):
                    chosen.append(wish)
            self._is_sat(chosen)
            return self._request(self._solver.model())

    @contextmanager
    def _assuming(self, goal: Truth) -> Generator[None]:
        self._solver.push()
        try:
            if goal is not True:
                self._solver.add(goal)
            yield
        finally:
            self._solver.pop()

    def _is_sat(self, assumed: Sequence[Any]) -> bool:
        found = self._solver.check(*assumed)
        if found == z3.unknown:
            raise UndecidedError("the rules are too entangled to be compared")
        return found == z3.sat

    def _plainer(self) -> Iterable[Any]:
        """What a plain example is like, the most telling first."""
        for key in (("context", "break_glass"), ("resource", "held"), ("resource", "nominal")):
            yield negated(self._truths[key])
        for key in (("resource", "cases"), ("principal", "cases"), ("resource", "purposes"), ("resource", "groups")):
            yield negated(any_of(self._sets[key]))
        for name, text in (("handling", "H0"), ("onward", "none"), ("deconflict", "none")):
            yield equal(self._texts["resource", name], self._numbers[text])
        yield negated(self._truths["resource", "break_glass"])
        yield equal(self._texts["context", "purpose"], self._numbers["investigation"])
        yield equal(self._texts["principal", "name"], self._numbers[_SOMEBODY])
        # an actor is in the unit of his administration or office
        unit, role = self._texts["principal", "unit"], self._texts["principal", "role"]
        yield any_of((negated(equal(role, self._numbers[Role.SECRETARIAT])), equal(unit, self._numbers["secretariat"])))
        for code, name in _UNITS.items():
            body = self._texts["principal", "administration" if code in ADMINISTRATIONS else "rilo"]
            yield any_of((negated(equal(body, self._numbers[code])), equal(unit, self._numbers[name])))
        known = ADMINISTRATIONS.get(self.originator)
        yield equal(self._texts["resource", "submitter"], self._numbers[known.unit if known else "secretariat"])
        for member in self._sets["resource", "release"]:
            if member is not False:
                yield negated(member)

    def _request(self, model: _Model) -> Asked:
        texts = {key: self._text_in(model, value) for key, value in self._texts.items()}
        truths = {key: self._is_true(model, value) for key, value in self._truths.items()}
        sets = {key: self._set_in(model, value) for key, value in self._sets.items()}
        actor = Actor(
            name=texts["principal", "name"],
            role=Role(texts["principal", "role"]),
            administration=texts["principal", "administration"],
            unit=texts["principal", "unit"],
            rilo=texts["principal", "rilo"],
            cases=sets["principal", "cases"],
        )
        plain = {
            name: value for (variable, name), value in {**texts, **sets, **truths}.items() if variable == "resource"
        }
        base = BaseClass.from_plain({name: plain[name] for name in plain if name != "originator_rilo"})
        return Asked(actor, base, texts["context", "purpose"], truths["context", "break_glass"])

    def _text_in(self, model: _Model, value: Text) -> str:
        number = value if isinstance(value, int) else model.eval(value, model_completion=True).as_long()
        return self._names[number]

    @staticmethod
    def _is_true(model: _Model, value: Truth) -> bool:
        return value if isinstance(value, bool) else bool(z3.is_true(model.eval(value, model_completion=True)))

    def _set_in(self, model: _Model, members: Members) -> tuple[str, ...]:
        return tuple(name for name, each in zip(self._names, members, strict=True) if self._is_true(model, each))

    # --- expressions ---

    def _read(self, tree: Mapping[str, Any]) -> Value:
        """An expression as a formula; a node of any kind that is not known here is refused."""
        ((kind, inner),) = tree.items()
        if kind == "Value":
            return inner if isinstance(inner, bool) else self._numbers[inner]
        if kind == ".":
            key = inner["left"]["Var"], inner["attr"]
            for known in (self._texts, self._truths, self._sets):
                if key in known:
                    return known[key]
        if kind == "Set":
            return self._literal([self._read(each) for each in inner])
        if kind == "if-then-else":
            return self._choice(*(self._read(inner[part]) for part in ("if", "then", "else")))
        if kind == "!":
            return negated(self._read(inner["arg"]))
        if kind == "isEmpty":
            return negated(any_of(self._read(inner["arg"])))
        if kind in ("&&", "||"):
            return self._joined(inner, settled=kind == "||")
        return self._compared(kind, inner)

    def _compared(self, kind: str, inner: Mapping[str, Any]) -> Value:
        if kind in BINARY:
            return BINARY[kind](self._read(inner["left"]), self._read(inner["right"]))
        raise PolicyBreachError(f"a comparison of rules does not know {kind!r}")

    def _joined(self, inner: Mapping[str, Any], *, settled: bool) -> Truth:
        """Both sides, joined; what the left side settles needs no right one, as data of others never do."""
        left = self._read(inner["left"])
        return settled if left is settled else (any_of if settled else all_of)((left, self._read(inner["right"])))

    def _literal(self, elements: Sequence[Text]) -> Members:
        return [any_of(equal(each, number) for each in elements) for number in range(len(self._names))]

    def _choice(self, test: Truth, then: Value, otherwise: Value) -> Value:
        if isinstance(test, bool):
            return then if test else otherwise
        if is_set(then):
            return [self._choice(test, a, b) for a, b in zip(then, otherwise, strict=True)]
        if isinstance(then, bool) or z3.is_bool(then):
            return any_of((all_of((test, then)), all_of((negated(test), otherwise))))
        width = self._texts["principal", "name"].size()
        as_vectors = (
            z3.BitVecVal(each, width, self._context) if isinstance(each, int) else each for each in (then, otherwise)
        )
        return z3.If(test, *as_vectors)


def _texts_in(tree: object) -> Iterable[str]:
    """The texts that an expression names."""
    if isinstance(tree, Mapping):
        for kind, inner in cast("Mapping[str, object]", tree).items():
            if kind == "Value" and isinstance(inner, str):
                yield inner
            else:
                yield from _texts_in(inner)
    elif isinstance(tree, list):
        for each in cast("list[object]", tree):
            yield from _texts_in(each)
