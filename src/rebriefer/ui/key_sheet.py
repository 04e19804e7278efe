"""The sheet of keys, and how states are drawn."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rebriefer.ui.key_lists import Keys
from rebriefer.ui.legend import Legend
from rebriefer.widgets.controls import IconButton
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import KeyCap
from rebriefer.widgets.sheet import SCROLL_BAR
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

_SCRIM = 0.28
_MARGIN = 24


class KeySheet(QWidget):
    """Covers the window while it is shown; Esc, F1 or a click beside it put it away."""

    def __init__(self, window: QWidget, words: Words, style: Style) -> None:
        super().__init__(window)
        self.setObjectName("key-sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("paintsFocus", True)
        self._covered, self._words, self._style = window, words, style
        self._card: _Card | None = None
        self.hide()

    def open(self, groups: Sequence[tuple[str, Keys]]) -> None:
        """Fill the sheet anew, so that it speaks the language of now, and show it."""
        self._drop_card()
        say = self._words.say
        self._card = _Card(self, self._words, self._style, groups, self.close_sheet)
        self.setAccessibleName(say("keys", "Keys"))
        self.setAccessibleDescription(
            "; ".join(f"{name}: {' '.join(keys)}" for _, rows in groups for name, keys in rows)
        )
        self._card.show()
        self.show()
        self.raise_()
        self.centre()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Put the sheet away."""
        self.hide()
        self._drop_card()

    def centre(self) -> None:
        """Stand in the middle of the window, no larger than it."""
        self.setGeometry(self._covered.rect())
        if self._card is not None:
            room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).size()
            self._card.fit(room)
            self._card.move(self.rect().center() - self._card.rect().center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._card is None or not self._card.scroll_by(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._card is None or not self._card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = self._style.colour("shadow")
        scrim.setAlphaF(_SCRIM if self._style.theme.kind != "dark" else 2 * _SCRIM)
        QPainter(self).fillRect(self.rect(), scrim)

    def _drop_card(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None


class _Card(QWidget):
    """Title and closing button over the groups of keys, which scroll where they do not fit."""

    def __init__(
        self, sheet: KeySheet, words: Words, style: Style, groups: Sequence[tuple[str, Keys]], close: Callable[[], None]
    ) -> None:
        super().__init__(sheet)
        self._words, self._style = words, style
        px = style.px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(20))
        column.setSpacing(px(12))
        column.addLayout(self._top(close))
        self._page = self._body(groups)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page)
        self._page.setAutoFillBackground(False)
        column.addWidget(self._area, 1)

    def fit(self, room: QSize) -> None:
        """Take what is wanted within a room; groups that are too wide beside one another stand one under another."""
        self._groups.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._wanted().width() > room.width():
            self._groups.setDirection(QBoxLayout.Direction.TopToBottom)
        self._page.resize(self._page.sizeHint())
        self.resize(self._wanted().boundedTo(room))

    def _wanted(self) -> QSize:
        """The size that shows everything."""
        margins = self._column.contentsMargins()
        size = self._page.sizeHint()
        size.setWidth(size.width() + margins.left() + margins.right() + SCROLL_BAR)
        size.setHeight(size.height() + margins.top() + margins.bottom() + self._style.px(32 + 12) + SCROLL_BAR)
        return size

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll by a key, if it is one that scrolls."""
        bar = self._area.verticalScrollBar()
        step = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        return step is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style.colour("edge"))
        painter.setBrush(self._style.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _top(self, close: Callable[[], None]) -> QHBoxLayout:
        title = Label(self._style, "title", bold=True)
        title.setText(self._words.say("keys", "Keys"))
        button = IconButton(self._style, "close")
        button.setAccessibleName(self._words.say("keys", "Close"))
        button.clicked.connect(lambda _checked=False: close())
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(button)
        return top

    def _body(self, groups: Sequence[tuple[str, Keys]]) -> QWidget:
        page = QWidget()
        row = self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._style.px(40))
        for head, keys in groups:
            row.addLayout(self._group(head, self._grid(keys)))
        legend = Legend(self._words, self._style, upright=True)
        legend.retranslate()
        drawn = QVBoxLayout()
        drawn.addWidget(legend)
        drawn.addStretch(1)
        row.addLayout(self._group(self._words.say("legend", "How states are drawn"), drawn))
        return page

    def _group(self, head: str, under: QGridLayout | QVBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._style.px(8))
        label = Label(self._style, bold=True)
        label.setText(head)
        column.addWidget(label)
        column.addLayout(under, 1)
        return column

    def _grid(self, rows: Keys) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._style.px(16))
        grid.setVerticalSpacing(self._style.px(6))
        for line, (name, keys) in enumerate(rows):
            caps = QHBoxLayout()
            caps.setSpacing(self._style.px(4))
            for key in keys:
                caps.addWidget(KeyCap(self._style, key))
            caps.addStretch(1)
            label = Label(self._style)
            label.setText(name)
            grid.addLayout(caps, line, 0)
            grid.addWidget(label, line, 1)
        grid.setRowStretch(len(rows), 1)
        return grid
