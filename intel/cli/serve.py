"""`intel serve`: the HTTP service of an instance, until it is told to stop."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Generator
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from intel.cli.options import instance_here, settings_here
from intel.cli.terminal import note
from intel.errors import ConfigError

if TYPE_CHECKING:
    from intel.services.instance import Instance

__all__ = ["serve", "serve_command"]

_BACKLOG = 128
_GRACE_SECONDS = 10


def serve_command(
    host: Annotated[
        str | None, typer.Option("--host", metavar="ADDRESS", help="Address to listen on, before INTEL_HOST.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", min=0, max=65535, help="Port to listen on, before INTEL_PORT; 0 takes a free one."),
    ] = None,
) -> None:
    """Serve the HTTP API of the instance until Ctrl-C.

    The API is under /api/v1, its documentation at /docs, its description at /openapi.json, and
    /health and /ready are for machines that watch it. Calls need a token; `intel token USER`
    prints one. The embedded engine is started where it does not run, and does not outlive its users.

    It speaks plain HTTP and listens on this machine only, unless told otherwise: where others
    are to reach it, put it behind a proxy that speaks TLS.
    """
    overrides = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    settings = settings_here(**overrides)
    with instance_here(settings) as instance:
        serve(instance, lambda address: note(f"serving {address}, documentation at {address}/docs; Ctrl-C ends it"))


def serve(instance: Instance, announce: Callable[[str], None]) -> None:
    """Serve an instance until SIGINT or SIGTERM.

    Args:
        instance: Open.
        announce: Called with the address once the port is taken.

    Raises:
        ConfigError: The address cannot be listened on.
    """
    import uvicorn

    from intel.api.app import create_app
    from intel.services.leftovers import clear_leftovers

    settings = instance.settings
    clear_leftovers(settings.data_dir)
    config = uvicorn.Config(
        create_app(instance),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    signal.signal(signal.SIGTERM, _stop)
    with _listen(settings.host, settings.port) as listening:
        shown = f"[{settings.host}]" if ":" in settings.host else settings.host
        announce(f"http://{shown}:{listening.getsockname()[1]}")
        with _working(instance), contextlib.suppress(KeyboardInterrupt):  # handed on when it has ended in good order
            uvicorn.Server(config).run(sockets=[listening])


@contextlib.contextmanager
def _working(instance: Instance) -> Generator[None]:
    """A worker beside the service: what was acknowledged is worked through, also after a crash."""
    from intel.services.worker import Worker

    worker = Worker(instance)
    thread = threading.Thread(target=worker.run, name="worker", daemon=True)
    thread.start()
    try:
        yield
    finally:
        worker.stop()
        thread.join(_GRACE_SECONDS)


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise ConfigError(
            f"port {port} of {host} cannot be listened on",
            advice="Name another with INTEL_PORT or --port; 0 takes a free one.",
        ) from error
