"""The place as it is handed out: every part laid out anew for a width."""

from PySide6.QtGui import QPainter

from rebriefer.places.demand.layout.whole import Placed, lay_out_whole
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.paint import paint_frame
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.style import Style


class DemandDrawing:
    """One picture of the place, in a style of its own.

    Args:
        model: What is shown.
        style: Colours, fonts and lengths of the page.
    """

    def __init__(self, model: DemandModel, style: Style) -> None:
        self._model, self._style = model, style
        self._metrics = FontMetrics(style)

    def height_for(self, width: float) -> float:
        """Height that shows everything at a width."""
        return self._laid_out(width)[1]

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``."""
        for part in self._laid_out(width)[0]:
            painter.save()
            painter.translate(part.x, part.y)
            paint_frame(painter, part.frame, self._style)
            painter.restore()

    def _laid_out(self, width: float) -> tuple[tuple[Placed, ...], float]:
        return lay_out_whole(self._model, width, self._metrics)
