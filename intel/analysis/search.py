"""The question ``search``: reports by words, in any language of the region, and by their facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from intel.analysis.assemble import Brief, briefs
from intel.analysis.reading import KeyedRow, View, check_expansion, in_chunks
from intel.graph.queries import ALL_REPORTS, SEIZURE_ROWS, TERM_HOLDERS
from intel.model.commodities import find_commodity
from intel.model.countries import country_code
from intel.model.substances import find_substance
from intel.model.terms import terms_of

__all__ = ["Filters", "TermHasher", "Word", "read_words", "search"]

TermHasher = Callable[[str], str]
"""From a search word to the hash under which the graph keeps it."""

_LONGEST_NAME = 4
_MOST_WORDS = 32


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that is looked for: a word as written, or what else it is called.

    ``written`` are the tokens of the word or name itself; ``codes`` those of the codes under which
    the vocabularies know it. All tokens of one alternative have to be found.
    """

    written: frozenset[str]
    codes: tuple[frozenset[str], ...] = ()

    def score(self, tokens: frozenset[str]) -> int:
        """2 where the very word is among some tokens, 1 where only another name of it is, else 0."""
        if self.written <= tokens:
            return 2
        return int(any(code <= tokens for code in self.codes))


@dataclass(frozen=True, slots=True)
class Filters:
    """What a found report has to be; empty and 0 demand nothing. Days are YYYYMMDD, inclusive."""

    kind: str = ""
    country: str = ""
    from_day: int = 0
    to_day: int = 0

    def admit(self, brief: Brief) -> bool:
        """Whether a report has what is demanded."""
        if self.kind and brief.kind != self.kind:
            return False
        if self.country and self.country not in brief.countries:
            return False
        if not self.from_day and not self.to_day:
            return True
        return any(self.from_day <= day and (not self.to_day or day <= self.to_day) for day in brief.days)


def _codes_of(name: str) -> tuple[frozenset[str], ...]:
    """The codes under which the vocabularies know a name, as tokens."""
    substance = find_substance(name)
    found = (country_code(name), find_commodity(name), None if substance is None else substance.code)
    return tuple(dict.fromkeys(terms_of(code) for code in found if code is not None))


def read_words(text: str) -> tuple[Word, ...]:
    """What a query looks for.

    Names of up to four words that are a substance, country or kind of goods in any language are
    one thing: ``opium poppy``, ``Южная Корея``, ``海洛因``.

    Args:
        text: The query, words by blanks.

    Returns:
        Every one of which a report has to have; at most 32, further ones are left aside.
    """
    written = text.split()[: _MOST_WORDS * 2]
    words: list[Word] = []
    while written:
        for length in range(min(_LONGEST_NAME, len(written)), 0, -1):
            name = " ".join(written[:length])
            codes = _codes_of(name)
            if codes or length == 1:
                words.append(Word(terms_of(name), codes))
                written = written[length:]
                break
    return tuple(word for word in words if word.written)[:_MOST_WORDS]


def _tokens_by_report(view: View, tokens: Iterable[str], hash_of: TermHasher) -> dict[str, frozenset[str]]:
    """Which of some tokens each visible report has, in whatever part of it is visible."""
    token_of = {hash_of(token): token for token in tokens}
    found: dict[str, set[str]] = defaultdict(set)
    for row in in_chunks(view, TERM_HOLDERS, hashes=token_of):
        found[row.report].add(token_of[row.hash])
    return {report: frozenset(each) for report, each in found.items()}


def _scores(view: View, words: tuple[Word, ...], kind: str, *, hash_of: TermHasher) -> dict[str, int]:
    """The reports that have every word, with their scores."""
    if not words:
        return {row.report: 0 for row in view.rows(ALL_REPORTS, kind=kind)}
    wanted = {token for word in words for tokens in (word.written, *word.codes) for token in tokens}
    scores: dict[str, int] = {}
    for report, tokens in _tokens_by_report(view, wanted, hash_of).items():
        each = [word.score(tokens) for word in words]
        if all(each):
            scores[report] = sum(each)
    return scores


def search(view: View, words: tuple[Word, ...], filters: Filters, *, hash_of: TermHasher, most: int) -> list[KeyedRow]:
    """The visible reports that have every word and pass the filters.

    Args:
        view: What is read through.
        words: What to look for; none finds every report.
        filters: What they have to be.
        hash_of: The instance's hash of a search word.
        most: Greatest number of reports that may have the words.

    Returns:
        One row a report, best score first, then newest, then by handle.

    Raises:
        LimitExceededError: More than ``most`` reports have these words (in that country).
    """
    scores = _scores(view, words, filters.kind, hash_of=hash_of)
    if filters.country:
        span = {"from_day": 0, "to_day": 0, "country": filters.country}
        of_country = {row.report for row in view.rows(SEIZURE_ROWS, **span)}
        scores = {report: score for report, score in scores.items() if report in of_country}
    check_expansion(len(scores), most)
    rows: list[KeyedRow] = []
    for report, brief in briefs(view, scores).items():
        if not filters.admit(brief):
            continue
        row = {**brief.line(), "score": scores[report]}
        if brief.title is not None:
            row["title"] = brief.title
        newest = brief.days[0] if brief.days else 0
        rows.append(((-scores[report], -newest, report), row))
    return sorted(rows, key=lambda each: each[0])
