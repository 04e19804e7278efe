"""The ladder: paints the bars, and takes keys and clicks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
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
from PySide6.QtWidgets import QToolTip, QWidget

from rebriefer.places.supply.commands import COMMANDS
from rebriefer.places.supply.layout.frame import AXIS, hit_at, layout
from rebriefer.places.supply.layout.records import Frame, Hit
from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.paint import paint_focus, paint_heads, paint_ladder, ring_of
from rebriefer.session import Session
from rebriefer.widgets.accessible import SpokenItem, speak_items, tell_current
from rebriefer.widgets.follow import follow
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Ladder(QWidget):
    """Bars, ticks and folds, painted; as tall as they need."""

    painted = Signal()
    resized = Signal()
    in_sight = Signal(QRect)

    def __init__(self, model: SupplyModel, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("supply-ladder")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setProperty("paintsFocus", True)
        self.setMouseTracking(True)
        self._model, self._session, self._words, self._style = model, session, words, style
        self._metrics = FontMetrics(style)
        self._frame: tuple[int, Frame] | None = None
        self._current = ""
        self._bind_keys()
        speak_items(self)
        follow(self, session.selection_changed, self.follow_selection)
        follow(self, model.changed, self.refill)
        style.restyled.connect(self._restyle)

    # What is painted

    def frame(self) -> Frame:
        """The ladder at the present width."""
        if self._frame is None or self._frame[0] != self.width():
            self._frame = (self.width(), layout(self._model, self.width(), self._metrics))
        return self._frame[1]

    def height_for(self, width: int) -> int:
        """How tall the ladder is at a width."""
        return round(layout(self._model, width, self._metrics).height)

    def refill(self) -> None:
        """Lay out and paint anew."""
        self._frame = None
        self.resized.emit()
        self.update()

    def retranslate(self) -> None:
        """Say what the ladder is."""
        self.setAccessibleName(self._words.say("supply", "Shares of countries, stage by stage"))
        self.refill()

    def paintEvent(self, event: QPaintEvent) -> None:
        frame, row = self.frame(), self._model.row_of(self._session.selection)
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._style.colour("paper"))
        paint_ladder(painter, frame, self._style, row.key if row is not None else "")
        current = self._current_hit()
        if self.hasFocus() and current is not None:
            paint_focus(painter, current, self._style)
        painter.end()
        self.painted.emit()

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

    def step_line(self, by: int) -> None:
        """Move the ring to the nearest item of the next or the previous line."""
        hits, now = self.frame().hits, self._current_hit()
        if now is None:
            self._ring_at(0)
            return
        there = [number for number, hit in enumerate(hits) if hit.row == now.row + by]
        if there:
            self._ring_at(min(there, key=lambda number: _far(hits[number], now)))

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""
        self._ring_at(len(self.frame().hits) - 1 if last else 0)

    def open_in_place(self) -> None:
        """Open, or fold, the group with the ring."""
        hit = self._current_hit()
        if hit is not None and hit.address is None:
            self._model.toggle(hit.key)

    def choose(self, hit: Hit) -> None:
        """Select what an item stands for, or open the group that it heads."""
        self._current = hit.key
        if hit.address is None:
            self._model.toggle(hit.key)
        else:
            self._session.selection = hit.address
        self.update()
        tell_current(self)

    def follow_selection(self) -> None:
        """Bring the selection into sight."""
        selection = self._session.selection
        self._model.bring_into_view(selection)
        hit = next((hit for hit in self.frame().hits if hit.address == selection), None)
        if selection is not None and hit is not None:
            self._current = hit.key
            self._show(hit)
        self.update()

    def _ring_at(self, number: int) -> None:
        hit = self.frame().hits[number]
        self._current = hit.key
        self._show(hit)
        self.update()
        tell_current(self)

    def _show(self, hit: Hit) -> None:
        band = self.frame().bands[hit.row].box
        self.in_sight.emit(QRect(0, round(band.y0), self.width(), round(band.y1 - band.y0)))

    def _current_hit(self) -> Hit | None:
        return next((hit for hit in self.frame().hits if hit.key == self._current), None)

    def _hit_for_click(self, at: QPoint) -> Hit | None:
        """What was clicked; a tick of several claims gives them one after another."""
        hit = hit_at(self.frame(), at.x(), at.y())
        if hit is None:
            return None
        alike = [other for other in self.frame().hits if other.box == hit.box]
        chosen = [number for number, other in enumerate(alike) if other.address == self._session.selection]
        return alike[(chosen[0] + 1) % len(alike)] if chosen else hit

    # Gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit_for_click(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and hit is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose(hit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = hit_at(self.frame(), event.position().x(), event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        hit = self._current_hit()
        chosen = hit is not None and hit.address is not None and hit.address == self._session.selection
        if event.key() in _ENTER and hit is not None and not chosen:
            self.choose(hit)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current_hit() is None and self.frame().hits:
            self._current = self.frame().hits[0].key
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

    def _bind_keys(self) -> None:
        for command in COMMANDS:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def _restyle(self) -> None:
        self._metrics.forget()
        self.refill()


class Axis(QWidget):
    """The strip over the ladder, which stays while the ladder scrolls: percent, and the heads of the columns."""

    def __init__(self, ladder: Ladder, style: Style) -> None:
        super().__init__()
        self._ladder, self._style = ladder, style
        ladder.resized.connect(self.update)

    def needed_height(self) -> int:
        """How tall the strip is."""
        return self._style.px(AXIS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._style.colour("paper"))
        paint_heads(painter, self._ladder.frame(), self._style)


def _far(one: Hit, other: Hit) -> tuple[float, float]:
    """How far an item of another line is: what lies in the same kind of row of the line goes first."""
    middle = (other.box.x0 + other.box.x1) / 2
    beside = max(one.box.x0 - middle, middle - one.box.x1, 0.0)
    return (beside, abs((one.box.x0 + one.box.x1) / 2 - middle))
