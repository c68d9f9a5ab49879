"""Workers that are killed at random moments, until all that was acknowledged is through.

Run as ``python -m tests.support.killing KILLS SECONDS SEED`` with the instance in the environment. It has
everything imported and forks each worker from itself, so that a kill costs no start of the program;
it never opens a database itself. At the end a worker that nobody kills does what is left.
"""

import os
import random
import signal
import sys
import time

from intel.services.instance import open_instance
from intel.services.worker import Worker
from intel.settings import load_settings

__all__ = ["main", "work"]


def work() -> None:
    """Work until nothing is open, on the instance in the environment."""
    with open_instance(load_settings()) as instance:
        Worker(instance).run(is_until_done=True)


def _forked() -> int:
    child = os.fork()
    if child:
        return child
    ended = 1
    try:
        work()
        ended = 0
    finally:
        os._exit(ended)


def _ended(child: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.005)
    return False


def main(kills: int, longest: float, seed: int) -> None:
    """Kill so many workers, each after at most ``longest`` seconds, and then let one come to its end.

    Args:
        kills: Of workers that were still at it.
        longest: Seconds.
        seed: Of the moments.
    """
    chance = random.Random(seed)
    killed = 0
    while killed < kills:
        child = _forked()
        if _ended(child, chance.uniform(0.0, longest)):
            break
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        killed += 1
    sys.stdout.write(f"killed {killed}\n")
    sys.stdout.flush()
    last = _forked()
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(last, 0)[1]))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
