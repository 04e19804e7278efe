"""Paints a laid-out part of the demand place; screen, print and pictures share it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rebriefer.places.demand.layout.records import Area, Box, Frame, Hit, Mark, Stroke, Text
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tag

_BAR, _DISC, _DIAMOND, _RING = 6, 4.5, 6, 4.5


def paint_frame(painter: QPainter, frame: Frame, style: Style) -> None:
    """Paint everything but ground and focus ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for area in frame.areas:
        _area(painter, area, style)
    for stroke in frame.strokes:
        _stroke(painter, stroke, style)
    for mark in frame.marks:
        _mark(painter, mark, style)
    for text in frame.texts:
        _write(painter, text, style)
    for tag in frame.tags:
        paint_tag(painter, _rect(tag.box), tag.text, tag.tint, style)


def paint_focus(painter: QPainter, hit: Hit, style: Style) -> None:
    """The focus ring around an item."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ring_of(hit), 5, 5)


def ring_of(hit: Hit) -> QRectF:
    """Where the ring of an item stands."""
    return _rect(hit.mark or hit.box).adjusted(-2, -2, 2, 2)


def _area(painter: QPainter, area: Area, style: Style) -> None:
    colour = QColor(style.colour(area.colour))
    polygon = QPolygonF([QPointF(x, y) for x, y in area.points])
    if style.theme.opacity:
        colour.setAlphaF(area.opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    else:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(polygon)


def _stroke(painter: QPainter, stroke: Stroke, style: Style) -> None:
    colour = style.colour(stroke.colour)
    if not stroke.width:
        (x0, y0), (x1, y1) = stroke.points
        painter.fillRect(QRectF(round(x0), round(y0), max(x1 - x0, 1), max(y1 - y0, 1)), colour)
        return
    pen = QPen(colour, style.stroke(stroke.width))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke.points]))


def _mark(painter: QPainter, mark: Mark, style: Style) -> None:
    colour, ground = style.colour(mark.colour), style.colour("panel")
    painter.setPen(QPen(colour, style.px(2)) if mark.hollow or mark.kind == "ring" else Qt.PenStyle.NoPen)
    painter.setBrush(ground if mark.hollow or mark.kind == "ring" else colour)
    at = QPointF(mark.x, mark.y)
    if mark.kind == "bar":
        high = style.px(_BAR)
        painter.drawRoundedRect(
            QRectF(mark.x, mark.y - high / 2, max(mark.x1 - mark.x, high), high), high / 2, high / 2
        )
    elif mark.kind == "diamond":
        half = style.px(_DIAMOND)
        painter.drawPolygon(_corners(at, (0, -half), (half, 0), (0, half), (-half, 0)))
    elif mark.kind == "triangle":
        half = style.px(5)
        painter.drawPolygon(_corners(at, (0, 1 - half), (half, -2 * half), (-half, -2 * half)))
    else:
        half = style.px(_RING if mark.kind == "ring" else _DISC)
        painter.drawEllipse(at, half, half)


def _write(painter: QPainter, text: Text, style: Style) -> None:
    font = style.font(text.role, text.bold)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    wide, high = metrics.horizontalAdvance(text.text), metrics.height()
    left = text.x - {"left": 0, "right": wide, "middle": wide / 2}[text.align]
    rect = QRectF(left, text.y - high / 2, wide + 2, high)
    if text.plate:
        painter.fillRect(QRectF(left - 2, text.y - style.px(8), wide + 4, style.px(16)), style.colour(text.plate))
    painter.setPen(style.colour(text.colour))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), text.text)
    if text.underlined:
        y = round(text.y + metrics.ascent() / 2) + 1.5
        painter.setPen(QPen(style.colour(text.colour), 1))
        painter.drawLine(QLineF(left, y, left + wide, y))


def _corners(at: QPointF, *corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([at + QPointF(x, y) for x, y in corners])


def _rect(box: Box) -> QRectF:
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)
