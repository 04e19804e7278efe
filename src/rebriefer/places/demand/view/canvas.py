"""A painted part of the page: a scale, the chart, the check or the formula; takes keys and clicks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rebriefer.places.demand.commands import ON_A_SCALE
from rebriefer.places.demand.layout.records import Frame, Hit, hit_at
from rebriefer.places.demand.paint import paint_focus, paint_frame, ring_of
from rebriefer.session import Session
from rebriefer.widgets.accessible import SpokenItem, speak_items, tell_current
from rebriefer.widgets.follow import follow
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_ring

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVED_HERE = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Canvas(QWidget):
    """Paints what ``lay_out`` gives for its width; as tall as that needs.

    Args:
        name: Object name.
        lay_out: From a width to a frame.
        act: What an item is for beside its receipt.
        ground: Role of the colour under it.
    """

    in_sight = Signal(QRect)

    def __init__(
        self,
        name: str,
        lay_out: Callable[[float, FontMetrics], Frame],
        act: Callable[[Hit], None],
        session: Session,
        style: Style,
        ground: str = "paper",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setProperty("paintsFocus", True)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out, self._act, self._session, self._style, self._ground = lay_out, act, session, style, ground
        self._metrics = FontMetrics(style)
        self._frames: dict[int, Frame] = {}
        self._current = ""
        for command in ON_A_SCALE:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda run=command.run: run(self))
        speak_items(self)
        follow(self, session.selection_changed, self._repaint)
        style.restyled.connect(self._restyle)

    def frame(self) -> Frame:
        """What is painted at the present width."""
        return self._frame_for(self.width())

    def refill(self) -> None:
        """Lay out and paint anew."""
        self._frames.clear()
        self.setVisible(bool(self._frame_for(max(self.width(), 200)).height))
        self.updateGeometry()
        self.update()

    def set_ground(self, role: str) -> None:
        """Stand on another ground."""
        self._ground = role
        self.update()

    def heightForWidth(self, width: int) -> int:
        return round(self._frame_for(width).height)

    def sizeHint(self) -> QSize:
        width = self._style.px(360)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._style.colour(self._ground))
        paint_frame(painter, self.frame(), self._style)
        current = self._current_hit()
        if self.hasFocus() and current is not None:
            paint_focus(painter, current, self._style)
        elif self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), self._style)
        painter.end()

    # What can be picked

    def spoken_items(self) -> Sequence[SpokenItem]:
        """What is painted, in reading order, with spoken names."""
        selection = self._session.selection
        return [
            SpokenItem(hit.spoken, ring_of(hit).toRect(), hit.address is not None and hit.address == selection)
            for hit in self.frame().hits
        ]

    def spoken_current(self) -> int:
        """Index of the item with the ring, or -1."""
        return next((number for number, hit in enumerate(self.frame().hits) if hit.key == self._current), -1)

    def step(self, by: int) -> None:
        """Move the ring to the next or the previous item."""
        now = self.spoken_current()
        self._ring_at(min(max(now + by, 0), len(self.frame().hits) - 1) if now >= 0 else 0)

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""
        self._ring_at(len(self.frame().hits) - 1 if last else 0)

    def act(self) -> None:
        """Do what the item at the ring is for."""
        hit = self._current_hit()
        if hit is not None:
            self._do(hit)

    def ring_on(self, key: str) -> None:
        """Put the ring on an item."""
        self._current = key
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = hit_at(self.frame(), event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and hit is not None:
            self._current = hit.key
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._do(hit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = hit_at(self.frame(), event.position().x(), event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; on what is chosen already it goes on to the window, which shows the receipt."""
        hit = self._current_hit()
        new = hit is not None and hit.address is not None and hit.address != self._session.selection
        if event.key() in _ENTER and hit is not None and new:
            self._session.selection = hit.address
            tell_current(self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current_hit() is None and self.frame().hits:
            self._current = self.frame().hits[0].key
        if event.reason() in _MOVED_HERE:
            self._show_current()
        tell_current(self)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = hit_at(self.frame(), event.pos().x(), event.pos().y())
            if hit is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(hit.spoken), self, ring_of(hit).toRect())
            return True
        return super().event(event)

    def _do(self, hit: Hit) -> None:
        if hit.address is not None:
            self._session.selection = hit.address
        if hit.act:
            self._act(hit)
        self.update()
        tell_current(self)

    def _ring_at(self, number: int) -> None:
        hits = self.frame().hits
        if hits:
            self._current = hits[number].key
            self._show_current()
            self.update()
            tell_current(self)

    def _show_current(self) -> None:
        hit = self._current_hit()
        if hit is not None:
            self.in_sight.emit(ring_of(hit).toRect())

    def _current_hit(self) -> Hit | None:
        return next((hit for hit in self.frame().hits if hit.key == self._current), None)

    def _frame_for(self, width: int) -> Frame:
        if width not in self._frames:
            self._frames = {width: self._lay_out(width, self._metrics)}
        return self._frames[width]

    def _repaint(self) -> None:
        self.update()

    def _restyle(self) -> None:
        self._metrics.forget()
        self.refill()
