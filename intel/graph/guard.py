"""The class guard: refuses a reading statement in which anything classified is not guarded.

A reading statement is kept so plain that this can be decided by looking: patterns stand in MATCH
clauses only, every element has a name, and the guard of each name stands in the WHERE of its own
MATCH, as a conjunct. What this module does not understand, it refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from intel.errors import StatementMismatchError
from intel.graph.schema import CLASSIFIED_LABELS, KEYED_LABELS, PUBLIC_LABELS, RELATIONSHIPS

__all__ = ["check_guard"]

_CLAUSES = ("OPTIONAL MATCH", "MATCH", "WHERE", "UNWIND", "WITH", "RETURN", "ORDER BY", "LIMIT")
_CLAUSE = re.compile(r"\b(" + "|".join(c.replace(" ", r"\s+") for c in _CLAUSES) + r")\b", re.I)
_FORBIDDEN = re.compile(
    r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|CALL|LOAD|EXISTS|COLLECT\s*\{|COUNT\s*\{"
    r"|OPTIONAL|SHORTESTPATH|ALLSHORTESTPATHS|SHORTEST|SIZE\s*\(|KEYS\s*\(|PROPERTIES\s*\(|LABELS\s*\("
    r"|NODES\s*\(|RELATIONSHIPS\s*\(|ELEMENTID|ID\s*\(|OR\s+TRUE|XOR|APOC|DB\.)",
    re.I,
)
_NODE = re.compile(r"\(\s*(\w*)\s*(?::\s*([\w|&:]+))?\s*(\{[^{}]*\})?\s*\)")
_EDGE = re.compile(r"\[\s*(\w*)\s*(?::\s*([\w|]+))?\s*(\{[^{}]*\})?\s*\]")
_TYPES = frozenset(each.type for each in RELATIONSHIPS)
_PARENTHESES = re.compile(r"\([^()]*\)")
_UNION = re.compile(r"\bUNION(?:\s+ALL)?\b", re.I)
# how many there are and of which type is told of an element without its properties; what stands after AS is no element
_TOLD = re.compile(r"\bCOUNT\s*\(\s*(?:DISTINCT\s+)?\w+\s*\)|\bTYPE\s*\(\s*\w+\s*\)|\bAS\s+\w+", re.I)
_WHOLE = re.compile(r"(?<![.$\w])\w+\b(?!\s*\.)")


@dataclass(frozen=True, slots=True)
class _Clause:
    keyword: str
    body: str


def _refuse(name: str, reason: str) -> StatementMismatchError:
    return StatementMismatchError(f"statement {name!r}: {reason}", details={"statement": name, "reason": reason})


def _clauses(text: str) -> Iterator[_Clause]:
    found = list(_CLAUSE.finditer(text))
    for position, match in enumerate(found):
        end = found[position + 1].start() if position + 1 < len(found) else len(text)
        keyword = " ".join(match.group(1).upper().split())
        yield _Clause(keyword, text[match.end() : end].strip())


def _conjuncts(body: str) -> list[str]:
    """The parts of a condition that are joined by AND outside every parenthesis."""
    depth, start = 0, 0
    parts: list[str] = []
    for match in re.finditer(r"[()\[\]{}]|\bAND\b|\bOR\b|\bNOT\b", body, re.I):
        token = match.group().upper()
        if token in "([{":
            depth += 1
        elif token in ")]}":
            depth -= 1
        elif depth == 0 and token == "AND":
            parts.append(body[start : match.start()])
            start = match.end()
        elif depth == 0:
            return []  # an OR or NOT beside the guard could undo it
    parts.append(body[start:])
    return [" ".join(part.split()) for part in parts]


def _node_guards(name: str, pattern: str, known: set[str]) -> set[str]:
    """The guard conditions of the nodes of a pattern; new names are added to those known."""
    needed: set[str] = set()
    for variable, labels, _ in _NODE.findall(pattern):
        if not variable:
            raise _refuse(name, "a node in a pattern has no name")
        kinds = set(re.split(r"[|&:]", labels)) if labels else set[str]()
        unknown = kinds - CLASSIFIED_LABELS - KEYED_LABELS - PUBLIC_LABELS
        if unknown:
            raise _refuse(name, f"label {min(unknown)!r} cannot be read through a view")
        if (kinds and kinds <= PUBLIC_LABELS) or (variable in known and not kinds):
            continue
        needed.add(f"{variable}.ac IN $visible")
        if not (kinds and kinds <= KEYED_LABELS):
            needed.add(f"{variable}.exp > $now")
        known.add(variable)
    return needed


def _guards_needed(name: str, pattern: str, known: set[str]) -> set[str]:
    """The guard conditions that a MATCH pattern needs."""
    rest = _EDGE.sub("", _NODE.sub("", pattern))
    if re.sub(r"[-<>,\s]", "", rest):
        raise _refuse(name, f"cannot read the pattern {pattern!r}")
    if pattern.count("-[") != len(_EDGE.findall(pattern)) or re.search(r"--|<--|-->", pattern):
        raise _refuse(name, "a relationship in a pattern has no name")
    needed = _node_guards(name, pattern, known)
    for variable, types, _ in _EDGE.findall(pattern):
        if not variable:
            raise _refuse(name, "a relationship in a pattern has no name")
        if not types or set(types.split("|")) - _TYPES:
            raise _refuse(name, f"relationship {variable!r} needs known types")
        needed |= {f"{variable}.ac IN $visible", f"{variable}.exp > $now"}
        known.add(variable)
    return needed


def _check_returns(name: str, body: str, known: set[str]) -> None:
    """Only named properties leave: never a whole node, whose properties nobody listed."""
    flat = body
    while _PARENTHESES.search(flat):
        flat = _PARENTHESES.sub(" ", flat)
    flat = re.sub(r"\[[^\[\]]*\]", "[]", flat)
    for item in flat.split(","):
        expression = re.split(r"\s+AS\s+", item.strip(), flags=re.I)
        if len(expression) != 2 or expression[0].strip() in known or "*" in expression[0]:
            raise _refuse(name, f"RETURN gives named properties only, not {item.strip()!r}")


def _check_outside(name: str, clause: _Clause, known: set[str]) -> None:
    """Check a clause that is no MATCH.

    A whole element is not collected, unwound or put into a list either: that would only wrap it.
    """
    if clause.keyword == "WITH":
        raise _refuse(name, "WITH could give another name to what is guarded")
    if clause.keyword == "RETURN":
        _check_returns(name, clause.body, known)
    elif re.search(r"\)\s*<?-|-\s*>?\(", clause.body):
        raise _refuse(name, f"a pattern stands outside MATCH, in {clause.keyword}")
    if clause.keyword == "WHERE":
        return
    for found in _WHOLE.findall(_TOLD.sub(" ", clause.body)):
        if found in known:
            raise _refuse(name, f"{clause.keyword} takes {found!r} whole, and not a property of it")


def check_guard(name: str, text: str) -> None:
    """Check that a reading statement touches nothing classified without its guard.

    Args:
        name: Name of the statement, for the error.
        text: Cypher without comments.

    Raises:
        StatementMismatchError: Something is unguarded, anonymous, counted outside a guarded
            pattern, or in a form this check does not read.

    Access: This *is* the check that ``$visible`` and ``$now`` are applied everywhere.
    """
    bare = re.sub(r"'[^']*'", "''", text)
    if forbidden := _FORBIDDEN.search(bare):
        raise _refuse(name, f"a reading statement has no {forbidden.group().strip()!r}")
    for branch in _UNION.split(bare):
        _check_branch(name, list(_clauses(branch)))


def _check_branch(name: str, clauses: list[_Clause]) -> None:
    """Check a statement, or one branch of a UNION: what another branch guards counts for nothing here."""
    known: set[str] = set()
    for position, clause in enumerate(clauses):
        if clause.keyword == "MATCH":
            needed = _guards_needed(name, clause.body, known)
            following = clauses[position + 1] if position + 1 < len(clauses) else None
            has_where = following is not None and following.keyword == "WHERE"
            given = set(_conjuncts(following.body)) if following and has_where else set[str]()
            if missing := needed - given:
                raise _refuse(name, f"{min(missing)!r} is not a condition of its MATCH")
        else:
            _check_outside(name, clause, known)
    if not known:
        raise _refuse(name, "nothing is matched")
