"""The ladder as it is handed out: axis, bars and legend laid out anew for a page."""

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
        frame = self._laid_out(width)
        paint_heads(painter, frame, self._style)
        painter.save()
        painter.translate(0, self._style.px(AXIS))
        paint_ladder(painter, frame, self._style)
        painter.restore()

    def _laid_out(self, width: float) -> Frame:
        return layout(self._model, int(width), self._metrics)
