"""Which reports of one unit may tell of one seizure, said to the unit as it sends them.

Nothing of it is kept: what a reader is shown is found in his view. Here it is found among all that the
unit itself sent, as it was when each report of a batch came, however rows are put into batches.

Access: Compares what one unit sent with what the same unit sent before, and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import orjson

from intel.access.handles import InstanceSecret
from intel.graph import platform_queries as platform
from intel.graph.driver import Transaction
from intel.graph.platform_queries import GroupedReportRow, KnownReportRow
from intel.graph.statements import STATEMENTS
from intel.model.likeness import MOST_IN_A_GROUP, Likeness, alike, likeness_of, tie_group, tie_of
from intel.model.nominal import Part
from intel.model.report import Report

__all__ = ["Grouped", "Likenesses", "grouped_likeness", "in_groups"]

_CHUNK = 500


class _Row(Protocol):
    """A row that says in which group a report lies."""

    @property
    def alike(self) -> str: ...


_RowT = TypeVar("_RowT", bound=_Row)


@dataclass(frozen=True, slots=True)
class Grouped:
    """What is compared of a report, and the names that the database has for the groups of those like it."""

    likeness: Likeness
    near: Mapping[str, str]
    tied: Mapping[str, str]

    def text(self) -> str:
        """As it is kept at the node of the report."""
        kept = (list(self.near.values()), list(self.tied.values()), self.likeness.plain())
        return orjson.dumps(kept, option=orjson.OPT_SORT_KEYS).decode()

    @classmethod
    def of_text(cls, text: str) -> Grouped:
        """As it was before `text`."""
        near, tied, plain = orjson.loads(text)
        likeness = Likeness.of_plain(plain)
        return cls(
            likeness,
            dict(zip(likeness.near_groups(), near, strict=True)),
            dict(zip(likeness.tie_groups(), tied, strict=True)),
        )

    def properties(self) -> dict[str, str]:
        """What the node of the report keeps of it: ``alike`` is looked up, ``likeness`` compared."""
        own = self.likeness.group
        return {"likeness": self.text(), **({} if own is None else {"alike": self.near[own]})}

    def lies_in(self) -> list[str]:
        """The names of the groups that it lies in."""
        names = {**self.near, **self.tied}
        return [names[group] for group in self.likeness.lies_in()]

    def tie(self, list_name: str, body: Mapping[str, Any]) -> str | None:
        """The name of the group of one of its records, by whose identifier it is found."""
        tie = tie_of(list_name, body)
        return self.tied.get(tie_group(tie, self.likeness.day)) if tie else None

    def alike_among(
        self, groups: Mapping[str, Mapping[str, Likeness]], *, crowded: Collection[str], besides: str = ""
    ) -> list[str]:
        """Which of some reports may tell of the same seizure.

        Args:
            groups: Reports by number, by the name of the group that they lie in.
            crowded: Names of groups that hold too many.
            besides: A report that is left out: itself.

        Access: Compares what it is given; filters nothing.
        """
        names = {**self.near, **self.tied}
        found = {number: each for name in names.values() for number, each in groups.get(name, {}).items()}
        found.pop(besides, None)
        too_many = [group for group, name in names.items() if name in crowded]
        return alike(self.likeness, found, crowded=too_many)


def grouped_likeness(
    report: Report, parts: Sequence[Part], *, submitter: str, secret: InstanceSecret
) -> Grouped | None:
    """What is compared of a report with others of its unit; None where it says too little.

    Args:
        report: In canonical form.
        parts: Its records, split.
        submitter: The unit that sent it.
        secret: What groups are named with.

    Access: Of what is open in it, and marked like itself; filters nothing.
    """
    found = likeness_of(report, parts)
    if found is None:
        return None

    def named(groups: Sequence[str]) -> dict[str, str]:
        return {each: secret.likeness_group(report.administration, submitter, group=each) for each in groups}

    return Grouped(found, named(found.near_groups()), named(found.tie_groups()))


def in_groups(
    ask: Callable[[list[str], int], Sequence[_RowT]], names: Collection[str], *, most: int
) -> Iterator[tuple[str, list[_RowT] | None]]:
    """The rows of each of some groups; None in the place of those of a group with more than ``most``.

    However many lie in one group, few are read: a question that is cut short is asked again for half of
    the groups.

    Args:
        ask: Gives the rows of some groups, at most so many.
        names: Of the groups.
        most: Of rows in one group.

    Access: Through ``ask``; filters nothing.
    """
    wanted = sorted(set(names))
    waiting = [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
    while waiting:
        chunk = waiting.pop()
        limit = most * len(chunk) + 1
        rows = ask(chunk, limit)
        if len(rows) == limit and len(chunk) > 1:
            half = len(chunk) // 2
            waiting += (chunk[:half], chunk[half:])
            continue
        found: dict[str, list[_RowT]] = defaultdict(list)
        for row in rows:
            found[row.alike].append(row)
        for name, members in found.items():
            yield name, members if len(members) <= most else None


@dataclass(frozen=True, slots=True)
class _Came:
    """A report that came as the ``position``-th of a batch; ``is_new`` where something is to be said of it."""

    position: int
    number: str
    at: int
    exp: int
    grouped: Grouped | None
    is_new: bool


@dataclass(slots=True)
class _Members:
    """What lies in some groups, report by report."""

    groups: dict[str, dict[str, Likeness]] = field(default_factory=lambda: defaultdict[str, dict[str, Likeness]](dict))
    expires: dict[str, int] = field(default_factory=dict[str, int])
    names: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def put(self, number: str, grouped: Grouped, exp: int) -> None:
        self.names[number] = grouped.lies_in()
        self.expires[number] = exp
        for name in self.names[number]:
            self.groups[name][number] = grouped.likeness

    def drop(self, number: str) -> None:
        for name in self.names.pop(number, ()):
            del self.groups[name][number]


@dataclass(slots=True)
class Likenesses:
    """What came in a batch, and how what it took the place of was before."""

    _before: dict[str, KnownReportRow | None] = field(default_factory=dict[str, KnownReportRow | None])
    _came: list[_Came] = field(default_factory=list[_Came])

    def note(
        self,
        position: int,
        row: Mapping[str, Any],
        grouped: Grouped | None,
        *,
        at: int,
        before: KnownReportRow | None,
        is_new: bool,
    ) -> None:
        """Note that a report came.

        Args:
            position: In its batch.
            row: The properties of its node.
            grouped: What is compared of it.
            at: When, epoch milliseconds.
            before: What was known of it.
            is_new: Whether its content is new, so that its sender is to be told what is like it.

        Access: Keeps it for `told`.
        """
        number = str(row["id"])
        self._before.setdefault(number, before)
        self._came.append(_Came(position, number, at, row["exp"], grouped, is_new))

    def told(self, transaction: Transaction) -> dict[int, list[str]]:
        """The handles of reports like each that came, by its position in the batch.

        Args:
            transaction: With everything written.

        Access: Of the unit's own reports, since groups of two units never meet.
        """
        new = [each.grouped for each in self._came if each.grouped is not None and each.is_new]
        if not new:
            return {}
        members, crowded = self._members(transaction, new)
        found: dict[int, list[str]] = {}
        for each in self._came:
            members.drop(each.number)
            if each.grouped is None:
                continue
            if each.is_new and each.exp > each.at:  # what has ended as it comes is shown beside nothing
                lying = {
                    name: {n: like for n, like in group.items() if members.expires[n] > each.at}
                    for name in (*each.grouped.near.values(), *each.grouped.tied.values())
                    if (group := members.groups.get(name))
                }
                if lying and (like := each.grouped.alike_among(lying, crowded=crowded)):
                    found[each.position] = like
            members.put(each.number, each.grouped, each.exp)
        return found

    def _members(self, transaction: Transaction, new: Sequence[Grouped]) -> tuple[_Members, set[str]]:
        """What lay in the groups of what is new before this batch, and which groups held too many."""
        members, crowded = _Members(), set[str]()
        now = max(each.at for each in self._came)
        most = MOST_IN_A_GROUP + len(self._came)  # of which those that came do not count yet
        near = {name for each in new for name in each.near.values()}
        tied = {name for each in new for name in each.tied.values()}
        for statement, names in (("reports_of_groups", near), ("reports_of_ties", tied)):

            def ask(chunk: list[str], limit: int, name: str = statement) -> list[GroupedReportRow]:
                values = {"groups": chunk, "now": now, "most": limit}
                return platform.REPORTS_OF_GROUPS.rows(transaction.run(STATEMENTS[name].text, values))

            for name, rows in in_groups(ask, names, most=most):
                if rows is None:
                    crowded.add(name)
                for row in rows or ():
                    if row.id not in self._before:
                        members.put(row.id, Grouped.of_text(row.likeness), row.exp)
        for number, before in self._before.items():
            if before is not None and before.likeness is not None:
                members.put(number, Grouped.of_text(before.likeness), before.exp)
        return members, crowded
