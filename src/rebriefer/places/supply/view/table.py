"""The table twin: what the bars show as text, or all that was published of the same stages."""

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rebriefer.places.supply.model.supply import SupplyModel
from rebriefer.places.supply.model.table import COLUMNS, Line, headings, table_lines
from rebriefer.session import Session
from rebriefer.widgets.controls import Button, Segments
from rebriefer.widgets.follow import follow
from rebriefer.widgets.labels import Label
from rebriefer.widgets.style import Style
from rebriefer.widgets.tables import COLOUR_ROLE, Table
from rebriefer.words.catalogue import Words

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHOWN, _ALL = "shown", "all"
_LAST = "source"
_FLAT = {"share": _RIGHT}


class ShareTable(QAbstractTableModel):
    """Lines of text for Qt."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines, or the same in other words."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return headings(self._words)[section]
        return _FLAT.get([*COLUMNS][section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _FLAT.get([*COLUMNS][index.column()])
        return "dim" if role == COLOUR_ROLE and line.claimed else None


class ShareRows(Table):
    """The table; Enter is left to the window, which brings the receipt forward."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ShareTwin(QWidget):
    """Head with the choice of sets, and the table."""

    copy_asked = Signal()

    def __init__(self, model: SupplyModel, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("supply-twin")
        self._model, self._session, self._words, self._style = model, session, words, style
        self._title = Label(style, "body", bold=True)
        self._which = _SHOWN
        self._choice = Segments(style, (_SHOWN, _ALL), self.choose_sets)
        self._choice.button(_SHOWN).setObjectName("supply-sets-shown")
        self._choice.button(_ALL).setObjectName("supply-sets-all")
        self._copy = Button(style, "text", small=True)
        self._copy.setObjectName("supply-copy")
        self._copy.clicked.connect(lambda _checked=False: self.copy_asked.emit())
        self._lines = ShareTable(words)
        self.table = ShareRows(style)
        self.table.setObjectName("supply-table")
        self.table.setModel(self._lines)
        self.table.selectionModel().currentChanged.connect(self._choose)
        self._filling = False
        self._arrange()
        self.setFocusProxy(self.table)
        follow(self, session.selection_changed, self._follow_selection)
        follow(self, model.changed, self.refill)
        style.restyled.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        say = self._words.say
        self._title.setText(say("supply", "As a table"))
        self._choice.set_text(_SHOWN, say("supply", "In the bars"))
        self._choice.set_text(_ALL, say("supply", "All published"))
        self._copy.setText(say("supply", "Copy table"))
        self.table.setAccessibleName(say("supply", "Shares as a table"))
        self.refill()

    def choose_sets(self, which: str) -> None:
        """Show what the bars show, or every set that was published of the same stages."""
        self._which = which
        self.refill()

    def height_of(self, rows: int) -> int:
        """Height with a number of whole rows."""
        return self._style.px(36) + 1 + self.table.height_of(rows) + 1

    def rows(self) -> list[list[str]]:
        """What stands in it, headings first."""
        return [headings(self._words), *([*line.cells] for line in self._lines.lines)]

    def refill(self) -> None:
        """Fill the table."""
        self._filling = True
        self._choice.set_on(self._which)
        self._lines.show_lines(table_lines(self._model, every_set=self._which == _ALL))
        self._set_widths()
        self._filling = False
        self._follow_selection()

    def resizeEvent(self, event: object) -> None:
        self._set_widths()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._style.colour("rule"))

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._choice)
        self._head.addStretch(1)
        self._head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.table, 1)
        self._restyle()

    def _restyle(self) -> None:
        palette = self._style.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self._style.colour("panel"))  # the table draws its own choice
        self.table.setPalette(palette)
        self._head.setContentsMargins(self._style.px(16), 0, self._style.px(10), 0)
        self._head.setSpacing(self._style.px(14))
        self._title.setFixedHeight(self._style.px(36))
        self._set_widths()
        self.update()

    def _set_widths(self) -> None:
        """Each column as wide as its widest text, within bounds; what is left parts them."""
        metrics, px = QFontMetrics(self._style.font("body")), self._style.px
        heads = headings(self._words)
        wanted = []
        for column, id in enumerate(COLUMNS):
            texts = {heads[column], *(line.cells[column] for line in self._lines.lines)}
            wide = max(metrics.horizontalAdvance(text) for text in texts) + px(12) + (px(16) if column == 0 else 0)
            wanted.append(wide if id == _LAST else min(wide, max(self.width() // 7, px(84))))
        room = self.width() - self.table.verticalScrollBar().sizeHint().width() - sum(wanted)
        more = max(room, 0) // len(wanted)
        for column, (id, wide) in enumerate(zip(COLUMNS, wanted, strict=True)):
            rest = max(wide + room - more * (len(wanted) - 1), px(90))
            self.table.setColumnWidth(column, rest if id == _LAST else wide + more)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._filling and current.isValid():
            self._session.selection = self._lines.lines[current.row()].address

    def _follow_selection(self) -> None:
        selection = self._session.selection
        held = [number for number, line in enumerate(self._lines.lines) if line.address == selection]
        self._filling = True
        if not held:
            self.table.clearSelection()
        elif self.table.currentIndex().row() not in held:
            index = self._lines.index(held[0], 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags)
            self.table.scrollTo(index)
        self._filling = False
