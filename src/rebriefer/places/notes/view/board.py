"""The board: paints rows and steps, and takes keys and clicks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from rebriefer.places.notes.layout.board import layout
from rebriefer.places.notes.layout.page import Frame
from rebriefer.places.notes.model.notes import NotesModel
from rebriefer.places.notes.paint import paint_frame, rect_of
from rebriefer.widgets.accessible import SpokenItem, speak_items, tell_current
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.line_metrics import LineMetrics
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_ring

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Board(QWidget):
    """Rows, and beside or under them the steps; as tall as it needs."""

    painted = Signal()
    opened = Signal(int)
    stepped = Signal(int)
    in_sight = Signal(QRect)

    def __init__(self, model: NotesModel, style: Style) -> None:
        super().__init__()
        self.setObjectName("notes-board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setProperty("paintsFocus", True)
        self._model, self._style = model, style
        self._metrics = LineMetrics(style)
        self._seen = 0
        self._frame: tuple[int, int, Frame] | None = None
        speak_items(self)

    def lay_out(self, width: int, seen: int) -> None:
        """Take a width, and at least the height that is seen."""
        self._seen = seen
        self.resize(width, max(round(self._laid_out(width).height), seen))
        self.update()

    def refill(self) -> None:
        """What stands here has changed."""
        self._frame = None
        self._metrics.forget()

    def frame(self) -> Frame:
        """The board at the present width."""
        return self._laid_out(self.width())

    # What can be picked

    def spoken_items(self) -> Sequence[SpokenItem]:
        """Rows and steps, in their order."""
        chosen = self._model.chosen()
        hits = enumerate(self.frame().hits)
        return [SpokenItem(hit.spoken, rect_of(hit.box).toRect(), number in chosen) for number, hit in hits]

    def spoken_current(self) -> int:
        """Index of what has the ring, or -1."""
        return self._model.current if self.frame().hits else -1

    def follow_current(self) -> None:
        """Bring what has the ring into sight."""
        hits = self.frame().hits
        if hits:
            self.in_sight.emit(rect_of(hits[self._model.current].box).toRect())
            tell_current(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        frame, current = self.frame(), self.spoken_current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._style.colour("paper"))
        paint_frame(painter, frame, self._style, self._model.chosen())
        if self.hasFocus():
            whole = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            around = rect_of(frame.hits[current].box) if current >= 0 else whole
            paint_ring(painter, around, self._style, self._style.px(6))
        painter.end()
        self.painted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._hit_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or at < 0:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._model.pick(at)
        self._model.choose()
        if self._model.line_at(at) is not None:
            self.stepped.emit(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._hit_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0 and self._model.line_at(at) is None:
            self.opened.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.spoken_current()
        is_step = current >= 0 and self._model.line_at(current) is not None
        if is_step and event.key() in (*_OPENS, Qt.Key.Key_Space):
            self.stepped.emit(current)
        elif current >= 0 and event.key() in _OPENS:
            self.opened.emit(current)
        elif current >= 0 and event.key() == Qt.Key.Key_Space:
            self._model.choose()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.follow_current()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._hit_at(event.pos())
            if at < 0:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self.frame().hits[at].spoken), self)
            return True
        return super().event(event)

    def _hit_at(self, at: QPoint) -> int:
        hits = enumerate(self.frame().hits)
        return next((number for number, hit in hits if rect_of(hit.box).contains(at.toPointF())), -1)

    def _laid_out(self, width: int) -> Frame:
        if self._frame is None or self._frame[:2] != (width, self._seen):
            self._frame = (width, self._seen, layout(self._model, width, self._seen, self._metrics))
        return self._frame[2]
