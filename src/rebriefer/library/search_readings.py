"""Pinyin and simplified characters, for the building of the index alone: nothing of this is loaded by the program.

Readings of words that the glossary spells come from the glossary, all others from pypinyin.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from rebriefer.library.search_text import Folding, fold, han_runs, joined, plain_pinyin

_TRADITIONAL = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))
_NOT_A_LETTER = re.compile("[^a-z]")


def folding_table() -> tuple[str, str]:
    """Traditional characters, and at the same places the simplified ones, by OpenCC."""
    from opencc_purepy import OpenCC

    asked = "\n".join(map(chr, _TRADITIONAL))
    pairs = zip(asked.split("\n"), OpenCC("t2s").convert(asked).split("\n"), strict=True)
    changed = [(old, new) for old, new in pairs if old != new and len(new) == 1]
    return "".join(old for old, _ in changed), "".join(new for _, new in changed)


class Readings:
    """Reads Chinese text aloud.

    Args:
        spelled: Words with the pinyin that the pack spells; words of one character are read by themselves only.
        folding: Traditional to simplified.
    """

    def __init__(self, spelled: Iterable[tuple[str, str]], folding: Folding) -> None:
        self._folding = folding
        self._words = dict(self._aligned(spelled))
        longest_first = sorted(self._words, key=lambda word: (-len(word), word))
        self._known = re.compile("(" + ("|".join(map(re.escape, longest_first)) or "(?!)") + ")")
        self._runs: dict[str, tuple[str, ...]] = {}

    def _aligned(self, spelled: Iterable[tuple[str, str]]) -> Iterable[tuple[str, tuple[str, ...]]]:
        for word, pinyin in spelled:
            runs = han_runs(fold(word, self._folding))
            if len(runs) == 1 and len(runs[0]) > 1:
                letters = letters_of(pinyin, self._folding)
                syllables = _share_out(letters, [_readings_of(character) for character in runs[0]])
                if syllables:
                    yield runs[0], syllables

    @property
    def syllables(self) -> frozenset[str]:
        """All syllables that were read so far."""
        return frozenset(chain.from_iterable(self._runs.values()))

    @property
    def runs(self) -> str:
        """All different runs that were read so far."""
        return "\n".join(self._runs)

    def of_run(self, run: str) -> tuple[str, ...]:
        """The syllables of folded Chinese characters that nothing parts."""
        if run not in self._runs:
            pieces = (piece for piece in self._known.split(run) if piece)
            self._runs[run] = tuple(
                chain.from_iterable(self._words.get(piece) or _by_dictionary(piece) for piece in pieces)
            )
        return self._runs[run]

    def of_characters(self) -> dict[str, tuple[str, ...]]:
        """What each character of the runs is read as in them, and each common one beside by its dictionary."""
        heard: dict[str, set[str]] = {character: {*_by_dictionary(character)} for character in _common()}
        for run, syllables in self._runs.items():
            # Kana, which has no pinyin, is handed back in one piece.
            if len(run) == len(syllables):
                for character, syllable in zip(run, syllables, strict=True):
                    heard.setdefault(character, set()).add(syllable)
        return {character: tuple(sorted(syllables)) for character, syllables in heard.items()}

    def of_text(self, folded: str) -> str:
        """The syllables of all Chinese characters of a text, with a break wherever something else stands between."""
        return joined(" ".join(self.of_run(run)) for run in han_runs(folded))


def _common() -> Iterator[str]:
    """The 3755 characters of level one of GB 2312, in which the program's own words are written."""
    for row in range(0xB0, 0xD8):
        yield from bytes(byte for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode("gb2312", "ignore")


def letters_of(pinyin: str, folding: Folding) -> str:
    """Pinyin as a key: no tones, no spaces."""
    return _NOT_A_LETTER.sub("", plain_pinyin(fold(pinyin, folding)))


def _by_dictionary(piece: str) -> list[str]:
    from pypinyin import lazy_pinyin

    return [plain_pinyin(syllable) for syllable in lazy_pinyin(piece)]


@cache
def _readings_of(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin

    return tuple(plain_pinyin(reading) for reading in pinyin(character, style=Style.NORMAL, heteronym=True)[0])


def _share_out(letters: str, choices: list[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Give each character the one of its readings that lets all letters be used up, or None."""
    if not choices:
        return None if letters else ()
    for reading in choices[0]:
        if letters.startswith(reading):
            rest = _share_out(letters[len(reading) :], choices[1:])
            if rest is not None:
                return (reading, *rest)
    return None
