"""How what is the user's is marked: a second outline and a pencil, never colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from rebriefer.widgets.style import Style

_PENCIL = ((0.0, 1.0), (0.08, 0.70), (0.70, 0.08), (0.92, 0.30), (0.30, 0.92))
"""Its outline in a square of one: the point stands at the lower left."""


def paint_own(painter: QPainter, rect: QRectF, style: Style) -> None:
    """A second outline inside a bar and, where there is room, a pencil at its beginning."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, role, width in ((1.0, "panel", 2.0), (0.75, "accent", 1.5), (3.0, "panel", 1.0)):
        painter.setPen(QPen(style.colour(role), style.stroke(width)))
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
    side = rect.height() - 8
    if rect.width() > side + 8:
        plate = QRectF(rect.left() + 3, rect.top() + 3, side + 3, rect.height() - 6)
        painter.fillRect(plate, style.colour("panel"))
        _pencil(painter, QPointF(plate.left() + 1.5, rect.top() + 4), side, style)
    painter.restore()


def paint_own_ring(painter: QPainter, centre: QPointF, radius: float, style: Style) -> None:
    """A second outline round a point."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.colour("accent"), style.stroke(1.5)))
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def _pencil(painter: QPainter, corner: QPointF, side: float, style: Style) -> None:
    painter.setPen(QPen(style.colour("accent"), 1))
    painter.setBrush(style.colour("accent"))
    painter.drawPolygon(QPolygonF([corner + QPointF(x * side, y * side) for x, y in _PENCIL]))
