"""What an originator does with its own reports: withdraw, re-mark and release them.

Each is one transaction and a new epoch, so that it holds for every answer that is begun after it
returns. What is meant is looked up in the actor's own view, and policy says whether it is his to
manage; what he does not see, and what is not there, are the same refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson
from pydantic import ValidationError

from intel.access.actors import Actor, check_purpose
from intel.access.decisions import may_manage
from intel.access.groups import kept_marking
from intel.access.lifetimes import limited
from intel.access.policy import PolicySet, lifetimes_of
from intel.analysis.assemble import ClassOf, heads
from intel.errors import ConflictError, NotFoundError, NotOriginatorError, QuestionError
from intel.graph.queries import ReportHeadsRow
from intel.graph.withdrawal import is_withheld, release_report, withdraw_report
from intel.graph.writer import Written, remark_report
from intel.model.faults import first_fault
from intel.model.marking import Marking
from intel.services.ask import class_table
from intel.services.instance import Act, Change, Instance
from intel.services.selection import Selection, handles_of_answer, too_many

__all__ = ["Done", "reclassify", "release", "remarking", "withdraw", "written_marking"]


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one report: ``withdrawn``, ``reclassified``, ``released`` or ``unchanged``."""

    report: str
    outcome: str

    def plain(self) -> dict[str, str]:
        """As the JSON object that goes out."""
        return {"report": self.report, "outcome": self.outcome}


def withdraw(instance: Instance, actor: Actor, selection: Selection, *, purpose: str | None = None) -> list[Done]:
    """Take reports back: from now on every answer is as if they had never come.

    Args:
        instance: Where they are.
        actor: Of the originator.
        selection: Which; of the reports that a question names only his own.
        purpose: What for; what he sees depends on it.

    Returns:
        What became of each, by handle.

    Raises:
        NotFoundError: One that is named is not there for him.
        NotOriginatorError: One that is named and that he sees is another's.
        LimitExceededError: They are too many for once.

    Access: Looks up what is meant in the actor's view; policy says what is his to manage.
    """

    def work(change: Change, row: ReportHeadsRow) -> str:
        withdraw_report(change.transaction, row.id, secret=instance.secret, epoch=change.epoch, at=change.at)
        return "withdrawn"

    return _manage(
        instance, actor, selection, act=_act(actor, "withdraw", selection=selection, purpose=purpose), work=work
    )


def reclassify(
    instance: Instance,
    actor: Actor,
    selection: Selection,
    *,
    marking: Callable[[Marking], Marking],
    purpose: str | None = None,
) -> list[Done]:
    """Put reports under another marking; their content stays.

    Args:
        instance: Where they are.
        actor: Of the originator.
        selection: Which.
        marking: From the marking that a report has to the one that it gets.
        purpose: What for.

    Returns:
        What became of each, by handle.

    Raises:
        NotFoundError, NotOriginatorError, LimitExceededError: As of `withdraw`.
        ConflictError: One of them is kept back since a withdrawal: it is released, not re-marked.
        QuestionError: The marking names a group that he does not know.

    Access: As of `withdraw`.
    """

    def work(change: Change, row: ReportHeadsRow) -> str:
        if is_withheld(change.transaction, row.id):
            raise ConflictError(
                "a report is kept back since its withdrawal",
                advice="Release it first, with `intel release`.",
                details={"report": row.handle},
            )

        def kept_and_limited(old: Marking) -> Marking:
            wanted, by = marking(old), actor.administration
            kept = kept_marking(wanted, change.groups, originator=originator, by=by, before=old)
            return limited(kept, lifetimes_of(change.policies, originator).get(head["kind"]))

        head = orjson.loads(row.body)
        originator = str(head["administration"])
        written = remark_report(change.transaction, row.id, kept_and_limited, secret=instance.secret, at=change.at)
        return str(written.outcome)

    return _manage(
        instance, actor, selection, act=_act(actor, "reclassify", selection=selection, purpose=purpose), work=work
    )


def release(
    instance: Instance,
    actor: Actor,
    selection: Selection,
    *,
    to: Iterable[str] = (),
    names_to: Iterable[str] = (),
    purpose: str | None = None,
) -> list[Done]:
    """Release reports to some more; what was kept back since a withdrawal goes to whom it was sent.

    Args:
        instance: Where they are.
        actor: Of the originator.
        selection: Which.
        to: Administrations, groups, ``RILO`` or ``ALL``, besides those whom the marking names.
        names_to: Who may see the names in them, besides.
        purpose: What for.

    Returns:
        What became of each, by handle.

    Raises:
        QuestionError: Somebody in the lists is nobody to release to, or a group that he does not know.
        NotFoundError, NotOriginatorError, LimitExceededError: As of `withdraw`.

    Access: As of `withdraw`.
    """
    more, names = tuple(to), tuple(names_to)
    _read_marking({"releasable_to": more, "nominal_releasable_to": names})

    def work(change: Change, row: ReportHeadsRow) -> str:
        originator = str(orjson.loads(row.body)["administration"])

        def kept(entries: Iterable[str]) -> tuple[str, ...]:
            return tuple(change.groups.kept(each, originator=originator, by=actor.administration) for each in entries)

        written = release_report(
            change.transaction, row.id, secret=instance.secret, at=change.at, to=kept(more), names_to=kept(names)
        )
        return _released(written)

    return _manage(
        instance, actor, selection, act=_act(actor, "release", selection=selection, purpose=purpose), work=work
    )


def _released(written: Written) -> str:
    return "released" if written.outcome == "reclassified" else str(written.outcome)


def remarking(fields: Mapping[str, Any]) -> Callable[[Marking], Marking]:
    """What sets some fields of a marking anew and leaves the others.

    Args:
        fields: By name, as in a report.

    Raises:
        QuestionError: A field is unknown, or its value cannot be.
    """
    if unknown := sorted(set(fields) - set(Marking.model_fields)):
        raise QuestionError(
            f"a marking has no field {unknown[0][:60]!r}",
            advice=f"Fields: {', '.join(Marking.model_fields)}.",
            details={"field": unknown[0][:60]},
        )
    # with a note, so that a handling code that needs one can be set on a report that has it
    _read_marking({"handling_note": "-", **fields})

    def remarked(marking: Marking) -> Marking:
        return _read_marking({**marking.model_dump(), **fields})

    return remarked


def written_marking(texts: Mapping[str, str]) -> dict[str, Any]:
    """Fields of a marking as they are typed: lists with commas, an empty value is none."""
    lists = {name for name, field in Marking.model_fields.items() if field.default == ()}
    found: dict[str, Any] = {}
    for name, text in texts.items():
        if name in lists:
            found[name] = [each.strip() for each in text.split(",") if each.strip()]
        else:
            found[name] = text or None
    return found


def _read_marking(plain: Mapping[str, Any]) -> Marking:
    try:
        return Marking.model_validate(plain)
    except ValidationError as error:
        where, why = first_fault(error)
        field = where or "marking"
        raise QuestionError(f"the marking cannot be used: {field}: {why}", details={"field": field}) from None


def _act(actor: Actor, name: str, *, selection: Selection, purpose: str | None) -> Act:
    stated = actor.default_purpose if purpose is None else check_purpose(purpose)
    return Act(name, stated, orjson.dumps(selection.plain()).decode("utf-8", "surrogatepass"))


def _manage(
    instance: Instance,
    actor: Actor,
    selection: Selection,
    *,
    act: Act,
    work: Callable[[Change, ReportHeadsRow], str],
) -> list[Done]:
    """Do something with each report of a selection that is the actor's to manage, all or none."""
    named = selection.named
    handles = set(named)
    if selection.question is not None:
        question = replace(selection.question, purpose=act.purpose)
        handles |= set(handles_of_answer(instance, actor, question))
    elif not handles:
        raise QuestionError("no report is named", advice="Name reports by their handles, or a question.")
    if len(handles) > (most := instance.settings.max_expansion):
        raise too_many(most)
    class_of = class_table(instance)

    def run(change: Change) -> list[Done]:
        rows = heads(change.view, handles)
        if not rows.keys() >= named:
            raise NotFoundError("there is no such report")
        managing = _Managing(change.policies, actor, class_of)
        own = {handle: row for handle, row in rows.items() if managing.may(row)}
        if not own.keys() >= named:
            raise NotOriginatorError("a report that is named is not yours to change")
        return [Done(handle, work(change, own[handle])) for handle in sorted(own)]

    return instance.change(actor, act, work=run, count=len)


class _Managing:
    """What is an actor's to manage, decided once a class; a copy that somebody holds is nobody's."""

    def __init__(self, policies: PolicySet, actor: Actor, class_of: ClassOf) -> None:
        self._policies = policies
        self._actor = actor
        self._class_of = class_of
        self._decided: dict[int, bool] = {}

    def may(self, row: ReportHeadsRow) -> bool:
        """Whether a report that he sees is his."""
        number = row.acs[0]
        if number not in self._decided:
            self._decided[number] = may_manage(self._policies, self._actor, self._class_of(number))
        return row.id == row.handle and self._decided[number]
