"""Tables whose columns are told apart by spaces alone: where each column begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["cut_line", "find_cuts"]

_FEWEST_LINES, _MANY_LINES = 5, 20
_FEWEST_COLUMNS = 3
_MOST_BESIDE = 0.1
_FEW_BEGUN = 10
_WIDEST = 2_000
_DELIMITERS = ";,\t|"
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")


def find_cuts(lines: Sequence[str]) -> tuple[int, ...]:
    """Where the columns of a table of fixed width begin, the first at 0.

    Two places of space in a row part columns, one alone only in a long sample; a tenth of the lines
    may be titles that run across.

    Args:
        lines: The first lines that are not empty.

    Returns:
        Places in ascending order; nothing where the lines are no such table.
    """
    bare = [line.rstrip() for line in lines]
    without = [_DECIMAL.sub("", line) for line in bare]
    if (
        len(bare) < _FEWEST_LINES
        or max(map(len, bare)) > _WIDEST
        or any(_is_delimited(without, sign) for sign in _DELIMITERS)
    ):
        return ()
    for most in range(int(_MOST_BESIDE * len(bare)) + 1):
        cuts = _cuts(bare, most)
        if len(cuts) >= _FEWEST_COLUMNS:
            return cuts
    return ()


def _cuts(lines: Sequence[str], most: int) -> tuple[int, ...]:
    """Places behind a gap that at most so many lines write into."""
    narrowest = 1 if len(lines) >= _MANY_LINES else 2
    cuts, gap = [0], 0
    for place in range(max(map(len, lines))):
        if sum(not line[place : place + 1].isspace() for line in lines if place < len(line)) <= most:
            gap += 1
            continue
        # one space alone parts columns where cells begin behind it, not where a name has two words
        begun = sum(line[place : place + 1].strip() != "" for line in lines)
        if gap >= narrowest and place > gap and (gap > 1 or _FEW_BEGUN * begun > len(lines)):
            cuts.append(place)
        gap = 0
    return tuple(cuts)


def _is_delimited(lines: Sequence[str], sign: str) -> bool:
    counts = Counter(line.count(sign) for line in lines)
    count, times = counts.most_common(1)[0]
    return count > 0 and 2 * times > len(lines)


def cut_line(line: str, cuts: Sequence[int], sign: str) -> str:
    """A line with a delimiter where a column begins.

    Args:
        line: With or without its end.
        cuts: As `find_cuts` gave them.
        sign: The delimiter.
    """
    bare = line.rstrip("\r\n")
    end = line[len(bare) :]
    cells = [bare[start:stop].strip() for start, stop in zip(cuts, [*cuts[1:], len(bare) + 1], strict=True)]
    return sign.join(cells) + end
