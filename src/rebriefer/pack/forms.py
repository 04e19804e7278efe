"""The forms of texts: ids, dates that exist, times, addresses, hashes."""

import re
from collections.abc import Callable
from datetime import date, datetime

from rebriefer.domain.days import parse_day, span_of

FIRST_YEAR, LAST_YEAR = 1900, 2100

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\Z")
_URL = re.compile(r"https?://[^\s/?#\"<>]+[^\s\"<>]*\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})\Z")


class Mistyped(Exception):
    """A text is no value of its field.

    Attributes:
        rule: Short name of the rule.
    """

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule


def day(text: str) -> str:
    """A day, as written.

    Raises:
        Mistyped: It is none, or none that exists, or of another century.
    """
    try:
        _within_years(parse_day(text))
    except ValueError:
        message = f"is no day from {FIRST_YEAR} to {LAST_YEAR}, write one that exists as YYYY-MM-DD"
        raise Mistyped("not_a_date", message) from None
    return text


def _within_years(day: date) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(day)


def _id(text: str) -> None:
    if _ID.match(text) is None:
        raise Mistyped("not_an_id", "is no id, use A to Z, a to z, 0 to 9, and after the first character _ . and -")


def _partial_date(text: str) -> None:
    if text.endswith("s"):
        raise Mistyped("not_a_date", "is a decade, write YYYY, YYYY-MM or YYYY-MM-DD")
    _loose_date(text)


def _loose_date(text: str) -> None:
    try:
        span = span_of(text)
        _within_years(span.first)
        _within_years(span.last)
    except ValueError:
        message = f"is no date from {FIRST_YEAR} to {LAST_YEAR}, write one that exists as YYYY, YYYY-MM or YYYY-MM-DD"
        raise Mistyped("not_a_date", message) from None


def _instant(text: str) -> None:
    try:
        if _INSTANT.match(text) is None:
            raise ValueError(text)
        _within_years(datetime.fromisoformat(text).date())
    except ValueError:
        message = "is no time with a day that exists and an offset, for example 2025-11-26T07:32:00+08:00"
        raise Mistyped("not_a_time", message) from None


def _url(text: str) -> None:
    if _URL.match(text) is None:
        raise Mistyped("not_a_url", "is no web address, it begins with http:// or https:// and holds no spaces")


def _sha256(text: str) -> None:
    if _SHA256.match(text) is None:
        raise Mistyped("not_a_hash", "is no SHA-256, write 64 digits of 0 to 9 and a to f")


FORMS: dict[str, Callable[[str], None]] = {
    "id": _id,
    "partial_date": _partial_date,
    "loose_date": _loose_date,
    "datetime": _instant,
    "url": _url,
    "sha256": _sha256,
}
"""Each raises Mistyped for a text that is not of its form."""
