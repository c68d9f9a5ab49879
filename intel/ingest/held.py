"""Held copies: what somebody received as a bundle, readable by its holder, its issuer's still.

A projected report names its records by the handles of the instance that issued it. A held copy
keeps these, its originator and its history, and is released to the holder's administration alone.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from intel.clock import epoch_ms
from intel.graph.builder import Held
from intel.ingest.canonical import validated
from intel.ingest.findings import Finding
from intel.model.report import RECORD_LISTS, Report

__all__ = ["HeldCopy", "held_copy"]

_HEAD = ("kind", "administration", "office", "reference", "version", "reported_on", "title", "screened", "grading")
_WHOLE = ("narratives", "links", "unknown")


def _moment(text: object) -> datetime:
    return datetime.fromisoformat(str(text)).astimezone(UTC)


def _handle(text: object) -> str:
    return str(uuid.UUID(str(text)))


def _marking(shown: Mapping[str, Any], holder: str, expires_at: datetime) -> dict[str, Any]:
    """The marking of a held copy: the issuer's handling and purposes, released to the holder."""
    own = [holder] if holder else []  # who has none holds it for the own unit
    last_day = (expires_at - timedelta(milliseconds=1)).date()
    marking = {
        "handling_code": shown.get("handling_code", "H0"),
        "purposes": shown.get("purposes", ()),
        "onward": shown.get("onward", "none"),
        "deconflict": shown.get("deconflict", "none"),
        "releasable_to": own,
        "nominal_releasable_to": own,
        # the end of the day on which it expires, or its kind's lifetime if that is shorter
        "expires_on": last_day.isoformat(),
    }
    if marking["handling_code"] == "H3":
        marking["handling_note"] = "as the originator restricted it: ask before any use"
    return marking


def _records(shown: Mapping[str, Any]) -> dict[str, Any]:
    """The record lists of a projected report; its fields are the model's own."""
    return {name: shown[name] for name in RECORD_LISTS if name in shown}


def _texts(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Notice and follow-up with the texts that a projection shows beside them."""
    found: dict[str, Any] = {name: shown[name] for name in _WHOLE if name in shown}
    if "notice" in shown or "notice_text" in shown:
        text = {"text": shown["notice_text"]} if "notice_text" in shown else {}
        found["notice"] = {**shown.get("notice", {}), **text}
    if "follow_up" in shown:
        texts = [*shown.get("follow_up_texts", ()), *([""] * len(shown["follow_up"]))]
        found["follow_up"] = [
            {**each, "text": text} if text else each for each, text in zip(shown["follow_up"], texts, strict=False)
        ]
    return found


def _history(received_at: int, change: Mapping[str, Any]) -> dict[str, Any]:
    """The history of a held copy: what its holder had seen of it, and when."""
    at = epoch_ms(_moment(change["at"]))
    if change["change"] == "released":
        return {"class_at": (received_at, at), "class_seen": (0, 1)}
    if change["change"] == "revised":
        # what is shown as received is the version that revised it: he had seen another one before
        return {"class_at": (min(received_at, at - 1),), "class_seen": (1,), "revised_at": at}
    return {"class_at": (received_at,), "class_seen": (1,)}


@dataclass(frozen=True, slots=True)
class HeldCopy:
    """An entry of a bundle as it is written: handles as local ids, and when its issuer received it."""

    report: Report
    held: Held
    received_at: datetime


def held_copy(entry: Mapping[str, Any], *, holder: str) -> tuple[HeldCopy | None, list[Finding]]:
    """Read one entry of a bundle as a held copy.

    Does *not* judge whether the bundle is what its issuer made: signatures come with the signing
    of bundles.

    Args:
        entry: ``report``, a projected report, and ``change``, its last change as the holder saw it.
        holder: Administration of who holds it; empty where the unit that imports it belongs to none.

    Returns:
        The held copy; or none, and for each fault its field, value and reason.
    """
    try:
        shown, change = entry["report"], entry["change"]
        received_at = _moment(shown["received_at"])
        plain = {
            **{name: shown[name] for name in _HEAD if name in shown},
            **_texts(shown),
            **_records(shown),
            "marking": _marking(shown["marking"], holder, _moment(shown["expires_at"])),
        }
        held = Held(
            handle=_handle(shown["id"]),
            marking=dict(shown["marking"]),
            links=tuple((str(each["kind"]), _handle(each["id"])) for each in shown.get("refers_to", ())),
            **_history(epoch_ms(received_at), change),
        )
    except KeyError as error:
        return None, [Finding("not_a_bundle_entry", str(error.args[0]))]
    except (AttributeError, TypeError, ValueError, OverflowError):
        return None, [Finding("not_a_bundle_entry")]
    report, faults = validated(plain)
    return (None if report is None else HeldCopy(report, held, received_at)), faults
