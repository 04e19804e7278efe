"""The ladder as it is handed out: axis, bars and legend laid out anew for a page."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rebriefer.places.supply.layout.frame import AXIS, layout
from rebriefer.places.supply.layout.records import Frame
from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.paint import paint_heads, paint_ladder
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.style import Style


class SupplyDrawing:
    """One picture of the ladder, in a style of its own.

    Args:
        model: What is shown.
        style: Colours, fonts and lengths of the page.
    """

    def __init__(self, model: SupplyModel, style: Style) -> None:
        self._model, self._style = model, style
        self._metrics = FontMetrics(style)

    def height_for(self, width: float) -> float:
        """Height of axis, bars and legend."""
        return self._style.px(AXIS) + self._laid_out(width).height

    def breaks(self, width: float) -> list[float]:
        """Where a page may end: under each row."""
        return [self._style.px(AXIS) + band.box.y1 for band in self._laid_out(width).bands]

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``."""
        frame, axis = self._laid_out(width), self._style.px(AXIS)
        clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF(0, 0, width, height)
        if clip.top() < axis:
            paint_heads(painter, frame, self._style)
        painter.save()
        painter.translate(0, axis)
        paint_ladder(painter, _within(frame, clip.translated(0, -axis)), self._style)
        painter.restore()

    def _laid_out(self, width: float) -> Frame:
        return layout(self._model, int(width), self._metrics)


def _within(frame: Frame, clip: QRectF) -> Frame:
    """Without the rows that are clipped away: on a page their words could still be found and copied."""
    top, bottom = clip.top(), clip.bottom()
    return frame._replace(
        bands=tuple(band for band in frame.bands if band.box.y1 > top + 1 and band.box.y0 < bottom - 1),
        legend=tuple(text for text in frame.legend if top <= text.y < bottom),
    )
