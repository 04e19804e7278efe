"""The place: bar, sentence of the day, canvas and register."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.places.timeline.view.asking import Asking
from rebriefer.places.timeline.view.bar import PlaceBar
from rebriefer.places.timeline.view.canvas import Canvas
from rebriefer.places.timeline.view.register import Register
from rebriefer.session import Session
from rebriefer.widgets.drawing import Drawing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import Paragraph
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.places.timeline.view.slide import Slide

_SIDE_BY_SIDE_FROM = 2400
_FEWEST_ROWS = 4
_ROW_FROM, _ROW_EACH = 428, 62
_LEAST_CANVAS = 200
_LEAD_FROM = 940


class Sentence(Paragraph):
    """The sentence of the day; smaller where the window is narrow."""

    def set_role(self, role: str) -> None:
        """Set the type role."""
        if role != self._role:
            self._role = role
            self._restyle()


class TimelineView(QWidget):
    """The timeline in the window.

    Args:
        session: What the window looks at.
        words: Words in its language.
        style: Colours, fonts and lengths.
        parent: The window.
    """

    content_painted = Signal()
    copy_asked = Signal()

    def __init__(self, session: Session, words: Words, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place-timeline")
        self._session, self._words, self._style = session, words, style
        self.model = TimelineModel(session, words)
        self._bar = PlaceBar(self.model, session, words, style)
        self._sentence = Sentence(style, "lead")
        self._sentence.setObjectName("timeline-sentence")
        self.canvas = Canvas(self.model, session, words, style)
        self.register = Register(self.model, session, words, style)
        for part in (self._bar, self._sentence, self.canvas, self.register):
            part.setParent(self)
        self.asking = Asking(self, self.register, session, words, style)
        self.asking.changed.connect(self._arrange)
        self._bar.ask_asked.connect(self.asking.toggle)
        self.asking.turned.connect(self._bar.show_asking)
        self.setFocusProxy(self.canvas)
        self._slide: Slide | None = None
        self._tallest: tuple[object, int] = (None, 0)
        self._told = False
        self.canvas.painted.connect(self._tell_painted)
        self.register.copy_asked.connect(self.copy_asked)
        self.register.bind_keys(self)
        follow(self, self.model.changed, self._say_sentence_of_two_days)
        follow(self, self.model.sight.changed, self._say_sentence)
        follow(self, session.as_of_changed, self._say_sentence)
        follow(self, session.reading_changed, self._reread)
        follow(self, session.facts_changed, self._read_facts)
        follow(self, session.language_changed, self.retranslate)
        style.restyled.connect(self._arrange)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "Timeline"))
        for part in (self._bar, self.canvas, self.register, self.asking):
            part.retranslate()
        self._say_sentence()

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {**self.model.state(), **self.asking.state()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view that ``state`` gave."""
        self.model.restore(state)
        self.asking.restore(state)
        self.retranslate()
        self.canvas.update()

    def slide_to(self, day: date) -> None:
        """Let the as-of line slide onto another day."""
        if self._slide is None:
            from rebriefer.places.timeline.view.slide import Slide

            self._slide = Slide(self.model, self.canvas)
        self._slide.begin(day)

    def drawing(self, style: Style) -> Drawing:
        """What is painted for pages and pictures."""
        from rebriefer.places.timeline.view.drawing import TimelineDrawing

        return TimelineDrawing(self.model, style)

    def table_in_focus(self) -> list[list[str]] | None:
        """The register where it has the focus."""
        focus = QApplication.focusWidget()
        return self.model.table() if focus is not None and self.register.isAncestorOf(focus) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))

    def _reread(self) -> None:
        self.model.reread()
        self._say_sentence()

    def _read_facts(self) -> None:
        self.model.read_facts()
        self._say_sentence()

    def _say_sentence_of_two_days(self) -> None:
        """What differs hangs on the filter as well."""
        if self.model.sight.against is not None:
            self._say_sentence()

    def _say_sentence(self) -> None:
        self._sentence.setText(self.model.sentence())
        self._arrange()

    def _arrange(self) -> None:
        """Bar over sentence over canvas over register; on very wide windows the register stands at the right."""
        px, width, height = self._style.px, self.width(), self.height()
        side, bar = px(16), px(40)
        self._bar.setGeometry(0, 0, width, bar)
        sentence = self._sentence_height(width - 2 * side)
        self._sentence.setGeometry(side, bar + px(8), width - 2 * side, sentence)
        top = bar + px(8) + sentence + px(4)
        if self._logical(width) >= _SIDE_BY_SIDE_FROM:
            across = width * 6 // 10
            self.canvas.setGeometry(side, top, across - 2 * side, height - top - px(4))
            self.register.setGeometry(across, top, width - across, height - top)
            self.asking.cover(self.register.geometry())
            return
        register = self.asking.height_for(self._register_height(height, top), height - top)
        self.canvas.setGeometry(side, top, width - 2 * side, height - top - register - px(4))
        self.register.setGeometry(0, height - register, width, register)
        self.asking.cover(self.register.geometry())

    def _register_height(self, height: int, top: int) -> int:
        rows = max(round((height * 100 / self._style.text_size - _ROW_FROM) / _ROW_EACH), _FEWEST_ROWS)
        while rows > 1 and height - top - self.register.height_of(rows) < self._style.px(_LEAST_CANVAS):
            rows -= 1
        return self.register.height_of(rows)

    def _sentence_height(self, width: int) -> int:
        """The sentence keeps the height of the longest one said so far, so that stepping days moves nothing."""
        self._sentence.set_role("lead" if self._logical(width) >= _LEAD_FROM else "body")
        key = (width, self._words.language, self._style.text_size, self.model.sight.against is None)
        needed = self._sentence.heightForWidth(width)
        if self._tallest[0] != key or needed > self._tallest[1]:
            self._tallest = (key, needed)
        return self._tallest[1]

    def _logical(self, width: int) -> int:
        """A width in pixels at 100 % text size: larger text acts as a narrower window."""
        return width * 100 // self._style.text_size

    def _tell_painted(self) -> None:
        if not self._told:
            self._told = True
            self.content_painted.emit()
