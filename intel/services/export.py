"""The act of exporting: an actor's view, made and audited here, written as a file by an exporter."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor, check_purpose
from intel.access.onward import FORWARD, OnwardAsking, check_recipient
from intel.access.projection import iso_moment
from intel.analysis.assemble import heads, projected
from intel.errors import ConflictError, ExportError, NotFoundError
from intel.export.disclosure import Disclosed, Disclosure, Kept
from intel.export.formats import find_format
from intel.graph.history import change_for
from intel.graph.view import GraphView
from intel.services.ask import Ask, class_table
from intel.services.instance import Act, Instance
from intel.services.passing_on import Passing, passed_on
from intel.services.selection import handles_of_answer, too_many
from intel.services.showings import Shown

__all__ = ["ExportRequest", "ExportResult", "disclose", "export"]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export: reports by handle, or those that the answer to a question names.

    ``purpose`` None is the actor's usual one; it holds for the question too. ``onward_to`` is whom the file is
    for, where it is passed on; None is for the actor's own office.
    """

    format: str
    reports: tuple[str, ...] = ()
    question: Ask | None = None
    purpose: str | None = None
    onward_to: str | None = None


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: where, how many bytes, how many reports.

    ``kept_back`` counts reports that he may take for his own office and that the onward rule kept out of this
    file, ``in_part`` those in it that it kept some of. The file itself says neither.
    """

    path: Path
    bytes: int
    reports: int
    kept_back: int = 0
    in_part: int = 0


@dataclass(frozen=True, slots=True)
class _Made:
    """A disclosure, and why it may leave."""

    disclosure: Disclosure
    grants: tuple[OnwardAsking, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict[str, str])


def export(instance: Instance, actor: Actor, request: ExportRequest, *, out: Path) -> ExportResult:
    """Write what the actor may export into a file, after the act is in the audit.

    Args:
        instance: The instance.
        actor: Who exports.
        request: What, and in which form.
        out: The file; one that is there is replaced, and never left half written.

    Returns:
        What was written.

    Raises:
        ExportError: No such format, nothing to export is named, or the file cannot be written.
        NotFoundError: A report that is named by its handle is not there for this actor.
        ConflictError: One that is named may not be passed on, or not without asking its originator.
        LimitExceededError: More reports than one question may reach.

    Access: What is in the file is what `disclose` found in the actor's view.
    """
    form = find_format(request.format)
    disclosure = disclose(instance, actor, request)
    content = form.write(disclosure)
    _put(out, content)
    kept = disclosure.kept
    return ExportResult(out, len(content), len(disclosure.reports), kept.back, kept.in_part)


def disclose(instance: Instance, actor: Actor, request: ExportRequest) -> Disclosure:
    """The reports of a request as the actor may export them, audited.

    Raises:
        ExportError: Nothing to export is named.
        NotFoundError: A report that is named by its handle is not there for this actor.
        ConflictError: One that is named may not be passed on, or not without asking its originator.
        LimitExceededError: More reports than one question may reach.

    Access: Answers from the classes that policy lets the actor *export* for the purpose; a report
        that he may read and not export is not there. What is passed on, policy must let him *forward* too.
    """
    purpose = actor.default_purpose if request.purpose is None else check_purpose(request.purpose)
    named = {each.strip().lower() for each in request.reports}
    handles = set(named)
    if request.question is not None:
        question = replace(request.question, purpose=purpose)
        handles |= set(handles_of_answer(instance, actor, question))
    elif not handles:
        raise ExportError("nothing to export is named", advice="Name reports by their handles, or a question.")
    if len(handles) > (most := instance.settings.max_expansion):
        raise too_many(most)
    class_of = class_table(instance)

    recipient = None if request.onward_to is None else check_recipient(request.onward_to)

    def work(view: GraphView) -> _Made:
        shown = projected(view, handles, actor=actor, class_of=class_of)
        if not shown.keys() >= named:
            raise NotFoundError("there is no such report")
        # the case is the exporter's own affair, and not that of whom he gives the file to
        header = {"as": actor.name, "purpose": purpose, "at": iso_moment(view.now)}
        if recipient is None:
            return _Made(Disclosure(header, tuple(_disclosed(view, shown))))
        leaving = passed_on(instance, view, shown, passing=Passing(actor, recipient, purpose), class_of=class_of)
        refused = {each: rule for each, rule in leaving.kept_back.items() if each in named}
        if refused:
            return _Made(Disclosure(header, ()), refused=refused)
        kept = Kept(len(leaving.kept_back), leaving.in_part)
        found = (each for through, some in leaving.parts for each in _disclosed(through, some))
        reports = tuple(sorted(found, key=lambda each: str(each.report["id"])))
        return _Made(Disclosure({**header, "to": recipient}, reports, kept), leaving.grants)

    what = orjson.dumps([request.format, sorted(named), _plain(request.question), *filter(None, [recipient])]).decode()
    made = instance.answer(
        actor,
        Act("export" if recipient is None else FORWARD, purpose, what),
        work=work,
        count=lambda found: len(found.disclosure.reports),
        action="export",
        shown=lambda found: Shown([str(each.report["id"]) for each in found.disclosure.reports], found.grants),
    )
    if made.refused:
        raise _not_onward(made.refused)
    return made.disclosure


def _not_onward(refused: Mapping[str, str]) -> ConflictError:
    """Why reports that were named may not be passed on; the refusal is in the audit already."""
    is_asked = "ask" in refused.values()
    return ConflictError(
        f"{len(refused)} of the reports that are named may not be passed on"
        + (" before their originator is asked" if is_asked else ""),
        advice="Ask with `intel onward ask REPORT --to … --reason …`, or leave them out."
        if is_asked
        else "Leave them out; only their originators can open them, by another marking.",
        details={"reports": sorted(refused)},
    )


def _disclosed(view: GraphView, shown: Mapping[str, dict[str, Any]]) -> Iterator[Disclosed]:
    """The reports in order of handle, each with its last change for the reader."""
    history = heads(view, shown)
    for handle in sorted(shown):
        change = change_for(history[handle], view.visible)
        yield Disclosed(shown[handle], {"change": change.kind, "at": iso_moment(change.at)})


def _plain(question: Ask | None) -> list[object] | None:
    return None if question is None else [question.name, sorted(question.arguments.items())]


def _put(out: Path, content: bytes) -> None:
    """Write a file in one step, readable by its owner only."""
    draft = out.with_name(f".{out.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(out)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            f"{out} cannot be written",
            advice="Name a file in a folder that is there and is yours.",
            details={"out": str(out)},
        ) from error
