"""The records of a report on its way: by list and tag, merged over the rows that state them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, cast

from intel.ingest.findings import Finding, shortened
from intel.ingest.targets import Target

__all__ = ["Records"]

_LINKS = (
    ("legs", "conveyance", "conveyances"),
    ("seals", "equipment", "equipment"),
    ("contacts", "party", "persons"),
    ("contacts", "party", "organisations"),
)
# Of one report the same car, person or paper in two rows is one; goods that look alike are two lines.
_ONCE = frozenset({"conveyances", "equipment", "persons", "organisations", "documents", "seals"})
_HALVES = (("quantity", ("amount", "unit")), ("value", ("amount", "currency")))
_Key = tuple[str, str, int]


class Records:
    """Records by list, tag and row; a record of a list that repeats is one for each row.

    ``row`` is the number of the present row, from 0.
    """

    def __init__(self, repeat: Collection[str]) -> None:
        """Begin with none.

        Args:
            repeat: Lists of which every joined row states a record of its own.
        """
        self.row = 0
        self._repeat = repeat
        self._records: dict[_Key, dict[str, Any]] = {}
        self._same: dict[_Key, _Key] = {}
        self._contradictions: list[Finding] = []

    def _key(self, name: str, tag: str) -> _Key:
        return (name, tag, self.row if name in self._repeat else 0)

    def put(self, target: Target, tag: str, value: object, *, is_once: bool = False) -> None:
        """Put a value into its record; of several rows the first that states it holds.

        Args:
            target: Where it goes.
            tag: Of the record, where the target's own is ``*``.
            value: As read; a list is added to.
            is_once: Whether the report has it once, although its list repeats.
        """
        key = (target.name, tag, 0) if is_once else self._key(target.name, tag)
        record = self._records.setdefault(key, {})
        *parents, last = target.rest.split(".")
        for parent in parents:
            record = record.setdefault(parent, {})
        if isinstance(value, list):
            present = record.get(last, [])
            record[last] = [*present, *(each for each in cast("list[object]", value) if each not in present)]
        elif self.row and last in record:
            if record[last] != value:
                path = f"{target.name}.{target.rest}"
                found = Finding("contradiction", path, shortened(str(value)), {"first": shortened(str(record[last]))})
                if found not in self._contradictions:
                    self._contradictions.append(found)
        else:
            record[last] = value

    def put_constant(self, target: Target, value: object) -> None:
        """Put a value into the record of the target, which is made if it is not there."""
        self.row = 0
        self.put(target, target.tag, value)

    def put_default(self, target: Target, value: object) -> None:
        """Put a value into every record of the target's list and tag that does not state it."""
        for (name, tag, _), record in self._records.items():
            if name != target.name or (target.tag and target.tag not in ("*", tag)) or not record:
                continue
            *parents, last = target.rest.split(".")
            inner = record
            for parent in parents:
                inner = inner.setdefault(parent, {})
            inner.setdefault(last, value)

    def of(self, name: str) -> list[dict[str, Any]]:
        """The records of a list."""
        return [record for (each, _, _), record in self._records.items() if each == name]

    def findings(self) -> list[Finding]:
        """Where rows of one report contradict each other."""
        return self._contradictions

    def halves(self, findings: list[Finding]) -> dict[str, str]:
        """Take out half quantities and half sums of money; the half that is there is given back.

        Args:
            findings: Of the report so far; what is missing is added where nothing says it yet.
        """
        kept: dict[str, str] = {}
        for record in self.of("goods"):
            for name, needed in _HALVES:
                whole = record.get(name)
                if whole is None or set(whole) == set(needed):
                    continue
                for part, value in whole.items():
                    shown = f"{name} {part}"
                    kept[shown if shown not in kept else f"{shown} ({len(kept)})"] = str(value)
                del record[name]
                if not any(
                    each.code == "missing_value" or "amount" in each.code or "number" in each.code for each in findings
                ):
                    findings.append(_half(name))
        return kept

    def lists(self) -> dict[str, list[dict[str, Any]]]:
        """The records as a plain report has them, each with an id where there are several."""
        found: dict[str, list[dict[str, Any]]] = {}
        self._fold_repeated()
        ids = self._ids()
        self._link(ids)
        for key, record in self._records.items():
            if record:
                found.setdefault(key[0], []).append({"id": ids[key], **record} if key in ids else record)
        legs = found.get("legs", [])
        for number, leg in enumerate(legs, start=1):
            if len(legs) > 1:
                leg.setdefault("sequence", number)
        return found

    def _fold_repeated(self) -> None:
        """A register repeats the car and the driver on every line of goods: what is named the same is stated once."""
        seen: dict[tuple[str, str, str], _Key] = {}
        for key, record in list(self._records.items()):
            if key[0] in _ONCE and (record.get("identifiers") or record.get("names") or record.get("number")):
                content = json.dumps(record, sort_keys=True, default=str)
                first = seen.setdefault((key[0], key[1], content), key)
                if first != key:
                    self._same[key] = first
                    del self._records[key]

    def _ids(self) -> Mapping[_Key, str]:
        """Ids of the records that do not stand alone in their list."""
        ids: dict[_Key, str] = {}
        for key, record in self._records.items():
            name, tag, row = key
            if record and (tag or row):
                ids[key] = "-".join(part for part in (name, tag, f"r{row + 1}" if row else "") if part)
        return ids

    def _link(self, ids: Mapping[_Key, str]) -> None:
        """Records of one tag belong together: a leg and its conveyance, a seal and its equipment."""
        for name, field, other in _LINKS:
            for key, record in self._records.items():
                there = (other, key[1], key[2])
                linked = ids.get(self._same.get(there, there)) or ids.get((other, key[1], 0))
                if key[0] == name and key[1] and record and linked:
                    record.setdefault(field, linked)


def _half(name: str) -> Finding:
    if name == "quantity":
        return Finding("incomplete_quantity", "goods.quantity")
    return Finding("incomplete_value", "goods.value")
