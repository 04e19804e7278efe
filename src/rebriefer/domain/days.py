"""Days, and dates that are known only to the month, the year or the decade."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_LOOSE = re.compile(r"(?P<year>[0-9]{4})(?:(?P<decade>s)|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?\Z")


def parse_day(text: str) -> date:
    """Read a day written YYYY-MM-DD; nothing else is a day here.

    Raises:
        ValueError: The text has another form, or the day does not exist.
    """
    if not _DAY.match(text):
        raise ValueError(f"not a day: {text!r}")
    return date.fromisoformat(text)


def day_before(day: date) -> date:
    """The day before; the first day there is stays."""
    return day - timedelta(days=1) if day > date.min else day


def day_after(day: date) -> date:
    """The day after; the last day there is stays."""
    return day + timedelta(days=1) if day < date.max else day


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day that a loosely known date may mean, both inclusive."""

    first: date
    last: date


def span_of(text: str) -> Span:
    """Read a day, month, year or decade (``1980s``) and give the days it may mean.

    Raises:
        ValueError: The text is none of these, or the date does not exist.
    """
    match = _LOOSE.match(text)
    if match is None:
        raise ValueError(f"not a date: {text!r}")
    year = int(match["year"])
    if match["decade"]:
        if year % 10:
            raise ValueError(f"a decade begins with a year that ends in 0: {text!r}")
        return Span(date(year, 1, 1), date(year + 9, 12, 31))
    if match["day"]:
        only = date.fromisoformat(text)
        return Span(only, only)
    if match["month"]:
        first = date(year, int(match["month"]), 1)
        after = date(year + first.month // 12, first.month % 12 + 1, 1) if year < 9999 or first.month < 12 else None
        return Span(first, after - timedelta(days=1) if after else date.max)
    return Span(date(year, 1, 1), date(year, 12, 31))
