"""Where the window has been: back and forward through place, day and selection."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rebriefer.domain.addresses import Address

LONGEST = 200
"""Spots that are kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What the window looked at.

    Attributes:
        place: Id of the place.
        as_of: The as-of day.
        selection: The selection, or None.
        view: What the place gave to come back to its view.
    """

    place: str
    as_of: date
    selection: Address | None
    view: Mapping[str, object]

    def same_sight(self, other: "Spot") -> bool:
        """Whether place, day and selection are the same, wherever the view is scrolled to."""
        return (self.place, self.as_of, self.selection) == (other.place, other.as_of, other.selection)


class History:
    """A row of spots and where in it the window stands."""

    def __init__(self) -> None:
        self._spots: list[Spot] = []
        self._at = -1

    def visit(self, spot: Spot) -> None:
        """Stand at a spot: a new one ends what lay ahead, the same sight again only updates its view."""
        if self._spots and self._spots[self._at].same_sight(spot):
            self._spots[self._at] = spot
            return
        self._spots = [*self._spots[: self._at + 1], spot][-LONGEST:]
        self._at = len(self._spots) - 1

    def selections(self, most: int) -> list[Address]:
        """What was chosen last, the latest first, each once."""
        chosen = (spot.selection for spot in reversed(self._spots) if spot.selection is not None)
        return list(dict.fromkeys(chosen))[:most]

    def step(self, direction: int) -> Spot | None:
        """Go back (-1) or forward (1); None where there is nothing."""
        if not 0 <= self._at + direction < len(self._spots):
            return None
        self._at += direction
        return self._spots[self._at]
