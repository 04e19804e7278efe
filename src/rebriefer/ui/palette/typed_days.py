"""The days that somebody may mean: whole ones in either language, and those without a year."""

import re
from datetime import date

from rebriefer.words.days import read_day

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_AS_OF = re.compile(r"\s*(?:as\s+of|截至)\s*", re.IGNORECASE)
_DAY_FIRST = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}\.?", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_CHINESE = re.compile(r"\d{1,2}月\d{1,2}[日号]?")


def days_meant(typed: str, around: date) -> list[date]:
    """The days that what was typed may mean; without a year, those nearest to another day, the nearest first.

    Example:
        >>> days_meant("1 dec", date(2026, 10, 9))
        [datetime.date(2026, 12, 1), datetime.date(2025, 12, 1), datetime.date(2027, 12, 1)]
    """
    text = _AS_OF.sub("", typed).strip()
    whole = _read(text)
    if whole is not None:
        return [whole]
    years = (around.year + step for step in (-1, 0, 1))
    days = [day for year in years if (day := _read(_with_year(text, year))) is not None]
    return sorted(days, key=lambda day: abs((day - around).days))


def _with_year(text: str, year: int) -> str:
    if _CHINESE.fullmatch(text):
        return f"{year}年{text}"
    if _DAY_FIRST.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
        return f"{text} {year}"
    return ""


def _read(text: str) -> date | None:
    try:
        day = read_day(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None
