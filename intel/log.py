"""Structured logging that cannot tell what a report says.

An entry is a static event name and keys from a short list, with values that are
numbers or short words. Everything else is dropped before it is written, the
number of dropped keys with it as ``dropped``: a name, an identifier, a statement's
parameter or an error's message has no way into a log. What a person did is in
the audit, in the graph, not here.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
from collections.abc import Generator, Mapping, MutableMapping
from contextlib import contextmanager
from types import TracebackType
from typing import TextIO, cast

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, Processor, WrappedLogger

from intel.clock import Clock
from intel.errors import IntelError

__all__ = ["EVENTS", "SAFE_KEYS", "configure_logging", "drop_unsafe", "get_logger", "reread", "silent_traces"]

SAFE_KEYS = frozenset(
    {
        "at",
        "attempt",
        "batch",
        "bytes",
        "classes",
        "count",
        "engine",
        "epoch",
        "error",
        "event",
        "level",
        "library",
        "migration",
        "milliseconds",
        "outcome",
        "pid",
        "policy",
        "port",
        "question",
        "route",
        "rows",
        "seconds",
        "signal",
        "statement",
        "status",
        "step",
        "timestamp",
        "version",
    }
)
"""The only keys an entry may have: places in the program, sizes and times."""

EVENTS = frozenset(
    {
        "api.fault",
        "cli.fault",
        "library",
        "emergency.confirmed",
        "group.changed",
        "policy.activated",
        "thread.fault",
        "unnamed",
        "unraisable",
        "worker.fault",
    }
)
"""Every event there is; a test holds the program to it."""

# Short words without spaces: event names, statement names, versions, ISO times, route templates.
_SAFE_TEXT = re.compile(r"[A-Za-z0-9_.:/{}+-]{1,100}")
_UNSAFE_EVENT = "unnamed"

# A line of the embedded engine: moment, level, and which part of it speaks; what it says is not read.
_ENGINE_LINE = re.compile(
    r"(?P<timestamp>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.,]\d{3}) (?P<level>[A-Z]{4,7}) +\[(?P<library>\w{1,60})\]"
)
_ENGINE_LEVELS = frozenset({"SEVER", "SEVERE", "WARNI", "WARNING", "INFO", "FINE", "CONFI"})
# A name that is not in this list might be somebody's: a text of a report can look like a line.
_ENGINE_PARTS = frozenset(
    {
        "ArcadeDBServer",
        "AutoBackupSchedulerPlugin",
        "BoltNetworkExecutor",
        "BoltNetworkListener",
        "GraalPolyglotEngine",
        "HttpServer",
        "LSMTreeIndex",
        "LocalDatabase",
        "MCPPlugin",
        "PageManager",
        "PluginManager",
        "ServerSecurity",
        "TransactionContext",
        "TransactionManager",
        "WALFile",
    }
)


def configure_logging(level: str, *, clock: Clock, stream: TextIO | None = None) -> None:
    """Set up logging for this process; the last call holds.

    On a terminal the entries are lines for a person, elsewhere one JSON object
    each. Other libraries' entries of at least ``warning`` come out as the event
    ``library`` with the library's name, without their message.

    Args:
        level: Least important kind that is written: ``debug``, ``info``,
            ``warning`` or ``error``.
        clock: Gives the entries their time.
        stream: Where to write; standard error if None.
    """
    target = cast("TextIO", _StandardError()) if stream is None else stream
    renderer: Processor = (
        structlog.dev.ConsoleRenderer(colors=True, pad_event_to=0)
        if target.isatty()
        else structlog.processors.JSONRenderer(sort_keys=True)
    )

    def add_time(_logger: WrappedLogger, _method: str, entry: EventDict) -> EventDict:
        entry["timestamp"] = clock.now().isoformat(timespec="milliseconds")
        return entry

    structlog.configure(
        processors=[structlog.processors.add_log_level, add_time, _name_error, drop_unsafe, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=target),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_LibraryHandler()], level=logging.WARNING, force=True)


class _StandardError:
    """Standard error as it is when an entry is written: whoever replaced it meanwhile may have closed the old one."""

    def write(self, text: str) -> None:
        """Write to it."""
        sys.stderr.write(text)

    def flush(self) -> None:
        """Flush it."""
        sys.stderr.flush()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return sys.stderr.isatty()


def get_logger() -> FilteringBoundLogger:
    """The logger to write entries with: ``get_logger().info("engine.started", port=7687)``."""
    logger: FilteringBoundLogger = structlog.get_logger()
    return logger


def drop_unsafe(_logger: WrappedLogger, _method: str, entry: EventDict) -> Mapping[str, object]:
    """Keep of an entry what is in `SAFE_KEYS` and has a number or a short word as its value.

    Args:
        entry: The entry as it was written, its name under ``event``.

    Returns:
        What may be written; ``dropped`` counts what was left out, if anything was.
    """
    kept: MutableMapping[str, object] = {
        key: value for key, value in entry.items() if key in SAFE_KEYS and _is_safe(value)
    }
    kept.setdefault("event", _UNSAFE_EVENT)
    dropped = sum(1 for key in entry if key not in kept)
    if dropped:
        kept["dropped"] = dropped
    return kept


def reread(line: str) -> Mapping[str, object] | None:
    """What a line of a log may say outside the instance: put together anew, whoever wrote it.

    Args:
        line: Of this program's log, as JSON, or of the embedded engine's; of any other nothing is left.

    Returns:
        The keys of `SAFE_KEYS` with a number or a short word, and of an engine's line its moment, its
        level and which part of it spoke; None where nothing is left.
    """
    if line.startswith("{"):
        try:
            entry: object = json.loads(line)
        except ValueError:
            return None
        known = isinstance(entry, dict) and cast("EventDict", entry).get("event") in EVENTS
        return drop_unsafe(None, "", cast("EventDict", entry)) if known else None
    found = _ENGINE_LINE.match(line)
    if found is None or found["level"] not in _ENGINE_LEVELS:
        return None
    kept = found.groupdict()
    if kept["library"] not in _ENGINE_PARTS:
        del kept["library"]
    return kept


@contextmanager
def silent_traces() -> Generator[None]:
    """Let what ends a thread, or goes wrong where nobody can catch it, be named in the log and quoted nowhere.

    Python writes a trace with the error's message to standard error for these; and a library's warning
    with what it is about. For the root of a program, for as long as the with statement runs.
    """

    def of_thread(args: threading.ExceptHookArgs) -> None:
        get_logger().error("thread.fault", exc_info=args.exc_value)

    def unraisable(args: sys.UnraisableHookArgs) -> None:
        get_logger().error("unraisable", exc_info=args.exc_value)

    before = (threading.excepthook, sys.unraisablehook)
    threading.excepthook, sys.unraisablehook = of_thread, unraisable
    logging.captureWarnings(capture=True)
    try:
        yield
    finally:
        threading.excepthook, sys.unraisablehook = before
        logging.captureWarnings(capture=False)


def _is_safe(value: object) -> bool:
    if value is None or isinstance(value, bool | int | float):
        return True
    return isinstance(value, str) and _SAFE_TEXT.fullmatch(value) is not None


def _name_error(_logger: WrappedLogger, _method: str, entry: EventDict) -> EventDict:
    """Replace an exception by its kind and the line that raised it: its message may quote a report."""
    raised = entry.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()[1]
    if isinstance(raised, BaseException):
        entry["error"] = raised.code if isinstance(raised, IntelError) else type(raised).__name__
        entry["at"] = _raised_at(raised.__traceback__)
    return entry


def _raised_at(trace: TracebackType | None) -> str | None:
    if trace is None:
        return None
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"


class _LibraryHandler(logging.Handler):
    """Turns other libraries' log records into entries of ours, without what they say."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one entry; exceptions in it are named, not quoted."""
        raised = record.exc_info[1] if record.exc_info else None
        get_logger().log(record.levelno, "library", library=record.name, exc_info=raised)
