"""Passing on what others gave: what may leave for a third, asking its originator, and the originator's answer.

An asking is known to who asked and to those who answer for the originator. To everybody else, one that is there,
one that is another's and one that nobody made are one refusal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import orjson

from intel.access.actors import Actor, check_purpose
from intel.access.decisions import visible_classes
from intel.access.onward import (
    ANSWERABLE,
    FORWARD,
    MOST_WAITING,
    USUAL_GRANT,
    OnwardAsking,
    answers_for,
    as_granted,
    check_days,
    check_onward_reason,
    check_recipient,
    may_answer,
)
from intel.access.projection import iso_moment
from intel.analysis.assemble import heads
from intel.clock import span_ms
from intel.errors import ConflictError, NotFoundError
from intel.graph.driver import Transaction
from intel.graph.onward_state import askings_of, askings_to, find_asking, put_asking
from intel.graph.queries import ReportHeadsRow
from intel.graph.state import advance_epoch, read_classes
from intel.services.instance import Act, Change, Instance

__all__ = ["Wish", "ask_onward", "asking_plain", "grant_onward", "onward_askings", "onward_notices", "refuse_onward"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would pass on: which report, by its handle, to whom, and why.

    ``purpose`` None is the asker's usual one.
    """

    report: str
    to: str
    reason: str
    purpose: str | None = None


def _none_there() -> NotFoundError:
    return NotFoundError("there is no such asking", advice="`intel onward list` shows yours, and those you can answer.")


def asking_plain(asking: OnwardAsking, *, is_asker: bool, now: int) -> dict[str, Any]:
    """An asking as its asker sees it, or as those who answer it do, as a JSON object.

    Args:
        asking: Which.
        is_asker: Whether it is shown to who asked; he is not told who of the originator answered.
        now: Epoch milliseconds; its state is that of this moment.
    """
    plain: dict[str, Any] = {
        "asking": asking.id,
        "side": "asked" if is_asker else "to-answer",
        "state": asking.state(now),
        "report": asking.report,
        "originator": asking.originator,
        "to": asking.recipient,
        "purpose": asking.purpose,
        "reason": asking.reason,
        "asked_at": iso_moment(asking.asked_at),
    }
    if not is_asker:
        plain |= {
            "reference": asking.reference,
            "held": asking.is_held,
            "officer": asking.officer,
            "administration": asking.administration,
            "unit": asking.unit,
        }
    if not asking.answer:
        return plain | {"lapses_at": iso_moment(asking.lapses_at)}
    plain["answered_at"] = iso_moment(asking.answered_at)
    if not is_asker:
        plain["answered_by"] = asking.answered_by
    if asking.answer == "granted":
        plain |= {"until": iso_moment(asking.until), "files": asking.uses}
    return plain


def ask_onward(instance: Instance, actor: Actor, wish: Wish) -> dict[str, Any]:
    """Ask the originator of a report to let it be passed on; it is in the originator's notices at once.

    Args:
        instance: Where.
        actor: Who would pass it on.
        wish: What, to whom, and why; the originator reads the reason.

    Returns:
        The asking as `asking_plain`.

    Raises:
        NotFoundError: There is no such report for this actor.
        ConflictError: It may be passed on already, or its marking closes that, or the same was asked, or
            he has asked so much that waits.
        QuestionError: Recipient or reason say nothing, or too much.

    Access: The report is looked up in the actor's view; what he is told follows from its marking.
    """
    purpose = actor.default_purpose if wish.purpose is None else check_purpose(wish.purpose)
    recipient, reason = check_recipient(wish.to), check_onward_reason(wish.reason)
    handle, number = wish.report.strip().lower(), instance.new_id()

    def work(change: Change) -> dict[str, Any]:
        head = heads(change.view, [handle]).get(handle)
        if head is None:
            raise NotFoundError("there is no such report")
        is_held = _demand_ask(change, actor, head, purpose=purpose)
        about, now = orjson.loads(head.body), change.view.now
        asking = OnwardAsking(
            id=number,
            report=handle,
            reference=about["reference"],
            is_held=is_held,
            originator=about["administration"],
            officer=actor.name,
            administration=actor.administration,
            unit=actor.unit,
            recipient=recipient,
            purpose=purpose,
            reason=reason,
            asked_at=now,
            lapses_at=now + span_ms(ANSWERABLE),
            answer="",
            answered_by="",
            answered_at=0,
            until=0,
            uses=0,
            latest=0,
        )
        _demand_new(change.transaction, asking, now=now)
        put_asking(change.transaction, asking)
        return asking_plain(asking, is_asker=True, now=now)

    act = Act("onward.ask", purpose, orjson.dumps([handle, recipient]).decode())
    return instance.change(actor, act, work=work, count=lambda _: 1)


def _demand_ask(change: Change, actor: Actor, head: ReportHeadsRow, *, purpose: str) -> bool:
    """Refuse where there is nothing to ask; else whether it is a copy that he holds."""
    number = head.acs[0]
    one = {number: read_classes(change.transaction, groups=change.groups)[number]}

    def may(action: str, *, is_granted: bool = False) -> bool:
        classes = as_granted(one) if is_granted else one
        return bool(visible_classes(change.policies, actor, purpose=purpose, classes=classes, action=action))

    if may("export") and may(FORWARD):
        raise ConflictError(
            "this report may be passed on as it is", advice="Name the recipient: `intel export … --onward-to`."
        )
    if not (may("export") and may(FORWARD, is_granted=True)):
        raise ConflictError(
            "the marking of this report does not let it be passed on, and not be asked for either",
            advice="Only its originator can open it, by another marking: write to it.",
        )
    return any(part.held for part in one[number].parts)


def _demand_new(transaction: Transaction, asking: OnwardAsking, *, now: int) -> None:
    """Refuse where the same waits, holds or was just refused, or where he has asked too much at a time."""
    before = askings_of(transaction, asking.officer)
    for each in before:
        is_refused = each.answer == "refused" and each.answered_at + span_ms(ANSWERABLE) > now
        if each.is_same(asking) and (each.state(now) in ("waiting", "granted") or is_refused):
            raise ConflictError(
                f"the same was asked already, and is {each.state(now)}",
                advice="`intel onward list` shows it; what was refused can be asked again after 30 days.",
                details={"asking": each.id},
            )
    if sum(each.state(now) == "waiting" for each in before) >= MOST_WAITING:
        raise ConflictError(
            f"{MOST_WAITING} askings of yours wait for an answer, and there are no more at a time",
            advice="Wait for the originators to answer some.",
            details={"limit": MOST_WAITING},
        )


def grant_onward(instance: Instance, actor: Actor, number: str, *, days: int = USUAL_GRANT) -> dict[str, Any]:
    """Let what was asked be passed on: by its asker, that report, to that recipient, for that purpose, for so long.

    Args:
        instance: Where.
        actor: Who releases what is the originator's.
        number: Of the asking.
        days: For how many days from now on.

    Returns:
        The asking as `asking_plain`.

    Raises:
        NotFoundError: There is none of this number that he can answer.
        ConflictError: It waits no more.
        QuestionError: Too many days, or none.

    Access: For those who answer for the originator alone.
    """
    span = timedelta(days=check_days(days))

    def granted(asking: OnwardAsking, now: int) -> OnwardAsking:
        if asking.state(now) != "waiting":
            raise _waits_no_more(asking, now)
        return replace(asking, answer="granted", until=now + span_ms(span))

    return _answer(instance, actor, number, act="onward.grant", answer=granted)


def refuse_onward(instance: Instance, actor: Actor, number: str) -> dict[str, Any]:
    """Refuse what was asked, or end what was granted: from this moment on nothing more is passed on by it.

    Args:
        instance: Where.
        actor: Who releases what is the originator's.
        number: Of the asking.

    Returns:
        The asking as `asking_plain`.

    Raises:
        NotFoundError: There is none of this number that he can answer.
        ConflictError: It neither waits nor is granted.

    Access: For those who answer for the originator alone.
    """

    def refused(asking: OnwardAsking, now: int) -> OnwardAsking:
        if asking.state(now) == "granted":
            return replace(asking, until=now)
        if asking.state(now) != "waiting":
            raise _waits_no_more(asking, now)
        return replace(asking, answer="refused")

    return _answer(instance, actor, number, act="onward.refuse", answer=refused)


def _waits_no_more(asking: OnwardAsking, now: int) -> ConflictError:
    return ConflictError(
        f"this asking is {asking.state(now)}", advice="`intel onward list` shows what waits for your answer."
    )


def _answer(
    instance: Instance, actor: Actor, number: str, *, act: str, answer: Callable[[OnwardAsking, int], OnwardAsking]
) -> dict[str, Any]:
    """Write an answer and move the epoch, so that what is being written by the grant is written anew."""

    def write(transaction: Transaction) -> dict[str, Any]:
        policies = instance.policies_in(transaction)
        advance_epoch(transaction)
        found, now = find_asking(transaction, number.strip().lower()), instance.now()
        if found is None or not may_answer(policies, actor, found.originator):
            raise _none_there()
        answered = replace(answer(found, now), answered_by=actor.name, answered_at=now)
        put_asking(transaction, answered)
        instance.audit(transaction, actor, Act(act, actor.default_purpose, answered.id), count=1)
        return asking_plain(answered, is_asker=False, now=now)

    return instance.database.write(write)


def _known(instance: Instance, actor: Actor, transaction: Transaction) -> list[tuple[OnwardAsking, bool]]:
    """The askings that an actor may know of, the last first, and whether each is his own."""
    found = [(each, True) for each in askings_of(transaction, actor.name)]
    for originator in answers_for(instance.policies_in(transaction), actor):
        found += [(each, False) for each in askings_to(transaction, originator)]
    return sorted(found, key=lambda each: (-each[0].asked_at, each[0].id, each[1]))


def onward_askings(instance: Instance, actor: Actor) -> list[dict[str, Any]]:
    """What an actor asked, and what he can answer for an originator, the last first.

    Args:
        instance: Where.
        actor: Who asks for them.

    Access: His own, and those that ask an originator for which he answers.
    """

    def read(transaction: Transaction) -> list[dict[str, Any]]:
        now = instance.now()
        found = [
            asking_plain(each, is_asker=is_asker, now=now) for each, is_asker in _known(instance, actor, transaction)
        ][: instance.settings.max_page]
        instance.audit(transaction, actor, Act("onward", actor.default_purpose), count=len(found))
        return found

    return instance.database.write(read)


def onward_notices(instance: Instance, actor: Actor) -> list[dict[str, Any]]:
    """What somebody is told of askings: what waits for his answer, and how his own were answered.

    Args:
        instance: Whom to ask.
        actor: Who is told.

    Access: As for `onward_askings`.
    """

    def read(transaction: Transaction) -> list[dict[str, Any]]:
        now = instance.now()
        rows: list[dict[str, Any]] = []
        for each, is_asker in _known(instance, actor, transaction):
            plain = asking_plain(each, is_asker=is_asker, now=now)
            if is_asker and each.answer:
                rows.append({"kind": f"onward-{each.answer}", "at": plain["answered_at"], **plain})
            elif not is_asker and plain["state"] == "waiting":
                rows.append({"kind": "onward-asked", "at": plain["asked_at"], **plain})
        return rows

    return instance.database.read(read, latest=True)
