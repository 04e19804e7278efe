"""The span of days that is in view: fractions of days are allowed, the last day is exclusive."""

from datetime import date

from rebriefer.places.timeline.model.readings import NEVER

Span = tuple[float, float]

FIRST = 1.0
"""The ordinal of 0001-01-01."""

NARROWEST = 2.0
_BACK_MONTHS = 23
_LONG_MONTHS = 30


def within_calendar(span: Span) -> Span:
    """The span moved, and if need be cut, so that it lies within the days there are."""
    first, last = span
    length = min(max(last - first, NARROWEST), NEVER - FIRST)
    first = min(max(first, FIRST), NEVER - length)
    return first, first + length


def zoomed(span: Span, factor: float, about: float) -> Span:
    """The span made shorter (factor over 1) or longer, so that a day stays where it is."""
    first, last = span
    length = min(max((last - first) / factor, NARROWEST), NEVER - FIRST)
    left = about - (about - first) * length / (last - first)
    return within_calendar((left, left + length))


def moved(span: Span, days: float) -> Span:
    """The span moved by some days."""
    return within_calendar((span[0] + days, span[1] + days))


def with_day(span: Span, day: float) -> Span:
    """The span, moved only where a day does not lie in it; the day then stands a tenth from its edge."""
    first, last = span
    edge = (last - first) / 10
    if day < first:
        return moved(span, day - first - edge)
    if day > last:
        return moved(span, day - last + edge)
    return span


def recent(data_date: date) -> Span:
    """The two years up to the data date and what is set after it: thirty whole months."""
    months = data_date.year * 12 + data_date.month - 1 - _BACK_MONTHS
    return within_calendar((_first_of(months), _first_of(months + _LONG_MONTHS)))


def _first_of(months: int) -> float:
    year, month = divmod(months, 12)
    if year < 1:
        return FIRST
    return float(date(year, month + 1, 1).toordinal()) if year <= date.max.year else float(NEVER)
