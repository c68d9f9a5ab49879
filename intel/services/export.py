"""The act of exporting: an actor's view, made and audited here, written as a file by an exporter."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor, check_purpose
from intel.access.projection import iso_moment
from intel.analysis.assemble import heads, projected
from intel.errors import ExportError, NotFoundError
from intel.export.disclosure import Disclosed, Disclosure
from intel.export.formats import find_format
from intel.graph.history import change_for
from intel.graph.view import GraphView
from intel.services.ask import Ask, class_table
from intel.services.instance import Act, Instance
from intel.services.selection import handles_of_answer, too_many

__all__ = ["ExportRequest", "ExportResult", "disclose", "export"]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export: reports by handle, or those that the answer to a question names.

    ``purpose`` None is the actor's usual one; it holds for the question too.
    """

    format: str
    reports: tuple[str, ...] = ()
    question: Ask | None = None
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: where, how many bytes, how many reports."""

    path: Path
    bytes: int
    reports: int


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
        LimitExceededError: More reports than one question may reach.

    Access: What is in the file is what `disclose` found in the actor's view.
    """
    form = find_format(request.format)
    disclosure = disclose(instance, actor, request)
    content = form.write(disclosure)
    _put(out, content)
    return ExportResult(out, len(content), len(disclosure.reports))


def disclose(instance: Instance, actor: Actor, request: ExportRequest) -> Disclosure:
    """The reports of a request as the actor may export them, audited.

    Raises:
        ExportError: Nothing to export is named.
        NotFoundError: A report that is named by its handle is not there for this actor.
        LimitExceededError: More reports than one question may reach.

    Access: Answers from the classes that policy lets the actor *export* for the purpose; a report
        that he may read and not export is not there.
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

    def work(view: GraphView) -> Disclosure:
        shown = projected(view, handles, actor=actor, class_of=class_of)
        if not shown.keys() >= named:
            raise NotFoundError("there is no such report")
        # the case is the exporter's own affair, and not that of whom he gives the file to
        header = {"as": actor.name, "purpose": purpose, "at": iso_moment(view.now)}
        return Disclosure(header, tuple(_disclosed(view, shown)))

    what = orjson.dumps([request.format, sorted(named), _plain(request.question)]).decode()
    act = Act("export", purpose, what)
    return instance.answer(
        actor,
        act,
        work=work,
        count=lambda found: len(found.reports),
        action="export",
        shown=lambda found: (str(each.report["id"]) for each in found.reports),
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
