"""Where the user writes about what is chosen: plain text, kept while she writes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout

from rebriefer.widgets.controls import Button
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_REST_MS = 700
"""A note is kept when nothing was typed for so long: less than the second that may be lost."""

_SIDE, _END, _TALL = 16, 10, 96


class Writer(Panel):
    """A field over the foot of the pane. ``closed`` when it was put away.

    What is written is handed over as soon as the hand rests, when the field is left, and when the window closes; an
    input method that is composing counts as typing.
    """

    closed = Signal()

    def __init__(self, words: Words, style: Style) -> None:
        super().__init__(style, "panel", "top")
        self.setObjectName("writer")
        self._words = words
        self._keep: Callable[[str], str] | None = None
        self._kept, self._longest, self._live = "", 0, False
        self._head = Label(style, bold=True)
        self.edit = QPlainTextEdit()
        self.edit.setObjectName("writer-text")
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        self.edit.setProperty("paintsFocus", True)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._typed)
        self._wrong = Label(style, "small", "wrong", wrap=True)
        self._wrong.setObjectName("writer-wrong")
        self._done = Button(style, "primary", small=True)
        self._done.setObjectName("writer-done")
        self._done.clicked.connect(lambda _checked=False: self.finish())
        self._leave = Button(style, small=True)
        self._leave.setObjectName("writer-cancel")
        self._leave.clicked.connect(lambda _checked=False: self.put_away())
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.keep_now)
        self._fill()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self._restyle)
        self._restyle()
        self.hide()

    def open(self, head: str, text: str, keep: Callable[[str], str], *, longest: int, live: bool) -> None:
        """Offer a text for writing.

        Args:
            head: What is written.
            text: What stands there already.
            keep: Keeps a text and returns what was wrong with it, or nothing.
            longest: Characters that it may have.
            live: Whether it is kept while it is written; else when it is done.
        """
        self.keep_now()
        self._keep, self._kept, self._longest, self._live = keep, text, longest, live
        self._head.setText(head)
        self.edit.setAccessibleName(head)
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self._rest.stop()
        self._say("")
        done = self._words.say("mine", "Done  {key}", key="Ctrl+Enter")
        self._done.setText(done)
        self._leave.setText(self._words.say("mine", "Close") if live else self._words.say("mine", "Cancel"))
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_now(self) -> None:
        """Keep what is written, if it is kept while it is written and is another text than before."""
        self._rest.stop()
        if self._live and self._keep is not None and self.edit.toPlainText() != self._kept:
            self._hand_over()

    def finish(self) -> None:
        """Keep what is written and put the field away; what is wrong is said, and the field stays."""
        if self._keep is not None and self.edit.toPlainText() != self._kept and not self._hand_over():
            return
        self.put_away()

    def put_away(self) -> None:
        """Put the field away; what is kept while it is written is kept."""
        self.keep_now()
        self._keep = None
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(300), self._style.px(_TALL + 2 * 26 + 3 * _END) + self._wrong_height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._rest.start()
        if event.type() == QEvent.Type.FocusOut:
            self.keep_now()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            return False
        return True

    def _typed(self) -> None:
        self._say("")
        self._rest.start()

    def _hand_over(self) -> bool:
        text = self.edit.toPlainText()
        assert self._keep is not None
        if len(text) > self._longest:
            said = self._words.say("mine", "{n} characters; at most {most}.", n=len(text), most=self._longest)
        else:
            said = self._keep(text)
        self._say(said)
        if not said:
            self._kept = text
        return not said

    def _say(self, wrong: str) -> None:
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self.updateGeometry()

    def _wrong_height(self) -> int:
        width = max(self.width() - 2 * self._style.px(_SIDE), 1)
        return self._wrong.heightForWidth(width) + self._style.px(4) if self._wrong.text() else 0

    def _fill(self) -> None:
        self._column = QVBoxLayout(self)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._done)
        self._buttons.addWidget(self._leave)
        self._buttons.addStretch(1)
        self._column.addWidget(self._head)
        self._column.addWidget(self.edit, 1)
        self._column.addWidget(self._wrong)
        self._column.addLayout(self._buttons)

    def _restyle(self) -> None:
        style, px = self._style, self._style.px
        self._column.setContentsMargins(px(_SIDE), px(_END), px(_SIDE), px(_END))
        self._column.setSpacing(px(6))
        self._buttons.setSpacing(px(8))
        self.edit.setFont(style.font("body"))
        self.updateGeometry()
