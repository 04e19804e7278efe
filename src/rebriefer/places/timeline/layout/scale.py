"""Days to pixels and back."""

from rebriefer.places.timeline.model.span import Span


class Scale:
    """A span of days across a stretch of pixels.

    Attributes:
        first: First day in view, an ordinal with a fraction.
        last: Day after the last one in view.
        left: Where the first day begins.
        right: Where the last one ends.
        per_day: Width of a day.
    """

    __slots__ = ("first", "last", "left", "per_day", "right")

    def __init__(self, span: Span, left: float, right: float) -> None:
        self.first, self.last = span
        self.left, self.right = left, max(right, left + 1)
        self.per_day = (self.right - self.left) / (self.last - self.first)

    def x_of(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (day - self.first) * self.per_day

    def day_of(self, x: float) -> float:
        """The day at a place, with the part of it that has passed."""
        return self.first + (x - self.left) / self.per_day

    def within(self, x: float) -> float:
        """The nearest place that is in view."""
        return min(max(x, self.left), self.right)
