"""Policy files from the command line: texts by the names of their files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from intel.errors import ConfigError

__all__ = ["read_texts"]

_SUFFIXES = (".cedar", ".cedarschema")
_LONGEST_FILE = 4 << 20


def read_texts(paths: Sequence[Path]) -> dict[str, str]:
    """Policy texts by name, from files and folders.

    Args:
        paths: Files whose names say whose they are, or folders of such.

    Raises:
        ConfigError: One cannot be read, is too large or is no policy file.
    """
    texts: dict[str, str] = {}
    for path in paths:
        files = sorted(each for each in path.iterdir() if each.suffix in _SUFFIXES) if path.is_dir() else [path]
        for file in files:
            texts[file.stem] = _read(file)
    if not texts:
        raise ConfigError("there is no policy file", advice="Name files like KZ.cedar, or a folder that holds some.")
    return texts


def _read(file: Path) -> str:
    if file.suffix not in _SUFFIXES:
        raise ConfigError(f"{file.name} is no policy file", advice="Name it like its administration: KZ.cedar.")
    try:
        if file.stat().st_size > _LONGEST_FILE:
            raise ConfigError(f"{file.name} is larger than any policy file", advice="Give at most 200 rules a file.")
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"{file.name} cannot be read", advice="It must be there, and a text in UTF-8.") from None
