"""The place: bar and board."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from rebriefer.errors import ProblemError
from rebriefer.place import home_of
from rebriefer.places.notes.commands import COMMANDS
from rebriefer.places.notes.model.notes import NotesModel
from rebriefer.places.notes.model.rows import ORIGIN
from rebriefer.places.notes.paint import NotesDrawing
from rebriefer.places.notes.view.bar import NotesBar
from rebriefer.places.notes.view.board import Board
from rebriefer.session import Session
from rebriefer.widgets.drawing import Drawing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.part_scroll import PartScroll
from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.words.steps import step_name


class NotesView(QWidget):
    """The notes in the window.

    Args:
        session: What the window looks at.
        words: Words in its language.
        style: Colours, fonts and lengths.
        parent: The window.
    """

    content_painted = Signal()
    place_asked = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, words: Words, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place-notes")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._session, self._words, self._style = session, words, style
        self.model = NotesModel(session, words)
        self._bar = NotesBar(self.model, style)
        self.board = Board(self.model, style)
        self._scroll = PartScroll(self.board)
        self._scroll.setObjectName("notes-scroll")
        for part in (self._bar, self._scroll):
            part.setParent(self)
        self.setFocusProxy(self.board)
        self._painted, self._stale = False, True
        self._bind_keys()
        self.board.painted.connect(self._tell_painted)
        self.board.opened.connect(self._open)
        self.board.stepped.connect(self._take)
        self.board.in_sight.connect(self._scroll.show_part)
        follow(self, session.language_changed, self.retranslate)
        follow(self, self.model.changed, self._refill)
        follow(self, self.model.moved, self._follow_current)
        style.restyled.connect(self._refill)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "My notes"))
        self.board.setAccessibleName(self._words.say("notes", "What is mine, and my steps"))
        self.model.said_anew()
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
        return NotesDrawing(self.model, style)

    def table_in_focus(self) -> list[list[str]] | None:
        """The rows, while they have the focus and none of them is chosen."""
        return self.model.table() if self.board.hasFocus() and self._session.selection is None else None

    # What commands ask

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) line."""
        self.model.pick(self.model.current + by)

    def go_to_end(self, last: bool) -> None:
        """Go to the first or the last line."""
        self.model.pick(len(self.board.frame().hits) - 1 if last else 0)

    def remove(self) -> None:
        """Remove what the row with the ring tells of, and say how it comes back."""
        entry = self.model.current_entry()
        if entry is None:
            return
        try:
            self._session.work.do(entry.row.remove, entry.row.step)
        except ProblemError as error:
            self.told.emit(say_problem(self._words, error.problem))
            return
        done = step_name(self._words, entry.row.step)
        self.told.emit(self._words.say("notes", "Done: {step}. Ctrl+Z takes it back.", step=done))

    def type_filter(self) -> None:
        """Go to the field that filters."""
        self._bar.filter.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.filter.edit.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))

    def _open(self, index: int) -> None:
        """Show what a row is about where it is at home; what has no home is told of by the evidence alone."""
        self.model.pick(index)
        self.model.choose()
        entry = self.model.current_entry()
        if entry is None or entry.row.about is None or entry.gone:
            return
        home = home_of(entry.row.about)
        if home is not None:
            self._session.selection = entry.row.about
            self.place_asked.emit(home)

    def _take(self, index: int) -> None:
        """Take steps back, or do them again, up to the one that was asked for."""
        line = self.model.line_at(index)
        if line is None:
            return
        try:
            done = self.model.take(line, ORIGIN)
        except ProblemError as error:
            self.told.emit(say_problem(self._words, error.problem))
            return
        say_n = self._words.say_n
        back = say_n("notes", "{n} step taken back", "{n} steps taken back", done)
        again = say_n("notes", "{n} step done again", "{n} steps done again", done)
        self.told.emit(back if line.undos else again)

    def _refill(self) -> None:
        """While another place is shown, edits cost nothing here."""
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        self._bar.refill()
        self.board.refill()
        self._arrange()
        self.board.follow_current()

    def _follow_current(self) -> None:
        if not self._stale:
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
                context = Qt.ShortcutContext.WidgetShortcut
                shortcut = QShortcut(QKeySequence(key), self.board, context=context)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def _tell_painted(self) -> None:
        if not self._painted:
            self._painted = True
            self.content_painted.emit()
