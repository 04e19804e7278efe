"""Views that the analyst pinned, as the workspace keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address


@dataclass(frozen=True, slots=True)
class PinnedView:
    """A view as it was looked at, and its place in the row of cards.

    Attributes:
        address: ``pin:`` and 32 hexadecimal digits.
        position: Its place in the row, from 0.
        place: Id of the place where it was made.
        as_of: The day that was looked at.
        data_date: The last day that the library knew then.
        selection: What was selected, or None.
        with_statements: Whether statements counted beside instruments.
        title_en: Name of the place and what it was of, English.
        title_zh: The same in Chinese.
        sentence_en: What the place showed, English.
        sentence_zh: The same in Chinese.
        view: What the place needs to show it again.
        pinned_at: When, UTC.
    """

    address: Address
    position: int
    place: str
    as_of: date
    data_date: date
    selection: Address | None
    with_statements: bool
    title_en: str
    title_zh: str
    sentence_en: str
    sentence_zh: str
    view: Mapping[str, object]
    pinned_at: str
