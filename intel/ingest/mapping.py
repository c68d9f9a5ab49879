"""A row of cells into a report in canonical form, as its profile says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

from intel.ingest.cells import Reading, read_cell
from intel.ingest.findings import Finding, absent_value
from intel.ingest.profile import Column, Profile
from intel.model.absent import is_absent
from intel.model.administrations import ADMINISTRATIONS
from intel.model.countries import country_code
from intel.model.gazetteer import find_place
from intel.model.report import RECORD_LISTS

__all__ = ["Mapped", "RowMapper"]

_LONGEST_KEPT = 2_000
_CELLS_KEPT = 50_000


@dataclass(slots=True)
class Mapped:
    """A plain report, without its reference where the source has none, and what was found."""

    plain: dict[str, Any]
    findings: list[Finding] = field(default_factory=list[Finding])
    is_rejected: bool = False


class RowMapper:
    """Maps the rows of one submission; the same cell is read once."""

    def __init__(self, profile: Profile, *, own: str) -> None:
        """Prepare.

        Args:
            profile: How rows become reports.
            own: The administration of who submits; empty for none.
        """
        self.profile = profile
        self.own = own
        self._read = lru_cache(maxsize=_CELLS_KEPT)(self._read_column)
        self._names = frozenset(profile.known)

    def _read_column(self, position: int, text: str) -> Reading:
        column = self.profile.columns[position]
        replaced = column.values.get(text)
        if replaced is None and column.only_known:
            return Reading()
        if replaced is not None and not replaced:
            return Reading()
        return read_cell(column, text if replaced is None else replaced)

    def map(self, cells: Mapping[str, str]) -> Mapped:
        """Map one row.

        Args:
            cells: By name of column.

        Returns:
            A report that is not yet validated.
        """
        mapped = Mapped({})
        records: dict[str, dict[str, Any]] = {}
        unknown: dict[str, str] = {}
        for position, column in enumerate(self.profile.columns):
            text = cells.get(column.column, "").strip()
            if is_absent(text):
                self._note_absence(column, cells, mapped)
                continue
            reading = self._read(position, text)
            mapped.findings.extend(reading.findings)
            if reading.is_kept:
                unknown[column.column] = text[:_LONGEST_KEPT]
            for path, value in ((column.to, reading.value), *reading.further.items()):
                if value is not None:
                    _put(mapped.plain, records, path=path, value=value)
        unknown |= {
            name: text.strip()[:_LONGEST_KEPT]
            for name, text in cells.items()
            if name not in self._names and not is_absent(text)
        }
        self._complete(mapped, records, cells)
        _check_quantity(mapped, records, unknown)
        _find_public_place(records)
        mapped.plain |= {name: [record] for name, record in records.items() if record}
        if "seizures" not in mapped.plain and self.profile.kind == "seizure":
            mapped.plain["seizures"] = [{}]
        if "shipments" not in mapped.plain and ("goods" in mapped.plain or "legs" in mapped.plain):
            mapped.plain["shipments"] = [{}]
        if unknown:
            mapped.plain["unknown"] = unknown
        return mapped

    def _note_absence(self, column: Column, cells: Mapping[str, str], mapped: Mapped) -> None:
        if not column.required:
            return
        finding = absent_value(column.column, cells.get(column.column, ""))
        mapped.findings.append(finding)
        originator = self.profile.originator
        if originator is not None and originator.column == column.column:
            mapped.is_rejected = True

    def _complete(self, mapped: Mapped, records: dict[str, dict[str, Any]], cells: Mapping[str, str]) -> None:
        plain = mapped.plain
        plain["kind"] = self.profile.kind
        plain["administration"] = self._originator(cells)
        plain["marking"] = self.profile.marking
        if self.profile.screened:
            plain["screened"] = True
        for path, value in self.profile.defaults.items():
            name, _, rest = path.partition(".")
            if name in records and rest not in records[name]:
                _put(plain, records, path=path, value=value)

    def _originator(self, cells: Mapping[str, str]) -> str:
        originator = self.profile.originator
        if originator is None:
            return self.own
        if originator.fixed is not None:
            return self.own if originator.fixed == "own" else originator.fixed
        code = country_code(cells.get(originator.column or "", "").strip())
        if code is not None and code in ADMINISTRATIONS:
            return code
        return originator.fallback or code or ""


def _put(plain: dict[str, Any], records: dict[str, dict[str, Any]], *, path: str, value: object) -> None:
    first, _, rest = path.partition(".")
    if first not in RECORD_LISTS:
        plain[path] = [*plain.get(path, []), *cast("list[object]", value)] if isinstance(value, list) else value
        return
    target = records.setdefault(first, {})
    *parents, last = rest.split(".")
    for parent in parents:
        target = target.setdefault(parent, {})
    if isinstance(value, list):
        target[last] = [*target.get(last, []), *cast("list[object]", value)]
    else:
        target[last] = value


def _check_quantity(mapped: Mapped, records: Mapping[str, dict[str, Any]], unknown: dict[str, str]) -> None:
    """Half a quantity is none; the half that is there stays with the report."""
    goods = records.get("goods", {})
    quantity = goods.get("quantity")
    if quantity is not None and set(quantity) != {"amount", "unit"}:
        unknown |= {f"quantity {name}": str(value) for name, value in quantity.items()}
        del goods["quantity"]
        if not any(
            each.code == "missing_value" or "amount" in each.code or "number" in each.code for each in mapped.findings
        ):
            mapped.findings.append(Finding("incomplete_quantity", "goods.quantity"))


def _find_public_place(records: Mapping[str, dict[str, Any]]) -> None:
    """Recognise a place by its exact name; the text stays as written."""
    place = records.get("seizures", {}).get("place")
    if place is None or "text" not in place or "place" in place:
        return
    found = find_place(place["text"], place.get("country"))
    if found is not None:
        place["place"] = found.id
        if found.locode is not None:
            place["locode"] = found.locode
