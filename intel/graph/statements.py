"""The statements of ``cypher/``: loaded, checked against their headers and the guard, at import.

One statement a file. The header says in comment lines what it does, its mode, its parameters and
its rows; a statement that is not what its header says stops the program before it starts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from intel.errors import StatementMismatchError
from intel.graph.guard import check_guard

__all__ = ["CYPHER_DIR", "STATEMENTS", "Statement", "load_statements", "parse_statement"]

CYPHER_DIR = Path(__file__).resolve().parents[2] / "cypher"

Mode = Literal["read", "write", "platform"]

_HEADER = re.compile(r"^//\s?(.*)$")
_FIELD = re.compile(r"^(\w+):\s*(str|int|float|bool|map|list\[(?:str|int|map)\])(\??)$")
_PARAMETER = re.compile(r"\$(\w+)")
_ALIAS = re.compile(r"\bAS\s+(\w+)\s*(?:,|$|ORDER|LIMIT|UNION)", re.I | re.M)
_UNION = re.compile(r"\bUNION\b", re.I)
_GIVEN_BY_VIEW = frozenset({"visible", "now"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its header.

    ``params`` and ``rows`` map names to types as the header writes them; ``rows`` is empty where
    nothing comes back. A statement of mode ``read`` takes ``$visible`` and ``$now`` besides.
    """

    name: str
    sentence: str
    mode: Mode
    params: Mapping[str, str]
    rows: Mapping[str, str]
    text: str


def _mismatch(name: str, reason: str) -> StatementMismatchError:
    return StatementMismatchError(f"statement {name!r}: {reason}", details={"statement": name, "reason": reason})


def _fields(name: str, text: str) -> dict[str, str]:
    if text == "none":
        return {}
    found: dict[str, str] = {}
    for part in text.split(","):
        match = _FIELD.match(part.strip())
        if match is None:
            raise _mismatch(name, f"cannot read {part.strip()!r} in its header")
        found[match.group(1)] = match.group(2) + match.group(3)
    return found


def _check_returned(name: str, body: str, rows: Mapping[str, str]) -> None:
    returned = re.split(r"\bRETURN\b", body, flags=re.I)[1:]
    if not rows:
        if returned:
            raise _mismatch(name, "it returns rows that its header does not name")
        return
    if not returned:
        raise _mismatch(name, "it returns no rows, but its header names some")
    for part in (_UNION.split(each)[0] for each in returned):
        if _ALIAS.findall(part) != list(rows):
            raise _mismatch(name, f"it returns {_ALIAS.findall(part)}, its header {list(rows)}")


def parse_statement(name: str, text: str) -> Statement:
    """Read one statement file and check it.

    Args:
        name: Name of the file without its ending.
        text: Its text.

    Returns:
        The statement.

    Raises:
        StatementMismatchError: Header and statement differ, or the class guard is missing.

    Access: A statement of mode ``read`` guards every classified element, or is refused here.
    """
    lines = text.splitlines()
    header = [m.group(1) for line in lines if (m := _HEADER.match(line))]
    body = "\n".join(line for line in lines if not _HEADER.match(line)).strip()
    named = dict(line.split(": ", 1) for line in header[1:] if ": " in line)
    if len(header) < 4 or set(named) != {"mode", "params", "rows"}:
        raise _mismatch(name, "its header needs a sentence, mode, params and rows")
    mode = named["mode"]
    if mode not in ("read", "write", "platform"):
        raise _mismatch(name, f"there is no mode {mode!r}")
    params, rows = _fields(name, named["params"]), _fields(name, named["rows"])
    used = set(_PARAMETER.findall(body))
    expected = set(params) | (_GIVEN_BY_VIEW if mode == "read" else set[str]())
    if used != expected:
        raise _mismatch(name, f"it uses the parameters {sorted(used)}, not {sorted(expected)}")
    if ";" in body:
        raise _mismatch(name, "a file holds one statement")
    _check_returned(name, body, rows)
    if mode == "read":
        if rows.get("acs") != "list[int]":
            raise _mismatch(name, "a reading statement returns the classes it touched as acs")
        check_guard(name, body)
    return Statement(name, header[0], mode, params, rows, body)


def load_statements(directory: Path) -> dict[str, Statement]:
    """Read every statement below a directory.

    Args:
        directory: With the folders ``read``, ``write`` and ``platform``; a statement's mode is
            the name of its folder.

    Raises:
        StatementMismatchError: A file is not what its header says.
    """
    found: dict[str, Statement] = {}
    for path in sorted(directory.glob("*/*.cypher")):
        statement = parse_statement(path.stem, path.read_text(encoding="utf-8"))
        if statement.mode != path.parent.name:
            raise _mismatch(path.stem, f"mode {statement.mode!r} lies in the folder of its name")
        if path.stem in found:
            raise _mismatch(path.stem, "two files have this name")
        found[path.stem] = statement
    if not found:
        raise _mismatch(str(directory), "no statements are there; run from a checkout")
    return found


STATEMENTS: Mapping[str, Statement] = load_statements(CYPHER_DIR)
"""All statements by name."""
