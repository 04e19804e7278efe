"""How a line goes from one act to another: in right angles, round what stands in the rows."""

from typing import NamedTuple

Point = tuple[float, float]
_BORDER = 1.5
"""Half of what parts two rows: lines run there, clear of labels."""


class Spot(NamedTuple):
    """Where an act stands: the edges of its bar, disc or badge, and the top and bottom of its row."""

    x0: float
    x1: float
    y0: float
    y1: float
    row: tuple[float, float]
    bar: bool
    disc: bool = False

    @property
    def middle(self) -> Point:
        """Its middle."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def is_at(self, x: float) -> bool:
        """Whether a line that comes from above or below at a place meets it; a disc is met at its middle alone."""
        return abs(self.middle[0] - x) < 0.5 if self.disc else self.x0 < x < self.x1

    def edge(self, *, below: bool) -> float:
        """Its lower or upper edge."""
        return self.y1 if below else self.y0

    def border(self, *, below: bool) -> float:
        """The line between its row and the next one."""
        return self.row[1] + _BORDER if below else self.row[0] - _BORDER


def route(tail: Spot, head: Spot, off: float, left: float) -> tuple[Point, ...]:
    """A line from edge to edge.

    Args:
        tail: Where it begins.
        head: Where it ends.
        off: How far it keeps from the first day of a bar.
        left: Where the days begin; nothing runs left of it.
    """
    if tail.row == head.row:
        return _arch(tail, head, off)
    if tail.x0 >= head.x0:
        return _between(tail, head, off, left, late_first=True)
    return _between(head, tail, off, left, late_first=False)[::-1]


def _arch(tail: Spot, head: Spot, off: float) -> tuple[Point, ...]:
    """Over the heads of what stands in the same row."""
    top = tail.row[0] - 2 * _BORDER
    start, end = tail.middle[0], head.middle[0]
    return (start, tail.y0), (start, top), (end, top), (end, head.y0)


def _between(late: Spot, early: Spot, off: float, left: float, *, late_first: bool) -> tuple[Point, ...]:
    """From what begins later to what begins earlier."""
    below = early.row[0] > late.row[0]
    start, end = late.edge(below=below), early.edge(below=not below)
    if not late.bar:
        x = late.middle[0]
        if early.is_at(x):
            return (x, start), (x, end)
        bend = late.border(below=below) if late_first else early.border(below=not below)
        return (x, start), (x, bend), (early.middle[0], bend), (early.middle[0], end)
    return _from_bar(late, early, off, left, below=below)


def _from_bar(late: Spot, early: Spot, off: float, left: float, *, below: bool) -> tuple[Point, ...]:
    """A bar is left at its first day; where that is not in view, at its edge."""
    start, end = late.edge(below=below), early.edge(below=not below)
    middle, x = late.middle[1], late.x0 - off
    if not early.bar and early.middle[0] > late.x0:
        return (early.middle[0], start), (early.middle[0], end)
    if x < left + 2:
        x = max(late.x0, early.x0 if early.bar else left) + off
        return (
            ((x, start), (x, end))
            if early.bar
            else ((x, start), (x, late.border(below=below)), *_into(late, early, below))
        )
    if early.bar and early.x0 < x:
        return (late.x0, middle), (x, middle), (x, end)
    if early.bar:
        x = max(early.x0 - off, left + 2)
        return (late.x0, middle), (x, middle), (x, early.middle[1]), (early.x0, early.middle[1])
    if early.x0 < x < early.x1 or abs(early.middle[0] - x) < off:
        return (late.x0, middle), (early.middle[0], middle), (early.middle[0], end)
    return (late.x0, middle), (x, middle), (x, late.border(below=below)), *_into(late, early, below)


def _into(late: Spot, early: Spot, below: bool) -> tuple[Point, ...]:
    """Along the border of the later row, then into the earlier act."""
    x = early.middle[0]
    return (x, late.border(below=below)), (x, early.edge(below=not below))


def stub(spot: Spot, edge: float, off: float, left: float, *, below: bool) -> tuple[Point, ...]:
    """A line from an act to the edge of the view, along the border of its row."""
    border = spot.border(below=below)
    outward = edge < spot.x0 - off and spot.bar
    if outward:
        middle, x = spot.middle[1], spot.x0 - off
        return (spot.x0, middle), (x, middle), (x, border), (edge, border)
    x = max(spot.x0, left) + 2 * off if spot.bar else spot.middle[0]
    return (x, spot.edge(below=below)), (x, border), (edge, border)
