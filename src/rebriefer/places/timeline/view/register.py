"""The register: what is in force on the as-of day, by instrument, with what changes next."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from rebriefer.domain.addresses import Address
from rebriefer.domain.states import Basis, State
from rebriefer.places.timeline.commands import EVERYWHERE
from rebriefer.places.timeline.model.register import Row
from rebriefer.places.timeline.model.register_head import head_of
from rebriefer.places.timeline.model.register_words import COLUMNS, cells_of, heading_of
from rebriefer.places.timeline.model.sight import rows_in_sight
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.places.timeline.view.columns import columns_for, short_names, widths_of
from rebriefer.places.timeline.view.second_day import SecondDay
from rebriefer.session import Session
from rebriefer.widgets.controls import Button, Segments
from rebriefer.widgets.follow import follow
from rebriefer.widgets.icons import paint_icon
from rebriefer.widgets.labels import ElidedLabel
from rebriefer.widgets.style import Style
from rebriefer.widgets.tables import BOLD_ROLE, COLOUR_ROLE, STATE_ROLE, Table
from rebriefer.words.catalogue import Words

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_QUIET = frozenset({"since"})
_TURNS = 22
"""Height of the line that says what changed on the day."""
_WHOLE_HEAD_FROM, _COPY_FROM = 900, 600
"""Widths at 100 % text size from which the head has all its words."""


class RegisterTable(QAbstractTableModel):
    """The rows of the register for Qt."""

    def __init__(self, model: TimelineModel, words: Words, style: Style) -> None:
        super().__init__()
        self._model, self._words, self._style = model, words, style
        self._rows: list[Row] = []
        self._cells: list[dict[str, str]] = []
        self.columns: tuple[str, ...] = tuple(COLUMNS)

    @property
    def rows(self) -> Sequence[Row]:
        """What stands in the table."""
        return self._rows

    def show_rows(self, rows: list[Row], columns: tuple[str, ...]) -> None:
        """Show other rows, or the same in other words."""
        self.beginResetModel()
        self._rows, self.columns = rows, columns
        self._cells = [cells_of(self._model, row, short=short_names(columns)) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading_of(self._model, column)
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and column == "in" else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            indent = "\u2002" * (2 * row.depth) if column == "measure" else ""
            return indent + self._cells[index.row()].get(column, "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == "in" else None
        if role == BOLD_ROLE:
            return column in ("by", "in") and not row.fold
        if role == STATE_ROLE:
            return None if row.fold else self._swatch(row, column)
        if role == COLOUR_ROLE:
            return self._colour(row, column)
        return None

    def _swatch(self, row: Row, column: str) -> tuple[State, bool, object] | None:
        known = row.known[0]
        colour = self._style.country(known.clause.actor)
        if column == "state":
            return known.standing.state, known.standing.basis is Basis.OBSERVED, colour
        if column == "other" and known.other is not None:
            return known.other.state, known.other.basis is Basis.OBSERVED, colour
        if column == "next" and known.change is not None:
            return known.change.state, known.change.basis is Basis.OBSERVED, colour
        return None

    def _colour(self, row: Row, column: str) -> object:
        if row.fold or column in _QUIET:
            return "dim"
        known = row.known[0]
        if column == "by":
            return self._style.country_text(known.clause.actor, "panel")
        if column == "basis":
            return "caution" if known.standing.basis is Basis.STATEMENT else "dim"
        return "dim" if column == "next" and known.change is None else None


class _Measures(QStyledItemDelegate):
    """The first column: a chevron in the margin of rows that open."""

    def __init__(self, table: "RegisterRows", style: Style) -> None:
        super().__init__(table)
        self._table, self._style = table, style

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._table.itemDelegate().paint(painter, option, index)
        row = self._table.row_at(index.row())
        if row.opens and option.rect.bottom() < self._table.shown_height():
            side = self._style.px(11)
            left = option.rect.left() + self._style.px(3)
            box = QRectF(left, option.rect.center().y() - side / 2 + 0.5, side, side)
            paint_icon(painter, box, "chevron-down" if row.open else "chevron-right", self._style.colour("dim"))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index):  # type: ignore[no-untyped-def]
        return self._table.itemDelegate().sizeHint(option, index)


class RegisterRows(Table):
    """The table; a row that opens does so by Space, by the arrows, or by a click on its chevron."""

    opening = Signal(str)

    def __init__(self, model: RegisterTable, style: Style) -> None:
        super().__init__(style)
        self.setObjectName("register-table")
        self._rows = model
        self.setModel(model)
        self.setItemDelegateForColumn(0, _Measures(self, style))

    def row_at(self, number: int) -> Row:
        """A row by its number."""
        return self._rows.rows[number]

    def current_row(self) -> Row | None:
        """The row with the ring."""
        number = self.currentIndex().row()
        return self.row_at(number) if 0 <= number < len(self._rows.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        wanted = {Qt.Key.Key_Space: None, Qt.Key.Key_Right: False, Qt.Key.Key_Left: True}
        if row is not None and row.fold and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opening.emit(row.key)
        elif row is not None and row.opens and event.key() in wanted:
            if wanted[Qt.Key(event.key())] in (None, row.open):
                self.opening.emit(row.key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index.row()) if index.isValid() else None
        if row is not None and row.opens and (row.fold or event.position().x() < self._style.px(16)):
            self.opening.emit(row.key)
        else:
            super().mousePressEvent(event)


class Register(QWidget):
    """Head with counts, and the table."""

    copy_asked = Signal()

    def __init__(self, model: TimelineModel, session: Session, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("register")
        self._model, self._session, self._words, self._style = model, session, words, style
        self._title = ElidedLabel(style, "body", bold=True)
        self._title.setObjectName("register-title")
        self._counts = ElidedLabel(style, "small", "dim")
        self._counts.setObjectName("register-counts")
        self._turns = ElidedLabel(style, "small")
        self._turns.setObjectName("register-turns")
        self._ways = Segments(style, ("day", "changes"), self._look_at)
        self._ways.setObjectName("register-ways")
        self._second = SecondDay(model, words, style)
        self._copy = Button(style, "text", small=True)
        self._copy.setObjectName("register-copy")
        self._copy.clicked.connect(lambda _checked=False: self.copy_asked.emit())
        self._rows = RegisterTable(model, words, style)
        self.table = RegisterRows(self._rows, style)
        self.table.opening.connect(model.toggle)
        self._second.complained.connect(self._say_line)
        self._second.left.connect(self.table.setFocus)
        self.table.selectionModel().currentChanged.connect(self._choose)
        self._filling = False
        self._shown_for: object = None
        self._widths: tuple[object, list[int]] = (None, [])
        self._room = 0
        self._arrange()
        self.setFocusProxy(self.table)
        follow(self, session.as_of_changed, self.refill)
        follow(self, session.reading_changed, self.refill)
        follow(self, model.changed, self._refill_if_it_hangs_on_this)
        follow(self, session.selection_changed, self._follow_selection)
        style.restyled.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of the words."""
        say = self._words.say
        self._copy.setText(say("register", "Copy table"))
        self._ways.set_text("day", say("register", "On the day"), say("register", "What holds on the day"))
        self._ways.set_text("changes", say("register", "Changes"), say("register", "Changes, day by day"))
        self._second.retranslate()
        self.table.setAccessibleName(self._words.say("register", "Register"))
        self.refill()

    def height_of(self, rows: int) -> int:
        """Height with a number of whole rows."""
        return self._style.px(36 + _TURNS) + 1 + self.table.height_of(rows) + 1

    def refill(self) -> None:
        """Fill the table for the as-of day."""
        self._shown_for = self._hangs_on()
        head = head_of(self._model)
        self._title.setText(head.title)
        self._counts.setText(head.counts)
        self._turns.setText(head.line)
        self._ways.set_on("changes" if self._model.sight.changes else "day")
        self._second.refresh()
        columns = self._columns()
        self._filling = True
        self._rows.show_rows(rows_in_sight(self._model, self._model.opened), columns)
        self._span_folds(len(columns))
        self._set_widths()
        self._filling = False
        self._follow_selection()

    def _refill_if_it_hangs_on_this(self) -> None:
        """The model also tells of zoom and pan, which change no row."""
        if self._shown_for != self._hangs_on():
            self.refill()

    def _hangs_on(self) -> object:
        model, session = self._model, self._session
        asked = (session.as_of, session.with_statements, model.sight.key, self._words.language)
        return (*asked, model.kind, model.hidden, model.opened, model.clauses)

    def _columns(self) -> tuple[str, ...]:
        return columns_for(self._model, self.width() * 100 // self._style.text_size)

    def compare(self) -> None:
        """Hold a second day against the as-of day, or end that."""
        self._second.toggle()

    def list_changes(self) -> None:
        """List the changes day by day, or what holds on the day again."""
        self._model.sight.changes = not self._model.sight.changes

    def bind_keys(self, where: QWidget) -> None:
        """Let the keys of the register work in all of a widget."""
        for command in EVERYWHERE:
            for key in command.keys:
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                shortcut = QShortcut(QKeySequence(key), where, context=context)
                shortcut.activated.connect(lambda run=command.run: run(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._model.sight.against is not None:
            self._second.end()
        else:
            super().keyPressEvent(event)

    def _look_at(self, way: str) -> None:
        self._model.sight.changes = way == "changes"

    def _say_line(self, complaint: str) -> None:
        """What is wrong with the second day stands where the line about the days does."""
        self._turns.set_colour("wrong" if complaint else "ink")
        self._turns.setText(complaint or head_of(self._model).line)

    def _fit(self) -> None:
        """Where the head is narrow, words go that something stands in for: the field of the day, and Ctrl+C."""
        room = self.width() * 100 // self._style.text_size
        self._second.set_short(room < _WHOLE_HEAD_FROM)
        self._copy.setVisible(room >= _COPY_FROM)

    def resizeEvent(self, event: object) -> None:
        self._fit()
        if self._columns() != self._rows.columns:
            self.refill()
        else:
            self._set_widths()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self._style.colour("rule"))

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._counts, 1)
        for widget in (self._ways, self._second, self._copy):
            self._head.addWidget(widget)
        self._under = QHBoxLayout()
        self._under.addWidget(self._turns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._under)
        column.addWidget(self.table, 1)
        self._restyle()

    def _restyle(self) -> None:
        palette = self._style.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self._style.colour("panel"))  # the table draws its own choice
        self.table.setPalette(palette)
        side = self._style.px(16)
        self._head.setContentsMargins(side, 0, self._style.px(10), 0)
        self._head.setSpacing(self._style.px(14))
        self._title.setFixedHeight(self._style.px(36))
        self._under.setContentsMargins(side, 0, side, 0)
        self._turns.setFixedHeight(self._style.px(_TURNS))
        self.update()

    def _set_widths(self) -> None:
        font = self._style.font("body")
        room = self.width() - self.table.verticalScrollBar().sizeHint().width()
        key = (room, self._rows.columns, font.pixelSize(), self._words.language)
        if self._widths[0] != key:
            metrics = QFontMetrics(font), QFontMetrics(self._style.font("body", True))
            self._widths = (key, widths_of(self._model, self._rows.columns, room, metrics, self._style.px))
        for column, width in enumerate(self._widths[1]):
            self.table.setColumnWidth(column, width)

    def _span_folds(self, columns: int) -> None:
        self.table.clearSpans()
        for number, row in enumerate(self._rows.rows):
            if row.fold:
                self.table.setSpan(number, 0, 1, columns)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.table.current_row()
        if not self._filling and current.isValid() and row is not None and row.address is not None:
            self._session.selection = row.address

    def _follow_selection(self) -> None:
        """Bring the row of the selection forward; what it is folded under stays closed and is marked instead."""
        selection = self._session.selection
        held = [
            number for number, row in enumerate(self._rows.rows) if selection is not None and _holds(row, selection)
        ]
        self._filling = True
        if not held:
            self.table.clearSelection()
        elif self.table.currentIndex().row() not in held:
            index = self._rows.index(held[0], 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags)
            self.table.scrollTo(index)
        self._filling = False


def _holds(row: Row, selection: Address | None) -> bool:
    return any(selection in (one.clause.address, f"event:{one.clause.event}") for one in row.known)
