"""The list of documents: day, outlet, headline in both languages, and how its claims are assessed."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rebriefer.places.reader.model.reader import ReaderModel
from rebriefer.places.reader.model.speaking import outlet_of, spoken_document
from rebriefer.places.reader.paint import paint_underline
from rebriefer.widgets.labels import elided, plain_tip
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow
from rebriefer.widgets.tints_paint import paint_ring, paint_tint
from rebriefer.words.catalogue import STRAIGHT
from rebriefer.words.days import day_in_strip
from rebriefer.words.headlines import headline_shown

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _RIGHT, _ABOVE, _BELOW = 16, 14, 8, 8
_EDGE = 3
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class DocumentList(QListView):
    """Newest first, as the pack has them; walking it opens each one."""

    taken = Signal()
    """A document was clicked on, or Enter or Esc pressed: the list has done its work."""
    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, model: ReaderModel, style: Style) -> None:
        super().__init__()
        self.setObjectName("reader-list")
        self._documents = _Documents(model)
        self._rows = _Rows(model, style)
        self._painter = _Painter(self._rows, self, style)
        self.setModel(self._documents)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setProperty("paintsFocus", True)
        self.clicked.connect(lambda _index: self.taken.emit())

    def refill(self) -> None:
        """Say the documents anew, and stand at the one that is open."""
        self._rows.forget()
        self._documents.layoutChanged.emit()
        self.setCurrentIndex(self._documents.index(self._documents.reader.index))
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.taken.emit()
            event.setAccepted(not self.isVisible())  # beside the page these keys are the window's
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Give every row its height in the present width, and keep the open document in sight."""
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())


class _Documents(QAbstractListModel):
    def __init__(self, reader: ReaderModel) -> None:
        super().__init__()
        self.reader = reader

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.reader.documents)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document = self.reader.documents[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return headline_shown(document.headline_zh)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_document(self.reader.words, document)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            counts = self.reader.counts(document)
            return ", ".join(f"{count} {self.reader.assessment(kind)}" for kind, count in counts)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{headline_shown(document.headline_zh)} {document.headline_en.translate(STRAIGHT)}")
        return None


class _Row(NamedTuple):
    """What is painted of a document: its head, two headlines, and the counts, each with its top."""

    head: str
    zh: TextFlow
    en: TextFlow
    counts: list[tuple[str, int]]
    zh_y: int
    en_y: int
    counts_y: int
    height: int


class _Rows:
    """The rows laid out in a width; kept until something changes."""

    def __init__(self, reader: ReaderModel, style: Style) -> None:
        self._reader, self._style = reader, style
        self._laid: dict[tuple[int, int], _Row] = {}

    def forget(self) -> None:
        """Language, type or the open document has changed."""
        self._laid.clear()

    def row(self, number: int, width: int) -> _Row:
        """One row in a width."""
        found = self._laid.get((number, width))
        if found is None:
            found = self._laid[number, width] = self._row(number, width)
        return found

    def _row(self, number: int, width: int) -> _Row:
        reader, style, document = self._reader, self._style, self._reader.documents[number]
        inner = width - style.px(_LEFT) - style.px(_RIGHT)
        zh = self._two_lines(headline_shown(document.headline_zh), "body", inner, bold=number == reader.index)
        en = self._two_lines(document.headline_en.translate(STRAIGHT), "small", inner)
        zh_y = style.px(_ABOVE) + style.line_height("small") + style.px(1)
        en_y = zh_y + 2 * style.line_height("body") + style.px(2)
        counts_y = en_y + 2 * style.line_height("small") + style.px(4)
        height = counts_y + style.line_height("small") + style.px(4) + style.px(_BELOW)
        day = day_in_strip(reader.words, document.published_at.date())
        head = f"{document.number:02d}  {day}  {outlet_of(reader.words, document)}"
        return _Row(head, zh, en, reader.counts(document), zh_y, en_y, counts_y, height)

    def _two_lines(self, text: str, role: str, width: int, *, bold: bool = False) -> TextFlow:
        """The text in at most two lines; where there is more it ends in dots, and the page has the whole."""
        font, pitch = self._style.font(role, bold), self._style.line_height(role)
        flow = TextFlow(text, font, width, pitch)
        second, room = flow.start_of(min(1, flow.lines - 1)), width
        while flow.lines > 2 and room > 0:
            room -= 1  # a layout rounds up what a font measures
            flow = TextFlow(text[:second] + elided(QFontMetrics(font), text[second:], room), font, width, pitch)
        return flow


class _Painter(QStyledItemDelegate):
    def __init__(self, rows: _Rows, view: DocumentList, style: Style) -> None:
        super().__init__(view)
        self._rows, self._view, self._style = rows, view, style

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._rows.row(index.row(), self._view.viewport().width()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        style, rect = self._style, option.rect
        row = self._rows.row(index.row(), self._view.viewport().width())
        painter.save()
        self._ground(painter, option)
        left = rect.left() + style.px(_LEFT)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("dim"))
        head = QRect(left, rect.top() + style.px(_ABOVE), rect.right() - left, style.line_height("small"))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), row.head)
        row.zh.draw(painter, left, rect.top() + row.zh_y, style.colour("ink"))
        row.en.draw(painter, left, rect.top() + row.en_y, style.colour("dim"))
        self._counts(painter, row.counts, left, rect.top() + row.counts_y)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, QRectF(rect), style)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, style = option.rect, self._style
        if option.state & QStyle.StateFlag.State_Selected:
            paint_tint(painter, QRectF(rect), "accent", style)
            painter.fillRect(QRect(rect.left(), rect.top(), style.px(_EDGE), rect.height()), style.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, style.colour("sunk"))

    def _counts(self, painter: QPainter, counts: list[tuple[str, int]], x: float, y: float) -> None:
        """How many claims have each assessment: a number over the line that marks them in the text."""
        style = self._style
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.font("small"))
        metrics = QFontMetricsF(painter.font())
        for kind, count in counts:
            width = max(metrics.horizontalAdvance(str(count)), style.px(14))
            box = QRectF(x, y, width, style.line_height("small"))
            painter.setPen(style.colour("dim"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(count))
            paint_underline(painter, QPointF(x, box.bottom() + style.px(2)), width, kind, style)
            x += width + style.px(10)
