"""Wrapped text with claims and flags marked under it, each of which can be chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import Mark
from rebriefer.library.queries.documents import FLAG
from rebriefer.widgets.accessible import SpokenItem, speak_items
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint

COLOURS = {
    "consistent": "good",
    "imprecise": "caution",
    "outdated": "caution",
    "contradicted": "wrong",
    "unverifiable": "dim",
    "opinion": "edge",
    FLAG: "wrong",
}
"""Colour role of each assessment and of a flag."""

_DASHED = frozenset({"imprecise", "outdated", "unverifiable"})
_TINTED = frozenset({"imprecise", "outdated", "contradicted"})


class MarkedText(QWidget):
    """One paragraph in one language.

    Args:
        style: Colours, fonts and lengths.
        role: Type role.
        text: Plain text, never taken for markup.
        marks: Where claims and flags stand, in code points.
        spoken: Spoken name of a mark and the words that it marks.
    """

    chosen = Signal(str)

    def __init__(
        self, style: Style, role: str, text: str, marks: Sequence[Mark], spoken: Callable[[Mark, str], str]
    ) -> None:
        super().__init__()
        self._style, self._role, self._text = style, role, text
        self._marks = tuple(marks)
        self._units = _units_of(text)
        self._spoken = spoken
        self._selected: Address | None = None
        self._layout: tuple[object, QTextLayout, int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setAccessibleName(text)
        speak_items(self)

    def select(self, address: Address | None) -> None:
        """Show the marks of an address as the selection."""
        if address != self._selected:
            self._selected = address
            self.update()

    def heightForWidth(self, width: int) -> int:
        return self._laid(width)[1]

    def sizeHint(self) -> QSize:
        width = self._style.px(360)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, _ = self._laid(self.width())
        for mark in self._marks:
            for rect in self._rects(mark):
                self._paint_ground(painter, rect, mark)
        painter.setPen(self._style.colour("ink"))
        layout.draw(painter, QPointF(0, 0))
        for mark in self._marks:
            for rect in self._rects(mark):
                self._paint_line(painter, rect, mark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if mark is None:
            event.ignore()
        else:
            self.chosen.emit(mark.address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._mark_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def spoken_items(self) -> list[SpokenItem]:
        """The marks, by place."""
        found = []
        for mark in self._marks:
            rects = self._rects(mark)
            if rects:
                words = self._text[mark.start : mark.end]
                chosen = mark.address == self._selected
                found.append(SpokenItem(self._spoken(mark, words), rects[0].toRect(), chosen))
        return found

    def spoken_current(self) -> int:
        """Index of the selected mark, or -1."""
        return next((i for i, mark in enumerate(self._marks) if mark.address == self._selected), -1)

    def _laid(self, width: int) -> tuple[QTextLayout, int]:
        font = self._style.font(self._role)
        key = (width, font.pixelSize(), font.family())
        if self._layout is None or self._layout[0] != key:
            layout = QTextLayout(self._text, font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            pitch = self._style.line_height(self._role) + self._style.px(4)
            layout.beginLayout()
            y = 0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 1))
                line.setPosition(QPointF(0, y + (pitch - line.height()) / 2))
                y += pitch
            layout.endLayout()
            self._layout = (key, layout, y)
        return self._layout[1], self._layout[2]

    def _rects(self, mark: Mark) -> list[QRectF]:
        """The stretches of lines that a mark covers."""
        layout, _ = self._laid(self.width())
        first, last = self._units[mark.start], self._units[mark.end]
        rects = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = max(line.textStart(), first), min(line.textStart() + line.textLength(), last)
            if start < end:
                left, right = _x_of(line.cursorToX(start)), _x_of(line.cursorToX(end))
                rects.append(QRectF(left, line.y(), right - left, line.height()))
        return rects

    def _paint_ground(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        if mark.address == self._selected:
            paint_tint(painter, rect.adjusted(-1, 0, 1, 2), "accent", self._style, 2)
        elif mark.kind in _TINTED:
            paint_tint(painter, rect, COLOURS[mark.kind], self._style)

    def _paint_line(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        if mark.kind == FLAG:
            painter.setPen(QPen(self._style.colour(COLOURS[FLAG]), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1.5, -0.5, 1.5, 2.5), 3, 3)
        else:
            paint_underline(painter, rect.bottomLeft() - QPointF(0, 1), rect.width(), mark.kind, self._style)

    def _mark_at(self, at: QPointF) -> Mark | None:
        """The shortest mark at a place: a flag within a claim comes first."""
        here = [mark for mark in self._marks if any(r.adjusted(0, -2, 0, 4).contains(at) for r in self._rects(mark))]
        return min(here, key=lambda mark: mark.end - mark.start, default=None)

    def rect_of(self, address: Address) -> QRect:
        """Where an address is marked, or the whole text."""
        for mark in self._marks:
            if mark.address == address and (rects := self._rects(mark)):
                return rects[0].toRect()
        return self.rect()


def paint_underline(painter: QPainter, at: QPointF, width: float, kind: str, style: Style) -> None:
    """The line of an assessment: solid, dashed, dotted or double, so that it is never colour alone."""
    pen = QPen(QColor(style.colour(COLOURS[kind])), 2)
    if kind in _DASHED:
        pen.setDashPattern([3, 2])
    elif kind == "opinion":
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    for offset in (0, 3) if kind == "contradicted" else (0,):
        painter.drawLine(at + QPointF(0, offset), at + QPointF(width, offset))


def _units_of(text: str) -> list[int]:
    """For each code point, and for the end, how many UTF-16 units stand before it: Qt counts those."""
    units, at = [], 0
    for character in text:
        units.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return [*units, at]


def _x_of(found: object) -> float:
    """Qt gives the place alone or with the position that it found."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
