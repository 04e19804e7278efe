"""The look of every table: no vertical lines, a quiet head, hairlines, rows shown whole or not at all."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from rebriefer.domain.states import State
from rebriefer.widgets.labels import elided, plain_tip
from rebriefer.widgets.states_paint import paint_swatch
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_ring, paint_tint

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
"""A state to draw as a swatch before the text: ``(State, observed, QColor)``, or None."""
COLOUR_ROLE = Qt.ItemDataRole.UserRole + 2
"""The colour of the text: a role of the style, or a QColor; ink where it is None."""
BOLD_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the text is bold."""

_Index = QModelIndex | QPersistentModelIndex
_EDGE = 16
_BETWEEN = 12
_SWATCH = QSize(28, 13)
_SWATCH_GAP = 7


class Table(QTableView):
    """A table of plain text for any model of one level.

    The widths of columns are given by whoever owns the table; text that does not fit ends in dots and is whole in
    its tool tip. Keys move row by row; the focus ring stands around the row.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setHorizontalHeader(_Head(style))
        self.setItemDelegate(_Cells(style, self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setProperty("paintsFocus", True)
        style.restyled.connect(self._restyle)
        self._restyle()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def set_columns(self, widths: Sequence[int]) -> None:
        """Give each column its width in logical pixels at 100 % text size."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, self._style.px(width))

    def row_height(self) -> int:
        """Height of a row: 28, in Chinese 30."""
        return self._style.px(30 if self._style.language == "zh" else 28)

    def height_of(self, rows: int) -> int:
        """Height that shows the head and a number of whole rows."""
        return self._style.px(26) + rows * self.row_height()

    def shown_height(self) -> int:
        """Height under the head; asking the viewport itself makes Qt's binding look through all kinds of widgets."""
        return self.height() - self.horizontalHeader().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        row = self.currentIndex().row()
        if row >= 0 and self.hasFocus():
            top = self.rowViewportPosition(row)
            paint_ring(
                QPainter(self.viewport()),
                QRectF(1, top, self.viewport().width() - 2, self.rowHeight(row) - 1),
                self._style,
            )

    def _restyle(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.horizontalHeader().setFixedHeight(self._style.px(26))
        self.scheduleDelayedItemsLayout()


class _Head(QHeaderView):
    """Dim words over a rule."""

    def __init__(self, style: Style) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style = style
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style = self._style
        painter.fillRect(rect, style.colour("panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.colour("rule"))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        alignment = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("dim"))
        inner = _padded(rect, section, self.count(), style)
        shown = elided(painter.fontMetrics(), text, inner.width())
        painter.drawText(inner, _vertically_centred(alignment), shown)


class _Cells(QStyledItemDelegate):
    """A swatch and one line of text."""

    def __init__(self, style: Style, table: Table) -> None:
        super().__init__(table)
        self._style = style
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if option.rect.bottom() >= self._table.shown_height():
            return
        painter.save()
        self._ground(painter, option)
        inner = _padded(option.rect, index.column(), index.model().columnCount(), self._style)
        inner.setLeft(self._swatch(painter, inner, index))
        painter.setFont(self._style.font("body", bool(index.data(BOLD_ROLE))))
        colour = index.data(COLOUR_ROLE)
        painter.setPen(self._style.colour(colour or "ink") if colour is None or isinstance(colour, str) else colour)
        shown = elided(painter.fontMetrics(), _text(index), inner.width())
        painter.drawText(inner, _vertically_centred(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)
        painter.restore()

    def displayText(self, value: object, locale: object) -> str:
        return str(value)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics = self._table.fontMetrics()
        swatch = self._style.px(_SWATCH.width() + _SWATCH_GAP) if index.data(STATE_ROLE) else 0
        return QSize(
            metrics.horizontalAdvance(_text(index)) + swatch + self._style.px(_BETWEEN), self._table.row_height()
        )

    def helpEvent(self, event, view, option, index) -> bool:  # type: ignore[no-untyped-def]
        inner = _padded(option.rect, index.column(), index.model().columnCount(), self._style)
        if index.isValid() and self._table.fontMetrics().horizontalAdvance(_text(index)) > inner.width():
            QToolTip.showText(event.globalPos(), plain_tip(_text(index)), view)
            return True
        return False

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, style = option.rect, self._style
        if option.state & QStyle.StateFlag.State_Selected:
            if style.theme.opacity:
                painter.fillRect(rect, style.colour("accent_tint"))
            else:
                whole = QRectF(0, rect.top(), self._table.width(), rect.height())
                paint_tint(painter, whole, "accent", style)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("sunk"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.colour("line"))

    def _swatch(self, painter: QPainter, inner: QRect, index: _Index) -> int:
        drawn: tuple[State, bool, QColor] | None = index.data(STATE_ROLE)
        if not drawn:
            return inner.left()
        state, observed, colour = drawn
        width, height = self._style.px(_SWATCH.width()), self._style.px(_SWATCH.height())
        top = inner.center().y() - height / 2 + 0.5
        paint_swatch(painter, QRectF(inner.left(), round(top), width, height), state, observed, colour, self._style)
        return inner.left() + width + self._style.px(_SWATCH_GAP)


def _text(index: _Index) -> str:
    value = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if value is None else str(value)


def _padded(rect: QRect, column: int, columns: int, style: Style) -> QRect:
    left = style.px(_EDGE) if column == 0 else 0
    right = style.px(_EDGE) if column == columns - 1 else style.px(_BETWEEN)
    return rect.adjusted(left, 0, -right, 0)


def _vertically_centred(alignment: Qt.AlignmentFlag | int | None) -> int:
    right = alignment is not None and Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight
    return int((Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter)
