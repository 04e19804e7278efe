"""Where the open document comes from, and the pages against which it was checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rebriefer.receipts import resolve
from rebriefer.words.receipts import said_source

if TYPE_CHECKING:
    from rebriefer.domain.receipt import SourceLine
    from rebriefer.places.reader.model.reader import ReaderModel


def sources_said(model: ReaderModel) -> list[str]:
    """A line a source, each once: the document first, then the pages that its discrepancies name."""
    return [said_source(model.words, source) for source in dict.fromkeys(_sources(model))]


def _sources(model: ReaderModel) -> Iterator[SourceLine]:
    for address in (model.document.address, *model.flags(model.document)):
        yield from resolve(model.session.library, address).sources
