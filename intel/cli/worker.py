"""`intel worker`: works through what was acknowledged, beside or without the service."""

from __future__ import annotations

import contextlib
import signal
import time
from typing import Annotated

import typer

from intel.cli.options import instance_here
from intel.cli.terminal import note
from intel.errors import GraphUnavailableError

__all__ = ["worker_command"]

_PATIENCE_SECONDS = 20.0
_PAUSE_SECONDS = 2.0


def worker_command(
    *,
    is_until_done: Annotated[bool, typer.Option("--until-done", help="End when nothing is left to do.")] = False,
) -> None:
    """Work through submissions that were acknowledged and are not through yet.

    `intel serve` has a worker of its own. More may run beside it, on this machine and this data
    directory: none takes a row that another has taken, and where one dies another goes on.
    A database that is away is waited for. Ctrl-C ends it after the submission that it is at.
    """
    from intel.services.worker import Worker

    note("working; Ctrl-C ends it")
    while True:
        with contextlib.suppress(GraphUnavailableError), instance_here() as instance:
            worker = Worker(instance)
            for each in (signal.SIGINT, signal.SIGTERM):
                signal.signal(each, lambda _signal, _frame, worker=worker: worker.stop())
            worker.run(is_until_done=is_until_done, patience=_PATIENCE_SECONDS)
            return
        # a database that stays away may come back at another address: the embedded engine is started anew
        time.sleep(_PAUSE_SECONDS)
