"""What a press on the canvas takes hold of: the as-of line, the map, or the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from rebriefer.places.timeline.layout.frame import Frame
from rebriefer.places.timeline.layout.scale import Scale
from rebriefer.places.timeline.model import span
from rebriefer.places.timeline.model.timeline import TimelineModel

if TYPE_CHECKING:
    from rebriefer.places.timeline.view.canvas import Canvas

_NEAR_LINE = 5
_STILL = 4


class Drag:
    """A press on the ground: a click where the pointer keeps still, else the view follows the hand."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, frame: Frame) -> None:
        self._scale = frame.scale
        self._span = (frame.scale.first, frame.scale.last)
        self._from = self._last = QPointF()
        self._moved = False

    @property
    def is_click(self) -> bool:
        """Whether the pointer has kept still."""
        return not self._moved

    def begin(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> None:
        """The button went down."""
        self._from = self._last = at

    def move(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> float:
        """The pointer moved; returns how far the rows are to be scrolled."""
        self._moved = self._moved or (at - self._from).manhattanLength() > _STILL
        if not self._moved:
            return 0.0
        canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        model.span = span.moved(self._span, (self._from.x() - at.x()) / self._scale.per_day)
        scrolled, self._last = self._last.y() - at.y(), at
        return scrolled


class LineDrag(Drag):
    """The as-of line follows the hand."""

    cursor = Qt.CursorShape.SizeHorCursor

    @property
    def is_click(self) -> bool:
        return False

    def begin(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> None:
        canvas.setCursor(self.cursor)

    def move(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> float:
        canvas.set_as_of(self._scale.within(at.x()))
        return 0.0


class AxisDrag(LineDrag):
    """A press on the axis brings the as-of line there."""

    cursor = Qt.CursorShape.PointingHandCursor

    def begin(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> None:
        canvas.set_as_of(self._scale.within(at.x()))


class MapDrag(LineDrag):
    """The view follows the hand on the map; a press beside it brings the view there."""

    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._map: Scale = frame.minimap.scale
        self._window = frame.minimap.window
        self._hold = 0.0

    def begin(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> None:
        day, (first, last) = self._map.day_of(at.x()), self._span
        inside = self._window[0] <= at.x() <= self._window[1]
        self._hold = day - first if inside else (last - first) / 2
        self.move(canvas, model, at)

    def move(self, canvas: Canvas, model: TimelineModel, at: QPointF) -> float:
        first, last = self._span
        start = self._map.day_of(at.x()) - self._hold
        model.span = (start, start + last - first)
        return 0.0


def drag_at(frame: Frame, at: QPointF) -> Drag:
    """What a press at a place takes hold of."""
    x, y = at.x(), at.y()
    if x < frame.scale.left:
        return Drag(frame)
    if y >= frame.bottom:
        return MapDrag(frame)
    flag = frame.flag
    if flag is not None and y < frame.top and flag.x0 <= x <= flag.x1:
        return LineDrag(frame)
    if frame.as_of is not None and abs(x - frame.as_of) <= _NEAR_LINE:
        return LineDrag(frame)
    return AxisDrag(frame) if y < frame.top else Drag(frame)
