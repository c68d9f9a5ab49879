"""Rows of a delimited file, streamed: a row too long or broken is one row rejected, not the end."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from intel.ingest.decimal_commas import find_decimal_commas
from intel.ingest.dialect import find_dialect, split_lines
from intel.ingest.findings import Finding
from intel.ingest.headers import find_header
from intel.ingest.records import Records
from intel.ingest.rows import LONGEST_ROW, Row, UnreadableError
from intel.ingest.tables import table_rows
from intel.ingest.text_lines import Lines
from intel.ingest.wanted import Wanted

__all__ = ["csv_rows"]

_SAMPLE_LINES = 400
_SAMPLE_CHARACTERS = 1 << 18
_LONGEST_HEADER = 1 << 20


def csv_rows(path: Path, wanted: Wanted) -> Iterator[Row]:
    """The rows of a delimited file.

    Encoding, delimiter, quotes and the place of the header are found, unless the layout says them.
    A cell that says nothing stays as it is; the mapping knows absent values.

    Args:
        path: The kept copy.
        wanted: What is wanted of it.

    Yields:
        One row for every record.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    csv.field_size_limit(LONGEST_ROW)
    layout = wanted.layout
    lines = Lines(path, encoding=layout.get("encoding"))
    try:
        sample = lines.peek(lines=_SAMPLE_LINES, characters=_SAMPLE_CHARACTERS)
        if not sample or (len(sample) == 1 and len(sample[0]) >= _LONGEST_HEADER):
            raise UnreadableError(Finding("header_too_long"))
        dialect = find_dialect(sample, known=wanted.by_fold, preferred=wanted.delimiter, fixed=layout)
        cells = split_lines(sample, dialect)
        header = find_header(cells, wanted)
        commas: tuple[int, ...] = ()
        if header and dialect.delimiter == ",":
            commas = find_decimal_commas(cells[header.start + header.height :], len(header.names))
        records = Records(lines, dialect, width=len(header.names) if header else 0, commas=commas)
        read_as = {"format": "csv", "encoding": lines.encoding, **dialect.shown()}
        if header and commas:
            read_as["decimal_commas"] = ", ".join(header.names[place] for place in commas)

        yield from table_rows(records, wanted, delimiter=dialect.doubled or dialect.delimiter, read_as=read_as)
    finally:
        lines.close()
