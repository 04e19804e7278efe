"""How each state is drawn: the one painter of bars, swatches and lifecycle strips.

A state is never colour alone: fill, hatch, outline, and beside it a word.
"""

from collections.abc import Callable
from math import ceil, sqrt

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from rebriefer.domain.states import State
from rebriefer.widgets.style import Style

_HATCH_PITCH = 5.0
_RING_PITCH = 88.0
_Draw = Callable[[QPainter, QRectF, QColor, Style], None]


def paint_state(
    painter: QPainter, rect: QRectF, state: State, basis_observed: bool, colour: QColor, style: Style
) -> None:
    """Draw a state into a rectangle.

    Args:
        painter: Stands in logical pixels; its pen, brush, opacity and clip are left as they were.
        rect: Where; bars are 16 to 19 high, swatches 28 x 13, strips 14 high.
        state: *None* draws nothing.
        basis_observed: False draws the same at 55 %, outlines at 70 to 80 %: beyond the data date.
        colour: Colour of the actor.
        style: Colours of the ground, and how thick strokes are.
    """
    draw = _DRAWINGS.get(state)
    if draw is None or rect.width() <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not basis_observed and style.theme.opacity:
        painter.setOpacity(painter.opacity() * _UNOBSERVED.get(state, 1.0))
    draw(painter, rect, colour, style)
    painter.restore()


def paint_swatch(
    painter: QPainter, rect: QRectF, state: State, basis_observed: bool, colour: QColor, style: Style
) -> None:
    """Draw a state as the swatch beside its word: as a bar, but the ring of *unknown* stands in the middle."""
    if state is State.UNKNOWN:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _line(painter, rect, style)
        _ring(painter, rect.center(), rect.height() / 2 - 0.5, style)
        painter.restore()
    else:
        paint_state(painter, rect, state, basis_observed, colour, style)


def _corner(rect: QRectF, style: Style) -> float:
    return min(style.stroke(2), rect.width() / 2)


def _inset(rect: QRectF, by: float) -> QRectF:
    inner = rect.adjusted(by, by, -by, -by)
    inner.setWidth(max(inner.width(), 1.0))
    return inner


def _tinted(colour: QColor, style: Style, share: float) -> QBrush:
    if not style.theme.opacity:
        return QBrush(Qt.BrushStyle.NoBrush)
    tint = QColor(colour)
    tint.setAlphaF(share)
    return QBrush(tint)


def _pen(colour: QColor, width: float, cap: Qt.PenCapStyle) -> QPen:
    return QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, cap)


def _in_force(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, _corner(rect, style), _corner(rect, style))


def _suspended(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    edge = style.stroke(1)
    inner = _inset(rect, edge / 2)
    painter.fillRect(inner, style.colour("panel"))
    painter.fillRect(inner, _tinted(colour, style, 0.10))
    painter.save()
    painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
    line = QColor(colour)
    if style.theme.opacity:
        line.setAlphaF(0.75)
    painter.setPen(_pen(line, style.stroke(1.5), Qt.PenCapStyle.FlatCap))
    painter.drawLines(_forward_slashes(inner, style.stroke(_HATCH_PITCH) * sqrt(2)))
    painter.restore()
    painter.setPen(QPen(colour, edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, _corner(rect, style), _corner(rect, style))


def _forward_slashes(rect: QRectF, step: float) -> list[QLineF]:
    """Lines of 45 degrees across a rectangle, in step with those of every other rectangle."""
    top, bottom = rect.top() - 1, rect.bottom() + 1
    first = ceil((rect.left() + top) / step)
    last = int((rect.right() + bottom) / step)
    return [QLineF(n * step - top, top, n * step - bottom, bottom) for n in range(first, last + 1)]


def _before_effect(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    edge = style.stroke(1.5)
    painter.setPen(QPen(colour, edge))
    painter.setBrush(style.colour("panel"))
    painter.drawRoundedRect(_inset(rect, edge / 2), _corner(rect, style), _corner(rect, style))


def _announced(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    edge = style.stroke(1.5)
    pen = _pen(colour, edge, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([style.stroke(5) / edge, style.stroke(3) / edge])
    painter.setPen(pen)
    painter.setBrush(_tinted(colour, style, 0.08))
    painter.drawRoundedRect(_inset(rect, edge / 2), _corner(rect, style), _corner(rect, style))


def _threatened(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    dot = style.stroke(1.75)
    pen = _pen(colour, dot, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, style.stroke(3.4) / dot])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = _inset(rect, dot / 2)
    painter.drawRoundedRect(inner, min(inner.height(), inner.width()) / 2, inner.height() / 2)


def _ended(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    painter.fillRect(rect, _tinted(colour, style, 0.09))
    stop = QColor(colour)
    if style.theme.opacity:
        stop.setAlphaF(0.55)
    painter.fillRect(QRectF(rect.left(), rect.top(), style.stroke(1.5), rect.height()), stop)


def _unknown(painter: QPainter, rect: QRectF, colour: QColor, style: Style) -> None:
    _line(painter, rect, style)
    radius, pitch = rect.height() / 2 - 0.5, style.stroke(_RING_PITCH)
    x = rect.left() + rect.height() / 2
    while x + radius <= rect.right() + 2:
        _ring(painter, QPointF(x, rect.center().y()), radius, style)
        x += pitch


def _line(painter: QPainter, rect: QRectF, style: Style) -> None:
    height = style.stroke(1)
    painter.fillRect(QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height), style.colour("rule"))


def _ring(painter: QPainter, centre: QPointF, radius: float, style: Style) -> None:
    painter.setPen(QPen(style.colour("rule"), style.stroke(1)))
    painter.setBrush(style.colour("panel"))
    painter.drawEllipse(centre, radius, radius)
    font = style.font("small", bold=True)
    font.setPixelSize(max(6, round(radius * 1.75)))
    painter.setFont(font)
    painter.setPen(style.colour("dim"))
    painter.drawText(
        QRectF(centre.x() - radius, centre.y() - radius * 2, radius * 2, radius * 4), Qt.AlignmentFlag.AlignCenter, "?"
    )


_DRAWINGS: dict[State, _Draw] = {
    State.IN_FORCE: _in_force,
    State.SUSPENDED: _suspended,
    State.SUSPENDED_BEFORE_EFFECT: _before_effect,
    State.ANNOUNCED: _announced,
    State.THREATENED: _threatened,
    State.ENDED: _ended,
    State.UNKNOWN: _unknown,
}
_UNOBSERVED = {
    State.IN_FORCE: 0.55,
    State.SUSPENDED: 0.55,
    State.SUSPENDED_BEFORE_EFFECT: 0.7,
    State.ANNOUNCED: 0.8,
    State.THREATENED: 0.8,
    State.ENDED: 0.55,
}
