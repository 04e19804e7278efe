"""What is missing under an export stop. Source: docs/method/demand.md, section 9."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shortfall:
    """The balance of a year, in tonnes of one basis.

    Attributes:
        available_t: What can be had.
        short_t: What is missing, at least 0.
        surplus_t: What is left over, at least 0.
        coverage: Share of the need that is met, 0 to 1; no need is covered.
        stock_days: Days that the stock lasts; None where nothing is short.
    """

    available_t: float
    short_t: float
    surplus_t: float
    coverage: float
    stock_days: float | None


def shortfall(
    need_t: float,
    others_t: float,
    *,
    china_t: float = 0.0,
    stopped: float = 1.0,
    drawdown_t: float = 0.0,
    stock_t: float = 0.0,
) -> Shortfall:
    """Set a need against what is left when a share of the usual Chinese exports stops.

    Args:
        need_t: Demand of the region, net of its recycling.
        others_t: Supply outside China.
        china_t: Usual Chinese exports to the region.
        stopped: Share of them that is stopped, 0 to 1: the user's assumption.
        drawdown_t: What is taken from stock in the year.
        stock_t: Stock, for the days that it lasts.
    """
    if not 0 <= stopped <= 1:
        raise ValueError(f"the share stopped is from 0 to 1, not {stopped}")
    available = others_t + (1 - stopped) * china_t + drawdown_t
    short = max(0.0, need_t - available)
    return Shortfall(
        available,
        short,
        max(0.0, available - need_t),
        min(1.0, available / need_t) if need_t > 0 else 1.0,
        365 * stock_t / short if short > 0 else None,
    )
