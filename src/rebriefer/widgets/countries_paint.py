"""Grounds of countries: colour and pattern, as bars, areas and swatches show them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rebriefer import themes
from rebriefer.widgets.style import Style

_DOTS_EVERY, _DOT = 6, 1.2
_LINES_EVERY, _WIDE_EVERY = 4, 8


def paint_country(painter: QPainter, rect: QRectF, code: str, style: Style) -> None:
    """Fill a rectangle with the colour of a country and the pattern that parts it in grey."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, style.country(code))
    painter.setPen(QPen(_over(style.country(code), style), 1))
    draw = _PATTERNS.get(style.pattern(code))
    if draw is not None:
        draw(painter, rect, style)
    painter.restore()


def ink_on_country(code: str, style: Style) -> QColor:
    """The colour of words on a country: white where that can be read, else near black."""
    return QColor(themes.ink_on(style.country(code).name()))


def _over(colour: QColor, style: Style) -> QColor:
    """The lines of a pattern, mixed beforehand since some themes let nothing shine through."""
    other, share = (QColor("#000000"), 0.30) if style.theme.kind == "dark" else (QColor("#FFFFFF"), 0.38)
    pairs = (
        (colour.red(), other.red()),
        (colour.green(), other.green()),
        (colour.blue(), other.blue()),
    )
    return QColor(*(round(under * (1 - share) + over * share) for under, over in pairs))


def _upright(painter: QPainter, rect: QRectF, style: Style, every: int = _LINES_EVERY) -> None:
    x = rect.left() + style.px(every) / 2
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        x += style.px(every)


def _level(painter: QPainter, rect: QRectF, style: Style, every: int = _LINES_EVERY) -> None:
    y = rect.top() + style.px(every) / 2
    while y < rect.bottom():
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        y += style.px(every)


def _grid(painter: QPainter, rect: QRectF, style: Style) -> None:
    _upright(painter, rect, style)
    _level(painter, rect, style)


def _wide_upright(painter: QPainter, rect: QRectF, style: Style) -> None:
    painter.setPen(QPen(painter.pen().color(), 2))
    _upright(painter, rect, style, _WIDE_EVERY)


def _wide_level(painter: QPainter, rect: QRectF, style: Style) -> None:
    painter.setPen(QPen(painter.pen().color(), 2))
    _level(painter, rect, style, _WIDE_EVERY)


def _back(painter: QPainter, rect: QRectF, style: Style) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step, x = style.px(_LINES_EVERY) * 1.5, rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()))
        x += step


def _spots(painter: QPainter, rect: QRectF, style: Style, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    every = style.px(_DOTS_EVERY)
    y = rect.top() + every / 2
    while y < rect.bottom():
        x = rect.left() + every / 2
        while x < rect.right():
            painter.drawEllipse(QPointF(x, y), radius, radius)
            x += every
        y += every


def _dots(painter: QPainter, rect: QRectF, style: Style) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    _spots(painter, rect, style, style.stroke(_DOT))


def _rings(painter: QPainter, rect: QRectF, style: Style) -> None:
    _spots(painter, rect, style, style.stroke(1.6))


_PATTERNS = {
    "upright": _upright,
    "level": _level,
    "grid": _grid,
    "wide_upright": _wide_upright,
    "wide_level": _wide_level,
    "back": _back,
    "dots": _dots,
    "rings": _rings,
}
