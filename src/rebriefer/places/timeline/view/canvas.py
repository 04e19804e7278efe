"""The canvas: paints the timeline, and takes wheel, drag and keys."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rebriefer.places.timeline.commands import ON_THE_CANVAS
from rebriefer.places.timeline.layout.arrows import chosen_event
from rebriefer.places.timeline.layout.frame import Frame, hit_at, layout
from rebriefer.places.timeline.layout.hits import card_of, key_holding, opening_key, spoken_hit
from rebriefer.places.timeline.layout.records import Hit
from rebriefer.places.timeline.model import span
from rebriefer.places.timeline.model.readings import NEVER
from rebriefer.places.timeline.model.relations import next_related
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.places.timeline.paint import paint_focus, paint_over, paint_under, ring_of
from rebriefer.places.timeline.view.drag import Drag, drag_at
from rebriefer.session import Session
from rebriefer.widgets.accessible import SpokenItem, speak_items, tell_current
from rebriefer.widgets.follow import follow
from rebriefer.widgets.font_metrics import FontMetrics
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_WHEEL_STEP = 1.2
_NOTCH = 120
"""Eighths of a degree that one notch of a wheel turns."""


class Canvas(QWidget):
    """Lanes, bars and points, painted.

    A frame is laid out again only when something it hangs on has changed, and what does not hang on the as-of day is
    kept as a picture, so that the line follows the hand.
    """

    painted = Signal()

    def __init__(self, model: TimelineModel, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("timeline-canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setProperty("paintsFocus", True)
        self.setMouseTracking(True)
        self._model, self._session, self._words, self._style = model, session, words, style
        self._metrics = FontMetrics(style)
        self._scroll = 0.0
        self._current = ""
        self._drag: Drag | None = None
        self._pointer: QPoint | None = None
        self._styled = 0
        self._frame: tuple[object, Frame] | None = None
        self._under: tuple[object, QPixmap] | None = None
        self._bind_keys()
        speak_items(self)
        follow(self, session.as_of_changed, self._follow_day)
        follow(self, session.selection_changed, self._follow_selection)
        follow(self, session.reading_changed, self._repaint)
        follow(self, model.changed, self._repaint)
        style.restyled.connect(self._restyle)

    # What is painted

    def frame(self) -> Frame:
        """The frame of now."""
        key = (*self._under_key(), self._session.as_of, self._model.lean)
        if self._frame is None or self._frame[0] != key:
            frame = layout(self._model, self.width(), self.height(), self._metrics, self._scroll)
            self._scroll = frame.scroll
            self._frame = ((*self._under_key(), self._session.as_of, self._model.lean), frame)
        return self._frame[1]

    def retranslate(self) -> None:
        """Say what the canvas is."""
        self.setAccessibleName(self._words.say("timeline", "Timeline of acts and clauses"))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        current = self._current_hit()
        if current is not None:
            self._bring_into_sight(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self.frame()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture_under(frame))
        paint_over(painter, frame, self._style)
        current = self._current_hit()
        if self.hasFocus() and current is not None:
            paint_focus(painter, frame, current, self._style)
        painter.end()
        self.painted.emit()

    def _picture_under(self, frame: Frame) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (*self._under_key(), ratio)
        if self._under is None or self._under[0] != key:
            picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            paint_under(painter, frame, self._style)
            painter.end()
            self._under = (key, picture)
        return self._under[1]

    def _under_key(self) -> tuple[object, ...]:
        session = self._session
        return (
            self._model.revision, session.with_statements, session.selection, self._styled, self._words.language,
            self.size().toTuple(), self._scroll,
        )  # fmt: skip

    # What can be picked

    def spoken_items(self) -> Sequence[SpokenItem]:
        """What is painted, in reading order, with spoken names."""
        frame = self.frame()
        chosen = key_holding(self._model, frame.hits, self._session.selection)
        return [
            SpokenItem(spoken_hit(self._model, hit), ring_of(frame, hit).toRect(), hit.key == chosen)
            for hit in frame.hits
        ]

    def spoken_current(self) -> int:
        """Index of the item with the ring, or -1."""
        return next((number for number, hit in enumerate(self.frame().hits) if hit.key == self._current), -1)

    def step(self, by: int) -> None:
        """Move the ring to the next or the previous item in reading order."""
        hits = self.frame().hits
        if hits:
            now = self.spoken_current()
            self._ring_at(min(max(now + by, 0), len(hits) - 1) if now >= 0 else 0)

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""
        if self.frame().hits:
            self._ring_at(len(self.frame().hits) - 1 if last else 0)

    def _ring_at(self, number: int) -> None:
        hit = self.frame().hits[number]
        self._current = hit.key
        self._bring_into_sight(hit)
        self.update()
        tell_current(self)

    def _bring_into_sight(self, hit: Hit) -> None:
        frame = self.frame()
        above = hit.row[0] - frame.top - 4 - frame.scroll
        below = hit.row[1] + 4 - frame.foot_y - frame.scroll
        if above < 0:
            self._scroll_by(above)
        elif below > 0:
            self._scroll_by(below)

    def _current_hit(self) -> Hit | None:
        return next((hit for hit in self.frame().hits if hit.key == self._current), None)

    def choose(self, hit: Hit) -> None:
        """Select what an item stands for, or open it where it stands for several acts."""
        self._current = hit.key
        if hit.address is None:
            self._model.toggle(hit.key)
        else:
            self._session.selection = hit.address
        self.update()
        tell_current(self)

    def open_in_place(self) -> None:
        """Open, or close, what the item with the ring holds."""
        hit = self._current_hit()
        key = opening_key(hit) if hit is not None else None
        if key is not None:
            self._model.toggle(key)

    def show_relations(self) -> None:
        """Draw the relations of the selection, of everything in view, or none: the next of the three."""
        self._model.relations.cycle()
        QToolTip.showText(
            self.mapToGlobal(QPoint(self._style.px(16), 0)), plain_tip(self._model.relations.said()), self
        )

    def follow_relation(self, by: int) -> None:
        """Select the related act that comes next, or came last before."""
        event = chosen_event(self._model)
        if event is None:
            return
        related = next_related(self._model.relations.of(event), event, self._model.event_at, by)
        if related is not None:
            self._session.selection = related
            tell_current(self)

    # Moving the view

    def zoom(self, factor: float) -> None:
        """Zoom about the day under the pointer, else about the as-of day or the middle."""
        scale = self.frame().scale
        if self._pointer is not None and scale.left <= self._pointer.x() <= scale.right:
            about = scale.day_of(self._pointer.x())
        else:
            as_of = self._session.as_of.toordinal() + 0.5
            about = as_of if scale.first <= as_of <= scale.last else (scale.first + scale.last) / 2
        self._model.span = span.zoomed(self._model.span, factor, about)

    def pan(self, share: float) -> None:
        """Move the view by a share of its length."""
        first, last = self._model.span
        self._model.span = span.moved((first, last), share * (last - first))

    def scroll_pages(self, pages: float) -> None:
        """Scroll the rows by a share of the height that is seen."""
        frame = self.frame()
        self._scroll_by(pages * (frame.foot_y - frame.top))

    def show_all(self) -> None:
        """Bring everything into view."""
        self._model.show_all()

    def show_recent(self) -> None:
        """Bring the last two years into view."""
        self._model.show_recent()

    def set_as_of(self, x: float) -> None:
        """Look at the day at a place."""
        day = min(max(int(self.frame().scale.day_of(x)), 1), NEVER - 1)
        self._session.as_of = date.fromordinal(day)

    def _scroll_by(self, pixels: float) -> None:
        self._scroll = max(self._scroll + pixels, 0.0)
        self.update()

    # Gestures

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, across = event.angleDelta().y(), event.angleDelta().x()
        at = event.position()
        if across and abs(across) > abs(turned):
            self.pan(-across / _NOTCH / 20)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or at.x() < self.frame().scale.left:
            self._scroll_by(-turned / _NOTCH * 3 * self._style.px(20))
        else:
            self._pointer = at.toPoint()
            self.zoom(_WHEEL_STEP ** (turned / _NOTCH))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._drag = drag_at(self.frame(), event.position())
            self._drag.begin(self, self._model, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        if self._drag is not None:
            self._scroll_by(self._drag.move(self, self._model, event.position()))
        else:
            self.setCursor(drag_at(self.frame(), event.position()).cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is not None and drag.is_click:
            hit = hit_at(self.frame(), event.position().x(), event.position().y())
            if hit is not None:
                self.choose(hit)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        hit = self._current_hit()
        chosen = hit is not None and hit.address is not None and hit.address == self._session.selection
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and hit is not None and not chosen:
            self.choose(hit)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current_hit() is None and self.frame().hits:
            chosen = key_holding(self._model, self.frame().hits, self._session.selection)
            self._current = chosen or self.frame().hits[0].key
        tell_current(self)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = hit_at(self.frame(), event.pos().x(), event.pos().y())
            if hit is None:
                QToolTip.hideText()
            else:
                where = ring_of(self.frame(), hit).toRect()
                QToolTip.showText(event.globalPos(), plain_tip(card_of(self._model, hit)), self, where)
            return True
        return super().event(event)

    # What follows

    def _bind_keys(self) -> None:
        for command in ON_THE_CANVAS:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def _follow_day(self) -> None:
        if self._drag is None:
            self._model.span = span.with_day(self._model.span, self._session.as_of.toordinal() + 0.5)
        self.update()

    def _follow_selection(self) -> None:
        selection = self._session.selection
        self._model.bring_into_view(selection)
        hits = self.frame().hits
        chosen = key_holding(self._model, hits, selection)
        if chosen:
            self._current = chosen
            self._bring_into_sight(next(hit for hit in hits if hit.key == chosen))
        self.update()

    def _repaint(self) -> None:
        self.update()

    def _restyle(self) -> None:
        self._metrics.forget()
        self._styled += 1
        self.update()
