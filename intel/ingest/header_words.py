"""What columns are called in many languages, by what they hold; the words stand in the file beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

__all__ = ["header_words"]


@cache
def header_words() -> Mapping[str, tuple[str, ...]]:
    """The names of columns by role.

    Source: ``intel/ingest/header_words.toml``.
    """
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {role: tuple(words) for role, words in raw.items()}
