"""`intel watch`: submits whatever is put into a folder."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from intel.access.actors import demonstration_actor
from intel.cli.options import AsUser, InLanguage, instance_here
from intel.cli.terminal import clean, note
from intel.errors import GraphUnavailableError

__all__ = ["watch_command"]


def watch_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Of the unit; its parts are made.")],
    as_user: AsUser,
    *,
    language: InLanguage = None,
    seconds: Annotated[float, typer.Option("--every", min=0.1, help="Seconds between two looks.")] = 2.0,
    is_once: Annotated[bool, typer.Option("--once", help="Take what is there now, and end.")] = False,
) -> None:
    """Submit whatever is put into FOLDER/in/PROFILE, and lay its receipt into FOLDER/done.

    A file is taken when it has stopped growing. Where rows were rejected, a sheet lies beside the
    receipt; mended, put it into FOLDER/in/mended/NUMBER. What cannot be taken at all lies in
    FOLDER/failed with the reason. Ctrl-C ends it.

    Example:
    intel watch /srv/drop/uz --as uz.unit
    """
    from intel.services.watch import Watch

    actor = demonstration_actor(as_user)
    with instance_here() as instance:
        spoken = language or instance.settings.language
        watch = Watch(instance, actor, folder, spoken, tell=lambda text: note(escape(clean(text))))
        watch.prepare()
        watch.pass_once()
        while True:
            time.sleep(seconds)
            with contextlib.suppress(GraphUnavailableError):  # the files stay where they are, and wait
                watch.pass_once()
                if is_once:
                    return
