"""A statement and the type of its rows; a pair that differs fails at import."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from intel.errors import RowMismatchError, StatementMismatchError
from intel.graph.statements import STATEMENTS, Statement

__all__ = ["Query", "RowT", "pair"]


class _Row(Protocol):
    """A dataclass whose fields are the columns of a statement."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


RowT = TypeVar("RowT", bound=_Row)


@dataclass(frozen=True, slots=True)
class Query(Generic[RowT]):
    """A statement and the type of its rows."""

    statement: Statement
    row: type[RowT]

    def rows(self, raw: Iterable[Mapping[str, Any]]) -> list[RowT]:
        """Rows as the database gave them, as typed rows.

        Args:
            raw: By column name.

        Raises:
            RowMismatchError: A row has other columns than the statement declares.

        Access: Filters nothing; `intel.graph.view` has checked the rows of a view.
        """
        try:
            return [self.row(**each) for each in raw]
        except TypeError as error:
            raise RowMismatchError(f"the rows of {self.statement.name!r} have another form") from error


def _header_type(annotation: object) -> str:
    """How a statement's header writes the type of a dataclass field."""
    text = str(annotation)
    return text.removesuffix(" | None") + ("?" if text.endswith(" | None") else "")


def pair(name: str, row: type[RowT]) -> Query[RowT]:
    """Pair a statement with the type of its rows.

    Args:
        name: Name of the statement.
        row: A frozen dataclass with the columns of its header, in their order.

    Raises:
        StatementMismatchError: The two differ.

    Access: Filters nothing.
    """
    statement = STATEMENTS[name]
    declared = {n: _header_type(f.type) for n, f in row.__dataclass_fields__.items()}
    if list(declared.items()) != list(statement.rows.items()):
        raise StatementMismatchError(f"statement {name!r} and {row.__name__} differ in their rows")
    return Query(statement, row)
