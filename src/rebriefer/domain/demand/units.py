"""Units by year: history, interpolation between anchors, growth that somebody named.

Outside its anchors a series is not continued. Source: docs/method/demand.md, section 3.
"""

from collections.abc import Mapping
from math import log


class NotProjected(ValueError):
    """A year lies outside the anchors and no growth was named."""


def between(year: int, start: tuple[int, float], end: tuple[int, float]) -> tuple[float, str]:
    """Units between two anchors and the rule that was used, ``linear`` or ``geometric``.

    Geometric when the later anchor is more than twice or less than half the earlier one, and both are above 0.

    Raises:
        NotProjected: The year is outside the anchors.
    """
    (first, low), (last, high) = start, end
    if not first <= year <= last or first == last:
        raise NotProjected(f"{year} is not between {first} and {last}")
    geometric = low > 0 and high > 0 and not 0.5 <= high / low <= 2
    return (geometric_between if geometric else linear_between)(year, start, end), (
        "geometric" if geometric else "linear"
    )


def linear_between(year: int, start: tuple[int, float], end: tuple[int, float]) -> float:
    """Units on the straight line between two anchors."""
    (first, low), (last, high) = start, end
    return low + (high - low) * (year - first) / (last - first)


def geometric_between(year: int, start: tuple[int, float], end: tuple[int, float]) -> float:
    """Units on the curve of constant growth between two anchors, both above 0."""
    (first, low), (last, high) = start, end
    return float(low * (high / low) ** ((year - first) / (last - first)))


def in_year(known: Mapping[int, float], year: int) -> tuple[float, str]:
    """Units of a year from known years: ``known`` where the series has it, else between its neighbours.

    Raises:
        NotProjected: The year is outside the series.
    """
    if year in known:
        return known[year], "known"
    before = [y for y in known if y < year]
    after = [y for y in known if y > year]
    if not before or not after:
        raise NotProjected(f"the series does not reach {year}")
    first, last = max(before), min(after)
    return between(year, (first, known[first]), (last, known[last]))


def grown(base: float, growth: float, years: float) -> float:
    """Units after years of constant growth; 0.4 is 40 % a year."""
    return float(base * (1 + growth) ** years)


def growth_needed(start: float, end: float, years: float) -> float:
    """Constant yearly growth from one number of units to another.

    Raises:
        ValueError: A number is not above 0, or there are no years.
    """
    if start <= 0 or end <= 0 or years <= 0:
        raise ValueError("growth needs two numbers of units above 0 and a span of years")
    return float((end / start) ** (1 / years) - 1)


def doubling_years(growth: float) -> float:
    """Years in which units double at a constant growth above 0."""
    return log(2) / log(1 + growth)
