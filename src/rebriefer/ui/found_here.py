"""What is found within a place: its items whose words, or whose titles in the other language, hold what was typed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.library.search import Search
from rebriefer.library.search_spoken import heard_in
from rebriefer.place import Item, Place

_OPENING = frozenset({"document"})
"""Items that change what the place shows when they are chosen: they come after what is in sight."""


class Hit(NamedTuple):
    """Something that holds what was typed.

    Attributes:
        address: What is chosen when one goes there; empty for a row of a table that has no address.
        spoken: Its words.
        row: Number of the row in the table of the place, or -1 for an item.
    """

    address: Address
    spoken: str
    row: int = -1


def hits(place: Place, search: Search, typed: str) -> list[Hit]:
    """All that is found, in reading order; rows of the table only where no item holds what was typed."""
    wanted = _squeezed(search, typed)
    if not wanted:
        return []
    items = {item.address: Hit(item.address, item.spoken) for item in _items(place, search, wanted, typed)}
    found = sorted(items.values(), key=lambda hit: kind_of(hit.address) in _OPENING)
    return found or list(_rows(place, search, wanted, typed))


def _items(place: Place, search: Search, wanted: str, typed: str) -> Iterator[Item]:
    for item in place.items():
        known = search.known(item.address)
        texts = [item.spoken, *((known.title_en, known.title_zh, known.address) if known is not None else ())]
        if _holds(texts, search, wanted, typed):
            yield item


def _rows(place: Place, search: Search, wanted: str, typed: str) -> Iterator[Hit]:
    for number, row in enumerate(list(place.table())[1:]):
        if _holds([" ".join(row)], search, wanted, typed):
            yield Hit(Address(""), " ".join(row), number)


def _holds(texts: Sequence[str], search: Search, wanted: str, typed: str) -> bool:
    return any(wanted in _squeezed(search, text) for text in texts) or any(
        heard_in(text, typed, search.readings) is not None for text in texts
    )


def _squeezed(search: Search, text: str) -> str:
    """Without spaces: 90% is found where a space that does not break stands before the sign."""
    return "".join(search.folded(text).split())
