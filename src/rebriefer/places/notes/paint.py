"""Paints the laid-out notes; screen, print and pictures share it."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from rebriefer.places.notes.layout.board import layout
from rebriefer.places.notes.layout.page import Box, Frame, Text
from rebriefer.places.notes.model.notes import NotesModel
from rebriefer.widgets.line_metrics import LineMetrics, font_of
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tag, paint_tint

_CORNER = 6


class NotesDrawing:
    """The place as it is handed out.

    Args:
        model: What is shown.
        style: Colours, fonts and lengths of the page.
    """

    def __init__(self, model: NotesModel, style: Style) -> None:
        self._model, self._style = model, style
        self._metrics = LineMetrics(style)

    def height_for(self, width: float) -> float:
        """Height that shows everything at a width."""
        return self._laid_out(width, 0).height

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``."""
        paint_frame(painter, self._laid_out(width, height), self._style)

    def _laid_out(self, width: float, height: float) -> Frame:
        return layout(self._model, width, height, self._metrics, with_steps=False)


def paint_frame(painter: QPainter, frame: Frame, style: Style, chosen: Collection[int] = ()) -> None:
    """Paint everything but the ground and the ring; what stands at an index of ``chosen`` is on a tint."""
    for number in chosen:
        paint_tint(painter, rect_of(frame.hits[number].box), "accent", style, style.px(_CORNER))
    for rule in frame.rules:
        painter.fillRect(rect_of(rule), style.colour("line"))
    for text in frame.texts:
        _write(painter, text, style)
    for tag in frame.tags:
        paint_tag(painter, rect_of(tag.box), tag.text, tag.tint, style)


def rect_of(box: Box) -> QRectF:
    """A rectangle for Qt."""
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)


def _write(painter: QPainter, text: Text, style: Style) -> None:
    painter.setFont(font_of(style, text.role, text.bold))
    painter.setPen(style.colour(text.colour))
    metrics = painter.fontMetrics()
    rect = QRectF(text.x, text.y - metrics.height() / 2, metrics.horizontalAdvance(text.text) + 2, metrics.height())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), text.text)
