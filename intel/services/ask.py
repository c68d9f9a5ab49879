"""Asking: a question, its arguments as text, one page of the answer from the asker's own view."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from pydantic import ValidationError

from intel.access.actors import Actor, check_purpose
from intel.access.classes import AccessClass
from intel.access.cursors import open_cursor, seal_cursor
from intel.analysis.assemble import ClassOf
from intel.analysis.reading import Key, KeyedRow
from intel.errors import LimitExceededError, PolicyBreachError, QuestionError
from intel.graph.serving import handles_in
from intel.graph.state import read_classes
from intel.graph.view import GraphView
from intel.services.arguments import Arguments
from intel.services.instance import Act, Instance
from intel.services.questions import QUESTIONS, Inquiry, Question
from intel.services.showings import Shown
from intel.services.sights import view_plain

__all__ = ["QUESTIONS", "Answer", "Ask", "ask", "class_table"]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it is asked: its name, its arguments as text, and for what purpose.

    Without a purpose the asker's usual one is meant.
    """

    name: str
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of an answer.

    ``view`` says whose view it is of: ``as``, ``purpose``, ``case``, ``at`` and ``emergency``, of which
    case and emergency only where there is one; ``next`` continues it.
    """

    question: str
    view: Mapping[str, Any]
    rows: list[dict[str, Any]]
    next: str | None

    def plain(self) -> dict[str, Any]:
        """As the JSON object that goes out."""
        return {"question": self.question, "view": dict(self.view), "rows": self.rows, "next": self.next}


def _question(name: str) -> Question:
    if name in QUESTIONS:
        return QUESTIONS[name]
    near = difflib.get_close_matches(name, QUESTIONS, n=1)
    hint = f"Did you mean {near[0]}? " if near else ""
    raise QuestionError("there is no such question", advice=f"{hint}Questions: {', '.join(QUESTIONS)}.")


def _first_fault(question: Question, error: ValidationError) -> QuestionError:
    """What is wrong with the arguments, by the name of the first at fault."""
    fault = error.errors(include_url=False)[0]
    name = str(fault["loc"][0]) if fault["loc"] else ""
    details = {"question": question.name, "argument": name[:60]}
    if fault["type"] == "extra_forbidden":
        names = [f.alias or n for n, f in question.arguments.model_fields.items()]
        near = difflib.get_close_matches(name, names, n=1)
        hint = f"Did you mean {near[0]}? " if near else ""
        advice = f"{hint}{question.name} takes: {', '.join(sorted(names))}."
        return QuestionError(f"{question.name} takes no argument {name[:60]!r}", advice=advice, details=details)
    if fault["type"] == "missing":
        return QuestionError(f"{question.name} needs the argument {name!r}", details=details)
    reason = str(fault["msg"]).removeprefix("Value error, ")
    return QuestionError(f"{question.name}: {name}: {reason}", details=details)


def _read_arguments(question: Question, given: Mapping[str, str]) -> Arguments:
    """The arguments, read and checked.

    Raises:
        QuestionError: One is unknown, missing or not what it should be.
    """
    try:
        return question.arguments.model_validate(dict(given))
    except ValidationError as error:
        raise _first_fault(question, error) from None


def _page_size(asked: Arguments, instance: Instance) -> int:
    most = instance.settings.max_page
    if asked.limit is None:
        return min(instance.settings.default_page, most)
    if asked.limit > most:
        raise LimitExceededError(f"a page has {most} rows at most", details={"limit": most})
    return asked.limit


def class_table(instance: Instance) -> ClassOf:
    """A look-up in the class table, read once when it is first needed.

    A number that is missing is looked up once more: its class may just have come.

    Access: For showing a reader the marking of what he already sees.
    """
    known: dict[int, AccessClass] = {}

    def class_of(number: int) -> AccessClass:
        if number not in known:
            known.update(instance.database.read(read_classes, latest=True))
        if number not in known:
            raise PolicyBreachError("a visible class is not in the class table")
        return known[number]

    return class_of


def _after(rows: list[KeyedRow], position: Key | None, size: int) -> tuple[list[KeyedRow], bool]:
    """The rows of one page and whether more follow."""
    rest = rows if position is None else [row for row in rows if row[0] > position]
    return rest[:size], len(rest) > size


def ask(instance: Instance, actor: Actor, request: Ask, *, is_shown: bool = True) -> Answer:
    """Answer one page of a question from the asker's view.

    Args:
        instance: Whom to ask.
        actor: Who asks.
        request: What.
        is_shown: Whether the asker is shown the page. Where it only chooses what an export or an act is
            about, what he did not get to see is not recorded as seen.

    Returns:
        The page, its rows in the stable order of the question.

    Raises:
        QuestionError: There is no such question, or an argument cannot be taken.
        PageTokenError: ``after`` was not given to this asker for this question.
        LimitExceededError: More is asked than the instance answers at once.
        NotFoundError: ``report`` of a handle that is not there for this asker.

    Access: Everything shown comes through `Instance.answer`.
    """
    question = _question(request.name)
    asked = _read_arguments(question, request.arguments)
    size = _page_size(asked, instance)
    purpose = actor.default_purpose if request.purpose is None else check_purpose(request.purpose)
    stated = asked.model_dump(mode="json", exclude={"limit", "after"})
    arguments = orjson.dumps(stated, option=orjson.OPT_SORT_KEYS).decode("utf-8", "surrogatepass")
    class_of = class_table(instance)

    def work(view: GraphView) -> tuple[Mapping[str, Any], list[KeyedRow], str | None]:
        binding = (actor.name, purpose, *_circumstances(actor, view), question.name, arguments)
        position: Key | None = None
        if asked.after is not None:
            position = tuple(orjson.loads(open_cursor(instance.secret, asked.after, binding=binding)))
        inquiry = Inquiry(view, actor, instance.secret, instance.settings, class_of)
        page, is_more = _after(question.answer(inquiry, asked), position, size)
        end = orjson.dumps(page[-1][0]).decode() if is_more else None
        following = None if end is None else seal_cursor(instance.secret, end, binding=binding)
        return view_plain(actor, purpose, view), page, following

    said, page, following = instance.answer(
        actor,
        Act(question.name, purpose, arguments, size),
        work=work,
        count=lambda found: len(found[1]),
        shown=lambda found: Shown(handles_in([row for _, row in found[1]])) if is_shown else Shown(),
    )
    return Answer(question.name, said, [row for _, row in page], following)


def _circumstances(actor: Actor, view: GraphView) -> tuple[str, ...]:
    """What decides beside actor and purpose what is on a page: the case, and the emergency that it is seen in."""
    return (*actor.cases, view.emergency.id if view.emergency else "")
