"""The way through all documents: every claim and every discrepancy, in the order in which they are read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import FLAG_KINDS, Document, Mark

DOCUMENT, PARAGRAPH, CLAIM, FLAG = "document", "paragraph", "claim", "flag"


class Stop(NamedTuple):
    """A place on the way.

    Attributes:
        document: Position of the document in the list.
        address: What stands there.
        kind: ``document``, ``paragraph``, ``claim`` or ``flag``.
    """

    document: int
    address: Address
    kind: str


def way_through(documents: Sequence[Document]) -> list[Stop]:
    """Every stop; what stands at several places of a document is met at the first one."""
    return list(dict.fromkeys(stop for index, document in enumerate(documents) for stop in _stops(index, document)))


def _stops(index: int, document: Document) -> Iterator[Stop]:
    yield Stop(index, document.address, DOCUMENT)
    yield from _of_marks(index, document.headline_marks)
    for paragraph in document.paragraphs:
        yield Stop(index, paragraph.address, PARAGRAPH)
        yield from _of_marks(index, paragraph.marks)


def _of_marks(index: int, marks: Sequence[Mark]) -> Iterator[Stop]:
    for mark in marks:
        yield Stop(index, mark.address, FLAG if mark.kind in FLAG_KINDS else CLAIM)


def next_stop(way: Sequence[Stop], document: int, address: Address | None, kind: str, step: int) -> Stop | None:
    """The stop of a kind after (1) or before (-1) where somebody stands, or None at the end of the way.

    Args:
        way: All stops.
        document: The one that is open.
        address: What is selected; where it does not stand in that document, one stands at its beginning, or going
            back at its end.
        kind: ``claim`` or ``flag``.
        step: 1 or -1.
    """
    here = [at for at, stop in enumerate(way) if stop.document == document]
    if not here:
        return None
    start = here[0] if step > 0 else here[-1] + 1
    at = next((at for at in here if way[at].address == address), start) + step
    while 0 <= at < len(way):
        if way[at].kind == kind:
            return way[at]
        at += step
    return None
