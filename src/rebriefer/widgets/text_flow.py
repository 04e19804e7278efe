"""Plain text laid out once in lines: where its characters stand, which one is at a place, and how it is drawn."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from rebriefer.words.shown_text import ShownText


class Tinted(NamedTuple):
    """Characters that are drawn in another colour; offsets are those of the source."""

    start: int
    end: int
    colour: QColor


class TextFlow:
    """Text in a width. Offsets are code points of the source, as the pack counts them.

    Args:
        source: Plain text; what hides or reorders in it is shown as a mark.
        font: Its font.
        width: Longest line.
        pitch: From line to line.
    """

    def __init__(self, source: str, font: QFont, width: float, pitch: float) -> None:
        self._shown = ShownText(source)
        self._pitch = pitch
        self._layout = QTextLayout(self._shown.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, len(self._lines) * pitch + (pitch - line.height()) / 2))
            self._lines.append(line)
        self._layout.endLayout()

    @property
    def height(self) -> int:
        """Height of all lines."""
        return round(max(len(self._lines), 1) * self._pitch)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def start_of(self, line: int) -> int:
        """The code point with which a line begins."""
        return self._shown.code_point(self._lines[line].textStart())

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The stretches of lines that some characters cover, without the space at the end of a line."""
        return [rect for rect in self._rects(self._shown.unit(start), self._shown.unit(end)) if rect.width() > 0]

    def at(self, place: QPointF) -> int:
        """The code point before which a caret at a place stands."""
        number = min(max(int(place.y() // self._pitch), 0), len(self._lines) - 1)
        return self._shown.code_point(self._lines[number].xToCursor(place.x())) if self._lines else 0

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor, tinted: Sequence[Tinted] = ()) -> None:
        """Draw the text with its top left corner at a place; lines far outside of the clip get into no page."""
        painter.setPen(colour)
        clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
        self._layout.draw(painter, QPointF(x, y), [self._format(each) for each in tinted], clip)

    def _rects(self, first: int, last: int) -> Iterator[QRectF]:
        for line in self._lines:
            start, end = max(line.textStart(), first), min(line.textStart() + line.textLength(), last)
            if start < end:
                left, right = _x(line.cursorToX(start)), min(_x(line.cursorToX(end)), line.naturalTextWidth())
                yield QRectF(left, line.y(), right - left, line.height())

    def _format(self, tinted: Tinted) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = self._shown.unit(tinted.start)
        found.length = self._shown.unit(tinted.end) - found.start
        look = QTextCharFormat()
        look.setForeground(tinted.colour)
        found.format = look
        return found


def _x(found: object) -> float:
    """Qt gives the place alone, or with the position that it found."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
