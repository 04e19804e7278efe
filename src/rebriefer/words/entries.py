"""Values that somebody typed: one number, or low, most likely and high, in digits and scale words of both languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from rebriefer.words.catalogue import Words, marked
from rebriefer.words.numbers import Figure, figure_in_table

SCALES = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "千": 1e3,
    "万": 1e4,
    "百万": 1e6,
    "亿": 1e8,
}
_NUMBER = re.compile(
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    rf"\s*(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})?"
)
_PARTED = re.compile(r"\s*(?:-|–|—|~|;|/|至|到|\bto\b)\s*")

NOT_READ = marked("entry", "“{text}” is not understood. Type one number, or low, most likely and high: {example}.")
NOT_THREE = marked("entry", "“{text}” has {n} values. Type one number, or low, most likely and high: {example}.")
NOT_RISING = marked("entry", "“{text}” does not rise. Type low, most likely and high in this order: {example}.")
NO_SCALE = marked("entry", "“{text}” leaves open what the last number counts in. Write the scale word after it.")


class EntryNotRead(ValueError):
    """What was typed is no value.

    Attributes:
        message: Message of the room ``entry``, with the values ``text``, ``n`` and ``example``.
        count: How many values were found.
    """

    def __init__(self, message: str, count: int = 0) -> None:
        super().__init__(message)
        self.message, self.count = message, count


class Typed(NamedTuple):
    """Three values as they were typed, one number standing for all three.

    Attributes:
        values: Low, most likely, high.
        scaled: Whether a scale word stood with them, so that they are absolute.
    """

    values: tuple[float, float, float]
    scaled: bool


def read_entry(text: str, units: Sequence[str] = ()) -> Typed:
    """Read one number or three rising ones, none below 0.

    ``0.9 - 3.5 - 6.0``, ``3.5``, ``1.4 - 2.6 - 5 million``, ``140万至260万至500万`` and full-width digits are
    understood; a scale word at the last number holds for all. A unit of ``units`` may follow each number; any other is
    refused.

    Raises:
        EntryNotRead: It is none of these.
    """
    plain = unicodedata.normalize("NFKC", text).lower().strip()
    parts = [_number(part, units) for part in _PARTED.split(plain)]
    if len(parts) not in (1, 3):
        raise EntryNotRead(NOT_THREE, len(parts))
    scales = [scale for _, scale in parts]
    if any(scales) and not scales[-1]:
        raise EntryNotRead(NO_SCALE)
    last = SCALES.get(scales[-1], 1.0)
    found = [figure * (SCALES[scale] if scale else last) for figure, scale in parts]
    low, likely, high = found if len(found) == 3 else found * 3
    if not low <= likely <= high:
        raise EntryNotRead(NOT_RISING)
    return Typed((low, likely, high), bool(scales[-1]))


def entry_text(values: Sequence[Figure]) -> str:
    """Values as a field shows them: one number where all are equal, else all three."""
    figures = [figure_in_table(value) for value in values]
    return figures[0] if len(set(figures)) == 1 else " - ".join(figures)


def say_not_read(words: Words, error: EntryNotRead, text: str, example: str) -> str:
    """The one sentence under a field."""
    return words.say("entry", error.message, text=text, n=error.count, example=example)


def _number(text: str, units: Sequence[str]) -> tuple[float, str]:
    for unit in sorted(units, key=len, reverse=True):
        if unit and text.endswith(unit.lower()):
            text = text.removesuffix(unit.lower()).rstrip()
            break
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise EntryNotRead(NOT_READ)
    return float(match["figure"].replace(",", "")), match["scale"] or ""
