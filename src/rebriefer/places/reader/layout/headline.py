"""Where the words of a headline stand: pinyin above, gloss below, marks under them. Plain numbers."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol

from rebriefer.domain.documents import Mark
from rebriefer.places.reader.model.page import HeadWord

_BETWEEN = 9
_ABOVE, _HERO, _BELOW, _AFTER = 20, 48, 19, 4
_NARROWEST_GLOSS = 104
_CLOSING = frozenset("，。；：！？、）》”’,.;:!?)")
_OPENING = frozenset("（《“‘(")


class Measure(Protocol):
    """Lengths and widths of text."""

    def px(self, length: float) -> int:
        """A length at the present text size."""

    def width(self, text: str, *, bold: bool = False, role: str = "small") -> float:
        """Width of a text in a type role."""


class Spelled(NamedTuple):
    """A word in its place.

    Attributes:
        head: The word.
        x: Left end of its room.
        y: Top of its room.
        width: Width of its room.
        height: Height of its room.
        zh_x: Left end of the characters.
        zh_y: Top of their line.
        zh_width: Their width.
        zh_height: Height of their line.
        pinyin: Whether pinyin is shown above.
        gloss: Lines of the gloss below, each with its top.
        gloss_height: Height of such a line.
    """

    head: HeadWord
    x: float
    y: int
    width: float
    height: int
    zh_x: float
    zh_y: int
    zh_width: float
    zh_height: int
    pinyin: bool
    gloss: tuple[tuple[str, int], ...]
    gloss_height: int


class HeadMark(NamedTuple):
    """A stretch of a mark in one line of the headline, and whether the mark begins and ends in it."""

    mark: Mark
    x: float
    y: int
    width: float
    height: int
    first: bool
    last: bool


class Sized(NamedTuple):
    """A word with the width of its room and the lines of its gloss."""

    head: HeadWord
    width: float
    zh_width: float
    gloss: tuple[str, ...]


def spelled(
    words: Sequence[HeadWord], x: int, y: int, width: int, measure: Measure, *, pinyin: bool, gloss: bool
) -> tuple[list[Spelled], int]:
    """Every word in its place, and the end of the last line.

    No line begins with a closing mark or ends with an opening one: such a mark goes where its word goes.
    """
    px = measure.px
    sized = [_sized(word, measure, pinyin=pinyin, gloss=gloss) for word in words]
    placed: list[Spelled] = []
    for line in _balanced(_units(sized), width, px(_BETWEEN)):
        below = max((len(each.gloss) for _, each in line), default=0)
        zh_y = y + (px(_ABOVE) if pinyin else 0)
        bottom = zh_y + px(_HERO) + below * px(_BELOW)
        placed += [_spelled(each, x + left, (y, zh_y, bottom), measure, pinyin=pinyin) for left, each in line]
        y = bottom + px(_AFTER)
    return placed, y


def head_marks(placed: Sequence[Spelled], marks: Sequence[Mark], measure: Measure) -> Iterator[HeadMark]:
    """Each mark line by line; between two words of a line it goes on."""
    for mark in marks:
        covered = [word for word in placed if _start(word) < mark.end and mark.start < _end(word)]
        lines = [list(line) for _, line in groupby(covered, key=lambda word: word.zh_y)]
        for number, line in enumerate(lines):
            left = _edge(line[0], max(mark.start, _start(line[0])), measure)
            right = _edge(line[-1], min(mark.end, _end(line[-1])), measure)
            at_end = number == len(lines) - 1
            yield HeadMark(mark, left, line[0].zh_y, right - left, line[0].zh_height, number == 0, at_end)


def wrapped(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Text cut between words into lines of a width; a longer word has a line of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and measure(longer) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _sized(head: HeadWord, measure: Measure, *, pinyin: bool, gloss: bool) -> Sized:
    zh_width = measure.width(head.zh, role="hero")
    narrow = max(zh_width, measure.px(_NARROWEST_GLOSS))
    lines = tuple(wrapped(head.word.gloss, narrow, measure.width)) if gloss else ()
    widths = [zh_width, *map(measure.width, lines)]
    if pinyin:
        widths.append(measure.width(head.word.pinyin))
    return Sized(head, max(widths), zh_width, lines)


def _spelled(each: Sized, x: float, tops: tuple[int, int, int], measure: Measure, *, pinyin: bool) -> Spelled:
    top, zh_y, bottom = tops
    hero, below = measure.px(_HERO), measure.px(_BELOW)
    return Spelled(
        head=each.head,
        x=x,
        y=top,
        width=each.width,
        height=bottom - top,
        zh_x=x + (each.width - each.zh_width) / 2,
        zh_y=zh_y,
        zh_width=each.zh_width,
        zh_height=hero,
        pinyin=pinyin,
        gloss=tuple((line, zh_y + hero + number * below) for number, line in enumerate(each.gloss)),
        gloss_height=below,
    )


def _units(words: Sequence[Sized]) -> list[list[Sized]]:
    """Words with the marks that may not be parted from them."""
    units: list[list[Sized]] = []
    for word in words:
        if units and (_all_in(word, _CLOSING) or _all_in(units[-1][-1], _OPENING)):
            units[-1].append(word)
        else:
            units.append([word])
    return units


def _balanced(units: Sequence[Sequence[Sized]], width: int, between: int) -> list[list[tuple[float, Sized]]]:
    """As few lines as the width asks for, none of them much shorter than the others."""
    fewest = len(_lines(units, width, between))
    low, high = 0, width
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(_lines(units, middle, between)) <= fewest else (middle + 1, high)
    return _lines(units, high, between)


def _lines(units: Sequence[Sequence[Sized]], width: int, between: int) -> list[list[tuple[float, Sized]]]:
    lines: list[list[tuple[float, Sized]]] = [[]]
    x = 0.0
    for unit in units:
        needed = sum(word.width for word in unit)
        if lines[-1] and x + needed > width:
            lines.append([])
            x = 0.0
        for word in unit:
            lines[-1].append((x, word))
            x += word.width
        x += between
    return lines


def _all_in(word: Sized, marks: frozenset[str]) -> bool:
    return all(character in marks for character in word.head.zh)


def _start(placed: Spelled) -> int:
    return placed.head.word.start


def _end(placed: Spelled) -> int:
    return placed.head.word.start + len(placed.head.word.zh)


def _edge(placed: Spelled, at: int, measure: Measure) -> float:
    """Where a code point of the headline stands within a word."""
    return placed.zh_x + measure.width(placed.head.zh[: at - _start(placed)], role="hero")
