"""Three values of one input: low, most likely, high."""

from typing import NamedTuple


class Estimate(NamedTuple):
    """Low, most likely and high value of an input or a result, in rising order.

    Attributes:
        low: The least.
        likely: The most likely.
        high: The most.
    """

    low: float
    likely: float
    high: float

    @property
    def spread(self) -> bool:
        """Whether the three differ."""
        return self.low < self.high

    def times(self, factor: float) -> "Estimate":
        """All three by one factor that is at least 0."""
        return Estimate(self.low * factor, self.likely * factor, self.high * factor)


def single(value: float) -> Estimate:
    """A value without a spread."""
    return Estimate(value, value, value)


def in_order(low: float, likely: float, high: float) -> Estimate:
    """Three values as an estimate.

    Raises:
        ValueError: They do not rise.
    """
    if not low <= likely <= high:
        raise ValueError(f"{low}, {likely} and {high} do not rise")
    return Estimate(low, likely, high)
