"""How a delimited file is written: which sign stands between cells, which around them."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from intel.ingest.cell_classes import class_of
from intel.ingest.fixed_width import cut_line, find_cuts
from intel.ingest.header_names import folded_name

__all__ = ["Dialect", "find_dialect", "split_lines"]

_DELIMITERS = (",", ";", "\t", "|", "；", "｜", "\x1f", "\x01", "^", "~", "¦", "§", "，", ":", "#", "&", " ")
# A sign that words have too must earn its place.
_DOUBT = {"，": 0.6, ":": 0.6, " ": 0.4, "#": 0.6, "&": 0.6, "~": 0.9, "^": 0.9, "§": 0.9}
_DOUBLED = (
    *("|||", "~|~", "|~|", "#|#", "^|^", "|;|", "<|>", "\t|\t", ":::", "-|-"),
    *("||", "::", ";;", "~~", "^^", "<>", "$$", "##", "@@", "&&", "%%", "**", "!!", ";\t", ",\t", "|\t", "~|", "|~"),
    "\\t",
)
_STANDS_FOR = "\x1f"
_LONGEST_SNIFFED = 1 << 14
_MOST_LINES = 100
_MOST_LINES_OF_CELL = 20
_ESCAPED = re.compile(r'\\"(?=.)')
_WRAPPED = re.compile(r'"((?:[^"]|"")*)"([ \t]*\r?\n?)')
_CURLY = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_FORMULA = re.compile(r'^="([^"]*)"$')
_QUOTED_MAIL = re.compile(r"(?:> ?)+")
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """The signs of a delimited file.

    ``doubled`` is a delimiter of two signs; cells are then split at ``delimiter``, put in its
    place. ``is_curly`` says that cells stand in typographic quotes, ``is_wrapped`` that every line as a
    whole stands in quotes, as if it were one cell; ``cuts`` are where columns of a fixed width begin;
    ``prefix`` stands before every line, as programs for mail put it before what they quote.
    """

    delimiter: str = ";"
    quote: str = '"'
    escape: str | None = None
    skips_space: bool = False
    doubled: str | None = None
    is_curly: bool = False
    is_wrapped: bool = False
    cuts: tuple[int, ...] = ()
    prefix: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether lines need no preparing."""
        return not (self.doubled or self.is_curly or self.is_wrapped or self.cuts or self.prefix)

    def prepared(self, line: str) -> str:
        """A line in which every delimiter and quote is one sign."""
        if self.prefix:
            line = _without_prefix(line, self.prefix)
        if self.cuts:
            return cut_line(line, self.cuts, self.delimiter)
        if self.is_wrapped:
            line = _unwrapped(line)
        if self.is_curly:
            line = line.translate(_CURLY)
        return line.replace(self.doubled, self.delimiter) if self.doubled else line

    def reader(self, lines: Iterable[str], *, is_strict: bool) -> Iterator[list[str]]:
        """The records of lines that are prepared; a `csv.Error` ends one of them, never all."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote,
            escapechar=self.escape,
            skipinitialspace=self.skips_space,
            strict=is_strict,
        )

    def shown(self) -> dict[str, str]:
        """As a receipt says it."""
        if self.cuts:
            return {
                "delimiter": "columns of fixed width",
                "columns_begin": ", ".join(str(cut + 1) for cut in self.cuts),
            }
        shown = {"delimiter": self.doubled or self.delimiter, "quote": "“”" if self.is_curly else self.quote}
        shown |= {"escape": self.escape} if self.escape else {}
        return {**shown, "before_lines": self.prefix} if self.prefix else shown


def _prefix_of(sample: Sequence[str]) -> str:
    """The signs of quoted mail that stand before every line, or nothing."""
    found = [match[0] for line in sample if (match := _QUOTED_MAIL.match(line)) is not None]
    return min(found, key=len) if len(found) == len(sample) > 1 else ""


def _without_prefix(line: str, prefix: str) -> str:
    return line[len(prefix) :] if line.startswith(prefix) else line.removeprefix(prefix.rstrip())


def _unwrapped(line: str) -> str:
    """A line that stands in quotes as a whole, without them; any other as it is."""
    found = _WRAPPED.fullmatch(line)
    return line if found is None else found[1].replace('""', '"') + found[2]


def _are_wrapped(sample: Sequence[str]) -> bool:
    inner = [_unwrapped(line) for line in sample]
    return len(sample) > 1 and all(one != other and one.strip() for one, other in zip(inner, sample, strict=True))


def split_lines(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    """Lines into cells, as far as they can be split; for judging a dialect and a header only.

    A quote that is never closed hides nothing: then every line is split for itself.
    """
    found = _split(lines, dialect)
    if any(cell.count("\n") > _MOST_LINES_OF_CELL for row in found for cell in row):
        return [row for line in lines for row in _split([line], dialect)]
    return found


def _split(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    reader = dialect.reader(map(dialect.prepared, lines), is_strict=False)
    found: list[list[str]] = []
    while True:
        try:
            found.append(next(reader))
        except StopIteration:
            return found
        except csv.Error:
            continue


def find_dialect(
    lines: Sequence[str], *, known: Collection[str], preferred: str | None, fixed: Mapping[str, str]
) -> Dialect:
    """The dialect of a file, by its first lines.

    The delimiter is the one by which a line has most of the known columns; where none has, the
    one that gives rows of one length whose cells look like numbers, dates, codes and words.

    Args:
        lines: The first lines.
        known: Folded names of the columns that a profile knows.
        preferred: The delimiter that goes first where several fit equally.
        fixed: ``delimiter``, ``quote`` and ``escape`` that are given and not to be found.
    """
    sample = [line[:_LONGEST_SNIFFED] for line in lines if line.strip()][:_MOST_LINES]
    if prefix := _prefix_of(sample):
        bare = [_without_prefix(line, prefix) for line in sample]
        return replace(find_dialect(bare, known=known, preferred=preferred, fixed=fixed), prefix=prefix)
    said = _SEPARATOR_LINE.match(sample[0]) if sample else None
    if said and "delimiter" not in fixed:
        fixed = {**fixed, "delimiter": said[1]}
    candidates = [_with_quotes(sample, base, fixed) for base in _bases(sample, preferred, fixed)]
    if "escape" not in fixed:
        candidates += [
            replace(each, escape="\\")
            for each in candidates
            if each.escape is None and any("\\" + each.delimiter in line for line in sample)
        ]
    if _are_wrapped(sample):
        inner = [_unwrapped(line) for line in sample]
        candidates += [
            replace(_with_quotes(inner, base, fixed), is_wrapped=True) for base in _bases(inner, preferred, fixed)
        ]
    if not fixed.get("delimiter") and (cuts := find_cuts(sample)):
        candidates.append(Dialect(_STANDS_FOR, cuts=cuts))
    return max(candidates, key=lambda each: _score(sample, each, known)) if candidates else Dialect()


def _bases(sample: Sequence[str], preferred: str | None, fixed: Mapping[str, str]) -> list[Dialect]:
    if given := fixed.get("delimiter"):
        return [Dialect(given) if len(given) == 1 else Dialect(_STANDS_FOR, doubled=given)]
    signs = dict.fromkeys(((preferred,) if preferred else ()) + _DELIMITERS)
    text = "".join(sample)
    found = [Dialect(sign) for sign in signs if sign in text or sign == (preferred or ",")]
    for doubled in _DOUBLED:
        rows = sum(doubled in line for line in sample)
        if rows * 10 >= 9 * len(sample) and rows > 1:
            found.insert(0, Dialect(_STANDS_FOR, doubled=doubled))
    return found


def _with_quotes(sample: Sequence[str], base: Dialect, fixed: Mapping[str, str]) -> Dialect:
    text = "".join(map(base.prepared, sample))
    sign = re.escape(base.delimiter)

    def at_edges(quotes: str) -> int:
        opening = len(re.findall(rf"(?:^|{sign})[ ]?[{quotes}]", text, re.MULTILINE))
        closing = len(re.findall(rf"[{quotes}][ ]?(?:{sign}|\r?$)", text, re.MULTILINE))
        # a sign that stands before cells and never behind them is no quote
        return opening + closing if 3 * min(opening, closing) > max(opening, closing) else 0

    double, single, curly = at_edges('"'), at_edges("'"), at_edges("“”„«»＂")
    back = at_edges("`")
    is_curly = curly > max(double, single, 1.5 * len(sample))
    quote = fixed.get("quote") or ("'" if single > max(3, 3 * double) and not is_curly else '"')
    if "quote" not in fixed and back > max(3, 3 * double, 3 * single):
        quote = "`"
    escape = fixed.get("escape") or ("\\" if len(_ESCAPED.findall(text)) > text.count('""') / 4 else None)
    if escape and quote == '"' and "escape" not in fixed and not _ESCAPED.search(text):
        escape = None
    skips = re.search(rf"{sign} +{re.escape(quote)}", text) is not None or _is_spaced(text, base.delimiter)
    return Dialect(base.delimiter, quote, escape, skips, base.doubled, is_curly and "quote" not in fixed)


def _is_spaced(text: str, delimiter: str) -> bool:
    return delimiter in ",;|" and text.count(delimiter) > 1 and text.count(delimiter) == text.count(delimiter + " ")


def _is_alone(row: Sequence[str], known: Collection[str]) -> bool:
    """Whether the name of the one known column is all that a row has."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) == 1 and folded_name(filled[0]) in known


def _score(sample: Sequence[str], dialect: Dialect, known: Collection[str]) -> tuple[int, float]:
    rows = split_lines(sample, dialect)
    matched = max((len({folded_name(cell) for cell in row} & set(known)) for row in rows), default=0) if known else 0
    lengths = Counter(map(len, rows))
    pattern = sum(times * max(length - 1, 0.001) / length for length, times in lengths.items() if length) / len(
        lengths or "1"
    )
    cells = [_FORMULA.sub(r"\1", cell) for row in rows for cell in row]
    typed = sum(class_of(cell) != "odd" for cell in cells) / len(cells) if cells else 0.0
    if matched == 1 and len(known) > 1:
        matched = 0
    if matched == len(known) == 1 and lengths.most_common(1)[0][0] > 1 and any(_is_alone(row, known) for row in rows):
        # one column of sentences is no table of their words
        return 0, 0.0
    doubt = 1.2 if dialect.doubled else _DOUBT.get(dialect.delimiter, 1.0)
    return matched, pattern * typed * doubt
