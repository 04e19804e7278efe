"""The sentence over the status bar: what waits for the disk, why nothing can be written, what could not be opened."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rebriefer.session import Session
from rebriefer.widgets.controls import Button, IconButton
from rebriefer.widgets.labels import Label
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.words.steps import step_name

_SIDE, _END, _LEAST = 16, 6, 36


class Notice(QWidget):
    """Says one thing at a time, the most pressing one, with what can be done about it. ``put_away`` by its button."""

    put_away = Signal()

    def __init__(self, session: Session, words: Words, style: Style, run: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("workspace-notice")
        self._session, self._words, self._style = session, words, style
        self._head = Label(style, "small", "caution", bold=True)
        self._sentence = Label(style, "small", "ink", wrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._again = self._button("workspace.retry", run)
        self._again.setObjectName("notice-retry")
        self._copy = self._button("workspace.save_copy", run)
        self._copy.setObjectName("notice-copy")
        self._close = IconButton(style, "close", size=26)
        self._close.setObjectName("notice-close")
        self._close.clicked.connect(lambda _checked=False: self._leave())
        self._left = ""
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._head)
        self._row.addWidget(self._sentence, 1)
        for button in (self._again, self._copy, self._close):
            self._row.addWidget(button)
        style.restyled.connect(self._restyle)
        self._restyle()

    def show_what_holds(self, said: str, *, warned: bool) -> None:
        """Say what is the matter; nothing is shown where nothing is, or where the user has put it away."""
        say, work = self._words.say, self._session.work
        waits = work.unsaved
        if waits:
            named = ", ".join(step_name(self._words, each.name) for each in waits[:3])
            more = self._words.say("list", "{one} {two}", one=named, two=f"+{len(waits) - 3}") if waits[3:] else named
            sentence = say("mine", "{steps}. {why}", steps=more, why=say_problem(self._words, waits[0].why))
            if warned:
                sentence = say("mine", "Close again to close without them: {sentence}", sentence=sentence)
            self._show(say("mine", "Not saved"), sentence)
        elif said:
            self._show(say("mine", "Workspace"), said)
        elif work.unreadable is not None:
            self._show(say("mine", "Cannot be read"), say_problem(self._words, work.unreadable))
        elif work.read_only is not None:
            self._show(say("mine", "Read-only"), say_problem(self._words, work.read_only))
        else:
            self._show("", "")
        self._again.setVisible(bool(waits))
        self._copy.setVisible(bool(waits) or work.read_only is not None)
        self._close.setVisible(not waits)
        self._again.setText(say("mine", "Try again"))
        self._copy.setText(say("mine", "Save a copy"))
        self._close.setAccessibleName(say("mine", "Close"))

    def sizeHint(self) -> QSize:
        px = self._style.px
        parts: tuple[QWidget, ...] = (self._head, self._again, self._copy, self._close)
        taken = sum(part.sizeHint().width() + px(10) for part in parts if not part.isHidden())
        parent = self.parentWidget()
        whole = parent.width() if parent is not None else px(800)
        text = self._sentence.heightForWidth(max(whole - taken - 2 * px(_SIDE), px(120)))
        return QSize(whole, max(text + 2 * px(_END), px(_LEAST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.colour("panel"))
        paint_tint(painter, QRectF(self.rect()), "caution", self._style)
        painter.fillRect(0, 0, self.width(), 1, self._style.colour("line"))

    def _show(self, head: str, sentence: str) -> None:
        self._head.setText(head)
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{head}. {sentence}")
        self.setVisible(bool(sentence) and sentence != self._left)
        if not sentence:
            self._left = ""

    def _leave(self) -> None:
        self._left = self._sentence.text()
        self.hide()
        self.put_away.emit()

    def _button(self, command: str, run: Callable[[str], None]) -> Button:
        button = Button(self._style, small=True)
        button.clicked.connect(lambda _checked=False: run(command))
        return button

    def _restyle(self) -> None:
        px = self._style.px
        self._row.setContentsMargins(px(_SIDE), px(_END), px(_SIDE), px(_END))
        self._row.setSpacing(px(10))
