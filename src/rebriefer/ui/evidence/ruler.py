"""The scale of rivals: from 0 to a round number, one lane a figure, the axis under them."""

from math import floor, log10
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.rivals import CLAIMED, DERIVED, PROJECTED, Rival, Scale
from rebriefer.ui.evidence.parts import Desk
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.numbers import figure_under_unit

_ROUND = (1, 2, 2.5, 5, 10)
_MOST_OF_WIDTH = 0.45
"""A column of figures that would take more stands over the lanes instead of beside them."""
_UPWARD = frozenset({"over", "more than", "at least", "or more", ">"})
_DOWNWARD = frozenset({"nearly", "almost", "at most", "up to", "up to / close to"})
_HOLLOW = frozenset({PROJECTED, DERIVED})


class Ruler(NamedTuple):
    """What lanes and axis share.

    Attributes:
        end: The figure at the right end; the left end is 0.
        ticks: Figures that are named, with their names, from the left.
    """

    end: float
    ticks: tuple[tuple[float, str], ...]


def ruler_of(words: Words, scale: Scale) -> Ruler:
    """From 0 to 100 for percent, else from 0 to the next round number."""
    most = max(float(rival.ends[1]) for rival in scale.rivals)
    end = 100.0 if scale.unit == "%" and most <= 100 else _round_above(most)
    named = (0.0, end / 2, end)
    return Ruler(end, tuple((tick, figure_under_unit(words, tick, scale.unit)) for tick in named))


def _round_above(most: float) -> float:
    """The next 1, 2, 2.5 or 5 with zeros."""
    if most <= 0:
        return 1.0
    power = 10.0 ** floor(log10(most))
    return next(step * power for step in _ROUND if step * power >= most * (1 - 1e-9))


class _OnRuler(QWidget):
    """Something painted over the ruler: its figures stand at the left, or over it where there is no room."""

    def __init__(self, desk: Desk, ruler: Ruler, room: int) -> None:
        super().__init__()
        self._style, self._ruler, self._room = desk.style, ruler, room
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self._style.px(300)
        return QSize(width, self.heightForWidth(width))

    def stacked(self, width: int) -> bool:
        """Whether figures stand over the lanes."""
        return self._room > width * _MOST_OF_WIDTH

    def span(self) -> tuple[float, float]:
        """Left and right end of the ruler; half a mark stays free at either side."""
        half = self._style.px(7)
        left = half if self.stacked(self.width()) else self._room + self._style.px(8) + half
        return float(left), float(self.width() - half)

    def along(self, figure: float) -> float:
        """Where a figure stands."""
        left, right = self.span()
        return left + (right - left) * min(max(figure / self._ruler.end, 0.0), 1.0)


class Lane(_OnRuler):
    """One figure and its mark."""

    def __init__(self, desk: Desk, rival: Rival, figure: str, ruler: Ruler, room: int) -> None:
        super().__init__(desk, ruler, room)
        self._rival, self._figure = rival, desk.text(figure, bold=rival.shown)
        self._figure.setParent(self)

    def heightForWidth(self, width: int) -> int:
        line = self._style.px(20)
        if self.stacked(width):
            return self._figure.heightForWidth(width) + line
        return max(self._figure.heightForWidth(self._room), line)

    def resizeEvent(self, event: object) -> None:
        width = self.width() if self.stacked(self.width()) else self._room
        self._figure.setGeometry(0, 0, width, self._figure.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, style = QPainter(self), self._style
        line = style.px(20)
        top = self.height() - line if self.stacked(self.width()) else (self.height() - line) // 2
        for tick, _ in self._ruler.ticks:
            painter.fillRect(QRectF(self.along(tick), top, 1, line), style.colour("line"))
        left, right = self.span()
        painter.fillRect(QRectF(left, top + line / 2, right - left, 1), style.colour("rule"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_mark(painter, top + line / 2 + 0.5)

    def _paint_mark(self, painter: QPainter, y: float) -> None:
        rival, style = self._rival, self._style
        colour = style.colour("accent" if rival.shown else "ink")
        hollow = style.colour("accent_tint" if rival.shown else "panel") if rival.kind in _HOLLOW else None
        low, high = (self.along(float(end)) for end in rival.ends)
        if high > low:
            _paint_range(painter, QRectF(low, y - style.px(3), high - low, style.px(6)), colour, hollow, style)
        if rival.value is not None or high <= low:
            at = self.along(float(rival.ends[0] if rival.value is None else rival.value))
            _paint_arrow(painter, QPointF(at, y), rival.qualifier, colour, style)
            shape = _triangle if rival.kind == CLAIMED else _disc
            shape(painter, QPointF(at, y), colour, hollow, style)


class Axis(_OnRuler):
    """The named figures under the lanes; the middle one is left out where they would touch."""

    def __init__(self, desk: Desk, ruler: Ruler, room: int) -> None:
        super().__init__(desk, ruler, room)
        first, *_, last = (name for _, name in ruler.ticks)
        self.setAccessibleName(desk.words.say("evidence", "Scale from {low} to {high}", low=first, high=last))

    def heightForWidth(self, width: int) -> int:
        return self._style.line_height("small") + self._style.px(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, style = QPainter(self), self._style
        painter.setFont(style.font("small"))
        metrics = painter.fontMetrics()
        painter.setPen(style.colour("dim"))
        free = 0.0
        for x, name, left in self._named(metrics):
            painter.fillRect(QRectF(x, 0, 1, style.px(3)), style.colour("rule"))
            if left >= free:
                painter.drawText(QPointF(left, style.px(4) + metrics.ascent()), name)
                free = left + metrics.horizontalAdvance(name) + style.px(8)

    def _named(self, metrics: QFontMetrics) -> list[tuple[float, str, float]]:
        """Place, name and left edge of each tick that can have its name: both ends, the middle where it is clear."""
        named = []
        for tick, name in self._ruler.ticks:
            x, wide = self.along(tick), metrics.horizontalAdvance(name)
            named.append((x, name, min(max(x - wide / 2, 0.0), self.width() - wide)))
        first, middle, last = named
        clear = middle[2] + metrics.horizontalAdvance(middle[1]) + self._style.px(8) <= last[2]
        return [first, middle, last] if clear else [first, last]


def _paint_range(painter: QPainter, bar: QRectF, colour: QColor, hollow: QColor | None, style: Style) -> None:
    fill = QColor(colour)
    fill.setAlphaF(0.28 if style.theme.opacity else 1.0)
    painter.setPen(QPen(colour, style.stroke(1.25)))
    painter.setBrush(fill if hollow is None else hollow)
    painter.drawRect(bar)
    if hollow is not None:
        painter.fillRect(bar, QBrush(colour, Qt.BrushStyle.BDiagPattern))


def _paint_arrow(painter: QPainter, at: QPointF, qualifier: str, colour: QColor, style: Style) -> None:
    """*Over* points up the scale, *nearly* down."""
    way = 1 if qualifier in _UPWARD else -1 if qualifier in _DOWNWARD else 0
    if way:
        tip = at + QPointF(way * style.px(14), 0)
        wing = style.px(3)
        painter.setPen(QPen(colour, style.stroke(1.5)))
        painter.drawLine(at, tip)
        painter.drawPolyline([tip + QPointF(-way * wing, -wing), tip, tip + QPointF(-way * wing, wing)])


def _triangle(painter: QPainter, at: QPointF, colour: QColor, hollow: QColor | None, style: Style) -> None:
    half, tall = style.px(9) / 2, style.px(8)
    painter.setPen(QPen(colour, style.stroke(1.5)))
    painter.setBrush(colour if hollow is None else hollow)
    top = at - QPointF(0, tall / 2)
    painter.drawPolygon(QPolygonF([top, top + QPointF(half, tall), top + QPointF(-half, tall)]))


def _disc(painter: QPainter, at: QPointF, colour: QColor, hollow: QColor | None, style: Style) -> None:
    painter.setPen(QPen(colour, style.stroke(1.5)))
    painter.setBrush(colour if hollow is None else hollow)
    painter.drawEllipse(at, style.px(9) / 2, style.px(9) / 2)
