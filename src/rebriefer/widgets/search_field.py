"""What looks like a search field and opens the palette."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from rebriefer.widgets.controls import Pressable
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.labels import elided
from rebriefer.widgets.style import Style

_KEY = "Ctrl+K"


class SearchField(Pressable):
    """Says what can be typed and the key that opens it; wide where there is room, an icon where there is none."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Say this in the field; it is also what is spoken."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(360), self._style.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(32), self._style.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        style, px = self._style, self._style.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.colour("edge"))
        painter.setBrush(self.ground(None))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        icon = QRectF(px(8), (self.height() - px(16)) / 2, px(16), px(16))
        paint_icon(painter, icon, "search", style.colour("dim"))
        painter.setFont(style.font("small"))
        key = painter.fontMetrics().horizontalAdvance(_KEY) + px(12)
        cap = QRectF(self.width() - key - px(8), (self.height() - px(18)) / 2, key, px(18))
        painter.setFont(style.font("body"))
        room = int(cap.left()) - px(32) - px(8)
        if room < px(60):
            return
        painter.setPen(style.colour("dim"))
        shown = elided(painter.fontMetrics(), self._words, room)
        painter.drawText(px(32), 0, room, self.height(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(style.colour("dim"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), _KEY)
