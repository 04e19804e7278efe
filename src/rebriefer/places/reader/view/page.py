"""The page of one document: painted, swept over, walked through item by item."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.places.reader.layout.page import arranged
from rebriefer.places.reader.layout.parts import Frame
from rebriefer.places.reader.model.page import page_of
from rebriefer.places.reader.model.reader import FLAGS_SHOWN, GLOSS, PINYIN, ReaderModel
from rebriefer.places.reader.model.speaking import cited
from rebriefer.places.reader.paint import Look, paint_page
from rebriefer.places.reader.view.measuring import PageMetrics
from rebriefer.places.reader.view.things import Thing, thing_at, things_of
from rebriefer.widgets.accessible import SpokenItem, speak_items, tell_current
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_ring


class Page(QWidget):
    """What the model says, laid out in a width; its height follows."""

    chosen = Signal(str)
    moved = Signal(QRect)
    """The ring has moved to something on the page."""

    def __init__(self, model: ReaderModel, style: Style) -> None:
        super().__init__()
        self.setObjectName("reader-page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setProperty("paintsFocus", True)
        self.setMouseTracking(True)
        self._model, self._style = model, style
        self.measures = PageMetrics(style)
        self._text = page_of(model)
        self._width = 0
        self._frame: Frame | None = None
        self._things: list[Thing] | None = None
        self._current: tuple[str, Address | None] = ("", None)
        self._sweep: tuple[int, int, int] | None = None
        self._pressed: tuple[QPointF, int] | None = None
        speak_items(self)

    # What is shown

    def refill(self) -> None:
        """Show the document that is open, in language, type and switches of now, once it is laid out."""
        self.measures.forget()
        self._text = page_of(self._model)
        self._sweep = self._frame = None

    def lay_out(self, width: int) -> None:
        """Place everything in a width."""
        if width > 0 and (self._frame is None or width != self._width):
            self._width = width
            self._frame = self._arranged()
            self._things = None
            self.resize(width, self._frame.height)
            self.update()

    def frame(self) -> Frame:
        """The page laid out."""
        if self._frame is None:
            self._frame, self._things = self._arranged(), None
        return self._frame

    def things(self) -> list[Thing]:
        """What stands on the page, in reading order."""
        frame = self.frame()
        if self._things is None:
            self._things = things_of(frame, self.measures.flow, self._model)
        return self._things

    def look(self) -> Look:
        """How the page is looked at now."""
        return Look(self._model.session.selection, self._model.shows, self._sweep)

    def rect_of(self, address: Address) -> QRect:
        """Where an address stands on the page, in the summary before the headline; the top where it does not."""
        found = [thing for thing in self._steps() if thing.address == address]
        return found[-1].item(None).rect if found else QRect(0, 0, 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._style.colour("paper"))
        paint_page(painter, self.frame(), self.measures.flow, self._style, self.look(), QRectF(event.rect()))
        current = self._current_thing()
        if self.hasFocus() and current is not None:
            for rect in current.rects:
                paint_ring(painter, rect.adjusted(-4, -3, 4, 5), self._style)

    # What can be picked

    def spoken_items(self) -> Sequence[SpokenItem]:
        """Everything on the page with its spoken name."""
        return [thing.item(self._model.session.selection) for thing in self.things()]

    def spoken_current(self) -> int:
        """Index of the item with the ring, or -1."""
        return next((n for n, thing in enumerate(self.things()) if thing.steps and _key(thing) == self._current), -1)

    def step(self, by: int) -> None:
        """Move the ring to the next or the previous item that can be picked."""
        steps = self._steps()
        keys = [_key(thing) for thing in steps]
        if steps:
            at = keys.index(self._current) + by if self._current in keys else 0
            self._ring_at(steps[min(max(at, 0), len(steps) - 1)])

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""
        steps = self._steps()
        if steps:
            self._ring_at(steps[-1 if last else 0])

    def select(self, address: Address | None) -> None:
        """Show an address as the selection, with the ring on it."""
        found = [thing for thing in self._steps() if thing.address == address]
        if found:
            self._current = _key(found[-1])
            tell_current(self)
        self.update()

    def quotation(self) -> str:
        """The words that were swept over, with where they stand; empty where none were."""
        if self._sweep is None:
            return ""
        number, start, end = self._sweep
        block = self.frame().texts[number].block
        assert block.address is not None
        return cited(self._model, block.text[start:end], block.address, block.ours)

    def _steps(self) -> list[Thing]:
        return [thing for thing in self.things() if thing.steps]

    def _current_thing(self) -> Thing | None:
        return next((thing for thing in self._steps() if _key(thing) == self._current), None)

    def _ring_at(self, thing: Thing) -> None:
        self._current = _key(thing)
        self.moved.emit(thing.item(None).rect)
        self.update()
        tell_current(self)

    def _choose(self, thing: Thing) -> None:
        if thing.steps:
            self._current = _key(thing)
        self.chosen.emit(thing.address)

    # Gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._sweep = None
        self._pressed = (event.position(), self._text_at(event.position()))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._show_cursor(event.position())
            return
        start, number = self._pressed
        far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
        if number >= 0 and (far or self._sweep is not None):
            self._sweep = self._swept(number, start, event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._sweep is not None:
            return
        thing = thing_at(self.things(), event.position(), self._model.session.selection)
        if thing is not None:
            self._choose(thing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        thing = self._current_thing()
        chosen = thing is not None and thing.address == self._model.session.selection
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and thing is not None and not chosen:
            self._choose(thing)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current_thing() is None:
            steps = self._steps()
            self._current = _key(steps[0]) if steps else self._current
        tell_current(self)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            thing = thing_at(self.things(), QPointF(event.pos()), None)
            if thing is None or not thing.tip:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(thing.tip), self, thing.item(None).rect)
            return True
        return super().event(event)

    def _arranged(self) -> Frame:
        on, width = self._model.is_on, max(self._width, 1)
        return arranged(self._text, width, self.measures, pinyin=on(PINYIN), gloss=on(GLOSS), notes=on(FLAGS_SHOWN))

    def _text_at(self, at: QPointF) -> int:
        """Number of the text that can be swept over at a place, or -1."""
        for number, text in enumerate(self.frame().texts):
            inside = QRectF(text.x, text.y, text.width, text.height).contains(at)
            if inside and text.block.address is not None:
                return number
        return -1

    def _swept(self, number: int, start: QPointF, end: QPointF) -> tuple[int, int, int] | None:
        text = self.frame().texts[number]
        flow, corner = self.measures.flow(text), QPointF(text.x, text.y)
        first, last = sorted((flow.at(start - corner), flow.at(end - corner)))
        return (number, first, last) if first < last else None

    def _show_cursor(self, at: QPointF) -> None:
        if thing_at(self.things(), at, None) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._text_at(at) >= 0:
            self.setCursor(Qt.CursorShape.IBeamCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)


def _key(thing: Thing) -> tuple[str, Address | None]:
    return thing.spoken, thing.address
