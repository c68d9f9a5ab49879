"""A row of cells, or several that belong together, into a report in canonical form, as its profile says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

from intel.ingest.cells import Reading, read_cell
from intel.ingest.findings import Finding, absent_value
from intel.ingest.pieces import pieces_of
from intel.ingest.profile import Column, Profile
from intel.ingest.report_records import Records
from intel.ingest.rows import NumberText
from intel.model.absent import is_absent
from intel.model.administrations import ADMINISTRATIONS
from intel.model.countries import country_code
from intel.model.gazetteer import match_place

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
        self._names = frozenset(profile.known) - frozenset(profile.keep)
        self._patterns = tuple(name for name in profile.known if "[]" in name)
        self._repeat = frozenset(profile.join.repeat if profile.join else ())

    def _read_column(self, position: int, text: str, *, is_number: bool) -> Reading:
        column = self.profile.columns[position]
        replaced = column.replaced(text)
        if replaced is None:
            return Reading()
        return read_cell(column, replaced, is_number=is_number)

    def map(self, cells: Mapping[str, str], *members: Mapping[str, str]) -> Mapped:
        """Map a row, or several that a key joins.

        Args:
            cells: By name of column.
            members: Of the further rows.

        Returns:
            A report that is not yet validated.
        """
        mapped = Mapped({})
        records = Records(self._repeat)
        unknown: dict[str, str] = {}
        for number, row in enumerate((cells, *members)):
            records.row = number
            kept = self._map_row(row, mapped, records)
            for name, text in kept.items():
                shown = name if unknown.get(name, text) == text else f"{name} ({number + 1})"
                unknown[shown] = text
        self._complete(mapped, records, cells)
        mapped.findings.extend(records.findings())
        unknown |= records.halves(mapped.findings)
        _find_public_place(mapped, records)
        mapped.plain |= records.lists()
        if "seizures" not in mapped.plain and self.profile.kind == "seizure":
            mapped.plain["seizures"] = [{}]
        if "shipments" not in mapped.plain and ("goods" in mapped.plain or "legs" in mapped.plain):
            mapped.plain["shipments"] = [{}]
        if unknown:
            mapped.plain["unknown"] = unknown
        return mapped

    def _map_row(self, cells: Mapping[str, str], mapped: Mapped, records: Records) -> dict[str, str]:
        """Map the columns of one row; what no value holds is given back."""
        unknown: dict[str, str] = {}
        for position, column in enumerate(self.profile.columns):
            found = pieces_of(column, cells)
            if not found:
                if not records.row or column.target.name in self._repeat:
                    self._note_absence(column, cells, mapped)
                continue
            for tag, text in found:
                reading = self._read(position, text, is_number=isinstance(text, NumberText))
                mapped.findings.extend(reading.findings)
                if reading.is_kept:
                    unknown[column.name] = text[:_LONGEST_KEPT]
                self._put(column, reading, tag, mapped=mapped, records=records)
        return unknown | {
            name: text.strip()[:_LONGEST_KEPT]
            for name, text in cells.items()
            if name not in self._names and not is_absent(text) and not self._is_part(name)
        }

    def _put(self, column: Column, reading: Reading, tag: str, *, mapped: Mapped, records: Records) -> None:
        for path, value in ((column.target, reading.value), *column.further(reading.further)):
            if value is None:
                continue
            if path.rest:
                records.put(path, tag, value, is_once=column.once)
            elif isinstance(value, list):
                # a register repeats its remark on every line of an incident
                present = cast("list[object]", mapped.plain.get(path.name, []))
                added = [each for each in cast("list[object]", value) if each not in present]
                mapped.plain[path.name] = [*present, *added]
            else:
                mapped.plain.setdefault(path.name, value)

    def _is_part(self, name: str) -> bool:
        """Whether a cell is one of several that a column with ``[]`` stands for."""
        return any(_matches(pattern, name) for pattern in self._patterns)

    def _note_absence(self, column: Column, cells: Mapping[str, str], mapped: Mapped) -> None:
        if not column.required:
            return
        finding = absent_value(column.name, cells.get(column.name, ""))
        mapped.findings.append(finding)
        originator = self.profile.originator
        if originator is not None and originator.column == column.column:
            mapped.is_rejected = True

    def _complete(self, mapped: Mapped, records: Records, cells: Mapping[str, str]) -> None:
        plain = mapped.plain
        plain["kind"] = self.profile.kind
        plain["administration"] = self._originator(cells)
        plain["marking"] = self._marking(cells, mapped)
        if self.profile.screened:
            plain["screened"] = True
        for target, value in self.profile.constant_values:
            if target.rest:
                records.put_constant(target, value)
            else:
                plain.setdefault(target.name, value)
        for target, value in self.profile.default_values:
            records.put_default(target, value)

    def _marking(self, cells: Mapping[str, str], mapped: Mapped) -> object:
        for each in self.profile.markings:
            text = cells.get(each.column, "").strip()
            if text in each.values:
                return each.marking
        columns = dict.fromkeys(each.column for each in self.profile.markings)
        for column in columns:
            text = cells.get(column, "").strip()
            if text and not is_absent(text):
                mapped.findings.append(Finding("unknown_marking", column, text))
        return self.profile.marking

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


def _matches(pattern: str, name: str) -> bool:
    before, _, after = pattern.partition("[]")
    rest = name.removeprefix(before)
    if rest == name and before:
        return False
    inner = rest.removesuffix(after) if after else rest
    return rest.endswith(after) and (inner == "" or inner.removeprefix(".").isdigit())


def _find_public_place(mapped: Mapped, records: Records) -> None:
    """Recognise a place where that is sure; the text stays as written, and where it is not the sender is asked."""
    for seizure in records.of("seizures"):
        place = seizure.get("place")
        if place is None or "text" not in place or "place" in place:
            continue
        match = match_place(place["text"], place.get("country"))
        if match.place is None:
            known = [f"{near.name} ({near.code}, {near.score:.0f})" for near in match.alternatives]
            details = {"nearest": known, "country": match.country or ""}
            mapped.findings.append(Finding("place_not_recognised", "seizures.place", place["text"], details))
            continue
        place["place"] = match.place.id
        place.setdefault("country", match.place.country)
        if match.place.locode is not None:
            place["locode"] = match.place.locode
