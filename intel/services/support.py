"""The support dump: what somebody elsewhere needs to help an operator, and nothing of what the instance holds.

It is an allow-list from end to end. A setting is written only where its value is a number or one of a
few words; a path, an address, a name or a secret is *set* or *not set*. Counts are powers of ten. Log
entries are put together anew from what a log may say (`intel.log`); of another program's line only its
moment and level are kept.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Literal, get_args, get_origin

import orjson

from intel.errors import ConfigError, IntelError
from intel.graph.driver import Transaction
from intel.graph.engine_files import EngineFiles
from intel.graph.intake import open_submissions
from intel.graph.schema import SCHEMA_VERSION
from intel.graph.state import count_kinds, read_epoch, read_policy, schema_versions
from intel.log import reread
from intel.services.figures import program_version
from intel.services.instance import Instance, open_instance
from intel.settings import Settings

__all__ = ["support_dump"]

FORM = "intel-support/1"
_MOST_ENTRIES = 2_000
_MOST_LINE = 4_000
_FOLDERS = ("blobs", "engine", "exports", "profiles", "uploads", "work")
_SERVER = re.compile(r"[A-Za-z0-9]{1,20}/[0-9][A-Za-z0-9.+-]{0,30}")
_ABOUT = """\
A support dump of an instance of the platform.

about.json      versions of the program, of Python, of the system and of the libraries
settings.json   settings that are numbers or choices; of all others whether they are set
state.json      whether the database answers, its version and schema; sizes as powers of ten
folders.json    files and bytes below the data directory as powers of ten, and room on the disk
log.jsonl       the last log entries, without a word of what they are about

There is no name, no identifier, no text, no question, no path, no address and no secret in it.
"""


def support_dump(settings: Settings, out: Path, *, logs: Sequence[Path] = ()) -> tuple[str, ...]:
    """Write a support dump; also where the database does not answer.

    Args:
        settings: Of the instance.
        out: The archive (zip), made anew, readable by its owner alone.
        logs: Files into which the program's standard error went, the oldest first; the log of the embedded
            engine is found by itself.

    Returns:
        The names of its parts.

    Raises:
        ConfigError: The archive cannot be written, or a log cannot be read.
    """
    parts: dict[str, bytes] = {
        "README.txt": _ABOUT.encode(),
        "about.json": _json(_about()),
        "settings.json": _json(_shown_settings(settings)),
        "state.json": _json(_state(settings)),
        "folders.json": _json(_folders(settings.data_dir)),
        "log.jsonl": b"".join(orjson.dumps(each) + b"\n" for each in _entries(settings, logs)),
    }
    try:
        handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
    except OSError as error:
        raise ConfigError("the support dump cannot be written", advice="Name a file with room for it.") from error
    return tuple(parts)


def _json(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS) + b"\n"


def _about() -> dict[str, object]:
    names = sorted({re.split(r"[^A-Za-z0-9_.-]", each, maxsplit=1)[0] for each in requires("intel") or ()})
    return {
        "form": FORM,
        "program": program_version(),
        "python": platform.python_version(),
        # the machine's own name and its user's are left out
        "system": {"kind": platform.system(), "release": platform.release(), "machine": platform.machine()},
        "processors": os.cpu_count(),
        "libraries": {name: found for name in names if (found := _version(name)) is not None},
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _shown_settings(settings: Settings) -> dict[str, object]:
    """Numbers, and words of a closed list; of everything else whether it was set."""
    found: dict[str, object] = {}
    for name, field in Settings.model_fields.items():
        value: object = getattr(settings, name)
        is_choice = get_origin(field.annotation) is Literal and value in get_args(field.annotation)
        if is_choice or isinstance(value, bool | int | float):
            found[name] = value
        else:
            found[name] = "set" if name in settings.model_fields_set else "not set"
    return found


def _state(settings: Settings) -> dict[str, object]:
    try:
        with open_instance(settings) as instance:
            return _of_instance(instance)
    except IntelError as error:
        return {"error": error.code, "schema": {"known": SCHEMA_VERSION}}


def _of_instance(instance: Instance) -> dict[str, object]:
    def read(transaction: Transaction) -> dict[str, object]:
        policy = read_policy(transaction)
        counts = count_kinds(transaction)
        return {
            "epoch": read_epoch(transaction),
            "schema": {"applied": schema_versions(transaction), "known": SCHEMA_VERSION},
            "policies": None if policy is None else policy.digest,
            "open_submissions": len(open_submissions(transaction)),
            "at_least": {kind: _power(number) for kind, number in sorted(counts.items())},
        }

    agent = instance.database.server_agent
    server = agent if _SERVER.fullmatch(agent) else "of another form"
    return {**instance.database.read(read), "engine": instance.database.engine, "server": server}


def _power(number: int) -> int:
    """The power of ten that is reached: sizes help, counts tell."""
    return 10 ** (len(str(number)) - 1) if number > 0 else 0


def _folders(data_dir: Path) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in _FOLDERS:
        files = [each.stat().st_size for each in _files(data_dir / name)]
        found[name] = {"files_at_least": _power(len(files)), "bytes_at_least": _power(sum(files))}
    if data_dir.is_dir():
        disk = shutil.disk_usage(data_dir)
        found["disk"] = {"gigabytes": disk.total >> 30, "free_gigabytes": disk.free >> 30}
    return found


def _files(folder: Path) -> Iterator[Path]:
    for each in folder.rglob("*"):
        if each.is_file() and not each.is_symlink():
            yield each


def _entries(settings: Settings, logs: Iterable[Path]) -> list[Mapping[str, object]]:
    """The last entries of all logs, as far as a log may say anything."""
    engine = EngineFiles.of(settings.data_dir).log
    own = [("program", each) for each in logs]
    kept: deque[Mapping[str, object]] = deque(maxlen=_MOST_ENTRIES)
    # numbered files of the engine: the highest number is the oldest
    for source, path in [*(("engine", each) for each in sorted(engine.glob("*.log"), reverse=True)), *own]:
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                for line in file:
                    entry = reread(line[:_MOST_LINE])
                    if entry is not None:
                        kept.append({"source": source, **entry})
        except OSError as error:
            raise ConfigError("a log cannot be read", advice="Name a file that you may read.") from error
    return list(kept)
