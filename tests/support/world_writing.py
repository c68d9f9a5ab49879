"""Puts worlds of reports into an instance."""

from __future__ import annotations

from collections.abc import Sequence

from intel.access.arrivals import Event, Released, Remarked, Withdrawn
from intel.access.view import SentReport
from intel.clock import epoch_ms
from intel.graph.builder import Origin
from intel.graph.driver import Transaction
from intel.graph.state import advance_epoch
from intel.graph.withdrawal import is_withheld, release_report, withdraw_report
from intel.graph.writer import Incoming, remark_report, write_reports
from intel.services.instance import Instance

__all__ = ["add_to_world", "put_world"]

_OF_REPORTS = (
    *("Report", "Record", "Facet", "Key", "Term", "AuditEntry", "Tombstone", "Withheld", "Expiry", "Served"),
    *("Submission", "Receipt", "Quarantine", "Settlement", "PolicyProposal", "PolicyChange", "Walk"),
    *("Emergency", "EmergencyNotice", "CaseAssignment", "GroupVersion", "GroupProposal"),
    "OnwardAsking",  # a grant in one world would be good in the next
    "AccessClass",  # one of a report that was there before would tell of it
)


def _remove_reports(instance: Instance) -> None:
    """Take every report out, with its keys and words, in pieces; rules and public nodes stay."""
    for label in _OF_REPORTS:
        text = f"MATCH (n:{label}) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS removed"

        def remove(transaction: Transaction, text: str = text) -> bool:
            return transaction.run(text, {})[0]["removed"] != 0

        while instance.database.write(remove):
            pass


def put_world(instance: Instance, world: Sequence[Event]) -> None:
    """Put a world into an instance in the place of the one that was there.

    Args:
        instance: Where to.
        world: In order of arrival.
    """
    _remove_reports(instance)
    add_to_world(instance, world)


def add_to_world(instance: Instance, world: Sequence[Event]) -> None:
    """Let further reports arrive, and originators do something with those that are there.

    Args:
        instance: Where to.
        world: In order.
    """
    batch: list[Incoming] = []
    for row, event in enumerate(world, start=1):
        if isinstance(event, SentReport):
            origin = Origin("world", row)
            batch.append(
                Incoming(event.report, event.submitter, event.received_at, origin, is_versioned=event.is_versioned)
            )
        else:
            _write(instance, batch)
            batch = []
            _act(instance, event)
    _write(instance, batch)


def _write(instance: Instance, batch: list[Incoming]) -> None:
    def work(transaction: Transaction) -> None:
        write_reports(transaction, batch, secret=instance.secret, then=lambda _, __: None)

    if batch:
        instance.database.write(work)


def _act(instance: Instance, event: Withdrawn | Remarked | Released) -> None:
    """What an originator does with a report, if it is there at that moment."""
    administration, submitter, reference = event.key
    number = instance.secret.handle(administration, submitter, reference=reference)
    secret, at = instance.secret, event.at

    def work(transaction: Transaction) -> None:
        epoch = advance_epoch(transaction)
        known = transaction.run("MATCH (r:Report {id: $id}) RETURN r.exp AS exp", {"id": number})
        expires = [row["exp"] for row in known if isinstance(row["exp"], int)]
        if not expires or expires[0] <= epoch_ms(at):
            return
        if isinstance(event, Withdrawn):
            withdraw_report(transaction, number, secret=secret, epoch=epoch, at=at)
        elif isinstance(event, Released):
            release_report(transaction, number, secret=secret, at=at, to=event.to, names_to=event.names_to)
        elif not is_withheld(transaction, number):
            marking = event.marking
            remark_report(transaction, number, lambda _: marking, secret=secret, at=at)

    instance.database.write(work)
