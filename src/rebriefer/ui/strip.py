"""The strip under the top bar: it says that the window does not look at the data date."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rebriefer.session import Session
from rebriefer.widgets.controls import Link
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, Label
from rebriefer.widgets.panels import KeyCap
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


class Strip(QWidget):
    """*Looking back* before the data date, *Beyond the data* after it; hidden on it."""

    def __init__(self, session: Session, words: Words, style: Style, go_back: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._session, self._words, self._style = session, words, style
        self._head = Label(style, "small", "accent", bold=True)
        self._sentence = ElidedLabel(style, "small", "accent")
        self._back = Link(style, "small")
        self._back.setObjectName("strip-back")
        self._back.clicked.connect(lambda _checked=False: go_back())
        self._key = KeyCap(style, "D", "accent")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._head)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._back)
        self._row.addWidget(self._key)
        follow(self, session.as_of_changed, self.retranslate)
        style.restyled.connect(self._restyle)
        self._restyle()

    def set_indent(self, indent: int) -> None:
        """Begin where the place begins."""
        self._row.setContentsMargins(indent, 0, self._style.px(16), 0)

    def retranslate(self) -> None:
        """Say how far the as-of day is from the data date."""
        say, session = self._words.say, self._session
        away = (session.as_of - session.data_date).days
        data_date = day_in_table(self._words, session.data_date)
        self._sentence.setText(
            self._words.say_n(
                "strip",
                "{n} day after the data date. States are not observed: per text, per statement, or unknown.",
                "{n} days after the data date. States are not observed: per text, per statement, or unknown.",
                away,
            )
            if away > 0
            else self._words.say_n(
                "strip",
                "{n} day before the data date. States up to {day} are observed.",
                "{n} days before the data date. States up to {day} are observed.",
                -away,
                day=data_date,
            )
        )
        self._head.setText(say("strip", "Beyond the data") if away > 0 else say("strip", "Looking back"))
        self._back.setText(say("strip", "Back to {day}", day=data_date))
        self._colour()

    def _role(self) -> str:
        return "caution" if self._session.as_of > self._session.data_date else "accent"

    def _colour(self) -> None:
        role = self._role()
        for label in (self._head, self._sentence):
            label.set_colour(role)
        self._back.set_colour(role)
        self._key.set_role(role)
        self.update()

    def _restyle(self) -> None:
        self._row.setSpacing(self._style.px(10))
        self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.colour("panel"))
        paint_tint(painter, QRectF(self.rect()), self._role(), self._style)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.colour("line"))
