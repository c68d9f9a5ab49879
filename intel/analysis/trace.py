"""The question ``trace``: every sighting of an identifier in order of time, with place and leg."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intel.access.actors import Actor
from intel.analysis.assemble import ClassOf, projected
from intel.analysis.bridges import Identifier, KeyHasher
from intel.analysis.reading import KeyedRow, View, check_expansion, in_chunks
from intel.graph.queries import HOLDERS
from intel.model.report import RECORD_LISTS

__all__ = ["trace"]

_NO_DATE = "9999"
_LEG_FIELDS = ("id", "sequence", "mode", "departure", "destination")


class _Sightings:
    """What one report tells about where and when its records were seen."""

    def __init__(self, report: Mapping[str, Any]) -> None:
        self.report = report
        self.records: dict[str, tuple[str, Mapping[str, Any]]] = {
            record["id"]: (name, record) for name in RECORD_LISTS for record in report.get(name, ())
        }

    def _shipment_of(self, record: Mapping[str, Any]) -> str | None:
        """The shipment that a record belongs to, over the equipment it seals if need be."""
        if "equipment" in record:
            return self._shipment_of(self.records[record["equipment"]][1])
        return record.get("shipment")

    def legs_of(self, handle: str) -> list[Mapping[str, Any]]:
        """The legs on which a record was moved: its own as conveyance, else those of its shipment."""
        legs = self.report.get("legs", ())
        list_name, record = self.records[handle]
        if list_name == "conveyances":
            return [leg for leg in legs if leg.get("conveyance") == handle]
        shipment = self._shipment_of(record)
        return [leg for leg in legs if shipment is not None and leg.get("shipment") == shipment]

    def _seizure_of(self, handle: str, legs: list[Mapping[str, Any]]) -> Mapping[str, Any]:
        """The seizure of the record's shipment, or the earliest one of the report."""
        shipment = legs[0].get("shipment") if legs else self._shipment_of(self.records[handle][1])
        if shipment is not None and "seizure" in self.records[shipment][1]:
            return self.records[self.records[shipment][1]["seizure"]][1]
        seizures: list[Mapping[str, Any]] = self.report.get("seizures", [])
        ordered = sorted(seizures, key=lambda each: (each.get("date", _NO_DATE), each["id"]))
        return ordered[0] if ordered else {}

    def rows(self, handle: str) -> list[KeyedRow]:
        """The sightings of one record: one a leg, or one without."""
        list_name, _ = self.records[handle]
        legs = self.legs_of(handle)
        seizure = self._seizure_of(handle, legs)
        date = seizure.get("date", self.report.get("reported_on"))
        rows: list[KeyedRow] = []
        for leg in legs or [None]:
            shown_leg = None if leg is None else {name: leg[name] for name in _LEG_FIELDS if name in leg}
            row = {
                "report": self.report["id"],
                "kind": self.report["kind"],
                "administration": self.report["administration"],
                "reference": self.report["reference"],
                "record": handle,
                "list": list_name,
                "date": date,
                "place": seizure.get("place"),
                "leg": shown_leg,
            }
            order = 0 if leg is None else leg["sequence"]
            key = (date or _NO_DATE, self.report["id"], handle, order, "" if leg is None else leg["id"])
            rows.append((key, row))
        return rows


def trace(
    view: View,
    identifier: Identifier,
    *,
    hash_of: KeyHasher,
    most: int,
    actor: Actor,
    class_of: ClassOf,
) -> list[KeyedRow]:
    """Every visible sighting of an identifier.

    Args:
        view: What is read through.
        identifier: Kind and normal form.
        hash_of: The instance's hash of an identifier.
        most: Greatest number of reports.
        actor: The reader.
        class_of: The class table.

    Returns:
        One row a record and leg, by date (unknown dates last), report, record and leg.

    Raises:
        LimitExceededError: More than ``most`` reports state it.
    """
    hashes = [hash_of(*identifier)]
    sightings = {(row.report, row.record) for row in in_chunks(view, HOLDERS, hashes=hashes)}
    wanted = {report for report, _ in sightings}
    check_expansion(len(wanted), most)
    told = {
        handle: _Sightings(report) for handle, report in projected(view, wanted, actor=actor, class_of=class_of).items()
    }
    rows = [
        row
        for report, record in sightings
        if report in told and record in told[report].records
        for row in told[report].rows(record)
    ]
    return sorted(rows, key=lambda each: each[0])
