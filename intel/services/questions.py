"""The questions that can be asked, one table: name, arguments, and what answers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from intel.access.actors import Actor
from intel.access.handles import InstanceSecret
from intel.analysis.assemble import ClassOf
from intel.analysis.bridges import Start, find_start
from intel.analysis.changes import changes
from intel.analysis.network import network
from intel.analysis.path import path
from intel.analysis.reading import KeyedRow, read_identifier
from intel.analysis.report import find_report
from intel.analysis.routes import routes
from intel.analysis.search import Filters, read_words, search
from intel.analysis.seizures import Span
from intel.analysis.totals import totals
from intel.analysis.trace import trace
from intel.errors import LimitExceededError
from intel.graph.view import GraphView
from intel.services import arguments as args
from intel.settings import Settings

__all__ = ["QUESTIONS", "Inquiry", "Question"]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What a question is answered from: the asker's view, and the instance's keys and limits."""

    view: GraphView
    actor: Actor
    secret: InstanceSecret
    settings: Settings
    class_of: ClassOf

    def start(self, text: str) -> Start:
        """What a walk begins with."""
        return find_start(self.view, text, hash_of=self.secret.key_hash)

    def hub_limit(self, *, hubs: bool) -> int | None:
        """Most holders of an identifier that is walked."""
        return None if hubs else self.settings.hub_limit


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    ``arguments`` reads and checks what it is asked with; ``answer`` gives all its rows, keyed and
    in order, of which a page is shown.
    """

    name: str
    summary: str
    arguments: type[args.Arguments]
    answer: Callable[[Inquiry, Any], list[KeyedRow]]


def _search(inquiry: Inquiry, asked: args.SearchArguments) -> list[KeyedRow]:
    first, last = args.read_days(asked.since, asked.until)
    return search(
        inquiry.view,
        read_words(asked.text),
        Filters(asked.kind, asked.country, first, last),
        hash_of=inquiry.secret.term_hash,
        most=inquiry.settings.max_expansion,
    )


def _report(inquiry: Inquiry, asked: args.ReportArguments) -> list[KeyedRow]:
    handle = asked.id.strip().lower()
    found = find_report(inquiry.view, handle, actor=inquiry.actor, class_of=inquiry.class_of)
    return [((handle,), found)]


def _network(inquiry: Inquiry, asked: args.NetworkArguments) -> list[KeyedRow]:
    most_hops = inquiry.settings.max_hops
    if asked.hops > most_hops:
        raise LimitExceededError(f"a network is walked {most_hops} hops at most", details={"limit": most_hops})
    return network(
        inquiry.view,
        inquiry.start(asked.start),
        hops=asked.hops,
        hub_limit=inquiry.hub_limit(hubs=asked.hubs),
        most=inquiry.settings.max_expansion,
    )


def _path(inquiry: Inquiry, asked: args.PathArguments) -> list[KeyedRow]:
    return path(
        inquiry.view,
        (inquiry.start(asked.a), inquiry.start(asked.b)),
        longest=asked.max,
        hub_limit=inquiry.hub_limit(hubs=asked.hubs),
        most=inquiry.settings.max_expansion,
    )


def _trace(inquiry: Inquiry, asked: args.TraceArguments) -> list[KeyedRow]:
    identifier = read_identifier(asked.identifier)
    if identifier is None:
        return []
    return trace(
        inquiry.view,
        identifier,
        hash_of=inquiry.secret.key_hash,
        most=inquiry.settings.max_expansion,
        actor=inquiry.actor,
        class_of=inquiry.class_of,
    )


def _routes(inquiry: Inquiry, asked: args.RoutesArguments) -> list[KeyedRow]:
    years = args.read_years(asked.years)
    span = Span(min(years) * 10_000, max(years) * 10_000 + 9999, asked.country) if years else Span(0, 0, asked.country)
    return routes(
        inquiry.view,
        span,
        years=years,
        commodity=asked.commodity,
        substance=asked.substance,
        with_copies=asked.duplicates == "include",
    )


def _totals(inquiry: Inquiry, asked: args.TotalsArguments) -> list[KeyedRow]:
    first, last = args.read_days(asked.since, asked.until)
    return totals(
        inquiry.view,
        [name for name in asked.by.split(",") if name],
        Span(first, last, asked.country),
        commodity=asked.commodity,
        substance=asked.substance,
        with_copies=asked.duplicates == "include",
    )


def _changes(inquiry: Inquiry, asked: args.ChangesArguments) -> list[KeyedRow]:
    return changes(inquiry.view, since=asked.since_ms, visible=inquiry.view.visible)


QUESTIONS: Mapping[str, Question] = {
    each.name: each
    for each in (
        Question("search", "Reports by words in any language, kind, country and time.", args.SearchArguments, _search),
        Question("report", "One report, as far as it is yours to see.", args.ReportArguments, _report),
        Question("network", "The reports around a start, by shared identifiers.", args.NetworkArguments, _network),
        Question("path", "The shortest way between two things, by shared identifiers.", args.PathArguments, _path),
        Question("trace", "Every sighting of an identifier in order of time.", args.TraceArguments, _trace),
        Question("routes", "From where, seized in, to where: counts and exact sums.", args.RoutesArguments, _routes),
        Question("totals", "Counts and exact sums by any facts of a seizure.", args.TotalsArguments, _totals),
        Question("changes", "What was received, revised or released to you.", args.ChangesArguments, _changes),
    )
}
"""Every question by its name, in the order in which help lists them."""
