"""The rail of places at the left edge."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from rebriefer.place import PlaceEntry
from rebriefer.widgets.controls import Pressable
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.labels import plain_tip
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint
from rebriefer.words.catalogue import Words

_APART = "notes"
"""The place of what is the user's stands at the lower end, apart from those of the pack."""


class Rail(Panel):
    """One button a place; without words where the window is narrow."""

    def __init__(self, places: Sequence[PlaceEntry], words: Words, style: Style, go: Callable[[str], None]) -> None:
        super().__init__(style, "panel", "right")
        self.setObjectName("rail")
        self._words = words
        self._entries = {entry.id: entry for entry in places}
        self._items: dict[str, _RailItem] = {}
        self._column = QVBoxLayout(self)
        for entry in places:
            item = _RailItem(style, entry.icon)
            item.setObjectName(f"rail-{entry.id}")
            item.clicked.connect(lambda _checked=False, id=entry.id: go(id))
            self._items[entry.id] = item
            if entry.id == _APART:
                self._column.addStretch(1)
            self._column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
        style.restyled.connect(self._restyle)
        self._restyle()

    def retranslate(self) -> None:
        """Say the names of the places."""
        for id, item in self._items.items():
            name, key = self._words.say("rail", self._entries[id].name), self._entries[id].key
            item.setText(name)
            item.setAccessibleName(name)
            item.setToolTip(plain_tip(f"{name}  {key}"))

    def set_on(self, id: str) -> None:
        """Show which place is open."""
        for name, item in self._items.items():
            item.setChecked(name == id)

    def set_wordless(self, wordless: bool) -> None:
        """Leave the words out; they stay spoken and in the tool tips."""
        for item in self._items.values():
            item.set_wordless(wordless)

    def first(self) -> Pressable | None:
        """Where the focus goes when this pane is entered."""
        return next((item for item in self._items.values() if item.isChecked()), next(iter(self._items.values()), None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._restyle()

    def _restyle(self) -> None:
        """Buttons stand close to one another where there is little height, and are lower where there is less."""
        for item in self._items.values():
            item.set_room(self.height() // len(self._items))
        tall = sum(item.sizeHint().height() for item in self._items.values())
        air = 4 if self.height() >= tall + self._style.px(2 * 8 + 4 * len(self._items)) else 0
        self._column.setContentsMargins(0, self._style.px(2 * air), 1, self._style.px(2 * air))
        self._column.setSpacing(self._style.px(air))


class _RailItem(Pressable):
    def __init__(self, style: Style, icon: str) -> None:
        super().__init__(style)
        self._icon = icon
        self._wordless = False
        self._room = 0
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """A click asks for the place; what is on is shown when it has come."""

    def set_wordless(self, wordless: bool) -> None:
        self._wordless = wordless
        self._restyle()

    def set_room(self, height: int) -> None:
        """Be no taller than this."""
        if height != self._room:
            self._room = height
            self._restyle()

    def sizeHint(self) -> QSize:
        side = self._style.px(40)
        size = QSize(side, side) if self._wordless else QSize(self._style.px(56), self._style.px(52))
        return size.boundedTo(QSize(size.width(), self._room))

    def paintEvent(self, event: QPaintEvent) -> None:
        style, on = self._style, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on:
            paint_tint(painter, QRectF(self.rect()), "accent", style, style.px(8))
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("sunk"))
            painter.drawRoundedRect(self.rect(), style.px(8), style.px(8))
        colour = style.colour("accent" if on else "dim")
        side = style.px(20)
        top = (self.height() - side) / 2 if self._wordless else style.px(7)
        paint_icon(painter, QRectF((self.width() - side) / 2, top, side, side), self._icon, colour)
        if not self._wordless:
            font = style.font("small", on)
            font.setPixelSize(style.px(12))
            painter.setFont(font)
            painter.setPen(colour)
            words = QRect(0, style.px(28), self.width(), self.height() - style.px(28) - style.px(3))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.text())
