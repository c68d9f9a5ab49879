"""The rows of one report as they are collected: elements, their guards, keys and search words.

Access: Puts class and expiry on every element it collects; filters nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from intel.access.classes import AccessClass
from intel.access.classify import Placement, Placer, nominal_rules
from intel.access.handles import InstanceSecret
from intel.graph.likenesses import Grouped
from intel.model.identifiers import normalise
from intel.model.marking import Marking
from intel.model.report import Report
from intel.model.terms import terms_of

__all__ = ["Builder", "Elements", "Held", "Origin", "content_of_head", "json_text", "sibling_id"]


def json_text(value: object) -> str:
    """A value as JSON text with sorted keys: equal values, equal text."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def sibling_id(unique: str, access: int) -> str:
    """The unique id of one sibling: the hash within one class."""
    return f"{unique}:{access:x}"


def content_of_head(body: str) -> str:
    """The head of a report without its version: a version that says the same is no news."""
    head = orjson.loads(body)
    head.pop("version", None)
    return json_text(head)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report came from: kept in the originator's own facet, and in no other place.

    ``row`` counts data records of the submission from 1; ``marking`` is the one under which it came, where
    its originator's rule made another of it, or its originator put it under another since.
    """

    submission: str
    row: int
    profile: str = ""
    marking: Marking | None = None

    def plain(self) -> dict[str, object]:
        """As a JSON object."""
        plain: dict[str, object] = {"submission": self.submission, "row": self.row, "profile": self.profile}
        if self.marking is not None:
            plain["marking"] = self.marking.model_dump(mode="json", exclude_defaults=True)
        return plain

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Origin:
        """Of the JSON object, without the marking: what comes again may come under another."""
        return cls(kept["submission"], kept["row"], kept["profile"])


@dataclass(frozen=True, slots=True)
class Held:
    """What makes a report a held copy: its handle at the issuer, and what its holder was shown of it.

    The lists are those of `intel.graph.history.Recorded`, with the class numbers 0 (not seen) and
    1 (seen), which the writer replaces by the class that the copy gets here. ``marking`` is as its
    issuer showed it; ``links`` are (kind, handle) of other reports at the issuer.
    """

    handle: str
    class_at: tuple[int, ...]
    class_seen: tuple[int, ...]
    revised_at: int | None = None
    marking: Mapping[str, Any] = field(default_factory=dict[str, Any])
    links: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Elements:
    """The rows of one report, by label and by (type, label of start, label of end)."""

    report: dict[str, Any]
    records: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict[str, list[dict[str, Any]]](list)
    )
    facets: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    keys: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    terms: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    relationships: dict[tuple[str, str, str], list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict[tuple[str, str, str], list[dict[str, Any]]](list)
    )
    classes: dict[int, AccessClass] = field(default_factory=dict[int, AccessClass])
    grouped: Grouped | None = None

    def fingerprints(self) -> dict[str, tuple[int, str]]:
        """Class and content of every element that a reader can see, by a name that keeps.

        Two versions of a report are compared by these: what changed, and for which class.
        """
        found = {"report": (int(self.report["ac"]), content_of_head(str(self.report["body"])))}
        for rows in self.records.values():
            for row in rows:
                found[row["id"]] = (row["ac"], row["body"])
        for row in self.facets:
            if row["kind"] != "origin":
                found[row["id"]] = (row["ac"], row["body"])
        for (kind, _, end), rows in self.relationships.items():
            if end != "Record" or kind == "STATES":
                continue
            for row in rows:
                found[f"{row['a']}>{kind}>{row['b']}"] = (row["ac"], "")
        return found


class Builder:
    """Collects the elements of one report."""

    def __init__(self, report: Report, placer: Placer, *, secret: InstanceSecret, held: Held | None) -> None:
        """Begin with an empty collection.

        Args:
            report: In canonical form.
            placer: Where its parts lie.
            secret: What handles and hashes come from.
            held: What makes it a held copy, or None.
        """
        self.report = report
        self.placer = placer
        self.secret = secret
        self.held = held
        self.rules = nominal_rules(report.administration)
        self.handle = self.handle_of("")
        self.id = self.id_of("")
        self.of_report = placer.of_report()
        self.elements = Elements(report={})
        self.placements: dict[str, Placement] = {}
        self.ids: dict[str, str] = {}
        self._guards: dict[Placement, dict[str, int]] = {}

    def handle_of(self, local_id: str) -> str:
        """The public handle of a place in this report; the empty place is the report itself.

        A held copy keeps the handles that its issuer gave: its local ids are handles.
        """
        if self.held is not None:
            return local_id or self.held.handle
        return self.secret.handle(
            self.report.administration, self.placer.submitter, reference=self.report.reference, local_id=local_id
        )

    def id_of(self, local_id: str) -> str:
        """The id of a node: its handle, but two holders' copies of one report are two nodes."""
        handle = self.handle_of(local_id)
        return handle if self.held is None else f"{handle}@{self.placer.submitter}"

    def target_of(self, reference: str | None, list_name: str) -> str | None:
        """The local id that a reference means.

        In a held copy one that is not there was not shown: the only record of a list is no answer.
        """
        return self.report.target_of(reference, list_name) if self.held is None else reference

    def role_target(self, role: str, reference: str | None) -> str | None:
        """The local id of the record in which a party plays a role; likewise."""
        return self.report.role_target(role, reference) if self.held is None else reference

    def class_of(self, placement: Placement) -> dict[str, int]:
        """The guard properties of an element."""
        guard = self._guards.get(placement)
        if guard is None:
            # a report has few placements and asks for each a hundred times; a key is long to write
            number = self.secret.class_id(placement.access.key)
            self.elements.classes[number] = placement.access
            guard = self._guards[placement] = {"ac": number, "exp": placement.expires_at}
        return guard

    def relate(
        self,
        relationship: tuple[str, str, str],
        ends: tuple[str, str],
        placement: Placement,
        **more: object,
    ) -> None:
        """Add a relationship that lies inside both its ends (or its start, if its end is public)."""
        self.elements.relationships[relationship].append(
            {"a": ends[0], "b": ends[1], **self.class_of(placement), **more}
        )

    def mention(self, owner: tuple[str, str], texts: Iterable[str], placement: Placement) -> None:
        """Make an element findable by the words of some texts."""
        words: set[str] = set()
        for text in texts:
            words |= terms_of(text)
        guard = self.class_of(placement)
        uids: list[str] = []
        for word in sorted(words):
            hashed = self.secret.term_hash(word)
            uid = sibling_id(hashed, guard["ac"])
            self.elements.terms[uid] = {"uid": uid, "hash": hashed, "ac": guard["ac"]}
            uids.append(uid)
        if uids:
            # the one relationship that an element has dozens of: a row for all of them is half the writing
            self.elements.relationships["MENTIONS", owner[0], "Term"].append({"a": owner[1], "b": uids, **guard})

    def identify(self, owner: tuple[str, str], identifiers: Iterable[Mapping[str, Any]], placement: Placement) -> None:
        """Join an element to the keys of its identifiers."""
        guard = self.class_of(placement)
        seen: set[str] = set()
        for each in identifiers:
            found = normalise(each["kind"], each["value"])
            if found is None:
                continue
            hashed = self.secret.key_hash(each["kind"], found.normal)
            uid = sibling_id(hashed, guard["ac"])
            if uid in seen:
                continue
            seen.add(uid)
            self.elements.keys[uid] = {"uid": uid, "hash": hashed, "ac": guard["ac"]}
            self.elements.relationships["IDENTIFIED_BY", owner[0], "Key"].append(
                {"a": owner[1], "b": uid, "kind": each["kind"], "value": found.normal, **guard}
            )

    def facet(self, owner: tuple[str, str], kind: str, *, body: dict[str, Any], placement: Placement) -> str:
        """Add a facet of a record or of the report; returns its id."""
        handle = self.secret.facet_handle(owner[1], kind)
        self.elements.facets.append(
            {
                "id": handle,
                "kind": kind,
                "body": json_text(body),
                **self.class_of(placement),
            }
        )
        self.relate(("HAS_FACET", owner[0], "Facet"), (owner[1], handle), placement)
        return handle
