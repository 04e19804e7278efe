"""How concentrated a stage is: the Herfindahl-Hirschman index, exact or between bounds."""

from collections.abc import Sequence
from dataclasses import dataclass

ROUNDING_PCT = 100.5
"""Published shares may sum to this much: the room that rounding needs."""


class SharesExceedWhole(ValueError):
    """Shares of different holders sum to more than rounding explains."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Points of the index, 0 to 10,000, both ends inclusive."""

    low: float
    high: float


def hhi_bounds(known_pct: Sequence[float]) -> Bounds:
    """Bound the Herfindahl-Hirschman index of a stage whose shares are only partly known.

    Args:
        known_pct: Shares of different holders in percent, each 0 to 100. Empty when nothing is known.

    Returns:
        Points. Low: the rest is spread over countless holders; high: one more holder has all of it.

    Raises:
        SharesExceedWhole: They sum to more than 100.5, the room that published rounding needs.

    Example:
        >>> hhi_bounds([69])
        Bounds(low=4761, high=5722)

    Source: derived in docs/method/concentration.md.
    """
    if any(not 0 <= share <= 100 for share in known_pct):
        raise SharesExceedWhole(f"a share is from 0 to 100 %: {list(known_pct)}")
    total = sum(known_pct)
    if total > ROUNDING_PCT:
        raise SharesExceedWhole(f"shares sum to {total:g} %, at most {ROUNDING_PCT} % is rounding")
    low = sum(share**2 for share in known_pct)
    rest = max(0, 100 - total)
    return Bounds(low, low + rest**2)
