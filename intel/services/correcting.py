"""Correcting: the originator puts the next version of a report in the place of the one that is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from intel.access.actors import Actor, check_purpose
from intel.access.decisions import may_manage
from intel.analysis.assemble import heads
from intel.errors import ConflictError, MalformedReportError, NotFoundError, NotOriginatorError, QuestionError
from intel.graph.builder import Origin
from intel.graph.queries import RECORD_FACETS, ReportHeadsRow
from intel.graph.writer import Incoming, write_reports
from intel.ingest.attaching import with_kept_attachments
from intel.ingest.attachment_store import AttachmentStore
from intel.ingest.canonical import validated, without_absent
from intel.ingest.findings import in_words
from intel.ingest.gradings import graded
from intel.ingest.terms import Terms
from intel.model.report import Report
from intel.services.ask import class_table
from intel.services.instance import Act, Change, Instance
from intel.services.originating import Done

__all__ = ["correct"]


def correct(
    instance: Instance, actor: Actor, reports: Sequence[Mapping[str, Any]], *, purpose: str | None = None
) -> list[Done]:
    """Put corrected reports in the place of those that are there, all or none, in one transaction.

    Args:
        instance: Where they are.
        actor: Of the originator.
        reports: Canonical form. Each says which report it corrects by its ``reference``, or by its
            handle as ``id`` where another unit sent it. Without a version it is the next one.
        purpose: What for; what he sees depends on it.

    Returns:
        What became of each, in order: ``revised``, or ``unchanged``.

    Raises:
        QuestionError: Nothing is to be corrected, or a marking names a group that he does not know.
        MalformedReportError: One is not in the form it should have; says which field.
        NotFoundError: One is not there for him.
        NotOriginatorError: One that he sees is another's.
        ConflictError: The version that one states is not after the one that is there.

    Access: Looks up what is meant in the actor's view; policy says what is his to manage.
    """
    if not reports:
        raise QuestionError("no report is given", advice="Give one report or several, in canonical form.")
    stated = actor.default_purpose if purpose is None else check_purpose(purpose)
    targets = [_target(instance, actor, each) for each in reports]
    class_of = class_table(instance)

    def work(change: Change) -> list[Done]:
        rows = heads(change.view, targets)
        if not rows.keys() >= set(targets):
            raise NotFoundError("there is no such report")
        for row in rows.values():
            if row.id != row.handle or not may_manage(change.policies, actor, class_of(row.acs[0])):
                raise NotOriginatorError("a report that is named is not yours to change")
        batch = [
            _with_bytes(
                instance,
                actor,
                change,
                row=rows[handle],
                incoming=_incoming(change, actor, row=rows[handle], given=given, number=number),
            )
            for number, (handle, given) in enumerate(zip(targets, reports, strict=True), start=1)
        ]
        written = write_reports(change.transaction, batch, secret=instance.secret, then=lambda _, __: None)
        return [Done(handle, str(each.outcome)) for handle, each in zip(targets, written, strict=True)]

    what = orjson.dumps(sorted(targets)).decode()
    return instance.change(actor, Act("correct", stated, what), work=work, count=len)


def _target(instance: Instance, actor: Actor, given: Mapping[str, Any]) -> str:
    """The handle of the report that is corrected."""
    handle, administration, reference = given.get("id"), given.get("administration"), given.get("reference")
    if isinstance(handle, str):
        return handle.strip().lower()
    if not isinstance(administration, str) or not isinstance(reference, str):
        raise MalformedReportError(
            "a correction does not say what it corrects",
            advice="State administration and reference, or the handle of the report as id.",
        )
    return instance.secret.handle(administration, actor.unit, reference=reference)


def _incoming(change: Change, actor: Actor, *, row: ReportHeadsRow, given: Mapping[str, Any], number: int) -> Incoming:
    head = orjson.loads(row.body)
    plain = without_absent({name: value for name, value in given.items() if name != "id"})
    same = {name: head[name] for name in ("administration", "reference")}
    if {name: plain.get(name, value) for name, value in same.items()} != same:
        raise ConflictError("administration and reference of a report do not change")
    last = int(head.get("version", 1))
    report = _valid({**plain, **same, "version": plain.get("version", last + 1)}, number)
    if report.version <= last:
        raise ConflictError(
            f"version {report.version} does not come after version {last}, which is there",
            advice="Leave the version out, or state a later one.",
            details={"row": number, "version": last},
        )
    report, _ = graded(report)
    kept = Terms(change.groups, change.policies).kept(report, by=actor.administration)
    return Incoming(kept.report, row.submitter, change.at, Origin("correction", number, marking=kept.came))


def _with_bytes(
    instance: Instance, actor: Actor, change: Change, *, row: ReportHeadsRow, incoming: Incoming
) -> Incoming:
    """The correction with the bytes of its attachments: those that the report has, or that the own unit sent before."""
    if not incoming.report.attachments:
        return incoming
    known = None
    if actor.unit != row.submitter:  # what another unit sent otherwise is not to be found out by its digest
        facets = change.view.rows(RECORD_FACETS, reports=[row.id])
        known = {str(orjson.loads(each.body).get("digest", "")) for each in facets}
    store = AttachmentStore(instance.settings.data_dir, instance.secret, row.submitter)
    report, missing = with_kept_attachments(incoming.report, store, at=change.at, known=known)
    if missing:
        number = incoming.origin.row
        raise MalformedReportError(
            f"report {number} cannot be taken: the bytes of the attachment {missing[0]} were never sent",
            advice="Send the report as its next version in a ZIP with the file: `intel ingest`.",
            details={"row": number, "field": f"attachments.{missing[0]}"},
        )
    return replace(incoming, report=report)


def _valid(plain: dict[str, Any], number: int) -> Report:
    report, faults = validated(plain)
    if report is None:
        fault = in_words(faults[0].plain(), "en")
        raise MalformedReportError(
            f"report {number} cannot be taken: {fault['field']}: {fault['message']}",
            details={"row": number, "field": fault["field"]},
        )
    return report
