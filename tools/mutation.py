"""What mutation testing left alive: the share that was killed, and a reason for every survivor.

Run by ``make mutation`` after mutmut. Writes ``var/mutation.md``; ends with an error below nine in ten, or where
a function has survivors of which `tools/mutation_reasons.toml` says nothing.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_STATS = _ROOT / "mutants" / "mutmut-cicd-stats.json"
_REASONS = Path(__file__).with_name("mutation_reasons.toml")
_LEAST = 0.9
_SURVIVOR = re.compile(r"^\s*(\S+?)__mutmut_\d+: survived", re.M)


def _function(mangled: str) -> str:
    """The name as the code has it: mutmut writes ``x_name`` and ``xǁClassǁname``."""
    module, _, name = mangled.rpartition(".")
    return f"{module}.{name.removeprefix('xǁ').replace('ǁ', '.') if 'ǁ' in name else name.removeprefix('x_')}"


def main() -> int:
    """Write the table; 1 where too much is alive or a reason is missing."""
    stats: dict[str, int] = json.loads(_STATS.read_text(encoding="utf-8"))
    listed = subprocess.run(["mutmut", "results"], cwd=_ROOT, capture_output=True, text=True, check=True).stdout
    alive = Counter(_function(each) for each in _SURVIVOR.findall(listed))
    reasons: dict[str, str] = tomllib.loads(_REASONS.read_text(encoding="utf-8"))
    killed = stats["killed"] + stats.get("timeout", 0)
    share = killed / max(1, killed + stats["survived"] + stats.get("no_tests", 0))
    rows = [f"| `{name}` | {n} | {reasons.get(name, 'NONE GIVEN')} |" for name, n in sorted(alive.items())]
    text = "\n".join(
        [
            f"{killed} of {killed + stats['survived']} mutants were killed: {share:.1%}.",
            "",
            "| function | alive | why |",
            "|---|---|---|",
            *rows,
        ]
    )
    out = _ROOT / "var" / "mutation.md"
    out.parent.mkdir(exist_ok=True)
    out.write_text(text + "\n", encoding="utf-8")
    print(text)
    without = [name for name in alive if name not in reasons]
    if without:
        print(f"no reason is given for survivors of {', '.join(without)}: kill them, or say why in {_REASONS.name}")
    return int(share < _LEAST or bool(without))


if __name__ == "__main__":
    sys.exit(main())
