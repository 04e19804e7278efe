"""What a use needs in a year, low, most likely and high, in the basis of its kilograms.

Low combines every input at its low end, high every input at its high end: the ends of what may be, and no
probability. Source: docs/method/demand.md, section 4.
"""

from typing import NamedTuple

from rebriefer.domain.demand.estimates import Estimate, single
from rebriefer.domain.demand.masses import demand_t, intensity_behind, units_behind

NOTHING = single(0.0)


class Need(NamedTuple):
    """What stands beside the units.

    Attributes:
        kilograms: Kilograms a unit in the base year.
        base_year: The year that the kilograms are of.
        thrift: Yearly relative fall of the kilograms, 0 up to 1.
        without_magnet: Share of units without a rare-earth magnet, 0 to 1.
    """

    kilograms: Estimate
    base_year: int
    thrift: Estimate = NOTHING
    without_magnet: Estimate = NOTHING


def needed_t(units: Estimate, need: Need, year: int) -> Estimate:
    """Tonnes of a year."""
    years = year - need.base_year
    least, most = _saved(need.thrift, years)
    without = need.without_magnet
    return Estimate(
        demand_t(units.low, need.kilograms.low, years=years, thrift=most, without_magnet=without.high),
        demand_t(
            units.likely, need.kilograms.likely, years=years, thrift=need.thrift.likely, without_magnet=without.likely
        ),
        demand_t(units.high, need.kilograms.high, years=years, thrift=least, without_magnet=without.low),
    )


def units_for(claimed_t: float, need: Need, year: int) -> Estimate:
    """Units behind a claimed mass; the low end takes the high kilograms.

    Raises:
        ValueError: Nothing is left to divide by.
    """
    years = year - need.base_year
    least, most = _saved(need.thrift, years)
    kilograms, without = need.kilograms, need.without_magnet
    return Estimate(
        units_behind(claimed_t, kilograms.high, years=years, thrift=least, without_magnet=without.low),
        units_behind(
            claimed_t, kilograms.likely, years=years, thrift=need.thrift.likely, without_magnet=without.likely
        ),
        units_behind(claimed_t, kilograms.low, years=years, thrift=most, without_magnet=without.high),
    )


def kilograms_for(claimed_t: float, units: float, need: Need, year: int) -> float:
    """Kilograms a unit in the base year that a claimed mass implies at given units.

    Raises:
        ValueError: Nothing is left to divide by.
    """
    thrift, without = need.thrift.likely, need.without_magnet.likely
    return intensity_behind(claimed_t, units, years=year - need.base_year, thrift=thrift, without_magnet=without)


def _saved(thrift: Estimate, years: int) -> tuple[float, float]:
    """The yearly fall that saves least and the one that saves most; before the base year it is the other way round."""
    return (thrift.low, thrift.high) if years >= 0 else (thrift.high, thrift.low)
