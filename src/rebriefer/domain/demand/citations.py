"""Kilograms in what a source gives: ``2-4``, ``more than 900 lb``, ``50-100 g``; prose has none."""

import re
from typing import NamedTuple

from rebriefer.domain.demand.bases import KG_PER_POUND

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_WRITTEN = re.compile(
    rf"(?P<word>more than |about |at least )?(?P<low>{_NUMBER})"
    rf"(?:-(?P<high>{_NUMBER})|(?: / (?P<likely>{_NUMBER}) / (?P<most>{_NUMBER})(?: sum of .*)?))?"
    r"(?: (?P<unit>kg|g|t|lb))?"
)
_KILOGRAMS = {None: 1.0, "kg": 1.0, "g": 0.001, "t": 1000.0, "lb": KG_PER_POUND}


class Kilograms(NamedTuple):
    """What a source gives.

    Attributes:
        low: The least, or the only figure.
        likely: The middle one of three, the only one, or the midpoint of a range.
        high: The most, or the only figure.
        over: Whether the source leaves the upper end open.
        midpoint: Whether ``likely`` is the midpoint of a range, which the source does not give.
    """

    low: float
    likely: float
    high: float
    over: bool = False
    midpoint: bool = False


def kilograms_in(written: str) -> Kilograms | None:
    """Read what a source gives; None where that is no figure of kilograms.

    Example:
        >>> kilograms_in("50-100 g")
        Kilograms(low=0.05, likely=0.075, high=0.1, over=False, midpoint=True)
    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        return None
    factor = _KILOGRAMS[match["unit"]]
    low = _number(match["low"]) * factor
    if match["high"]:
        high = _number(match["high"]) * factor
        return Kilograms(low, (low + high) / 2, high, midpoint=True)
    if match["likely"]:
        return Kilograms(low, _number(match["likely"]) * factor, _number(match["most"]) * factor)
    return Kilograms(low, low, low, over=match["word"] in ("more than ", "at least "))


def _number(text: str) -> float:
    return float(text.replace(",", ""))
