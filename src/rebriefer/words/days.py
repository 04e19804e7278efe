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


def long_form(day: date, language: str) -> str:
    """``9 October 2026``, ``2026年10月9日``."""
    if language == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def day_in_sentence(words: Words, day: date) -> str:
    """A day in a sentence: ``9 October 2026``, ``2026年10月9日``."""
    return long_form(day, words.language)


def day_in_table(words: Words, day: date) -> str:
    """A day in a table, a field or a label: ``2026-10-09``, ``2026年10月9日``."""
    return day.isoformat() if words.language == "en" else long_form(day, "zh")


def day_in_strip(words: Words, day: date) -> str:
    """A day where there is little room: ``2025-11-07``, ``25.11.07``."""
    return day.isoformat() if words.language == "en" else day.isoformat()[2:].replace("-", ".")


def month_in_sentence(words: Words, year: int, month: int) -> str:
    """``October 2025``, ``2025年10月``."""
    return f"{MONTHS[month - 1]} {year}" if words.language == "en" else f"{year}年{month}月"


def month_on_axis(words: Words, month: int) -> str:
    """``Oct``, ``10月``."""
    return MONTHS[month - 1][:3] if words.language == "en" else f"{month}月"


def quarter_in_sentence(words: Words, day: date) -> str:
    """``the fourth quarter of 2026``, ``2026年第四季度``."""
    number = (day.month - 1) // 3
    if words.language == "en":
        return f"the {_QUARTERS_EN[number]} quarter of {day.year}"
    return f"{day.year}年第{_QUARTERS_ZH[number]}季度"


def loose_day(words: Words, text: str) -> str:
    """A day, month, year or decade of the tables in a sentence: ``October 2025``, ``the 1980s``, ``20世纪80年代``.

    Raises:
        ValueError: The text is none of these.
    """
    first = span_of(text).first
    if text.endswith("s"):
        return _decade(first.year, words.language)
    if len(text) == len("YYYY-MM-DD"):
        return day_in_sentence(words, first)
    if len(text) == len("YYYY-MM"):
        return month_in_sentence(words, first.year, first.month)
    return text if words.language == "en" else f"{text}年"


def _decade(year: int, language: str) -> str:
    if language == "en":
        return f"the {year}s"
    century, decade = year // 100 + 1, year % 100
    return f"{century}世纪{decade}年代" if decade else f"{century}世纪头十年"


def day_as_known(words: Words, day: date, precision: str) -> str:
    """The day of an event that may be known only to the ``month`` or the ``year``; else ``precision`` is ``day``."""
    known = {"day": "YYYY-MM-DD", "month": "YYYY-MM", "year": "YYYY"}[precision]
    return loose_day(words, day.isoformat()[: len(known)])


def days_from_to(words: Words, first: date, last: date) -> str:
    """From one day to another, both inclusive, without saying a month or a year twice."""
    end = day_in_sentence(words, last)
    if words.language == "zh":
        same_year = first.year == last.year
        return f"{day_in_sentence(words, first)}至{end.partition('年')[2] if same_year else end}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {end}"
    start = day_in_sentence(words, first)
    return f"{start.removesuffix(f' {last.year}')} to {end}"


def years_from_to(words: Words, first: int, last: int) -> str:
    """``2025 to 2026``, ``2025年至2026年``."""
    return f"{first} to {last}" if words.language == "en" else f"{first}年至{last}年"


def in_days(words: Words, n: int) -> str:
    """How long until a day: ``in 350 days``, ``还有350天``."""
    return words.say_n("days", "in {n} day", "in {n} days", n)


def days_in_column(words: Words, n: int) -> str:
    """How long until a day, in a narrow column: ``350 d``, ``350天``."""
    return words.say_n("days", "{n} d", "{n} d", n)


_YEAR_FIRST = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})(?:日|号)?\Z")
_STRIP = re.compile(r"(\d{2})\.(\d{2})\.(\d{2})\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?,? (\d{4})\Z")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\Z")


def read_day(text: str) -> date:
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
