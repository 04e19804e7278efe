"""The panel that asks whether a licence is needed: the case at the left, the answer on the as-of day at its right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from rebriefer.domain.addresses import Address
from rebriefer.places.timeline.model.ask import FIELDS, AskModel
from rebriefer.places.timeline.model.ask_lines import answer_as_text
from rebriefer.places.timeline.view.ask_answer import AskAnswer
from rebriefer.places.timeline.view.ask_field import AskField
from rebriefer.session import Session
from rebriefer.widgets.controls import Button, IconButton
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, plain_tip
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style
from rebriefer.words.days import day_in_sentence

_FORM = 336


class AskPanel(Panel):
    """Follows the day, the way of asking, the language and the facts; Esc puts it away.

    Args:
        model: The case.
        session: What the window looks at.
        style: Colours, fonts and lengths.
    """

    closed = Signal()

    def __init__(self, model: AskModel, session: Session, style: Style) -> None:
        super().__init__(style, "panel", "top")
        self.setObjectName("ask")
        self.model, self._session = model, session
        self._title = ElidedLabel(style, "body", bold=True)
        self._title.setObjectName("ask-title")
        self._clear, self._copy = Button(style, "text", small=True), Button(style, "text", small=True)
        self._clear.setObjectName("ask-clear")
        self._copy.setObjectName("ask-copy")
        self._close = IconButton(style, "close", size=26)
        self._close.setObjectName("ask-close")
        self._fields = {field: AskField(field, model, style, self._show) for field in FIELDS}
        self._answer = AskAnswer(model, style, self._choose)
        self._form = QScrollArea()
        self._arrange()
        self._clear.clicked.connect(lambda _checked=False: self._begin_anew())
        self._copy.clicked.connect(lambda _checked=False: self._copy_answer())
        self._close.clicked.connect(lambda _checked=False: self.closed.emit())
        follow(self, session.as_of_changed, self._show)
        follow(self, session.reading_changed, self._show)
        follow(self, session.facts_changed, self._learn)
        style.restyled.connect(self._restyle)
        self.refill()

    def refill(self) -> None:
        """Say everything in the language of now."""
        say = self.model.words.say
        self.setAccessibleName(say("ask", "Ask: is a licence needed?"))
        self._clear.setText(say("ask", "New case"))
        self._close.setAccessibleName(say("ask", "Close"))
        self._close.setToolTip(plain_tip(say("ask", "Close")))
        for field in self._fields.values():
            field.refill()
        self._show()

    def begin(self) -> None:
        """Give the focus to the first field."""
        self._fields["item"].edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Show the answer on the day of now, and what is wrong with the case."""
        words, day = self.model.words, day_in_sentence(self.model.words, self._session.as_of)
        self._title.setText(words.say("ask", "Is a licence needed on {day}?", day=day))
        self._copy.setText(words.say("ask", "Copy the answer"))
        self._copy.setEnabled(self.model.answer() is not None)
        for field in self._fields.values():
            field.show_complaint()
        self._answer.refill()

    def _learn(self) -> None:
        self.model.forget_facts()
        self.refill()

    def _begin_anew(self) -> None:
        self.model.clear()
        self.refill()
        self.begin()

    def _copy_answer(self) -> None:
        answer = self.model.answer()
        if answer is not None:
            QGuiApplication.clipboard().setText(answer_as_text(self.model, answer))
            self._copy.setText(self.model.words.say("ask", "Copied"))

    def _choose(self, address: Address) -> None:
        self._session.selection = address

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self._clear, self._copy, self._close):
            head.addWidget(button)
        fields = Panel(self._style)
        self._rows = QVBoxLayout(fields)
        for field in self._fields.values():
            self._rows.addWidget(field)
        self._rows.addStretch(1)
        self._form.setObjectName("ask-fields")
        self._form.setFrameShape(QFrame.Shape.NoFrame)
        self._form.setWidgetResizable(True)
        self._form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form.setWidget(fields)
        self._body = QHBoxLayout()
        self._body.addWidget(self._form)
        self._body.addWidget(self._answer, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._body, 1)
        self._restyle()

    def _restyle(self) -> None:
        px = self._style.px
        self._column.setContentsMargins(px(16), px(6), px(8), 0)
        self._column.setSpacing(px(4))
        self._body.setSpacing(px(20))
        self._rows.setContentsMargins(3, 3, SCROLL_BAR, px(8))
        self._rows.setSpacing(px(4))
        self._form.setFixedWidth(px(_FORM))
