"""What the sections of a receipt are put together from."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.session import Session
from rebriefer.ui.evidence.column import Column, Flow
from rebriefer.ui.evidence.text import Jump, Text
from rebriefer.widgets.panels import Divider, Tag
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow
from rebriefer.words.catalogue import Words

Block = tuple[int, QWidget]
"""A widget with the gap above it."""
Blocks = Iterator[Block]


class Desk:
    """What every section needs: the session, its words, the style, and the way to run a command of the window."""

    __slots__ = ("run", "session", "style", "words")

    def __init__(self, session: Session, words: Words, style: Style, run: Callable[[str], None]) -> None:
        self.session, self.words, self.style, self.run = session, words, style, run

    def pick(self, en: str, zh: str) -> str:
        """The text in the language of the window; the other where this one is missing."""
        return (zh or en) if self.words.language == "zh" else (en or zh)

    def text(self, text: str, role: str = "body", colour: str = "ink", *, bold: bool = False) -> Text:
        """Wrapped plain text."""
        shown = Text(self.style, role, colour, bold=bold)
        shown.setText(text)
        return shown

    def tag(self, text: str, tint: str = "") -> Tag:
        """A word on a tint."""
        return Tag(self.style, text, tint)

    def flow(self, *widgets: QWidget) -> Flow:
        """Widgets side by side, as many in a line as fit."""
        return Flow(self.style, *widgets)

    def link(self, address: Address, text: str = "", spoken: str = "") -> Jump:
        """An address, or words, that lead to a receipt."""
        link = Jump(self.style, "body" if text else "address")
        link.say(text or address, spoken)
        link.clicked.connect(lambda _checked=False: self._select(address))
        return link

    def section(self, head: str, aside: str = "") -> Blocks:
        """A hairline and the head of a section."""
        px = self.style.px
        yield px(10), Divider(self.style)
        if head:
            title = self.text(head, bold=True)
            yield px(9), Headed(self.style, title, self.text(aside, "small", "dim")) if aside else title

    def _select(self, address: Address) -> None:
        self.session.selection = address


class Headed(Column):
    """The head of a section with a word at its right, or under it where both do not fit."""

    def __init__(self, style: Style, head: Text, aside: Text) -> None:
        super().__init__()
        self._style, self._head, self._aside = style, head, aside
        self.add(head)
        self.add(aside)

    def heightForWidth(self, width: int) -> int:
        if self._fits(width):
            return self._head.heightForWidth(width)
        return super().heightForWidth(width)

    def arrange(self) -> None:
        width, wish = self.width(), self._aside.natural_width()
        if not self._fits(width):
            super().arrange()
            return
        height = self._head.heightForWidth(width - wish)
        self._head.setGeometry(0, 0, width - wish, height)
        line = self._aside.heightForWidth(wish)
        self._aside.setGeometry(width - wish, (height - line + 1) // 2, wish, line)

    def _fits(self, width: int) -> bool:
        return self._head.natural_width() + self._style.px(8) + self._aside.natural_width() <= width


class Facts(QWidget):
    """Short facts in dim, parted by upright rules; one that does not fit begins another line, a long one wraps."""

    def __init__(self, desk: Desk, facts: Sequence[str]) -> None:
        super().__init__()
        self._style, self._facts = desk.style, [fact for fact in facts if fact]
        self._laid: list[tuple[int, int, TextFlow]] = []
        self._width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(self._facts))

    def heightForWidth(self, width: int) -> int:
        return max((line * self._pitch() + flow.height for _, line, flow in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = self._style.px(300)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pitch = QPainter(self), self._pitch()
        gap, rule = self._style.px(8), self._style.px(10)
        for x, line, flow in self._places(self.width()):
            if x:
                top = line * pitch + (pitch - rule) // 2
                painter.fillRect(x - gap - 1, top, 1, rule, self._style.colour("rule"))
            flow.draw(painter, x, line * pitch, self._style.colour("dim"))

    def _places(self, width: int) -> list[tuple[int, int, TextFlow]]:
        """Left edge, number of the line and text of each fact."""
        if width != self._width:
            self._width, self._laid = width, list(self._lay_out(width))
        return self._laid

    def _lay_out(self, width: int) -> Iterator[tuple[int, int, TextFlow]]:
        font, gap = self._style.font("small"), self._style.px(8)
        metrics = QFontMetrics(font)
        x = line = 0
        for fact in self._facts:
            flow, wide = TextFlow(fact, font, width, self._pitch()), metrics.horizontalAdvance(fact) + 1
            if x and x + 2 * gap + 1 + wide > width:
                x, line = 0, line + 1
            elif x:
                x += 2 * gap + 1
            yield x, line, flow
            x, line = x + wide, line + flow.lines - 1

    def _pitch(self) -> int:
        return self._style.line_height("small")
