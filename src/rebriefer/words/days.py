"""Days as people write and read them, in both languages."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from rebriefer.domain.days import parse_day, span_of
from rebriefer.words.catalogue import Words

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_QUARTERS_EN = ("first", "second", "third", "fourth")
_QUARTERS_ZH = "一二三四"


def long(day: date, language: str) -> str:
    """A day in a sentence: ``9 October 2026``, ``2026年10月9日``."""
    if language == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def in_table(day: date, language: str) -> str:
    """A day in a table, a field or a label: ``2026-10-09``, ``2026年10月9日``."""
    return day.isoformat() if language == "en" else long(day, language)


def strip(day: date, language: str) -> str:
    """A day where there is little room: ``2025-11-07``, ``25.11.07``."""
    return day.isoformat() if language == "en" else day.isoformat()[2:].replace("-", ".")


def month(year: int, number: int, language: str) -> str:
    """``October 2025``, ``2025年10月``."""
    return f"{MONTHS[number - 1]} {year}" if language == "en" else f"{year}年{number}月"


def month_short(number: int, language: str) -> str:
    """A month on an axis: ``Oct``, ``10月``."""
    return MONTHS[number - 1][:3] if language == "en" else f"{number}月"


def quarter(day: date, language: str) -> str:
    """``the fourth quarter of 2026``, ``2026年第四季度``."""
    number = (day.month - 1) // 3
    if language == "en":
        return f"the {_QUARTERS_EN[number]} quarter of {day.year}"
    return f"{day.year}年第{_QUARTERS_ZH[number]}季度"


def loose(text: str, language: str) -> str:
    """A day, month, year or decade of the tables in a sentence: ``October 2025``, ``the 1980s``, ``20世纪80年代``.

    Raises:
        ValueError: The text is none of these.
    """
    span_of(text)
    if text.endswith("s"):
        return _decade(int(text[:-1]), language)
    year, *rest = (int(part) for part in text.split("-"))
    if len(rest) == 2:
        return long(date(year, *rest), language)
    if rest:
        return month(year, rest[0], language)
    return str(year) if language == "en" else f"{year}年"


def _decade(year: int, language: str) -> str:
    if language == "en":
        return f"the {year}s"
    return f"{year // 100 + 1}世纪{year % 100 or '头十'}{'年代' if year % 100 else '年'}"


def with_precision(day: date, precision: str, language: str) -> str:
    """A day of an event that may be known only to the month or the year; ``precision`` is day, month or year."""
    known = {"day": 10, "month": 7, "year": 4}[precision]
    return loose(day.isoformat()[:known], language)


def span(first: date, last: date, language: str) -> str:
    """From one day to another, both inclusive, without saying a year or month twice."""
    if language == "en":
        same_month = (first.year, first.month) == (last.year, last.month)
        start = str(first.day) if same_month else long(first, "en")
        if first.year == last.year and not same_month:
            start = f"{first.day} {MONTHS[first.month - 1]}"
        return f"{start} to {long(last, 'en')}"
    end = long(last, "zh")
    if first.year == last.year:
        end = end.partition("年")[2]
    return f"{long(first, 'zh')}至{end}"


def years(first: int, last: int, language: str) -> str:
    """``2025 to 2026``, ``2025年至2026年``."""
    return f"{first} to {last}" if language == "en" else f"{first}年至{last}年"


def in_days(words: Words, n: int) -> str:
    """How long until a day: ``in 350 days``, ``还有350天``."""
    return words.say_n("days", "in {n} day", "in {n} days", n)


def remaining(words: Words, n: int) -> str:
    """The same in a narrow column: ``350 d``, ``350天``."""
    return words.say_n("days", "{n} d", "{n} d", n)


_YEAR_FIRST = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})(?:日|号)?\Z")
_STRIP = re.compile(r"(\d{2})\.(\d{2})\.(\d{2})\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?,? (\d{4})\Z")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\Z")


def read(text: str) -> date:
    """Read a day that somebody typed, in either language.

    Understood are 2025-11-07, 2025/11/7, 7 Nov 2025, November 7, 2025, 2025年11月7日 and the strip form 25.11.07;
    full-width digits and capitals do not matter. Forms that leave open which number is the month are no day.

    Raises:
        ValueError: It is none of these, or the day does not exist.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    if match := _YEAR_FIRST.match(plain.replace(" ", "") if "年" in plain else plain):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _STRIP.match(plain):
        return date(2000 + int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.match(plain):
        return date(int(match[3]), _month_number(match[2]), int(match[1]))
    if match := _MONTH_FIRST.match(plain):
        return date(int(match[3]), _month_number(match[1]), int(match[2]))
    return parse_day(plain)


def _month_number(name: str) -> int:
    """The month of a name or of its first three letters or more; ``sept`` is one."""
    for number, known in enumerate(MONTHS, start=1):
        if known.lower().startswith(name):
            return number
    raise ValueError(f"not a month: {name!r}")
