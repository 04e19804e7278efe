"""Demand of a year, recycling, and the questions asked backwards.

Source: docs/method/demand.md, sections 4, 5, 7 and 8.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


class NotAvailable(ValueError):
    """The intensity is not known; a null is never zero."""


def substituted(year: int, base: tuple[int, float], target: tuple[int, float]) -> float:
    """Share of units without a rare-earth magnet, on a line between two years, held to them and to 0 to 1."""
    (first, low), (last, high) = base, target
    clamped = min(max(year, first), last)
    share = low + (high - low) * ((clamped - first) / (last - first) if last > first else 1.0)
    return min(max(share, 0.0), 1.0)


def demand_t(
    units: float, intensity_kg: float | None, *, years: float = 0, thrift: float = 0.0, without_magnet: float = 0.0
) -> float:
    """Tonnes that units of a year need, on the basis of the intensity.

    Args:
        units: Units of the year, at least 0.
        intensity_kg: Kilograms per unit in the base year; None is not available.
        years: Years since the base year of the intensity.
        thrift: Yearly relative fall of the intensity, 0 up to 1.
        without_magnet: Share of units with no rare-earth magnet, 0 to 1.

    Raises:
        NotAvailable: The intensity is None.
    """
    if intensity_kg is None:
        raise NotAvailable("no published intensity")
    return units * intensity_kg * _kept(years, thrift, without_magnet) / 1000


def units_behind(
    claimed_t: float, intensity_kg: float, *, years: float = 0, thrift: float = 0.0, without_magnet: float = 0.0
) -> float:
    """Units that a claimed demand in tonnes implies.

    Raises:
        ValueError: The denominator is not above 0.
    """
    return _quotient(claimed_t, intensity_kg * _kept(years, thrift, without_magnet))


def intensity_behind(
    claimed_t: float, units: float, *, years: float = 0, thrift: float = 0.0, without_magnet: float = 0.0
) -> float:
    """Kilograms per unit that a claimed demand implies when the units are given.

    Raises:
        ValueError: The denominator is not above 0.
    """
    return _quotient(claimed_t, units * _kept(years, thrift, without_magnet))


def units_range(claimed_t: float, low_kg: float, high_kg: float) -> tuple[float, float]:
    """Lowest and highest number of units behind a claim: the low end uses the high intensity."""
    return units_behind(claimed_t, high_kg), units_behind(claimed_t, low_kg)


@dataclass(frozen=True, slots=True)
class Retired:
    """What leaves use in a year.

    Attributes:
        mass_t: Tonnes retired.
        incomplete: Whether sales before the first stored year would have counted.
    """

    mass_t: float
    incomplete: bool


def retired(sold_t: Mapping[int, float], lifetimes: Mapping[int, float], year: int) -> Retired:
    """Tonnes retired in a year, by the share of units that live each number of years."""
    first = min(sold_t, default=year)
    mass = sum(share * sold_t.get(year - age, 0.0) for age, share in lifetimes.items())
    return Retired(mass, any(share > 0 and year - age < first for age, share in lifetimes.items()))


def net_of_recycling(demand: float, recycled: float) -> float:
    """Demand that new material must meet, never below 0."""
    return max(0.0, demand - recycled)


@dataclass(frozen=True, slots=True)
class Swing:
    """One bar of a tornado: the results at the two ends of one input, the others at their base."""

    name: str
    low: float
    high: float

    @property
    def swing(self) -> float:
        """How far the result moves."""
        return abs(self.high - self.low)


def tornado(
    result: Callable[..., float], base: Mapping[str, float], ranges: Mapping[str, tuple[float, float]]
) -> list[Swing]:
    """What moves a result, by falling swing, equal ones by name; bars run from min to max."""
    bars = []
    for name, ends in ranges.items():
        low, high = sorted(result(**{**base, name: end}) for end in ends)
        bars.append(Swing(name, low, high))
    return sorted(bars, key=lambda bar: (-bar.swing, bar.name))


def _kept(years: float, thrift: float, without_magnet: float) -> float:
    if not 0 <= thrift < 1 or not 0 <= without_magnet <= 1:
        raise ValueError("thrift is from 0 up to 1, the share without a magnet from 0 to 1")
    return float((1 - thrift) ** years * (1 - without_magnet))


def _quotient(claimed_t: float, per_unit: float) -> float:
    if per_unit <= 0:
        raise ValueError("nothing is left to divide by")
    return 1000 * claimed_t / per_unit
