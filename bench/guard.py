"""What the class guard costs: the 2-hop walk of ``network``, guarded and as its unguarded twin."""

import re
import statistics
import time

from bench.ingest import SECRET
from intel.graph.driver import Database, Transaction
from intel.graph.queries import RECORD_HOLDERS
from intel.graph.state import read_classes

__all__ = ["measure_guard"]

_ROUNDS = 60
_STARTS = 40
_GUARD = re.compile(r"\b\w+\.(?:ac IN \$visible|exp > \$now)")
_STARTS_TEXT = (
    "MATCH (r:Report {lifecycle: 'current'})-[:STATES]->(x:Record)-[:IDENTIFIED_BY]->(k:Key)"
    " RETURN k.hash AS hash ORDER BY k.hash LIMIT $limit"
)


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] * 1000


def measure_guard(database: Database, *, classes: int) -> dict[str, float]:
    """Walk identifier to records to reports, with and without the guard, in turns.

    Args:
        database: With a region in it.
        classes: Length of the list of visible classes: those there are, filled up with numbers
            that no element has.

    Returns:
        p50 and p95 in milliseconds of both, and their ratio at p95.
    """
    guarded = RECORD_HOLDERS.statement.text
    bare = _GUARD.sub("true", guarded)
    bare = bare.replace("[k.ac, i.ac, x.ac, s.ac, r.ac]", "[k.ac]")

    def starts(transaction: Transaction) -> list[str]:
        return [str(row["hash"]) for row in transaction.run(_STARTS_TEXT, {"limit": _STARTS})]

    hashes = database.read(starts)
    real = sorted(database.read(read_classes))
    visible = sorted({*real, *(SECRET.class_id(f"filling {n}") for n in range(max(0, classes - len(real))))})
    seconds: dict[str, list[float]] = {guarded: [], bare: []}
    for turn in range(_ROUNDS + 5):
        for text in (guarded, bare):
            params: dict[str, object] = {"hashes": hashes}
            if text is guarded:
                params |= {"visible": visible, "now": 0}

            def read(transaction: Transaction, text: str = text, params: dict[str, object] = params) -> int:
                return len(transaction.run(text, params))

            begin = time.perf_counter()
            database.read(read)
            if turn >= 5:
                seconds[text].append(time.perf_counter() - begin)
    return {
        "classes": len(visible),
        "guarded_p50_ms": round(statistics.median(seconds[guarded]) * 1000, 2),
        "unguarded_p50_ms": round(statistics.median(seconds[bare]) * 1000, 2),
        "guarded_p95_ms": round(_p95(seconds[guarded]), 2),
        "unguarded_p95_ms": round(_p95(seconds[bare]), 2),
        "ratio_p95": round(_p95(seconds[guarded]) / _p95(seconds[bare]), 2),
    }
