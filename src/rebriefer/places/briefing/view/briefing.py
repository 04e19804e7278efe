"""The place: bar and board."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rebriefer.errors import ProblemError
from rebriefer.pins.record import Pin
from rebriefer.pins.shelf import Step
from rebriefer.places.briefing.commands import COMMANDS
from rebriefer.places.briefing.model import BriefingModel
from rebriefer.places.briefing.paint import BriefingDrawing
from rebriefer.places.briefing.telling import told_damage, told_redo, told_step, told_undo
from rebriefer.places.briefing.view.board import Board
from rebriefer.session import Session
from rebriefer.widgets.drawing import Drawing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.part_scroll import PartScroll
from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem


class BriefingView(QWidget):
    """The briefing in the window.

    Args:
        session: What the window looks at.
        words: Words in its language.
        style: Colours, fonts and lengths.
        parent: The window.
    """

    content_painted = Signal()
    pin_asked = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, words: Words, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place-briefing")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._words, self._style = words, style
        self.model = BriefingModel(session, words)
        self._bar = _BriefingBar(self.model, style)
        self.board = Board(self.model, style)
        self._scroll = PartScroll(self.board)
        self._scroll.setObjectName("briefing-scroll")
        for part in (self._bar, self._scroll):
            part.setParent(self)
        self.setFocusProxy(self.board)
        self._painted = False
        self._bind_keys()
        self.board.painted.connect(self._tell_painted)
        self.board.opened.connect(self._open)
        self.board.in_sight.connect(self._scroll.show_part)
        follow(self, session.language_changed, self.retranslate)
        follow(self, self.model.changed, self._refill)
        style.restyled.connect(self._refill)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "Briefing"))
        self.board.setAccessibleName(self._words.say("briefing", "Pins"))
        self._refill()

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {**self.model.state(), "scroll": self._scroll.verticalScrollBar().value()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view that ``state`` gave."""
        self.model.restore(state)
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self._scroll.verticalScrollBar().setValue(scroll)

    def drawing(self, style: Style) -> Drawing:
        """What is painted for pages and pictures."""
        return BriefingDrawing(self.model, style)

    # What commands ask

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) pin."""
        self.model.pick(self.model.current + by)

    def go_to_end(self, last: bool) -> None:
        """Go to the first or the last pin."""
        self.model.pick(len(self.model.pins) - 1 if last else 0)

    def move_pin(self, by: int) -> None:
        """Move the pin with the ring up or down."""
        pin = self._current()
        if pin is not None and self._edit(lambda: self.model.shelf.move(pin, by)):
            self.model.pick(self.model.current + by)

    def remove(self) -> None:
        """Take the pin with the ring away."""
        pin = self._current()
        if pin is not None:
            self._edit(lambda: self.model.shelf.remove(pin))

    def undo(self) -> None:
        """Take the last edit back."""
        self._take(told_undo, self.model.shelf.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._take(told_redo, self.model.shelf.redo)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()
        damage = told_damage(self._words, self.model.shelf)
        if damage:
            QTimer.singleShot(0, self, lambda: self.told.emit(damage))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))

    def _current(self) -> Pin | None:
        pins = self.model.pins
        return pins[self.model.current] if pins else None

    def _edit(self, edit: Callable[[], Step | None]) -> bool:
        """Do an edit and say it by name; whether anything changed."""
        try:
            step = edit()
        except ProblemError as error:
            self.told.emit(say_problem(self._words, error.problem))
            return False
        if step is not None:
            self.told.emit(told_step(self._words, step))
        return step is not None

    def _take(self, told: Callable[[Words, Step | None], str], edit: Callable[[], Step | None]) -> None:
        """Take an edit back or do it again, say it by name, and go where it happened."""
        try:
            step = edit()
        except ProblemError as error:
            self.told.emit(say_problem(self._words, error.problem))
            return
        self.told.emit(told(self._words, step))
        if step is not None and step.pin in self.model.pins:
            self.model.pick(self.model.pins.index(step.pin))

    def _open(self, index: int) -> None:
        self.pin_asked.emit(self.model.pins[index])

    def _refill(self) -> None:
        self._bar.refill()
        self.board.refill()
        self._arrange()
        self.board.follow_current()

    def _arrange(self) -> None:
        width, height, bar = self.width(), self.height(), self._style.px(40)
        self._bar.setGeometry(0, 0, width, bar)
        self._scroll.setGeometry(0, bar, width, max(height - bar, 0))
        self._scroll.verticalScrollBar().setSingleStep(self._style.px(40))
        self.board.lay_out(width - SCROLL_BAR, max(height - bar, 0))

    def _bind_keys(self) -> None:
        for command in COMMANDS:
            for key in command.keys:
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                shortcut = QShortcut(QKeySequence(key), self, context=context)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def _tell_painted(self) -> None:
        if not self._painted:
            self._painted = True
            self.content_painted.emit()


class _BriefingBar(Panel):
    """Title, and how many pins there are."""

    def __init__(self, model: BriefingModel, style: Style) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("briefing-bar")
        self._model, self._ruler = model, style
        self._title = Label(style, "lead", bold=True)
        self._count = ElidedLabel(style, "small", "dim")
        self._count.setObjectName("briefing-count")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count, 1)

    def refill(self) -> None:
        """Say everything in the language of the words."""
        say, px = self._model.words.say, self._ruler.px
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self._title.setText(say("rail", "Briefing"))
        count = len(self._model.pins)
        none = say("briefing", "no pins")
        self._count.setText(self._model.words.say_n("briefing", "{n} pin", "{n} pins", count) if count else none)
