"""What somebody typed into the search, understood in every way that it may be meant."""

import re
from dataclasses import dataclass
from itertools import islice, product

from rebriefer.library.search_days import day_asked
from rebriefer.library.search_numbers import Numbers, numbers_asked
from rebriefer.library.search_text import Folding, cut_into_syllables, fold, phrase, plain_pinyin, squashed, units

LONGEST = 200
"""Characters of a question that count."""

MOST_UNITS = 12
MOST_CUTS = 8

_SPOKEN = re.compile(r"[a-z][a-z' -]*")
_NAME_OF_ADDRESS = re.compile(r"(?=.*\d)(?=.*[-./_(¶])\S+\Z")

TEXT, PINYIN = "{names texts}", "pinyin"
"""Columns of the full-text index."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, folded and cut.

    Attributes:
        words: As typed, without space at the ends.
        key: Letters and digits only: the key of a whole name.
        units: Words and Chinese runs that must all be found.
        day: The day, month or year that is all of it, or None.
        numbers: Numbers of instruments in it, or None.
        cuts: For each unit the ways to read it as two or more syllables of pinyin.
        whole_cuts: The ways to read all of it as two or more syllables.
    """

    words: str
    key: str
    units: tuple[str, ...]
    day: str | None
    numbers: Numbers | None
    cuts: tuple[tuple[str, ...], ...]
    whole_cuts: tuple[str, ...]

    @property
    def bare_number(self) -> int | None:
        """The number that is all of it, or None."""
        return int(self.key) if self.key.isascii() and self.key.isdigit() and self.numbers else None

    @property
    def name_of_address(self) -> str | None:
        """What may be an address without its kind: 2025-mofcom-61, 7.12, 7¶3."""
        return self.words.replace("¶", ".") if _NAME_OF_ADDRESS.match(self.words) else None

    @property
    def sound(self) -> str:
        """The key as pinyin, or nothing where it cannot be any."""
        return plain_pinyin(self.key) if self.key.isascii() and not self.key.isdigit() else ""

    def of_text(self) -> str:
        """All units, in the query language of the index."""
        return all_of(self.units)

    def of_begun_text(self) -> str:
        """All units, the last one only begun; nothing where it cannot be."""
        last = self.units[-1]
        if not last.isascii() or len(last) < 2 or not last[-1].isalnum():
            return ""
        return f"{all_of(self.units)} *"

    def of_pinyin(self) -> str:
        """The whole of it as syllables in a row; nothing where it cannot be read so."""
        return " OR ".join(map(phrase, self.whole_cuts))

    def of_either(self) -> str:
        """Every unit as a text or as syllables; nothing where this says no more than the other ways."""
        if len(self.units) < 2 or not any(self.cuts):
            return ""
        return " AND ".join(map(_either, self.units, self.cuts))


def ask(words: str, folding: Folding, syllables: frozenset[str]) -> Question:
    """Understand what was typed; all that follows the two hundredth character is left out."""
    folded = fold(words[:LONGEST], folding)
    found = tuple(islice(units(folded), MOST_UNITS))
    return Question(
        words=words[:LONGEST].strip(),
        key=squashed(folded),
        units=found,
        day=day_asked(folded),
        numbers=numbers_asked(folded),
        cuts=tuple(_cuts(unit, syllables) for unit in found),
        whole_cuts=_cuts(folded.strip(), syllables),
    )


def all_of(parts: tuple[str, ...]) -> str:
    """Parts that must all be found."""
    return " AND ".join(map(phrase, parts))


def _either(unit: str, cuts: tuple[str, ...]) -> str:
    ways = [f"{TEXT} : {phrase(unit)}", *(f"{PINYIN} : {phrase(cut)}" for cut in cuts)]
    return f"({' OR '.join(ways)})"


def _cuts(text: str, syllables: frozenset[str]) -> tuple[str, ...]:
    if not _SPOKEN.fullmatch(text):
        return ()
    spoken = re.findall("[a-z]+", plain_pinyin(text))
    ways = product(*(cut_into_syllables(word, syllables) for word in spoken))
    rows = ([syllable for word in way for syllable in word] for way in islice(ways, MOST_CUTS))
    return tuple(" ".join(row) for row in rows if len(row) > 1)
