"""Emergencies: asked for by one officer, confirmed by a second, told to the originators, over within the hour.

What is not the asker's administration's, not there, confirmed already or too late is one refusal, so
that a number that somebody tries tells him nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from intel.access.actors import Actor, check_purpose, demonstration_actor
from intel.access.decisions import visible_classes
from intel.access.emergencies import (
    LONGEST_EMERGENCY,
    QUOTA_DAYS,
    WAITING,
    Emergency,
    check_minutes,
    check_reason,
    may_take_part,
)
from intel.access.policy import PolicySet
from intel.access.projection import iso_moment
from intel.access.sessions import on_case
from intel.clock import span_ms
from intel.errors import ConflictError, NotFoundError
from intel.graph.driver import Transaction
from intel.graph.emergency_state import (
    emergencies_of,
    find_emergency,
    put_emergency,
    read_assignments,
    tell_originators,
)
from intel.graph.state import advance_epoch, read_classes
from intel.log import get_logger
from intel.services.instance import Act, Instance
from intel.services.sights import originators_opened

__all__ = ["ask_for_emergency", "confirm_emergency", "emergencies", "emergency_plain", "end_emergency"]

_MINUTE = 60_000
_SHOWN = timedelta(days=QUOTA_DAYS * 3)


def _none_there() -> NotFoundError:
    return NotFoundError(
        "there is no such emergency", advice="`intel emergency list` shows what waits and what is open."
    )


def emergency_plain(emergency: Emergency, *, now: int) -> dict[str, Any]:
    """An emergency as people of the officer's own administration see it, as a JSON object.

    Args:
        emergency: Which.
        now: Epoch milliseconds; its state is that of this moment.
    """
    plain: dict[str, Any] = {
        "emergency": emergency.id,
        "state": emergency.state(now),
        "officer": emergency.officer,
        "purpose": emergency.purpose,
        "reason": emergency.reason,
        "minutes": emergency.minutes,
        "asked_at": iso_moment(emergency.asked_at),
        "lapses_at": iso_moment(emergency.lapses_at),
    }
    if emergency.confirmed_at:
        plain |= {
            "confirmed_by": emergency.confirmer,
            "confirmed_at": iso_moment(emergency.confirmed_at),
            "until": iso_moment(emergency.until),
            "answers": emergency.answers,
        }
    return plain | ({"ended_by": emergency.ended_by} if emergency.ended_by else {})


def ask_for_emergency(
    instance: Instance, actor: Actor, *, reason: str, minutes: int = LONGEST_EMERGENCY, purpose: str | None = None
) -> dict[str, Any]:
    """Ask for an emergency; nothing is opened before a second officer of the administration confirms.

    Args:
        instance: Where.
        actor: The officer to whom it would be opened.
        reason: Why, in a sentence; colleagues and the originators of what is opened read it.
        minutes: For how long, from the confirmation on.
        purpose: What for; it opens for this purpose alone. His usual one if left out.

    Returns:
        The request as `emergency_plain`.

    Raises:
        NotFoundError: There are no emergencies for such as him.
        QuestionError: The reason says nothing, or the minutes are too many.
        ConflictError: He has asked already, has one open, or the quota is used up.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_part(actor)
    stated = actor.default_purpose if purpose is None else check_purpose(purpose)
    why, span, number = check_reason(reason), check_minutes(minutes), instance.new_id()

    def write(transaction: Transaction) -> dict[str, Any]:
        # first of all: who moves the epoch holds it, and others who ask or confirm wait
        advance_epoch(transaction)
        now = instance.now()
        for each in _of_late(transaction, actor.administration, now=now):
            if each.officer == actor.name and each.state(now) in ("waiting", "open"):
                raise ConflictError(
                    f"an emergency of yours is {each.state(now)} already",
                    advice="`intel emergency list` shows it, `intel emergency end` ends it.",
                    details={"emergency": each.id},
                )
        _demand_quota(instance, transaction, actor.name, administration=actor.administration, now=now)
        made = Emergency(
            id=number,
            officer=actor.name,
            administration=actor.administration,
            purpose=stated,
            reason=why,
            minutes=span,
            asked_at=now,
            lapses_at=now + span_ms(WAITING),
            confirmer="",
            confirmed_at=0,
            until=0,
            ended_by="",
            latest=0,
            answers=0,
        )
        put_emergency(transaction, made)
        instance.audit(transaction, actor, Act("emergency.ask", stated, made.id), count=1, emergency=made.id)
        return emergency_plain(made, now=now)

    return instance.database.write(write)


def _demand_part(actor: Actor) -> None:
    if not may_take_part(actor):
        raise _none_there()


def _of_late(transaction: Transaction, administration: str, *, now: int) -> list[Emergency]:
    """What can still wait, be open or count against a quota."""
    return emergencies_of(transaction, administration, since=now - span_ms(timedelta(days=QUOTA_DAYS) + WAITING))


def _demand_quota(instance: Instance, transaction: Transaction, officer: str, *, administration: str, now: int) -> None:
    """Refuse where the officer or his administration has had as many emergencies as there may be."""
    begin = now - span_ms(timedelta(days=QUOTA_DAYS))
    confirmed = [each for each in _of_late(transaction, administration, now=now) if each.confirmed_at > begin]
    settings = instance.settings
    for whose, most, had in (
        (officer, settings.emergencies_of_officer, [each for each in confirmed if each.officer == officer]),
        (administration, settings.emergencies_of_administration, confirmed),
    ):
        if len(had) >= most:
            raise ConflictError(
                f"{whose} has had {len(had)} emergencies in {QUOTA_DAYS} days, and there are no more than {most}",
                advice="Ask the originator, or wait; who runs the instance sets how many there may be.",
                details={"limit": most, "days": QUOTA_DAYS},
            )


def confirm_emergency(instance: Instance, actor: Actor, number: str) -> dict[str, Any]:
    """Confirm what a colleague asked for: it is open from now on, and the originators are told in the same moment.

    Args:
        instance: Where.
        actor: A second officer of the same administration.
        number: Of the emergency.

    Returns:
        The emergency as `emergency_plain`.

    Raises:
        NotFoundError: None of this number waits for this actor: it is his own, another administration's,
            confirmed, taken back or lapsed already, or was never asked for.
        ConflictError: The quota was used up meanwhile.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_part(actor)

    def write(transaction: Transaction) -> tuple[Emergency, int]:
        policies = instance.policies_in(transaction)
        epoch = advance_epoch(transaction)
        now = instance.now()
        found = _own(transaction, actor, number)
        if found.officer == actor.name or found.state(now) != "waiting":
            raise _none_there()
        _demand_quota(instance, transaction, found.officer, administration=found.administration, now=now)
        until = now + found.minutes * _MINUTE
        opened = replace(found, confirmer=actor.name, confirmed_at=now, until=until, latest=now)
        put_emergency(transaction, opened)
        originators = _originators(transaction, policies, opened)
        tell_originators(transaction, opened.id, originators=originators, at=now)
        act = Act("emergency.confirm", opened.purpose, opened.id)
        instance.audit(transaction, actor, act, count=len(originators), emergency=opened.id)
        return opened, epoch

    opened, epoch = instance.database.write(write)
    # that there is one: whose, why, for how long and what it opens is in the audit and in the notices
    get_logger().info("emergency.confirmed", epoch=epoch)
    return emergency_plain(opened, now=opened.confirmed_at)


def _own(transaction: Transaction, actor: Actor, number: str) -> Emergency:
    found = find_emergency(transaction, number)
    if found is None or found.administration != actor.administration:
        raise _none_there()
    return found


def _originators(transaction: Transaction, policies: PolicySet, opened: Emergency) -> frozenset[str]:
    """Whose classes an emergency opens to its officer: on no case, and on each that he is on."""
    officer = demonstration_actor(opened.officer)
    # nothing else can be opened, and what can is few
    classes = {
        number: each
        for number, each in read_classes(transaction).items()
        if any(part.break_glass for part in each.parts)
    }
    assigned = read_assignments(transaction, opened.administration)
    found = frozenset[str]()
    for case in (None, *(each.reference for each in assigned if each.officer == opened.officer)):
        without, within = (
            visible_classes(
                policies, on_case(officer, case), purpose=opened.purpose, classes=classes, break_glass=is_open
            )
            for is_open in (False, True)
        )
        found |= originators_opened(classes, within - without)
    return found


def end_emergency(instance: Instance, actor: Actor, number: str) -> dict[str, Any]:
    """End an emergency before its time, or take a request back; its officer or any colleague may.

    Args:
        instance: Where.
        actor: Of the same administration.
        number: Of the emergency.

    Returns:
        The emergency as `emergency_plain`.

    Raises:
        NotFoundError: None of this number waits or is open in the actor's administration.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_part(actor)

    def write(transaction: Transaction) -> dict[str, Any]:
        # what is being answered in it is worked out anew, without it
        advance_epoch(transaction)
        now = instance.now()
        found = _own(transaction, actor, number)
        if found.state(now) not in ("waiting", "open"):
            raise _none_there()
        ended = replace(found, ended_by=actor.name, until=min(found.until, now))
        put_emergency(transaction, ended)
        act = Act("emergency.end", ended.purpose, ended.id)
        instance.audit(transaction, actor, act, count=1, emergency=ended.id)
        return emergency_plain(ended, now=now)

    return instance.database.write(write)


def emergencies(instance: Instance, actor: Actor) -> list[dict[str, Any]]:
    """What waits, is open and was in the last three months in the actor's administration, the last first.

    Args:
        instance: Where.
        actor: Who asks.

    Raises:
        NotFoundError: There are no emergencies for such as him.

    Access: For people of that administration alone.
    """
    _demand_part(actor)

    def read(transaction: Transaction) -> list[dict[str, Any]]:
        now = instance.now()
        found = emergencies_of(transaction, actor.administration, since=now - span_ms(_SHOWN))
        instance.audit(transaction, actor, Act("emergencies", actor.default_purpose), count=len(found))
        return [emergency_plain(each, now=now) for each in found]

    return instance.database.write(read)
