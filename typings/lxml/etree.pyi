# The part of lxml.etree that intel.ingest.xml_rows uses.

from collections.abc import Iterator, Mapping
from typing import IO, Literal

class XMLSyntaxError(SyntaxError): ...

class QName:
    localname: str
    def __init__(self, text: str | Element) -> None: ...

class _DocInfo:
    encoding: str | None

class _ElementTree:
    docinfo: _DocInfo

class Element:
    tag: object
    text: str | None
    tail: str | None
    sourceline: int | None
    attrib: Mapping[str, str]
    def __iter__(self) -> Iterator[Element]: ...
    def __delitem__(self, position: int) -> None: ...
    def clear(self) -> None: ...
    def getparent(self) -> Element | None: ...
    def getprevious(self) -> Element | None: ...
    def getroottree(self) -> _ElementTree: ...

def iterparse(
    source: IO[bytes],
    events: tuple[str, ...],
    *,
    resolve_entities: bool,
    no_network: bool,
    load_dtd: bool,
    huge_tree: bool,
    remove_comments: bool,
    remove_pis: bool,
    collect_ids: bool,
) -> Iterator[tuple[str, Element]]: ...
def tostring(element: Element, *, encoding: Literal["unicode"], with_tail: bool) -> str: ...
