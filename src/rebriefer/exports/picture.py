"""A place as one picture: title, day, words and sources stand inside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rebriefer.exports.handout import Handout
from rebriefer.exports.look import paper_style
from rebriefer.exports.written import Written, head_of, sources_of
from rebriefer.widgets.drawing import Drawing
from rebriefer.words.catalogue import Words

WIDTH = 1200
_SIDE, _BETWEEN = 32, 18
_PREFERRED = 760.0
"""A drawing that can fold is not much taller than it is on a screen; what is folded is said in it."""
_SOURCES = 8
"""How many sources are named; of the others, how many there are."""


class Picture:
    """What is painted, in logical pixels; the drawing of the place was made in the style of paper.

    Args:
        words: Words of the picture.
        handout: What is shown.
    """

    def __init__(self, words: Words, handout: Handout) -> None:
        self._style, self._drawing = paper_style(words.language), handout.drawing
        inner = WIDTH - 2 * _SIDE
        self._head = Written(head_of(handout), inner, self._style)
        self._foot = Written(sources_of(words, handout, _SOURCES), inner, self._style)
        self._drawn = _height(self._drawing, inner)
        self._top = _SIDE + self._head.height + _BETWEEN
        self._below = self._top + self._drawn + _BETWEEN
        self.height = round(self._below + (_BETWEEN + self._foot.height if self._foot.height else 0) + _SIDE)

    def paint(self, painter: QPainter) -> None:
        """Paint into the rectangle from 0, 0 to ``WIDTH``, ``height``."""
        inner = WIDTH - 2 * _SIDE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, WIDTH, self.height), self._style.colour("paper"))
        self._head.paint(painter, _SIDE, _SIDE)
        if self._drawing is not None:
            painter.save()
            painter.translate(_SIDE, self._top)
            self._drawing.paint(painter, inner, self._drawn)
            painter.restore()
        if self._foot.height:
            painter.fillRect(QRectF(_SIDE, self._below, inner, 1), self._style.colour("rule"))
            self._foot.paint(painter, _SIDE, self._below + _BETWEEN)


def _height(drawing: Drawing | None, width: float) -> float:
    """The height of everything; of a drawing that can fold, as much as looks well."""
    if drawing is None:
        return 0.0
    height, least = drawing.height_for(width), getattr(drawing, "least_for", None)
    return height if least is None else min(height, max(_PREFERRED, least(width)))
