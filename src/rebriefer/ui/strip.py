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
from rebriefer.words.strip import strip_action, strip_sentence, strip_title


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
        words, as_of, data_date = self._words, self._session.as_of, self._session.data_date
        self._sentence.setText(strip_sentence(words, as_of, data_date))
        self._head.setText(strip_title(words, as_of, data_date))
        self._back.setText(strip_action(words, data_date))
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
