"""The place: end uses, the result in a sentence, and a page of inputs, check, chart, table and formula."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from rebriefer.places.demand.commands import EVERYWHERE
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.view.bar import DemandBar
from rebriefer.places.demand.view.drawing import DemandDrawing
from rebriefer.places.demand.view.page import Page
from rebriefer.session import Session
from rebriefer.widgets.drawing import Drawing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import Paragraph
from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words


class DemandView(QWidget):
    """The demand place in the window.

    Args:
        session: What the window looks at.
        words: Words in its language.
        style: Colours, fonts and lengths.
        parent: The window.
    """

    content_painted = Signal()

    def __init__(self, session: Session, words: Words, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place-demand")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._session, self._words, self._style = session, words, style
        self.model = DemandModel(session, words)
        self.bar = DemandBar(self.model, style)
        self._sentence = Paragraph(style, "lead", bold=True)
        self._sentence.setObjectName("demand-sentence")
        self.page = Page(self.model, session, style, self.undo, self.redo)
        self._scroll = _Scroll(self.page)
        for part in (self.bar, self._sentence, self._scroll):
            part.setParent(self)
        self._told = False
        for command in EVERYWHERE:
            for key in command.keys:
                where = Qt.ShortcutContext.WidgetWithChildrenShortcut
                shortcut = QShortcut(QKeySequence(key), self, context=where)
                shortcut.activated.connect(lambda run=command.run: run(self))
        self.page.in_sight.connect(self._show_part)
        self.page.grown.connect(self._arrange)
        follow(self, session.selection_changed, self._follow_selection)
        follow(self, session.language_changed, self.retranslate)
        follow(self, self.model.changed, self._refill)
        style.restyled.connect(self._arrange)
        self.model.follow_selection()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "Demand"))
        self._refill()

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
        return DemandDrawing(self.model, style)

    def table_in_focus(self) -> list[list[str]] | None:
        """The table where it has the focus."""
        return self.model.table() if self.page.twin.isAncestorOf(QApplication.focusWidget() or self) else None

    # What commands ask

    def undo(self) -> None:
        """Take the last value back."""
        self.model.undo()

    def redo(self) -> None:
        """Give the value again that was taken back."""
        self.model.redo()

    def step_year(self, by: int) -> None:
        """Look at the next or the previous year."""
        self.model.choose_year(self.model.year + by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        self._keep_check_in_sight()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The chart takes the focus; as a proxy it would let the Tab key pass by everything that stands before it."""
        self.page.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()
        QTimer.singleShot(0, self, self._bring_selection)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))
        if not self._told:  # whatever part of the page is in sight is painted right after this
            self._told = True
            QTimer.singleShot(0, self, self.content_painted.emit)

    def _follow_selection(self) -> None:
        if self.isVisible():
            self._bring_selection()

    def _bring_selection(self) -> None:
        """Show the use that the selection is of; a claimed demand brings its check into sight."""
        self.model.follow_selection()
        self._keep_check_in_sight()

    def _keep_check_in_sight(self) -> None:
        selection = self._session.selection
        if any(claim.address == selection for claim in self.model.claims):
            self._show_part(self.page.place_of(self.page.check))

    def _refill(self) -> None:
        self._sentence.setText(self.model.sentence())
        self.bar.refill()
        self.page.refill()
        self._arrange()

    def _arrange(self) -> None:
        px, width, height = self._style.px, self.width(), self.height()
        side, bar = px(16), px(40)
        self.bar.setGeometry(0, 0, width, bar)
        sentence = self._sentence.heightForWidth(width - 2 * side)
        self._sentence.setGeometry(side, bar + px(8), width - 2 * side, sentence)
        top = bar + px(8) + sentence + px(8)
        self._scroll.setGeometry(0, top, width, max(height - top, 0))
        self._scroll.verticalScrollBar().setSingleStep(px(40))
        narrow = self.window().width() * 100 // self._style.text_size < _NARROW_WINDOW
        self.page.lay_out(width - SCROLL_BAR, max(height - top, 0), narrow=narrow)

    def _show_part(self, part: QRect) -> None:
        """Scroll until a part of the page is seen, its top first."""
        bar, seen = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        margin = self._style.px(8)
        if part.top() - margin < bar.value() or part.height() > seen:
            bar.setValue(part.top() - margin)
        elif part.bottom() + margin > bar.value() + seen:
            bar.setValue(part.bottom() + margin - seen)


_NARROW_WINDOW = 1200
"""Below this width of the window, at the present size of text, inputs stand over results."""


class _Scroll(QScrollArea):
    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setObjectName("demand-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
