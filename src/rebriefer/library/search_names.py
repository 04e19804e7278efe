"""The keys by which a whole name is found: as written, in pinyin, and by the initials of its syllables."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.library.search_entries import Entry
from rebriefer.library.search_kinds import Way
from rebriefer.library.search_text import Folding, fold, han_runs, plain_pinyin, squashed

if TYPE_CHECKING:
    from rebriefer.library.search_readings import Readings

LONGEST_KEY = 64
MOST_INITIALS = 12
"""Nobody types the initials of a longer name."""

_PART = re.compile(r"[,;()]")


class Key(NamedTuple):
    """A key for a name.

    Attributes:
        text: Folded, letters and digits only.
        way: How it stands for the name.
        weight: How often the Chinese name occurs in names: of two that sound alike the frequent one is meant.
    """

    text: str
    way: Way
    weight: int


class Keys:
    """Makes the keys of entries.

    Args:
        readings: Reads Chinese.
        spelled: Chinese words with the pinyin that the pack spells.
        folding: Traditional to simplified.
        runs: The different Chinese runs of all names of the library, for the weights.
    """

    def __init__(self, readings: "Readings", spelled: Mapping[str, str], folding: Folding, runs: str) -> None:
        self._readings = readings
        self._spelled = spelled
        self._folding = folding
        self._runs = runs

    def of(self, entry: Entry) -> Iterator[Key]:
        """All keys of an entry, some more than once."""
        names = dict.fromkeys((*entry.titles, *_synonyms(entry)))
        for name in names:
            yield from self._of_name(name, Way.TITLE, Way.PINYIN, Way.INITIALS)
        for name in sorted(set(entry.aliases).difference(names)):
            yield from self._of_name(name, Way.ALIAS, Way.ALIAS_PINYIN, Way.ALIAS_INITIALS)

    def _of_name(self, name: str, written: Way, spoken: Way, short: Way) -> Iterator[Key]:
        folded = fold(name, self._folding)
        key = squashed(folded)
        if not 0 < len(key) <= LONGEST_KEY:
            return
        yield Key(key, written, 0)
        runs = han_runs(folded)
        if not runs:
            return
        weight = min(self._runs.count(runs[0]), 255)
        for heard in {self._heard(key), plain_pinyin(squashed(fold(self._spelled.get(name, ""), self._folding)))}:
            if 0 < len(heard) <= LONGEST_KEY:
                yield Key(heard, spoken, weight)
        if runs == [key] and 1 < len(key) <= MOST_INITIALS:
            yield Key("".join(syllable[0] for syllable in self._readings.of_run(key)), short, weight)

    def _heard(self, key: str) -> str:
        """Pinyin for what is Chinese, the rest as it is: F-35战斗机 is f35zhandouji."""
        for run in han_runs(key):
            key = key.replace(run, "".join(self._readings.of_run(run)), 1)
        return plain_pinyin(key)


def _synonyms(entry: Entry) -> Iterator[str]:
    """The glossary parts the English words of a term: ``samarium-cobalt, SmCo``."""
    if entry.address.startswith("term:"):
        yield from (part.strip() for part in _PART.split(entry.titles[0]))
