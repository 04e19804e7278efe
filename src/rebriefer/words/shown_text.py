"""Text from outside as it is shown: nothing in it reorders or hides, and every character is where one can see it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

MOST = 160
"""Longest name of an item in characters; the evidence shows the whole."""

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2e80-\u2fdf"
    "\u3164\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


def shown(text: str, most: int = MOST) -> str:
    """The text, bounded, with a visible mark for each character that hides, reorders or passes for another one.

    Those are control, zero-width, bidirectional and private characters, lone surrogates, and radicals.
    """
    cut = text if len(text) <= most else f"{text[: most - 3].rstrip()}..."
    return _HIDDEN.sub(_mark, cut)


def _mark(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"


class ShownText:
    """A whole text as it is shown, and where each of its characters stands in it.

    The pack counts code points, Qt counts UTF-16 units, and a mark is longer than what it stands for: this is the one
    place that goes from one to the other.

    Attributes:
        source: The text as the pack has it.
        text: The text as it is shown.

    Example:
        >>> ShownText("价格\u202e涨").text
        '价格[U+202E]涨'
    """

    __slots__ = ("_units", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = _HIDDEN.sub(_mark, source)
        self._units: Sequence[int] = range(len(source) + 1)
        if self.text != source or max(source, default="") > "\uffff":
            lengths = (len(_HIDDEN.sub(_mark, c).encode("utf-16-le")) // 2 for c in source)
            self._units = tuple(accumulate(lengths, initial=0))

    def unit(self, code_point: int) -> int:
        """The UTF-16 unit at which a code point of the source begins; that of its length is the end."""
        return self._units[code_point]

    def code_point(self, unit: int) -> int:
        """The code point of the source that is shown at a UTF-16 unit; its length at the end and beyond."""
        return bisect_right(self._units, unit) - 1
