"""Days, months and years that somebody types into the search."""

import re

from rebriefer.words.days import MONTHS, read_day

_MONTH = re.compile(r"(?P<year>\d{4})(?:[-/.]|年\s*)(?P<month>0?[1-9]|1[0-2])月?")
_NAMED_MONTH = re.compile(r"(?P<name>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})年?")


def day_asked(folded: str) -> str | None:
    """The day, month or year that is all of what was typed, as ``2025-10-09``, ``2025-10`` or ``2025``, or None."""
    text = folded.strip()
    try:
        return read_day(text).isoformat()
    except ValueError:
        return _month_asked(text)


def _month_asked(text: str) -> str | None:
    if match := _MONTH.fullmatch(text):
        return f"{match['year']}-{int(match['month']):02}"
    if match := _NAMED_MONTH.fullmatch(text):
        for number, month in enumerate(MONTHS, start=1):
            if month.casefold().startswith(match["name"]):
                return f"{match['year']}-{number:02}"
    if match := _YEAR.fullmatch(text):
        return match["year"]
    return None
