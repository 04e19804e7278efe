"""Which published number stands for a year, and what stands between the years.

A year with an actual count uses it. Several sources are never averaged: the least and the most are low and high, the
newest publication is the most likely, of equally new ones the lower. What the pack derived itself stands only where
nothing was published. Source: docs/method/demand.md, section 3.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rebriefer.domain.demand.end_uses import Count
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.domain.demand.units import between, geometric_between, linear_between

KNOWN, LINEAR, GEOMETRIC = "known", "linear", "geometric"
_RULES = {LINEAR: linear_between, GEOMETRIC: geometric_between}


class YearUnits(NamedTuple):
    """Units of a year.

    Attributes:
        year: Year.
        units: Low, most likely, high.
        rule: ``known``, or how they were found between two known years: ``linear``, ``geometric``.
        between: The two known years, or the year itself twice.
    """

    year: int
    units: Estimate
    rule: str
    between: tuple[int, int]


def standing(counts: Iterable[Count]) -> tuple[Count, ...]:
    """The counts of one year that stand for it: actual before forecast, published before derived."""
    found = tuple(counts)
    for better in (lambda count: not count.derived, lambda count: count.actual):
        found = tuple(filter(better, found)) or found
    return found


def most_likely(counts: Iterable[Count]) -> Count:
    """The newest publication; of equally new ones the lower."""
    return min(counts, key=lambda count: (_newest_first(count.published), count.units))


def estimate_of(counts: Sequence[Count]) -> Estimate:
    """Low, most likely and high of the counts that stand for one year."""
    units = [count.units for count in counts]
    return Estimate(min(units), most_likely(counts).units, max(units))


def by_year(counts: Iterable[Count]) -> dict[int, tuple[Count, ...]]:
    """The counts that stand for each year, in rising order."""
    years: dict[int, list[Count]] = {}
    for count in counts:
        years.setdefault(count.year, []).append(count)
    return {year: standing(years[year]) for year in sorted(years)}


def path(known: Mapping[int, Estimate]) -> tuple[YearUnits, ...]:
    """Units of every year from the first known year to the last.

    Between two known years the rule of the most likely line holds for all three, so that they never cross.
    """
    years = sorted(known)
    found = []
    for first, last in pairwise(years):
        found.append(_at(known, first))
        found.extend(_between(year, first, last, known) for year in range(first + 1, last))
    return (*found, *(_at(known, year) for year in years[-1:]))


def _at(known: Mapping[int, Estimate], year: int) -> YearUnits:
    return YearUnits(year, known[year], KNOWN, (year, year))


def _between(year: int, first: int, last: int, known: Mapping[int, Estimate]) -> YearUnits:
    start, end = known[first], known[last]
    rule = between(year, (first, start.likely), (last, end.likely))[1]
    if not (start.low > 0 and end.low > 0):
        rule = LINEAR
    values = (_RULES[rule](year, (first, one), (last, two)) for one, two in zip(start, end, strict=True))
    return YearUnits(year, Estimate(*values), rule, (first, last))


def _newest_first(published: str) -> tuple[int, ...]:
    """Sorts days, months and years, the newest first; a year alone is as new as its last day."""
    parts = [int(part) for part in published.split("-") if part.isdigit()]
    padded = [*parts, *(12, 31)[len(parts) - 1 :]] if parts else [0, 0, 0]
    return tuple(-part for part in padded)
