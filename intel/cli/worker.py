"""`intel worker`: works through what was acknowledged, beside or without the service."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from intel.cli.options import instance_here
from intel.cli.terminal import note

__all__ = ["worker_command"]


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

    with instance_here() as instance:
        worker = Worker(instance)
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda _signal, _frame: worker.stop())
        if is_until_done:
            worker.run_dry()
            return
        note("working; Ctrl-C ends it")
        worker.run()
