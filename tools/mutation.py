"""What mutation testing left alive: the share that was killed, and a reason for every survivor.

Run by ``make mutation`` after mutmut. Writes ``var/mutation.md``; ends with an error below nine in ten, or where
a function has more survivors than `tools/mutation_reasons.toml` gives a reason for.
"""

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_REASONS = Path(__file__).with_name("mutation_reasons.toml")
_LEAST = 0.9
_RESULT = re.compile(r"^\s*(\S+?)__mutmut_(\d+): (.+)$", re.M)
_KILLED = ("killed", "timeout")


def _function(mangled: str) -> str:
    """The name as the code has it: mutmut writes ``x_name`` and ``xǁClassǁname``."""
    module, _, name = mangled.rpartition(".")
    return f"{module}.{name.removeprefix('xǁ').replace('ǁ', '.') if 'ǁ' in name else name.removeprefix('x_')}"


def _results() -> list[tuple[str, str]]:
    """Function and fate of every mutant."""
    command = ["mutmut", "results", "--all", "true"]
    listed = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True).stdout
    return [(_function(name), fate) for name, _, fate in _RESULT.findall(listed)]


def _modules(results: list[tuple[str, str]], alive: Counter[str]) -> list[str]:
    """One row a module."""
    files = {each: ".".join(each.split(".")[:3]) for each, _ in results}
    made = Counter(files[each] for each, _ in results)
    left = Counter(files[each] for each in alive.elements())
    return [
        f"| `{name}` | {made[name] - left[name]} | {n} | {1 - left[name] / n:.1%} |" for name, n in sorted(made.items())
    ]


def main() -> int:
    """Write the tables; 1 where too much is alive or a reason is missing."""
    results = _results()
    # what no test runs, what was not tried and what broke the runner is alive until it is killed
    alive = Counter(name for name, fate in results if fate not in _KILLED)
    reasons: dict[str, dict[str, int | str]] = tomllib.loads(_REASONS.read_text(encoding="utf-8"))
    killed = len(results) - alive.total()
    share = killed / max(1, len(results))
    unexplained = {name: n for name, n in sorted(alive.items()) if n > int(reasons.get(name, {}).get("alive", 0))}
    why = {name: "NO REASON GIVEN" if name in unexplained else reasons[name]["why"] for name in alive}
    text = "\n".join(
        [
            f"{killed} of {len(results)} mutants were killed: {share:.1%}.",
            "",
            "| module | killed | of | share |",
            "|---|---|---|---|",
            *_modules(results, alive),
            "",
            "| function | alive | why |",
            "|---|---|---|",
            *(f"| `{name}` | {n} | {why[name]} |" for name, n in sorted(alive.items())),
        ]
    )
    out = _ROOT / "var" / "mutation.md"
    out.parent.mkdir(exist_ok=True)
    out.write_text(text + "\n", encoding="utf-8")
    print(text)
    if unexplained:
        said = ", ".join(f"{name} ({n})" for name, n in unexplained.items())
        print(f"more is alive than a reason is given for, in {said}: kill it, or say why in {_REASONS.name}")
    return int(share < _LEAST or bool(unexplained))


if __name__ == "__main__":
    sys.exit(main())
