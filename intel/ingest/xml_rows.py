"""Rows of an XML file, streamed: elements at a path. No entity is expanded and nothing is fetched."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from lxml import etree

from intel.ingest.encoding import BEGINNING
from intel.ingest.findings import Finding, shortened
from intel.ingest.flatten import flat_cells
from intel.ingest.rows import DEEPEST, LONGEST_ROW, MOST_COLUMNS, Row, UnreadableError

__all__ = ["xml_rows"]

_MOST_ELEMENTS = 100_000
_PROLOG = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|\s)*(?P<doctype><!DOCTYPE[^>\[]*(?P<subset>\[)?)?", re.DOTALL)
_UNNAMED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


def xml_rows(path: Path, *, rows: str = "") -> Iterator[Row]:
    """The rows of an XML file.

    Namespaces do not count: an element is known by its local name.

    Args:
        path: The kept copy.
        rows: Path of the elements that are rows, as ``register/incident``, from the root or from
            anywhere; empty: the children of the root.

    Yields:
        One row for every such element: attributes as ``@name``, text, children by name; of several
        children of one name each has its position from 0.

    Raises:
        UnreadableError: Nothing of it can be read, or it declares entities.
    """
    _refuse_declarations(path)
    wanted = tuple(part for part in re.split(r"[/.]", rows) if part)
    reading = _Reading(wanted)
    try:
        with path.open("rb") as file:
            _pass_blanks(file)
            yield from _read(file, reading)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        problem = Finding("not_xml", f"line {line}", shortened(str(error.msg)), {"line": line})
        if not reading.number:
            raise UnreadableError(problem) from error
        yield Row(reading.number + 1, line, None, problem, {"line": line})
        return
    if not reading.number:
        if rows:
            raise UnreadableError(Finding("no_rows_at_path", rows))
        raise UnreadableError(Finding("no_rows"))


def _refuse_declarations(path: Path) -> None:
    """Refuse a file that declares entities: no report needs one, and some are made to burst a reader."""
    with path.open("rb") as file:
        beginning = file.read(BEGINNING)
    encoding = next((name for mark, name in _UNNAMED.items() if beginning.startswith(mark)), "latin-1")
    text = beginning.decode(encoding, "replace").lstrip("\ufeff\u00ef\u00bb\u00bf")
    found = _PROLOG.match(text)
    if "<!ENTITY" in text or (found is not None and found["subset"]):
        raise UnreadableError(Finding("xml_entities", "DOCTYPE"))


def _pass_blanks(file: IO[bytes]) -> None:
    """Go to the first sign: a declaration may not stand below empty lines, and often does."""
    beginning = file.read(BEGINNING).removeprefix(codecs.BOM_UTF8)
    bare = beginning.lstrip(b" \t\r\n")
    # where there is nothing to pass over a mark stays, since it says the encoding
    file.seek(file.tell() - len(bare) if len(bare) < len(beginning) else 0)


def _local_name(tag: object) -> str:
    """A name without its namespace, or the prefix of one that is declared nowhere."""
    return str(tag).rpartition("}")[2].rpartition(":")[2]


@dataclass(slots=True)
class _Reading:
    wanted: tuple[str, ...]
    path: list[str] = field(default_factory=list[str])
    row_depth: int = 0
    elements: int = 0
    size: int = 0
    number: int = 0

    def begins_row(self) -> bool:
        if not self.wanted:
            return len(self.path) == 2
        return tuple(self.path[-len(self.wanted) :]) == self.wanted

    def is_too_large(self) -> bool:
        return self.elements > _MOST_ELEMENTS or self.size > LONGEST_ROW


def _read(file: IO[bytes], reading: _Reading) -> Iterator[Row]:
    events = etree.iterparse(
        file,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    for event, element in events:
        if event == "start":
            reading.path.append(_local_name(element.tag))
            if len(reading.path) > DEEPEST:
                problem = Finding("xml_too_deep", details={"limit": DEEPEST, "line": element.sourceline or 1})
                if not reading.number:
                    raise UnreadableError(problem)
                yield Row(reading.number + 1, element.sourceline or 1, None, problem, {"line": element.sourceline})
                return
            if not reading.row_depth and reading.begins_row():
                reading.row_depth, reading.elements, reading.size = len(reading.path), 0, 0
            # attributes are read in the square of their number: no register has a thousand on one element
            attributes = len(element.attrib)
            reading.elements += attributes if attributes <= MOST_COLUMNS else _MOST_ELEMENTS + 1
            continue
        depth = len(reading.path)
        if depth == reading.row_depth:
            reading.number += 1
            reading.row_depth = 0
            yield _row(element, reading, element.getroottree().docinfo.encoding or "UTF-8")
        reading.path.pop()
        if not reading.row_depth:
            _forget(element)
            continue
        reading.elements += 1
        reading.size += len(element.text or "") + len(element.tail or "")
        if reading.is_too_large():
            element.clear()


def _forget(element: etree.Element) -> None:
    """Free an element and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _row(element: etree.Element, reading: _Reading, encoding: str) -> Row:
    line = int(element.sourceline or 1)
    if reading.is_too_large():
        problem = Finding("row_too_long", details={"limit": LONGEST_ROW})
        return Row(reading.number, line, None, problem, {"line": line})
    kept = etree.tostring(element, encoding="unicode", with_tail=False)
    value = _value(element)
    cells = flat_cells(cast("object", value) if isinstance(value, dict) else {"#text": value})
    read_as = {"format": "xml", "encoding": encoding.lower()} if reading.number == 1 else None
    return Row(reading.number, line, cells, kept=kept, read_as=read_as)


def _value(element: etree.Element) -> object:
    """An element as plain values: a text where it has nothing else."""
    found: dict[str, object] = {f"@{_local_name(name)}": value for name, value in element.attrib.items()}
    repeated: set[str] = set()
    text = [element.text or ""]
    for child in element:
        text.append(child.tail or "")
        if not isinstance(child.tag, str):
            # an entity that was not expanded
            text.append(child.text or "")
            continue
        name = _local_name(child.tag)
        if name in repeated:
            cast("list[object]", found[name]).append(_value(child))
        elif name in found:
            repeated.add(name)
            found[name] = [found[name], _value(child)]
        else:
            found[name] = _value(child)
    words = " ".join("".join(text).split()) if found else "".join(text).strip()
    if not found:
        return words
    return {**found, "#text": words} if words else found
