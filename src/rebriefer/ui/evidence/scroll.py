"""The part of the pane that scrolls: what is seen is built at once, the rest while the hand is idle."""

from collections.abc import Callable
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from rebriefer.ui.evidence.column import Column, height_of
from rebriefer.ui.evidence.parts import Blocks
from rebriefer.ui.evidence.text import Text
from rebriefer.widgets.style import Style

_SIDE, _END = 16, 14
_SLICE_S = 0.008
"""How long the rest may hold the hand up at a time."""


class ReceiptScroll(QScrollArea):
    """Blocks one under another; arrows and page keys scroll, Tab walks the links from the top."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setObjectName("evidence-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringsInside", True)
        ground = QWidget()  # Qt's own, once asked for, makes every class of Qt ready: 30 ms before the first paint
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        self._page = _Page(self._fit)
        self._coming: Blocks = iter(())
        self._links: list[QWidget] = []
        self._after: QWidget | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._build_slice)

    def lead_to(self, after: QWidget | None) -> None:
        """Tell what Tab reaches after the last link, if anything stands there."""
        self._after = after

    def show_blocks(self, blocks: Blocks, *, stay: bool = False) -> None:
        """Replace what is shown; stay where one has scrolled to, or begin at the top."""
        at = self.verticalScrollBar().value() if stay else 0
        now = QApplication.focusWidget()
        if now is not None and self._page.isAncestorOf(now):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page, self._coming, self._links = _Page(self._fit), blocks, [self]
        self._build(lambda: self._page.height_built > self.viewport().height() + at)
        self.setWidget(self._page)
        self._page.setAutoFillBackground(False)
        self._chain()
        self._fit()
        self.verticalScrollBar().setValue(at)
        self._idle.start()

    def settle(self) -> None:
        """Build all that is still to come."""
        self._build(lambda: False)
        self._chain()
        self._fit()

    def marked_words(self) -> str:
        """What the mouse has swept over."""
        marked = (text.marked_words() for text in self._page.findChildren(Text))
        return next(filter(None, marked), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build_slice(self) -> None:
        until = perf_counter() + _SLICE_S
        self._build(lambda: perf_counter() > until)
        self._chain()
        self._fit()

    def _build(self, enough: Callable[[], bool]) -> None:
        while not enough():
            block = next(self._coming, None)
            if block is None:
                self._idle.stop()
                return
            gap, widget = block
            self._page.column.add(widget, gap)
            self._page.height_built += gap + height_of(widget, self._room())
            inside = (widget, *widget.findChildren(QWidget))
            self._links += [link for link in inside if link.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _chain(self) -> None:
        """Let Tab walk the links in reading order and leave after them; Qt would put them behind all that was there."""
        for link, following in pairwise([*self._links, *([self._after] if self._after is not None else [])]):
            QWidget.setTabOrder(link, following)
        self._links = self._links[-1:]

    def _room(self) -> int:
        """Width of what is shown; the bar stands in the margin, so that lines break in the same places without it."""
        return self.width() - 2 * self._style.px(_SIDE)

    def _fit(self) -> None:
        px = self._style.px
        height = self._page.column.heightForWidth(self._room())
        self._page.column.setGeometry(px(_SIDE), px(_END), self._room(), height)
        self._page.resize(self.viewport().width(), height + 2 * px(_END))


class _Page(QWidget):
    """What scrolls; it asks to be fitted anew when a part became taller or lower."""

    def __init__(self, fit: Callable[[], None]) -> None:
        super().__init__()
        self._fit = fit
        self.setObjectName("receipt")
        self.setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.height_built = 0
        self.column = Column()
        self.column.setParent(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            return True
        return super().event(event)
