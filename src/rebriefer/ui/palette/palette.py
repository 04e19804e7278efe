"""The palette over the window: a line to type in, and what it finds below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from rebriefer.ui.palette.answers import Answers
from rebriefer.ui.palette.foot import Foot
from rebriefer.ui.palette.offers import Offer
from rebriefer.ui.palette.rows import HEADING, OFFER, LinePainter, Lines
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.labels import Label
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_WIDTH, _TOP, _HEAD, _FOOT = 760, 64, 52, 36
_BESIDE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QWidget):
    """Covers the window while it is open; Esc, Ctrl+K or a click beside it put it away.

    Args:
        window: What it covers.
        words: The language of the session.
        style: Colours, fonts and lengths.
        answers: What it offers.
        take: Called with the offer that was chosen, and whether only its evidence is asked for.
    """

    def __init__(
        self, window: QWidget, words: Words, style: Style, answers: Answers, take: Callable[[Offer, bool], None]
    ) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._covered, self._words, self._style = window, words, style
        self.answers, self._take = answers, take
        self._card = _Card(self, style)
        self.edit = QLineEdit(self._card)
        self.edit.setObjectName("palette-edit")
        self.edit.setMaxLength(200)
        self.edit.setProperty("paintsFocus", True)
        self._lines = Lines()
        self._painter = LinePainter(self._lines, style)
        self.list = _list(self._card, self._lines, self._painter)
        self._empty = Label(style, colour="dim", wrap=True)
        self._empty.setParent(self._card)
        self._foot = Foot(self._card, words, style)
        self._composing = False
        self.edit.textChanged.connect(self._ask)
        self.edit.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._choose(index.row(), beside=False))
        style.restyled.connect(self._arrange)
        self.hide()

    def open(self) -> None:
        """Show the palette, empty, in the language of now."""
        say = self._words.say
        self.edit.setAccessibleName(say("palette", "Search, or type an address or a day"))
        self.edit.setPlaceholderText(say("palette", "Search, or type an address or a day"))
        self.list.setAccessibleName(say("palette", "Results"))
        self._foot.retranslate()
        self.edit.clear()
        self._ask("")
        self.show()
        self.raise_()
        self._arrange()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def shown_texts(self) -> list[str]:
        """The texts of all offers, in order."""
        offers = (self._lines.offer(row) for row in range(self._lines.rowCount()))
        return [offer.text for offer in offers if offer is not None]

    def cover(self) -> None:
        """Cover the window again after it changed its size, and all that came forward with it."""
        self._arrange()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # While Chinese is being composed every key belongs to the input method.
            return self._composing or self._key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = QColor("#000000") if self._style.theme.kind == "dark" else self._style.colour("ink")
        scrim.setAlphaF(0.5 if self._style.theme.kind == "dark" else 0.28)
        QPainter(self).fillRect(self.rect(), scrim)

    def _key(self, event: QKeyEvent) -> bool:
        key, row = Qt.Key(event.key()), self.list.currentIndex().row()
        if key in _STEPS:
            self._stand_at(self._lines.next_offer(row, _STEPS[key]))
        elif key in _PAGES:
            for _ in range(abs(_PAGES[key])):
                row = self._lines.next_offer(row, 1 if _PAGES[key] > 0 else -1)
            self._stand_at(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(row, beside=bool(event.modifiers() & _BESIDE))
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _ask(self, typed: str) -> None:
        of = self._words.say("palette", "{listed} of {found}", listed="{listed}", found="{found}")
        groups = self.answers.to(typed)
        self._lines.show(groups, of)
        self._empty.setText("" if groups else self.answers.nothing(typed))
        self._empty.setVisible(not groups)
        self.list.setVisible(bool(groups))
        self._arrange()
        self._stand_at(self._lines.next_offer(-1, 1))

    def _stand_at(self, row: int) -> None:
        index = self._lines.index(max(row, 0))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(self._lines.index(0) if row <= 1 else index)

    def _choose(self, row: int, *, beside: bool) -> None:
        offer = self._lines.offer(row)
        if offer is not None:
            self.hide()
            self._take(offer, beside)

    def _arrange(self) -> None:
        px = self._style.px
        self.setGeometry(self._covered.rect())
        width = min(px(_WIDTH), self.width() - px(32))
        head, foot, side = px(_HEAD), px(_FOOT), px(16)
        empty = self._empty.heightForWidth(width - 2 * side) + px(24) if self._empty.text() else px(72)
        needed = self._lines.height(px(OFFER), px(HEADING)) or empty
        height = min(head + needed + foot + px(10), px(596), self.height() - px(_TOP) - px(32))
        self._card.setGeometry((self.width() - width) // 2, px(_TOP), width, height)
        self.edit.setFont(self._style.font("title"))
        self.edit.setGeometry(px(44), px(8), width - px(60), head - px(16))
        self.list.setGeometry(1, head + 1, width - 2, height - head - foot - px(2))
        self._empty.setGeometry(side, head + px(12), width - 2 * side, max(height - head - foot - px(16), 0))
        self._foot.setGeometry(px(8), height - foot, width - px(16), foot - px(3))


class _Card(QWidget):
    def __init__(self, palette: Palette, style: Style) -> None:
        super().__init__(palette)
        self._style = style

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._style.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style.colour("edge"))
        painter.setBrush(self._style.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        paint_icon(painter, QRectF(px(16), px(17), px(18), px(18)), "search", self._style.colour("accent"))
        painter.setPen(self._style.colour("line"))
        painter.drawLine(1, px(52), self.width() - 2, px(52))


def _list(card: QWidget, lines: Lines, painter: LinePainter) -> QListView:
    view = QListView(card)
    view.setObjectName("palette-results")
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setItemDelegate(painter)
    view.setModel(lines)
    return view
