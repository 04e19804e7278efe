"""Grounds that say something: a tint, or in the contrast theme a frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rebriefer.widgets.style import Style


def paint_tint(painter: QPainter, rect: QRectF, role: str, style: Style, corner: float = 0) -> None:
    """Fill a rectangle with the tint of a role (``accent``, ``caution``, ``wrong``, ``good``), or frame it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, corner > 0)
    if style.theme.opacity:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour(f"{role}_tint"))
        painter.drawRoundedRect(rect, corner, corner)
    else:
        painter.setPen(QPen(style.colour(role), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner)
    painter.restore()


def paint_tag(painter: QPainter, rect: QRectF, text: str, tint: str, style: Style) -> None:
    """A word on a tint; on sunk ground, dim, where the tint is empty."""
    if tint:
        paint_tint(painter, rect, tint, style, style.px(4))
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour("sunk"))
        painter.drawRoundedRect(rect, style.px(4), style.px(4))
    painter.setFont(style.font("small"))
    painter.setPen(style.colour(tint or "dim"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)


def paint_ring(painter: QPainter, rect: QRectF, style: Style, corner: float = 4) -> None:
    """The focus ring: two pixels of accent just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner)
    painter.restore()
