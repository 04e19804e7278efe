"""The place: list of documents, headline, working translation beside the summary."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from rebriefer.commands import PlaceCommand
from rebriefer.domain.addresses import Address, kind_of
from rebriefer.places.reader.commands import EVERYWHERE, ON_THE_PAGE, Hand
from rebriefer.places.reader.model.reader import GLOSS, PINYIN, ReaderModel
from rebriefer.places.reader.view.bar import ReaderBar
from rebriefer.places.reader.view.list_pane import ListPane
from rebriefer.places.reader.view.page import Page
from rebriefer.places.reader.view.scrolling import Scrolling
from rebriefer.session import Session
from rebriefer.widgets.drawing import Drawing
from rebriefer.widgets.follow import follow
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_LIST_FROM, _WIDE_LIST_FROM = 1000, 1400
_LIST, _WIDE_LIST, _DRAWER = 204, 240, 280


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
        self.bar = ReaderBar(self.model, words, style, self.open_drawer, self._step)
        self.pane = ListPane(self.model, words, style)
        self.page = Page(self.model, style)
        self.scrolling = Scrolling(self.page, style)
        for part in (self.bar, self.scrolling, self.pane):
            part.setParent(self)
        self._docked, self._drawer, self._told, self._shown = True, False, False, self.model.index
        self._bind_keys()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        self.setAccessibleName(self._words.say("rail", "Reader"))
        self.page.setAccessibleName(self._words.say("reader", "Document"))
        self.bar.retranslate()
        self.pane.retranslate()
        self._refill()

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {**self.model.state(), "scroll": self.scrolling.verticalScrollBar().value()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view that ``state`` gave."""
        self.model.restore(state)
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self.scrolling.verticalScrollBar().setValue(scroll)

    def drawing(self, style: Style) -> Drawing:
        """What is painted for pages and pictures."""
        from rebriefer.places.reader.view.drawing import ReaderDrawing

        return ReaderDrawing(self.model, style)

    # What commands ask

    def go_to_claim(self, step: int) -> None:
        """Choose the next (1) or the previous (-1) claim."""
        self._select(self.model.step("claim", step))

    def go_to_flag(self, step: int) -> None:
        """Choose the next or the previous discrepancy."""
        self._select(self.model.step("flag", step))

    def switch_pinyin(self) -> None:
        """Show or hide pinyin."""
        self.model.switch(PINYIN)

    def switch_gloss(self) -> None:
        """Show or hide what each word of the headline means."""
        self.model.switch(GLOSS)

    def quotation(self) -> str:
        """The words that were swept over, with address, document and day; empty where none were."""
        return self.page.quotation()

    def step(self, by: int) -> None:
        """Move the ring on the page to the next or the previous item."""
        self.page.step(by)

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""
        self.page.go_to_end(last)

    def scroll_pages(self, pages: float) -> None:
        """Scroll by a share of the height that is seen."""
        self.scrolling.scroll_pages(pages)

    def open_drawer(self) -> None:
        """Bring the list of documents over the page, or put it away."""
        if self._drawer:
            self._leave_drawer()
            return
        self._drawer = True
        self._arrange()
        self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))
        if not self._told:
            self._told = True
            self._follow_selection()
            QTimer.singleShot(0, self, self.content_painted.emit)

    def _connect(self) -> None:
        self.pane.list.selectionModel().currentChanged.connect(lambda index, _old: self._open(index.row()))
        self.pane.list.taken.connect(self._leave_drawer)
        self.pane.list.left.connect(self._close_drawer)
        self.page.chosen.connect(lambda address: self._select(Address(address)))
        follow(self, self._session.selection_changed, self._follow_selection)
        follow(self, self._session.language_changed, self.retranslate)
        follow(self, self.model.changed, self._refill)
        self._style.restyled.connect(self._refill)

    def _bind_keys(self) -> None:
        for command in EVERYWHERE:
            self._bind(command, self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for command in ON_THE_PAGE:
            self._bind(command, self.page, Qt.ShortcutContext.WidgetShortcut)

    def _bind(self, command: PlaceCommand[Hand], where: QWidget, context: Qt.ShortcutContext) -> None:
        for key in command.keys:
            shortcut = QShortcut(QKeySequence(key), where, context=context)
            shortcut.activated.connect(lambda run=command.run: run(self))

    def _step(self, kind: str) -> None:
        self._select(self.model.step(kind, 1))

    def _open(self, index: int) -> None:
        if index >= 0 and index != self.model.index:
            self.model.open(index)
            self._session.selection = self.model.document.address

    def _select(self, address: Address | None) -> None:
        if address is not None:
            self._session.selection = address

    def _follow_selection(self) -> None:
        self.model.follow_selection()
        selection = self._session.selection
        self.page.select(selection)
        if selection is None or selection not in self.model.addresses():
            return
        if kind_of(selection) == "document":
            self.scrolling.go_to_top()
        else:
            self.scrolling.bring_into_sight(self.page.rect_of(selection))

    def _refill(self) -> None:
        read = self.scrolling.read_at() if self._shown == self.model.index else (-1, 0.0)
        self._shown = self.model.index
        self.pane.list.refill()
        self.bar.refill()
        self.page.refill()
        self._arrange()
        self.page.select(self._session.selection)
        self.scrolling.go_back_to(read)

    def _close_drawer(self) -> None:
        if self._drawer:
            self._drawer = False
            self._arrange()

    def _leave_drawer(self) -> None:
        if self._drawer:
            self._close_drawer()
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        px, width, height = self._style.px, self.width(), self.height()
        room = width * 100 // self._style.text_size
        self._docked = room >= _LIST_FROM
        listed = px(_WIDE_LIST if room >= _WIDE_LIST_FROM else _LIST) if self._docked else 0
        self.bar.set_choice(not self._docked)
        bar = self.bar.height_for(width)
        self.bar.setGeometry(0, 0, width, bar)
        self.bar.arrange()
        self.scrolling.setGeometry(listed, bar, width - listed, height - bar)
        self.page.lay_out(width - listed)
        self.pane.setVisible(self._docked or self._drawer)
        self.pane.setGeometry(0, bar, listed or min(px(_DRAWER), width), height - bar)
        self.pane.raise_()
        if self.isVisible():
            self.setFocusProxy(self.pane.list if self._docked else self.page)
        self.scrolling.follow()
