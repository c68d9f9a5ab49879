"""How long it takes to decide what a new officer may see, of 2,000 classes."""

import itertools
import time

from bench.figures import Figure, percentile
from intel.access.actors import demonstration_actor
from intel.access.classes import AccessClass, BaseClass
from intel.access.decisions import visible_classes
from intel.access.policy import load_policy_files
from intel.graph.driver import Database
from intel.model.administrations import ADMINISTRATIONS
from intel.services.instance import Instance

__all__ = ["measure_cached_sight", "measure_deciding"]

_CLASSES = 2000
_BUSY = "processor time of it; the rest is other work on the machine"
_OFFICERS = ("uz.officer", "kz.officer", "cn.officer", "mn.officer", "az.officer")


def _classes() -> dict[int, AccessClass]:
    """Classes as a large region has them: by originator, handling, release and nominal or not."""
    codes = sorted(ADMINISTRATIONS)
    releases = [each for size in range(5) for each in itertools.combinations(codes, size)]
    found: dict[int, AccessClass] = {}
    for release, handling, nominal, code in itertools.product(releases, ("H0", "H1", "H2"), (False, True), codes):
        base = BaseClass(
            originator=code, submitter=f"{code.lower()}.unit", handling=handling, release=release, nominal=nominal
        )
        found[len(found)] = AccessClass.of(base)
        if len(found) == _CLASSES:
            break
    return found


def measure_deciding() -> list[Figure]:
    """Decide 2,000 classes for officers who were not seen before; the policies are parsed already."""
    policies, classes = load_policy_files(), _classes()
    seconds: list[float] = []
    busy: list[float] = []
    for name in ("tm.officer", *_OFFICERS):
        begin, worked = time.perf_counter(), time.process_time()
        visible_classes(policies, demonstration_actor(name), purpose="investigation", classes=classes)
        seconds.append(time.perf_counter() - begin)
        busy.append(time.process_time() - worked)
    what = f"deciding {_CLASSES} classes"
    return [
        Figure(f"{what}, first officer of a process", seconds[0] * 1000, busy[0] * 1000, against=_BUSY),
        Figure(
            f"{what}, a new officer, p50 of {len(_OFFICERS)}",
            percentile(seconds[1:], 50),
            percentile(busy[1:], 50),
            against=_BUSY,
            limit="<= 200 ms",
        ),
    ]


def measure_cached_sight(database: Database, instance: Instance) -> list[Figure]:
    """What a second question of one officer pays for knowing what he may see."""
    actor = demonstration_actor("uz.officer")

    def sight() -> float:
        begin = time.perf_counter()
        instance.visible(actor, "investigation")
        return time.perf_counter() - begin

    first = sight()
    later = [sight() for _ in range(40)]
    ping: list[float] = []
    for _ in range(40):
        begin = time.perf_counter()
        database.read(lambda transaction: transaction.run("RETURN 1 AS one", {}), latest=True)
        ping.append(time.perf_counter() - begin)
    value, baseline = percentile(later, 50), percentile(ping, 50)
    return [
        Figure("what an officer may see, first time", first * 1000, baseline, against="an empty statement"),
        Figure(
            "what an officer may see, kept, p50", value, baseline, ratio=value / baseline, against="an empty statement"
        ),
    ]
