"""The place: list of documents, headline, working translation beside the summary."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.place import home_of
from rebriefer.places.reader.commands import COMMANDS
from rebriefer.places.reader.model import ReaderModel
from rebriefer.places.reader.view.bar import ReaderBar
from rebriefer.places.reader.view.document_list import DocumentList
from rebriefer.places.reader.view.page import Page
from rebriefer.session import Session
from rebriefer.widgets.follow import follow
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_LIST, _LIST_FROM = 204, 860
_BAR = 40


class ReaderView(QWidget):
    """The reader in the window.

    Args:
        session: What the window looks at.
        words: Words in its language.
        style: Colours, fonts and lengths.
        parent: The window.
    """

    content_painted = Signal()

    def __init__(self, session: Session, words: Words, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place-reader")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._session, self._words, self._style = session, words, style
        self.model = ReaderModel(session, words)
        self._bar = ReaderBar(self.model, words, style)
        self._list = DocumentList(self.model, style)
        self._page = Page(self.model, words, style)
        self._scroll = _Scroll(self._page)
        for part in (self._bar, self._list, self._scroll):
            part.setParent(self)
        self.setFocusProxy(self._list)
        self._told = False
        self._bind_keys()
        self._list.selectionModel().currentChanged.connect(lambda index, _old: self._open(index.row()))
        self._page.chosen.connect(lambda address: self._select(Address(address)))
        follow(self, session.selection_changed, self._follow_selection)
        follow(self, session.language_changed, self.retranslate)
        follow(self, self.model.changed, self._refill)
        style.restyled.connect(self._refill)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "Reader"))
        self._list.setAccessibleName(self._words.say("reader", "Documents"))
        self._bar.retranslate()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))
        if not self._told:
            self._told = True
            self._follow_selection()
            QTimer.singleShot(0, self.content_painted.emit)

    def _bind_keys(self) -> None:
        for command in COMMANDS:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def go_to_claim(self, step: int) -> None:
        """Choose the next (1) or the previous (-1) claim."""
        self._go(self.model.next_claim(step))

    def go_to_flag(self, step: int) -> None:
        """Choose the next or the previous discrepancy."""
        self._go(self.model.next_flag(step))

    def copy(self) -> None:
        """Copy the words of the selection with their address, document and day."""
        text = self._page.citation(self._session.selection)
        if text:
            QApplication.clipboard().setText(text)

    def _go(self, address: Address | None) -> None:
        if address is not None:
            self._session.selection = address

    def _open(self, index: int) -> None:
        if index >= 0 and index != self.model.index:
            self.model.open(index)
            self._session.selection = self.model.document.address

    def _select(self, address: Address) -> None:
        self._session.selection = address

    def _follow_selection(self) -> None:
        self.model.follow_selection()
        selection = self._session.selection
        self._page.select(selection)
        if selection is not None and home_of(selection) == "reader":
            rect = self._page.rect_of(selection)
            self._scroll.ensureVisible(rect.center().x(), rect.center().y(), 0, self._scroll.height() // 3)

    def _refill(self) -> None:
        self._list.refill()
        self._bar.refill()
        self._page.refill()
        self._page.select(self._session.selection)
        self._arrange()

    def _arrange(self) -> None:
        px, width, height = self._style.px, self.width(), self.height()
        bar = px(_BAR)
        listed = px(_LIST) if width * 100 // self._style.text_size >= _LIST_FROM else 0
        if self.isVisible():
            self._list.setVisible(bool(listed))
            self._bar.set_choice(not listed)
            self.setFocusProxy(self._list if listed else self._scroll)
        self._bar.setGeometry(0, 0, width, bar)
        self._list.setGeometry(0, bar, listed, height - bar)
        self._scroll.setGeometry(listed, bar, width - listed, height - bar)
        self._page.lay_out(width - listed)


class _Scroll(QScrollArea):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("reader-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
