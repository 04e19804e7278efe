"""The heads of the columns, which stay in sight while the page is scrolled: whose text one reads is always said."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebriefer.places.reader.paint import paint_pill, paint_text
from rebriefer.places.reader.view.page import Page
from rebriefer.widgets.style import Style

_ROOM = 7


class Heads(QWidget):
    """Over the upper edge of the page, once its own heads have gone there."""

    def __init__(self, page: Page, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reader-heads")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._page, self._style = page, style
        self.hide()

    def follow(self, scrolled: int, width: int) -> None:
        """Stand there, or be gone, for what the page is scrolled by."""
        room, heads = self._style.px(_ROOM), self._page.frame().heads
        self.setGeometry(0, 0, width, heads.height + 2 * room)
        self.setVisible(scrolled > heads.y - room)
        self.raise_()
        self.update()

    def room(self) -> int:
        """How much of the page it covers once it stands there."""
        return self._page.frame().heads.height + 2 * self._style.px(_ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        style, frame = self._style, self._page.frame()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), style.colour("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("line"))
        painter.translate(0, style.px(_ROOM) - frame.heads.y)
        top, bottom = frame.heads.y, frame.heads.y + frame.heads.height
        for text in frame.texts:
            if top <= text.y < bottom:
                paint_text(painter, text, self._page.measures.flow(text), style, self._page.look())
        for pill in frame.pills:
            if top <= pill.y < bottom:
                paint_pill(painter, pill, style)
