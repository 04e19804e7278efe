"""What the sections of a receipt are put together from."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.session import Session
from rebriefer.widgets.controls import Link
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Divider
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words


class Desk:
    """What every section needs: the session, its words and the style."""

    __slots__ = ("session", "style", "words")

    def __init__(self, session: Session, words: Words, style: Style) -> None:
        self.session, self.words, self.style = session, words, style

    def pick(self, en: str, zh: str) -> str:
        """The text in the language of the window; the other where this one is missing."""
        return (zh or en) if self.words.language == "zh" else (en or zh)

    def label(self, text: str, role: str = "body", colour: str = "ink", *, bold: bool = False) -> Label:
        """Wrapped plain text."""
        label = Label(self.style, role, colour, bold=bold, wrap=True)
        label.setText(text)
        return label

    def link(self, address: Address) -> Link:
        """An address that leads to its own receipt."""
        link = Link(self.style, "address")
        link.setText(address)
        link.setAccessibleName(address)
        link.clicked.connect(lambda _checked=False: self._select(address))
        return link

    def _select(self, address: Address) -> None:
        self.session.selection = address


class Section(QWidget):
    """A hairline, a head and what stands under it."""

    def __init__(self, desk: Desk, head: str, aside: str = "", *, ruled: bool = True) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._desk = desk
        self.column = QVBoxLayout(self)
        px = desk.style.px
        self.column.setContentsMargins(0, 0, 0, px(10))
        self.column.setSpacing(px(4))
        if ruled:
            self.column.addWidget(Divider(desk.style))
            self.column.addSpacing(px(6))
        if head:
            self.column.addLayout(_head(desk, head, aside))

    def add(self, widget: QWidget) -> None:
        """Put a widget under what is there."""
        self.column.addWidget(widget)

    def add_text(self, text: str, role: str = "body", colour: str = "ink") -> None:
        """Put wrapped plain text under what is there."""
        self.add(self._desk.label(text, role, colour))

    def add_row(self, *widgets: QWidget, stretch: int | None = None) -> None:
        """Put widgets side by side; ``stretch`` is the index of the one that takes the room."""
        self.column.addLayout(row_of(self._desk.style, *widgets, stretch=stretch))


class Facts(QWidget):
    """Short facts in dim, parted by upright rules; a fact that does not fit begins another line."""

    def __init__(self, desk: Desk, facts: Sequence[str]) -> None:
        super().__init__()
        self._style, self._facts = desk.style, [fact for fact in facts if fact]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(self._facts))

    def heightForWidth(self, width: int) -> int:
        return (self._places(width)[-1][1] + 1) * self._pitch() if self._facts else 0

    def sizeHint(self) -> QSize:
        width = self._style.px(300)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._style.font("small"))
        metrics, gap = painter.fontMetrics(), self._style.px(8)
        for fact, (x, line) in zip(self._facts, self._places(self.width()), strict=True):
            top = line * self._pitch()
            if x:
                rule = self._style.px(10)
                painter.fillRect(x - gap - 1, top + (self._pitch() - rule) // 2, 1, rule, self._style.colour("rule"))
            painter.setPen(self._style.colour("dim"))
            painter.drawText(x, top + (self._pitch() - metrics.height()) // 2 + metrics.ascent(), fact)

    def _places(self, width: int) -> list[tuple[int, int]]:
        self.setFont(self._style.font("small"))
        metrics, gap = self.fontMetrics(), self._style.px(8)
        x, line, places = 0, 0, []
        for fact in self._facts:
            wide = metrics.horizontalAdvance(fact)
            if x and x + 2 * gap + 1 + wide > width:
                x, line = 0, line + 1
            elif x:
                x += 2 * gap + 1
            places.append((x, line))
            x += wide
        return places

    def _pitch(self) -> int:
        return self._style.line_height("small")


class Quoted(QWidget):
    """Words of somebody else, behind an upright bar: of accent, or of the colour of a country."""

    def __init__(self, desk: Desk, country: str = "") -> None:
        super().__init__()
        self._style, self._country = desk.style, country
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(desk.style.px(12), 0, 0, 0)
        self.column.setSpacing(desk.style.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._style.country(self._country) if self._country else self._style.colour("accent")
        QPainter(self).fillRect(0, 0, 2, self.height(), colour)


def row_of(style: Style, *widgets: QWidget, stretch: int | None = None) -> QHBoxLayout:
    """Widgets side by side; without a stretching one they stand at the left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(style.px(8))
    for index, widget in enumerate(widgets):
        row.addWidget(widget, 1 if index == stretch else 0)
    if stretch is None:
        row.addStretch(1)
    return row


def _head(desk: Desk, head: str, aside: str) -> QHBoxLayout:
    title = desk.label(head, bold=True)
    beside = Label(desk.style, "small", "dim")
    beside.setText(aside)
    return row_of(desk.style, title, beside, stretch=0)
