"""The timeline as it is handed out: lanes, axis and map laid out anew for a page."""

from PySide6.QtGui import QPainter

from rebriefer.places.timeline.layout.frame import Frame, layout
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.places.timeline.paint import paint_frame
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.style import Style

_TALL = 100_000
"""More height than any timeline needs: every bar in view gets its row."""


class TimelineDrawing:
    """One picture of the timeline, in a style of its own.

    Args:
        model: What is shown.
        style: Colours, fonts and lengths of the page.
    """

    def __init__(self, model: TimelineModel, style: Style) -> None:
        self._model, self._style = model, style
        self._metrics = FontMetrics(style)

    def height_for(self, width: float) -> float:
        """Height that shows every bar in view."""
        return self._needed(self._laid_out(width, _TALL))

    def least_for(self, width: float) -> float:
        """The least height: below that of all bars each lane says how many more it has."""
        return self._needed(self._laid_out(width, 0))

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Paint into the rectangle from 0, 0 to ``width``, ``height``."""
        paint_frame(painter, self._laid_out(width, height), self._style)

    def _laid_out(self, width: float, height: float) -> Frame:
        return layout(self._model, width, height, self._metrics)

    def _needed(self, frame: Frame) -> float:
        """What stands above and below the rows, and the rows; a pixel more keeps the last one whole."""
        return frame.content + (frame.height - frame.foot_y) + frame.top + 1
