"""Paints the laid-out briefing; screen, print and pictures share it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rebriefer.places.briefing.layout import Box, Frame, Text, layout
from rebriefer.places.briefing.model import BriefingModel
from rebriefer.widgets.line_metrics import LineMetrics
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tag, paint_tint

_CORNER = 8


class BriefingDrawing:
    """The place as it is handed out.

    Args:
        model: What is shown.
        style: Colours, fonts and lengths of the page.
    """

    def __init__(self, model: BriefingModel, style: Style) -> None:
        self._model, self._style = model, style
        self._metrics = LineMetrics(style)

    def height_for(self, width: float) -> float:
        """Height that shows everything at a width."""
        return layout(self._model, width, 0, self._metrics).height

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``."""
        paint_frame(painter, layout(self._model, width, height, self._metrics), self._style, -1)


def paint_frame(painter: QPainter, frame: Frame, style: Style, chosen: int) -> None:
    """Paint everything but the ground and the ring; the card at the index ``chosen`` stands on a tint."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, hit in enumerate(frame.hits):
        _card(painter, _rect(hit.box), style, number == chosen)
    pen = QPen(style.colour("rule"), 1.2)
    pen.setDashPattern([5, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ghost in frame.ghosts:
        painter.drawRoundedRect(_rect(ghost).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    for rule in frame.rules:
        painter.fillRect(_rect(rule), style.colour("rule"))
    for text in frame.texts:
        _write(painter, text, style)
    for tag in frame.tags:
        paint_tag(painter, _rect(tag.box), tag.text, tag.tint, style)


def ring_of(box: Box) -> QRectF:
    """Where the ring of a card stands."""
    return _rect(box).adjusted(-3, -3, 3, 3)


def _card(painter: QPainter, rect: QRectF, style: Style, chosen: bool) -> None:
    corner = style.px(_CORNER)
    painter.setPen(QPen(style.colour("line"), 1 if style.theme.opacity else 2))
    painter.setBrush(style.colour("panel"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    if chosen:
        paint_tint(painter, rect, "accent", style, corner)


def _write(painter: QPainter, text: Text, style: Style) -> None:
    painter.setFont(style.font(text.role, text.bold))
    painter.setPen(style.colour(text.colour))
    metrics = painter.fontMetrics()
    rect = QRectF(text.x, text.y - metrics.height() / 2, metrics.horizontalAdvance(text.text) + 2, metrics.height())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), text.text)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)
