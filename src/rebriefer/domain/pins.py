"""What the analyst pinned to come back to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address


@dataclass(frozen=True, slots=True)
class Pin:
    """A view as it was pinned: a card of the briefing.

    Attributes:
        address: ``pin:`` and 32 hexadecimal digits.
        position: Its place in the row of cards, from 0.
        place: Id of the place.
        as_of: The day that the window looked at.
        selection: What was chosen, or None.
        view: What the place needs to show it again.
        title: What the card says.
        pinned_at: When, UTC.
    """

    address: Address
    position: int
    place: str
    as_of: date
    selection: Address | None
    view: Mapping[str, object]
    title: str
    pinned_at: str
