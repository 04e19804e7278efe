"""The result as a table, a line a year, with its head: the basis, and a button that copies."""

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.table import COLUMNS, Line, heading, headings, lines, short_headings
from rebriefer.session import Session
from rebriefer.widgets.labels import Label
from rebriefer.widgets.style import Style
from rebriefer.widgets.tables import BOLD_ROLE, COLOUR_ROLE, Table

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class YearTable(QAbstractTableModel):
    """Lines of text for Qt; the year that is looked at is bold, the user's units are in accent."""

    def __init__(self, model: DemandModel) -> None:
        super().__init__()
        self._model = model
        self.lines: list[Line] = []
        self.short = False

    def refill(self) -> None:
        """Show the result anew."""
        self.beginResetModel()
        self.lines = lines(self._model)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (short_headings if self.short else headings)(self._model)[section]
        return _aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column())
        if role == BOLD_ROLE:
            return line.year == self._model.year
        return "accent" if role == COLOUR_ROLE and line.own and COLUMNS[index.column()] in ("units", "from") else None


class YearRows(Table):
    """The table; Enter is left to the window, which brings the receipt forward."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Twin(QWidget):
    """Head and table, as tall as all its lines."""

    def __init__(self, model: DemandModel, session: Session, style: Style) -> None:
        super().__init__()
        self.setObjectName("demand-twin")
        self._model, self._session, self._style = model, session, style
        self._title = Label(style, "body", bold=True)
        self._lines = YearTable(model)
        self.table = YearRows(style)
        self.table.setObjectName("demand-table")
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setModel(self._lines)
        self.table.selectionModel().currentChanged.connect(self._choose)
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.table)
        column.addStretch(1)
        style.restyled.connect(self._restyle)
        self._restyle()

    def refill(self) -> None:
        """Fill the table, and mark the year that is looked at."""
        self._filling = True
        say = self._model.words.say
        self._title.setText(heading(self._model))
        self.table.setAccessibleName(say("demand", "Result by year as a table"))
        self._lines.refill()
        rows = [number for number, line in enumerate(self._lines.lines) if line.year == self._model.year]
        if rows:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self._lines.index(rows[0], 0), flags)
        self._set_widths()
        self._filling = False
        self.setVisible(bool(self._lines.lines))

    def needed_height(self) -> int:
        """Height that shows every line."""
        if not self._lines.lines:
            return 0
        return self._style.px(32) + self.table.height_of(len(self._lines.lines)) + 2

    def widest(self) -> int:
        """Width that shows every text whole; more would only part the columns."""
        return sum(self._wanted(headings(self._model))) + self._style.px(24)

    def resizeEvent(self, event: object) -> None:
        self._set_widths()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("panel"))

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._filling or not current.isValid():
            return
        line = self._lines.lines[current.row()]
        if line.address is not None:
            self._session.selection = line.address
        self._model.choose_year(line.year)

    def _restyle(self) -> None:
        palette = self._style.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self._style.colour("panel"))  # the table draws its own choice
        self.table.setPalette(palette)
        self._title.setFixedHeight(self._style.px(32))
        self._title.setContentsMargins(self._style.px(16), 0, 0, 0)
        self._set_widths()

    def _set_widths(self) -> None:
        """Each column as wide as its widest text; what is left parts them, the last takes what lacks."""
        self._lines.short = self.widest() > self.width() + 1
        wanted = self._wanted((short_headings if self._lines.short else headings)(self._model))
        room = self.width() - sum(wanted)
        more = max(room, 0) // len(wanted)
        for column, wide in enumerate(wanted[:-1]):
            self.table.setColumnWidth(column, wide + more)
        rest = self.width() - sum(wanted[:-1]) - more * (len(wanted) - 1)
        self.table.setColumnWidth(len(wanted) - 1, max(rest, self._style.px(70)))
        self.table.setFixedHeight(self.table.height_of(len(self._lines.lines)) + 2)

    def _wanted(self, heads: list[str]) -> list[int]:
        """Width of the widest text of each column, head included."""
        style, px = self._style, self._style.px
        body, small = QFontMetrics(style.font("body", True)), QFontMetrics(style.font("small"))
        found = []
        for column, head in enumerate(heads):
            texts = [body.horizontalAdvance(line.cells[column]) for line in self._lines.lines]
            found.append(max([small.horizontalAdvance(head), *texts]) + px(12) + (px(16) if column == 0 else 0))
        return found


def _aligned(column: int) -> Qt.AlignmentFlag | None:
    return _RIGHT if COLUMNS[column] in ("units", "low", "likely", "high") else None
