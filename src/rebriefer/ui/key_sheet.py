"""The sheet of keys, and how states are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rebriefer.commands import Command
from rebriefer.place import PlaceEntry
from rebriefer.ui.legend import Legend
from rebriefer.widgets.controls import IconButton
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import KeyCap
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words


class KeySheet(QWidget):
    """Covers the window while it is shown; Esc, F1 or a click beside it put it away."""

    def __init__(self, window: QWidget, words: Words, style: Style) -> None:
        super().__init__(window)
        self._covered = window
        self.setObjectName("key-sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("paintsFocus", True)
        self._words, self._style = words, style
        self._card: _Card | None = None
        self.hide()

    def open(self, commands: Sequence[Command], places: Sequence[PlaceEntry]) -> None:
        """Fill the sheet anew, so that it speaks the language of now, and show it."""
        self._drop_card()
        self._card = card = _Card(self, self._style)
        say = self._words.say
        rows: list[tuple[str, tuple[str, ...]]] = [(say("rail", entry.name), (entry.key,)) for entry in places]
        rows += [(say("commands", command.name), command.keys) for command in commands if command.keys]
        card.fill(say("keys", "Keys"), rows, say("keys", "Close"), self._legend(), self.close_sheet)
        self.setAccessibleName(say("keys", "Keys"))
        self.setAccessibleDescription("; ".join(f"{name}: {' '.join(keys)}" for name, keys in rows))
        card.show()
        self.show()
        self.raise_()
        self.centre()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Put the sheet away."""
        self.hide()
        self._drop_card()

    def centre(self) -> None:
        """Stand in the middle of the window."""
        self.setGeometry(self._covered.rect())
        if self._card is not None:
            self._card.adjustSize()
            self._card.move(self.rect().center() - self._card.rect().center())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._card is None or not self._card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = QColor(self._style.colour("ink") if self._style.theme.kind != "dark" else QColor("#000000"))
        scrim.setAlphaF(0.28 if self._style.theme.kind != "dark" else 0.5)
        QPainter(self).fillRect(self.rect(), scrim)

    def _drop_card(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _legend(self) -> Legend:
        legend = Legend(self._words, self._style, upright=True)
        legend.retranslate()
        return legend


class _Card(QWidget):
    def __init__(self, sheet: KeySheet, style: Style) -> None:
        super().__init__(sheet)
        self._style = style

    def fill(
        self,
        head: str,
        rows: Sequence[tuple[str, tuple[str, ...]]],
        close_name: str,
        legend: Legend,
        close: object,
    ) -> None:
        px = self._style.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(20))
        column.setSpacing(px(12))
        title = Label(self._style, "title", bold=True)
        title.setText(head)
        button = IconButton(self._style, "close")
        button.setAccessibleName(close_name)
        button.clicked.connect(close)
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(button)
        column.addLayout(top)
        body = QHBoxLayout()
        body.setSpacing(px(40))
        half = (len(rows) + 1) // 2
        for part in (rows[:half], rows[half:]):
            body.addLayout(self._grid(part))
        body.addWidget(legend, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(body)

    def _grid(self, rows: Sequence[tuple[str, tuple[str, ...]]]) -> QGridLayout:
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._style.colour("edge"))
        painter.setBrush(self._style.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
