"""From values to pixels: even scales with round marks, and a scale of growth."""

from collections.abc import Iterable
from itertools import pairwise
from math import ceil, floor, log10
from typing import NamedTuple


class Scale(NamedTuple):
    """An even scale from one value to another; ``start`` and ``end`` are pixels and may fall."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


class GrowthScale(NamedTuple):
    """A scale on which equal factors are equally wide; both ends are above 0."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        span = log10(self.high) - log10(self.low)
        return self.start + (self.end - self.start) * (log10(max(value, self.low)) - log10(self.low)) / span


def marks_to(high: float, most: int = 5) -> tuple[float, ...]:
    """Round marks from 0 to at least ``high``, at most ``most`` steps."""
    if high <= 0:
        return (0.0, 1.0)
    step = _round_step(high / most)
    return tuple(step * number for number in range(ceil(high / step - 1e-9) + 1))


def marks_of_growth(low: float, high: float) -> tuple[float, ...]:
    """Values 1, 2, 5 times a power of ten from under ``low`` to over ``high``."""
    powers = range(floor(log10(low)) - 1, ceil(log10(high)) + 2)
    every = [factor * 10.0**power for power in powers for factor in (1, 2, 5)]
    first = max(value for value in every if value <= low)
    last = min(value for value in every if value >= high)
    return tuple(value for value in every if first <= value <= last)


def pushed_apart(wanted: Iterable[float], gap: float, low: float, high: float) -> list[float]:
    """Places of labels, as near to those wanted as a gap between them allows; given and returned in the same order."""
    places = list(wanted)
    order = sorted(range(len(places)), key=lambda index: places[index])
    for before, index in pairwise(order):
        places[index] = max(places[index], places[before] + gap)
    if order and places[order[-1]] > high:
        places[order[-1]] = high
        for after, index in pairwise(order[::-1]):
            places[index] = min(places[index], places[after] - gap)
    return [max(place, low) for place in places]


def _round_step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= least * (1 - 1e-9))
