"""Keeping tests apart from the machine they run on."""

import socket
import sys
from collections.abc import Generator, MutableMapping
from contextlib import contextmanager
from unittest import mock

__all__ = ["NetworkRefusedError", "forget_decisions", "forget_settings", "refuse_network"]

# What steers the tests themselves.
_KEPT = ("INTEL_TEST_", "INTEL_PROVE_", "INTEL_REQUIRE_", "INTEL_BENCH_")


class NetworkRefusedError(AssertionError):
    """A pure test tried to open a connection."""


def forget_settings(environment: MutableMapping[str, str]) -> None:
    """Remove every ``INTEL_*`` setting, so that no test meets the instance of the person who runs it.

    Args:
        environment: Changed in place; what steers the tests themselves stays.
    """
    for name in list(environment):
        if name.startswith("INTEL_") and not name.startswith(_KEPT):
            del environment[name]


@contextmanager
def refuse_network() -> Generator[None]:
    """Make every outgoing connection of this process fail while the block runs.

    Raises:
        NetworkRefusedError: In the code that connects, inside the block.
    """

    def refuse(self: socket.socket, address: object) -> None:
        del self
        raise NetworkRefusedError(f"a pure test connects to {address!r}; it belongs in tests/graph or tests/api")

    with mock.patch.object(socket.socket, "connect", refuse), mock.patch.object(socket.socket, "connect_ex", refuse):
        yield


def forget_decisions() -> None:
    """Empty what the deciding parts remember of earlier questions: a changed rule must not get an old answer."""
    for name, module in list(sys.modules.items()):
        if name.startswith("intel.access."):
            for each in vars(module).values():
                if hasattr(each, "cache_clear"):
                    each.cache_clear()
