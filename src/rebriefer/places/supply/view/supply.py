"""The place: bar, sentence, ladder and table."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.view.ladder import Axis, Ladder
from rebriefer.places.supply.view.table import ShareTwin
from rebriefer.session import Session
from rebriefer.widgets.drawing import Drawing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import ElidedLabel, Label, Paragraph
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_SIDE_BY_SIDE_FROM = 2400
_FEWEST_ROWS = 3
_LEAST_LADDER = 180


class SupplyView(QWidget):
    """The supply place in the window.

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
        self.setObjectName("place-supply")
        self._session, self._words, self._style = session, words, style
        self.model = SupplyModel(session, words)
        self._bar = _SupplyBar(words, style)
        self._sentence = Paragraph(style, "body")
        self._sentence.setObjectName("supply-sentence")
        self.ladder = Ladder(self.model, session, words, style)
        self._axis = Axis(self.ladder, style)
        self._scroll = _Scroll(self.ladder)
        self.twin = ShareTwin(self.model, session, words, style)
        for part in (self._bar, self._sentence, self._axis, self._scroll, self.twin):
            part.setParent(self)
        self.setFocusProxy(self.ladder)
        self._told = False
        self.ladder.painted.connect(self._tell_painted)
        self.ladder.resized.connect(self._arrange)
        self.ladder.in_sight.connect(self._scroll.show_part)
        self.twin.copy_asked.connect(self.copy_asked)
        follow(self, session.language_changed, self.retranslate)
        style.restyled.connect(self._arrange)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "Supply"))
        self._sentence.setText(self.model.sentence())
        for part in (self._bar, self.ladder, self.twin):
            part.retranslate()
        self._arrange()

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {**self.model.state(), "scroll": self._scroll.verticalScrollBar().value()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view that ``state`` gave."""
        self.model.restore(state)
        self._arrange()
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self._scroll.verticalScrollBar().setValue(scroll)

    def drawing(self, style: Style) -> Drawing:
        """What is painted for pages and pictures."""
        from rebriefer.places.supply.view.drawing import SupplyDrawing

        return SupplyDrawing(self.model, style)

    def table_in_focus(self) -> list[list[str]] | None:
        """The table as it stands, with the sets that were chosen, where it has the focus."""
        focus = QApplication.focusWidget()
        return self.twin.rows() if focus is not None and self.twin.isAncestorOf(focus) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()
        self.ladder.follow_selection()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))

    def _arrange(self) -> None:
        """Bar over sentence over ladder over table; on very wide windows the table stands at the right."""
        px, width, height = self._style.px, self.width(), self.height()
        side, bar = px(16), px(40)
        self._bar.setGeometry(0, 0, width, bar)
        sentence = self._sentence.heightForWidth(width - 2 * side)
        self._sentence.setGeometry(side, bar + px(8), width - 2 * side, sentence)
        top = bar + px(8) + sentence + px(4)
        if width * 100 // self._style.text_size >= _SIDE_BY_SIDE_FROM:
            across = width // 2
            self._place(QRect(0, top, across, height - top))
            self.twin.setGeometry(across, top, width - across, height - top)
            return
        ladder = self.ladder.height_for(width) + self._axis.needed_height()
        least = self.twin.height_of(_FEWEST_ROWS)
        given = max(min(ladder, height - top - least), min(px(_LEAST_LADDER), height - top))
        self._place(QRect(0, top, width, given))
        self.twin.setGeometry(0, top + given, width, max(height - top - given, 0))

    def _place(self, rect: QRect) -> None:
        width, axis = rect.width(), self._axis.needed_height()
        self._axis.setGeometry(rect.x(), rect.y(), width, axis)
        rect = rect.adjusted(0, axis, 0, 0)
        self._scroll.setGeometry(rect)
        height = self.ladder.height_for(width)
        self._scroll.verticalScrollBar().setSingleStep(self._style.px(40))
        self.ladder.setGeometry(0, self.ladder.y(), width, max(height, rect.height()))

    def _tell_painted(self) -> None:
        if not self._told:
            self._told = True
            self.content_painted.emit()


class _SupplyBar(Panel):
    """Title, and what the as-of day does not change."""

    def __init__(self, words: Words, style: Style) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("supply-bar")
        self._words = words
        self._title = Label(style, "lead", bold=True)
        self._about = ElidedLabel(style, "small", "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(16), 0, style.px(16), 0)
        row.setSpacing(style.px(14))
        row.addWidget(self._title)
        row.addWidget(self._about, 1)

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        self._title.setText(self._words.say("rail", "Supply"))
        self._about.setText(
            self._words.say("supply", "Shares in percent, each bar of its own year, whatever the as-of day")
        )


class _Scroll(QScrollArea):
    def __init__(self, ladder: Ladder) -> None:
        super().__init__()
        self.setObjectName("supply-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(ladder)

    def show_part(self, part: QRect) -> None:
        """Scroll until a line of the ladder is seen."""
        middle = part.center()
        self.ensureVisible(0, middle.y(), 0, part.height() // 2 + 8)
