"""What one line of the palette offers, and which of its characters were typed."""

import re
from dataclasses import dataclass

from rebriefer.library.search_spoken import Readings, heard_in

Spans = tuple[tuple[int, int], ...]
"""Pairs of first and one past the last character."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette.

    Attributes:
        text: What it says.
        aside: What stands at its right end: an address or a key.
        lit: Spans of the text that were typed.
        take: ``day``, ``place``, ``command``, ``here`` (a command of the place) or ``address``.
        target: The day as ISO text, the id of the place or command, or the address.
        other: The same in the other language, where what was typed stands in it alone.
        other_lit: Spans of it that were typed.
    """

    text: str
    aside: str
    lit: Spans
    take: str
    target: str
    other: str = ""
    other_lit: Spans = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Offers of one kind under a heading; ``found`` counts those that are not listed too."""

    heading: str
    found: int
    offers: tuple[Offer, ...]


def lit_in(text: str, wanted: str, readings: Readings) -> Spans:
    """Where what was typed stands in a text, upper and lower case alike; else its words; else what sounds as it."""
    if not wanted.strip():
        return ()
    whole, pieces = wanted.split(), sorted(set(wanted.split()), key=len, reverse=True)
    written = _spans(text, r"\s+".join(map(_begun, whole))) or _spans(text, "|".join(map(_begun, pieces)))
    heard = None if written else heard_in(text, wanted, readings)
    return (heard,) if heard is not None else written


def _begun(piece: str) -> str:
    """A word where it begins, anything else anywhere: 1 is not lit within 61."""
    return (r"(?<![A-Za-z0-9])" if piece[0].isascii() and piece[0].isalnum() else "") + re.escape(piece)


def _spans(text: str, pattern: str) -> Spans:
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def begins(name: str, wanted: str) -> bool:
    """Whether each word that was typed begins a word of a name, or stands within a Chinese one."""
    parts = re.findall(r"\w+", wanted.casefold())
    words = re.findall(r"\w+", name.casefold())
    if wanted and not parts:
        return False
    return all(any(word.startswith(part) or (not part.isascii() and part in word) for word in words) for part in parts)


def spelled_out(name: str, wanted: str, readings: Readings) -> bool:
    """Whether what was typed is pinyin of several characters of a name, not its initials alone."""
    span = heard_in(name, wanted, readings)
    letters = sum(letter.isalpha() for letter in wanted)
    return span is not None and 1 < span[1] - span[0] < letters
