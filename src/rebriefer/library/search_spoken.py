"""Where in a text the pinyin stands that somebody typed: whole syllables, a last one begun, or initials alone.

The readings of characters come with the library; no dictionary is loaded.
"""

import re
from collections.abc import Mapping

SHORTEST = 2
"""One letter begins too much."""

_LETTERS = re.compile(r"[a-z' -]+")

Readings = Mapping[str, tuple[str, ...]]
"""Every character that is known, with the syllables that it is read as, without tones; ü is u."""


def readings_from(stored: str) -> Readings:
    """Read what :func:`rebriefer.library.search_index.write` keeps: a line a syllable, then its characters."""
    read: dict[str, tuple[str, ...]] = {}
    for line in stored.splitlines():
        syllable, _, characters = line.partition(" ")
        for character in characters:
            read[character] = (*read.get(character, ()), syllable)
    return read


def stored_from(readings: Readings) -> str:
    """Write readings as :func:`readings_from` takes them."""
    lines: dict[str, list[str]] = {}
    for character in sorted(readings):
        for syllable in readings[character]:
            lines.setdefault(syllable, []).append(character)
    return "\n".join(f"{syllable} {''.join(lines[syllable])}" for syllable in sorted(lines))


def heard_in(text: str, typed: str, readings: Readings) -> tuple[int, int] | None:
    """The first characters of a text that sound as what was typed, as first and one past the last; None where none do.

    Example:
        >>> heard_in("对比稀土", "xitu", {"稀": ("xi",), "土": ("tu",)})
        (2, 4)
    """
    plain = typed.strip().casefold().replace("v", "u").replace("ü", "u")
    if not _LETTERS.fullmatch(plain):
        return None
    letters = re.sub("[' -]", "", plain)
    if len(letters) < SHORTEST:
        return None
    for way in (_spelled, _initials):
        for first, character in enumerate(text):
            if character in readings and (end := way(text, first, letters, readings)) is not None:
                return first, end
    return None


def _spelled(text: str, at: int, letters: str, readings: Readings) -> int | None:
    """One past the last character when the text is spelled so from here on; the last syllable may only be begun."""
    if not letters:
        return at
    for syllable in readings.get(text[at : at + 1], ()):
        if letters.startswith(syllable):
            end = _spelled(text, at + 1, letters[len(syllable) :], readings)
            if end is not None:
                return end
        elif syllable.startswith(letters):
            return at + 1
    return None


def _initials(text: str, at: int, letters: str, readings: Readings) -> int | None:
    end = at + len(letters)
    run = text[at:end]
    fits = len(run) == len(letters) and all(
        any(syllable[0] == letter for syllable in readings.get(character, ()))
        for character, letter in zip(run, letters, strict=True)
    )
    return end if fits else None
