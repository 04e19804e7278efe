"""The part that scrolls: the page under the heads of its columns."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from rebriefer.places.reader.view.heads import Heads
from rebriefer.places.reader.view.page import Page
from rebriefer.widgets.style import Style

_MARGIN = 32


class Scrolling(QScrollArea):
    """Keeps what is read in sight, and the place that is read when the page is laid out anew."""

    def __init__(self, page: Page, style: Style) -> None:
        super().__init__()
        self.setObjectName("reader-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._page, self._style = page, style
        self.setWidget(page)
        self._heads = Heads(page, style, self.viewport())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.follow())
        page.moved.connect(self.bring_into_sight)

    def follow(self) -> None:
        """Show the heads for what is scrolled by now."""
        self._heads.follow(self.verticalScrollBar().value(), self.viewport().width())

    def bring_into_sight(self, rect: QRect) -> None:
        """Scroll as little as shows a rectangle of the page, clear of the heads."""
        bar, margin = self.verticalScrollBar(), self._style.px(_MARGIN)
        covered = self._heads.room() if rect.top() > self._page.frame().heads.y else 0
        above = rect.top() - covered - margin - bar.value()
        below = rect.bottom() + margin - bar.value() - self.viewport().height()
        if above < 0:
            bar.setValue(bar.value() + above)
        elif below > 0:
            bar.setValue(bar.value() + min(below, above))

    def go_to_top(self) -> None:
        """Show the headline."""
        self.verticalScrollBar().setValue(0)

    def scroll_pages(self, pages: float) -> None:
        """Scroll by a share of the height that is seen."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * (self.viewport().height() - self._heads.room())))

    def read_at(self) -> tuple[int, float]:
        """Which paragraph is read, and how much of it is above; -1 with what is scrolled by in the head of the page."""
        value, frame = self.verticalScrollBar().value(), self._page.frame()
        top = value + self._heads.room()
        if value >= frame.heads.y:
            for number, band in enumerate(frame.bands):
                if band.y + band.height > top:
                    return number, (top - band.y) / max(band.height, 1)
        return -1, float(value)

    def go_back_to(self, read: tuple[int, float]) -> None:
        """Show again what :meth:`read_at` gave."""
        number, share = read
        bands = self._page.frame().bands
        value = share
        if 0 <= number < len(bands):
            value = bands[number].y + share * bands[number].height - self._heads.room()
        self.verticalScrollBar().setValue(round(value))
