"""The project's own files, as the guard tests read them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

__all__ = ["ROOT", "Module", "modules"]

ROOT = Path(__file__).parents[2]
"""The checkout."""

_FOLDERS = ("intel", "tests", "tools", "bench", "deploy")


@dataclass(frozen=True)
class Module:
    """One Python file of the project.

    Attributes:
        path: Relative to the checkout, with ``/``.
    """

    path: str

    @cached_property
    def text(self) -> str:
        """What is in the file."""
        return (ROOT / self.path).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The file, parsed."""
        return ast.parse(self.text)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method, nested ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def strings(self) -> Iterator[ast.Constant]:
        """Every string literal that is not a docstring, parts of f-strings included."""
        documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        docstrings = {
            id(statement.value)
            for node in ast.walk(self.tree)
            if isinstance(node, documented)
            for statement in node.body
            if isinstance(statement, ast.Expr)
        }
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                yield node


@lru_cache
def modules(*folders: str) -> tuple[Module, ...]:
    """The Python files of some folders, in order of their paths.

    Args:
        *folders: Relative to the checkout; all of the project's if none is named.
    """
    found = (
        path.relative_to(ROOT).as_posix()
        for folder in folders or _FOLDERS
        for path in (ROOT / folder).rglob("*.py")
        if "node_modules" not in path.parts
    )
    return tuple(Module(path) for path in sorted(found))
