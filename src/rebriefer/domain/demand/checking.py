"""Does a claimed demand add up? The units behind it, set against what was published.

Source: docs/method/demand.md, section 8.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from rebriefer.domain.demand.end_uses import ClaimedDemand, Count
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.domain.demand.needs import Need, units_for
from rebriefer.domain.demand.published import most_likely
from rebriefer.domain.demand.units import growth_needed

FAR = 3
"""A claim that needs more than so many times the largest forecast is far above it."""


class Verdict(StrEnum):
    """How the units behind a claim stand to the published forecasts of its year."""

    NO_FORECAST = "no_forecast"
    BELOW = "below"
    WITHIN = "within"
    REACHED = "reached"
    HIGH = "high"
    FAR_ABOVE = "far_above"


class Check(NamedTuple):
    """A claim with what it implies.

    Attributes:
        claim: The claim.
        implied: Units behind it; the low end takes the high kilograms.
        forecasts: Published forecasts of its year, rising.
        start: The last actual count before its year, or None.
        growth: Yearly growth from there to the most likely implied units, or None.
        verdict: How it stands to the forecasts.
    """

    claim: ClaimedDemand
    implied: Estimate
    forecasts: tuple[Count, ...]
    start: Count | None
    growth: float | None
    verdict: Verdict

    def times(self, forecast: Count) -> float:
        """How many times a forecast the claim needs."""
        return self.implied.likely / forecast.units


def check(claim: ClaimedDemand, need: Need, counts: Sequence[Count]) -> Check:
    """Set a claim against the counts of its use in one region.

    Raises:
        ValueError: The kilograms leave nothing to divide by.
    """
    implied = units_for(claim.mass_t, need, claim.year)
    forecasts = sorted(
        (count for count in counts if count.year == claim.year and not count.actual and not count.derived),
        key=lambda count: count.units,
    )
    start = _start(claim.year, counts)
    growth = growth_needed(start.units, implied.likely, claim.year - start.year) if start is not None else None
    return Check(claim, implied, tuple(forecasts), start, growth, _verdict(implied, forecasts))


def _start(year: int, counts: Sequence[Count]) -> Count | None:
    actual = [count for count in counts if count.actual and not count.derived and count.year < year and count.units > 0]
    last = max((count.year for count in actual), default=None)
    return most_likely(count for count in actual if count.year == last) if last is not None else None


def _verdict(implied: Estimate, forecasts: Sequence[Count]) -> Verdict:
    if not forecasts:
        return Verdict.NO_FORECAST
    least, most = forecasts[0].units, forecasts[-1].units
    if implied.likely < least:
        return Verdict.BELOW
    if implied.likely <= most:
        return Verdict.WITHIN
    if implied.likely > FAR * most:
        return Verdict.FAR_ABOVE
    return Verdict.REACHED if implied.low <= most else Verdict.HIGH
