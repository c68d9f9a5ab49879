"""Policies as Cedar text: one file an administration, a floor under all, a schema.

An administration's file may speak of its own data only. That is checked on the syntax tree of
every rule before a set is used, so a mistake or a trick in one file cannot open what is another's.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import cedarpy

from intel.access.evaluator import ATTRIBUTES, Rule, translate
from intel.access.lifetimes import lifetime_problems, read_lifetimes
from intel.errors import ConfigError, PolicyBreachError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE
from intel.model.report import ReportKind

__all__ = [
    "PLATFORM",
    "POLICY_DIR",
    "PolicySet",
    "check_policies",
    "lifetimes_of",
    "load_policy_files",
    "own_rules_of",
    "rules_of",
]

POLICY_DIR = Path(__file__).resolve().parents[2] / "policies"

PLATFORM = "platform"
"""Name of the floor: rules of the platform itself, which can only forbid."""
_SCHEMA = "schema"
_TEXTS = ("text_en", "text_ru", "text_zh")
_EXPIRY = "expiry"
_SUFFIXES = {".cedar", ".cedarschema"}

_STRING_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*', re.DOTALL)
_MOST_RULES = 200
_LONGEST_RULE = 4_000
_DEEPEST = 40
_OPTED_IN = {".": {"left": {"Var": "resource"}, "attr": "break_glass"}}
_PURPOSE = {"left": {"Var": "context"}, "attr": "purpose"}
_SAMPLES: Mapping[str, object] = {
    "release": ["ALL"],
    "purposes": ["statistics"],
    "groups": ["KZ/neighbours@1"],
    "cases": ["C-1"],
    "nominal": True,
    "break_glass": False,
    "held": False,
}


@dataclass(frozen=True)
class PolicySet:
    """The policies of an instance, checked: what cannot be trusted never becomes one.

    ``texts`` are pairs of name (``KZ``, ``open-source``, ``platform``, ``schema``) and Cedar text,
    sorted by name.

    Source: design §3.
    """

    texts: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        problems = check_policies(dict(self.texts))
        if problems:
            raise ConfigError(
                "the policies cannot be used: " + "; ".join(problems),
                advice="Correct the files in policies/ that are named here.",
                details={"problems": tuple(problems)},
            )

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> PolicySet:
        """The set of these texts by name.

        Raises:
            ConfigError: A rule is wrong; all that is wrong is named.
        """
        return cls(tuple(sorted(texts.items())))

    @classmethod
    def from_json(cls, text: str) -> PolicySet:
        """Read a set back from `to_json`, and check it again.

        Raises:
            ConfigError: It is no such text, or a rule in it is wrong.
        """
        try:
            plain: object = json.loads(text)
        except ValueError as error:
            raise ConfigError("the stored policies are not JSON") from error
        if not isinstance(plain, dict):
            raise ConfigError("the stored policies are not texts by name")
        texts = cast("dict[str, object]", plain)
        if not all(isinstance(each, str) for each in texts.values()):
            raise ConfigError("the stored policies are not texts by name")
        return cls.of(cast("dict[str, str]", texts))

    def to_json(self) -> str:
        """The set as JSON text; equal sets, equal text."""
        return json.dumps(dict(self.texts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def digest(self) -> str:
        """SHA-256, hex, of the set."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()

    @property
    def schema(self) -> str:
        """The schema's text."""
        return dict(self.texts)[_SCHEMA]

    def rules_for(self, originator: str) -> str:
        """Cedar text of all rules that can apply to data of an originator: the floor and its own.

        Leaving out the other files changes no decision, since each speaks of its own data only.
        """
        return dict(self.texts)[PLATFORM] + "\n" + self.own_text(originator)

    def own_text(self, originator: str) -> str:
        """Cedar text of the file of an originator; empty where it has none."""
        return "" if originator in (PLATFORM, _SCHEMA) else dict(self.texts).get(originator, "")

    def with_file(self, originator: str, text: str) -> PolicySet:
        """The set with another text for one file.

        Raises:
            ConfigError: A rule is wrong; all that is wrong is named.
        """
        return PolicySet.of({**dict(self.texts), originator: text})

    def all_rules(self) -> str:
        """Cedar text of all rules of all files."""
        return "\n".join(text for name, text in self.texts if name != _SCHEMA)


def load_policy_files(directory: Path = POLICY_DIR) -> PolicySet:
    """Read and check the policy files of a directory.

    Args:
        directory: Holds ``KZ.cedar`` and so on, ``platform.cedar``, ``schema.cedarschema``.

    Raises:
        ConfigError: A file cannot be read or a rule is wrong.
    """
    try:
        files = sorted(path for path in directory.iterdir() if path.suffix in _SUFFIXES)
        return PolicySet.of({path.stem: path.read_text(encoding="utf-8") for path in files})
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the policy files in {directory} cannot be read") from error


@lru_cache(maxsize=64)
def rules_of(policies: PolicySet, originator: str) -> tuple[Rule, ...]:
    """The rules of `PolicySet.rules_for`, for the second evaluator.

    Args:
        policies: A checked set.
        originator: Administration code or ``open-source``; any other has the floor alone.
    """
    return tuple(translate(tree) for tree in _rule_trees(policies.rules_for(originator)))


@lru_cache(maxsize=64)
def own_rules_of(policies: PolicySet, originator: str) -> tuple[Rule, ...]:
    """The rules of the file of an originator alone, without the floor.

    Args:
        policies: A checked set.
        originator: Administration code or ``open-source``; any other has none.
    """
    text = policies.own_text(originator)
    return tuple(translate(tree) for tree in _rule_trees(text)) if text else ()


@lru_cache(maxsize=64)
def lifetimes_of(policies: PolicySet, originator: str) -> Mapping[ReportKind, int]:
    """How long an originator lets its reports live at most, in days by kind; a kind that is not in it has no rule.

    Args:
        policies: A checked set.
        originator: Administration code or ``open-source``.

    Source: design §3 (expiry by the default of the kind, never longer than the originator's rule).
    """
    text = policies.own_text(originator)
    notes = (tree.get("annotations", {}) for tree in _rule_trees(text)) if text else ()
    return {kind: days for each in notes if _EXPIRY in each for kind, days in read_lifetimes(each[_EXPIRY]).items()}


def _rule_trees(text: str) -> list[dict[str, Any]]:
    """The syntax trees of the rules of a Cedar text, in Cedar's own JSON form.

    Raises:
        ValueError: The text is not Cedar, or holds a template.
    """
    plain = json.loads(cedarpy.policies_to_json_str(text))
    if plain.get("templates") or plain.get("templateLinks"):
        raise ValueError("a template is no rule")
    return list(plain["staticPolicies"].values())


def check_policies(texts: Mapping[str, str]) -> list[str]:
    """What is wrong with some policy texts; empty where they can be used.

    Checks syntax, types against the schema, that each administration speaks of its own data only,
    that the floor only forbids, that identifiers are unique and every rule is explained.

    Args:
        texts: Cedar text by name, with ``platform`` and ``schema``.

    Returns:
        One sentence a problem.
    """
    known = {*ADMINISTRATIONS, OPEN_SOURCE, PLATFORM, _SCHEMA}
    problems = [f"{name}: no administration of that name" for name in sorted(texts.keys() - known)]
    problems += [f"{name}: missing" for name in (PLATFORM, _SCHEMA) if not texts.get(name, "").strip()]
    if problems:
        return problems
    problems += [f"{name}: {each}" for name, text in sorted(texts.items()) for each in _check_size(text)]
    problems += [f"{_SCHEMA}: {each}" for each in _check_schema(texts[_SCHEMA])]
    if problems:
        return problems
    seen: set[str] = set()
    for name in sorted(texts.keys() - {_SCHEMA}):
        try:
            trees = _rule_trees(texts[name])
            validity = cedarpy.validate_policies(texts[name], texts[_SCHEMA])
        except (ValueError, RecursionError) as error:
            problems.append(f"{name}: it cannot be read as Cedar: {error}")
            continue
        problems += [f"{name}: {each.error}" for each in validity.errors]
        if not trees:
            problems.append(f"{name}: it has no rule")
        for tree in trees:
            problems += [f"{name}: {each}" for each in _check_rule(name, tree, seen)]
        problems += [f"{name}: {each}" for each in _check_expiry(trees)]
    return problems


def _check_size(text: str) -> Iterator[str]:
    """Refuse what the parser cannot take before it sees it: it ends the process where the nesting is deep."""
    bare = _STRING_OR_COMMENT.sub("", text)
    rules = bare.split(";")
    if len(rules) > _MOST_RULES:
        yield f"it has more than {_MOST_RULES} rules"
    if max(map(len, rules)) > _LONGEST_RULE:
        yield f"a rule in it is longer than {_LONGEST_RULE} characters"
    depth = deepest = 0
    for character in bare:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        yield f"it nests brackets deeper than {_DEEPEST}"


def _check_schema(text: str) -> Iterator[str]:
    """The schema must take, and demand, exactly what the program tells the engine."""
    try:
        schema = cedarpy.Schema.from_str(text)
    except ValueError as error:
        yield f"it cannot be read as a Cedar schema: {error}"
        return
    if _has_action_groups(text):
        yield "an action of it is a group of others: a rule on the group would hold for all of them"
    for kind, variable in (("Intel::Actor", "principal"), ("Intel::AccessClass", "resource")):
        sample = {name: _SAMPLES.get(name, "") for name in ATTRIBUTES[variable]}
        if not _conforms(schema, kind, sample):
            yield f"{kind} has other attributes than the program gives it"
            continue
        for name in sample:
            if _conforms(schema, kind, {k: v for k, v in sample.items() if k != name}):
                yield f"{kind}.{name} is not required: a rule on a missing attribute would be skipped"


def _has_action_groups(text: str) -> bool:
    return re.search(r"\baction\s+[^;{]*?\bin\b", _STRING_OR_COMMENT.sub("", text)) is not None


def _conforms(schema: cedarpy.Schema, kind: str, attributes: Mapping[str, object]) -> bool:
    entity: dict[str, object] = {"uid": {"type": kind, "id": "sample"}, "attrs": attributes, "parents": []}
    try:
        cedarpy.Entities.from_json_str(json.dumps([entity]), schema)
    except ValueError:
        return False
    return True


def _check_rule(name: str, tree: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
    notes = tree.get("annotations", {})
    rule = notes.get("id") or ""
    if not rule.startswith(f"{name}-"):
        yield f"the id of a rule begins with {name}-, not {rule!r}"
    if rule in seen:
        yield f"the id {rule!r} is used twice"
    seen.add(rule)
    if _EXPIRY in notes and (name == PLATFORM or tree["effect"] != "permit" or not _is_about_submitting(tree)):
        yield f"{rule} says how long reports live; only a rule that permits to submit, and nothing else, may say so"
    for each in _TEXTS:
        if not (notes.get(each) or "").strip():
            yield f"{rule} has no @{each}"
    if name == PLATFORM:
        if tree["effect"] != "forbid":
            yield f"{rule} is no forbid; the platform gives nobody a right"
    else:
        yield from _check_own(name, rule, tree)
    if rule:
        try:
            translate(tree)
        except PolicyBreachError as error:
            yield f"{rule}: {error.message}"


def _check_expiry(trees: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A file says once how long its reports live, and so that it can be read."""
    found = [each["annotations"][_EXPIRY] or "" for each in trees if _EXPIRY in each.get("annotations", {})]
    if len(found) > 1:
        yield "it says twice how long reports live"
    for text in found:
        yield from (f"@{_EXPIRY}: {each}" for each in lifetime_problems(text))


def _is_about_submitting(tree: Mapping[str, Any]) -> bool:
    entity = tree["action"].get("entity", {})
    return tree["action"].get("op") == "==" and entity.get("id") == "submit"


def _check_own(name: str, rule: str, tree: Mapping[str, Any]) -> Iterator[str]:
    """An administration's rule speaks of its own data, and of an emergency only about what was opened to one.

    The second makes a decision about anything else the same with and without an emergency: every rule
    that could tell the two apart has a condition that does not hold.
    """
    demanded = list(_conjuncts(tree))
    if not any(_is_own(part, name) for part in demanded):
        yield f'{rule} does not demand resource.originator == "{name}"; a file speaks of its own data only'
    if _speaks_of_emergencies(tree["conditions"]) and _OPTED_IN not in demanded:
        yield f"{rule} speaks of an emergency and does not demand resource.break_glass; it opens what is marked so"


def _speaks_of_emergencies(part: object) -> bool:
    """Whether an expression reads of the context anything but the purpose, however deep inside."""
    if isinstance(part, list):
        return any(_speaks_of_emergencies(each) for each in cast("list[object]", part))
    if not isinstance(part, dict):
        return False
    tree = cast("dict[str, object]", part)
    if tree.get("Var") == "context":
        return True
    read = tree.get(".")
    if isinstance(read, dict) and cast("dict[str, object]", read) == _PURPOSE:
        return False
    return any(_speaks_of_emergencies(each) for each in tree.values())


def _conjuncts(tree: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """What must hold for a rule to apply, as far as it is joined by "and"."""
    pending = [each["body"] for each in tree["conditions"] if each["kind"] == "when"]
    while pending:
        part = pending.pop()
        if "&&" in part:
            pending += [part["&&"]["left"], part["&&"]["right"]]
        else:
            yield part


def _is_own(part: Mapping[str, Any], name: str) -> bool:
    attribute = {".": {"left": {"Var": "resource"}, "attr": "originator"}}
    return part == {"==": {"left": attribute, "right": {"Value": name}}}
