"""Policies as Cedar text: one file an administration, a floor under all, a schema.

An administration's file may speak of its own data only. That is checked on the syntax tree of
every rule before a set is used, so a mistake or a trick in one file cannot open what is another's.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import cedarpy

from intel.errors import ConfigError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

__all__ = ["PLATFORM", "POLICY_DIR", "PolicySet", "check_policies", "load_policy_files", "rule_trees"]

POLICY_DIR = Path(__file__).resolve().parents[2] / "policies"

PLATFORM = "platform"
"""Name of the floor: rules of the platform itself, which can only forbid."""
_SCHEMA = "schema"
_TEXTS = ("text_en", "text_ru", "text_zh")
_OPTIONAL = re.compile(r"\?\s*:")
_SUFFIXES = {".cedar", ".cedarschema"}


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
        known = dict(self.texts)
        own = "" if originator in (PLATFORM, _SCHEMA) else known.get(originator, "")
        return known[PLATFORM] + "\n" + own

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


def rule_trees(text: str) -> list[dict[str, Any]]:
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
    if _OPTIONAL.search(texts[_SCHEMA]):
        problems.append("schema: every attribute is required; a rule on a missing one would be skipped")
    seen: set[str] = set()
    for name in sorted(texts.keys() - {_SCHEMA}):
        try:
            trees = rule_trees(texts[name])
            validity = cedarpy.validate_policies(texts[name], texts[_SCHEMA])
        except ValueError as error:
            problems.append(f"{name}: {error}")
            continue
        problems += [f"{name}: {each}" for each in validity.errors]
        if name == PLATFORM and not trees:
            problems.append(f"{name}: the floor has no rule")
        for tree in trees:
            problems += [f"{name}: {each}" for each in _check_rule(name, tree, seen)]
    return problems


def _check_rule(name: str, tree: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
    notes = tree.get("annotations", {})
    rule = notes.get("id") or ""
    if not rule.startswith(f"{name}-"):
        yield f"the id of a rule begins with {name}-, not {rule!r}"
    if rule in seen:
        yield f"the id {rule!r} is used twice"
    seen.add(rule)
    for each in _TEXTS:
        if not (notes.get(each) or "").strip():
            yield f"{rule} has no @{each}"
    if name == PLATFORM:
        if tree["effect"] != "forbid":
            yield f"{rule} is no forbid; the platform gives nobody a right"
    elif not any(_is_own(part, name) for part in _conjuncts(tree)):
        yield f'{rule} does not demand resource.originator == "{name}"; a file speaks of its own data only'


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
