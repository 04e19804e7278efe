"""The list of documents: day, outlet's headline, how many claims."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rebriefer.places.reader.model import ReaderModel
from rebriefer.widgets.labels import elided
from rebriefer.widgets.style import Style
from rebriefer.words.headlines import headline_shown

_Index = QModelIndex | QPersistentModelIndex
_LINES = 2


class DocumentList(QListView):
    """Newest first, as the pack has them; choosing one opens it."""

    def __init__(self, model: ReaderModel, style: Style) -> None:
        super().__init__()
        self.setObjectName("reader-list")
        self._documents = _Documents(model)
        self._painter = _Painter(model, style)
        self.setModel(self._documents)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def refill(self) -> None:
        """Say the documents anew, and stand at the one that is open."""
        self._documents.layoutChanged.emit()
        self.setCurrentIndex(self._documents.index(self._documents.reader.index))


class _Documents(QAbstractListModel):
    def __init__(self, reader: ReaderModel) -> None:
        super().__init__()
        self.reader = reader

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.reader.documents)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document = self.reader.documents[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return document.headline_zh
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.reader.day(document)}, {document.headline_zh}"
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, reader: ReaderModel, style: Style) -> None:
        super().__init__()
        self._reader, self._style = reader, style

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._style.px(14) + self._style.line_height("small") + 2 * self._style.line_height("body"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        style, document = self._style, self._reader.documents[index.row()]
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, style.colour("accent_tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), style.px(3), rect.height()), style.colour("accent"))
        inner = rect.adjusted(style.px(16), style.px(7), -style.px(12), 0)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("dim"))
        small = style.line_height("small")
        head = QRect(inner.left(), inner.top(), inner.width(), small)
        painter.drawText(head, 0, f"{document.number:02d}  {self._reader.day(document)}")
        painter.setFont(style.font("body"))
        painter.setPen(style.colour("ink"))
        for number, line in enumerate(_lines(headline_shown(document.headline_zh), painter, inner.width())):
            top = inner.top() + small + number * style.line_height("body")
            painter.drawText(QRect(inner.left(), top, inner.width(), style.line_height("body")), 0, line)
        painter.restore()


def _lines(text: str, painter: QPainter, width: int) -> list[str]:
    """At most two lines; the second one ends in dots where there is more."""
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width, 1))
    layout.endLayout()
    first, rest = text[: line.textLength()], text[line.textLength() :]
    return [first, elided(painter.fontMetrics(), rest, width)][:_LINES] if rest else [first]
