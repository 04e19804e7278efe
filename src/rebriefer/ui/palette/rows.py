"""The lines of the palette: headings that cannot be chosen, and offers with their typed words lit."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rebriefer.ui.palette.offers import Group, Offer, Spans
from rebriefer.widgets.labels import elided
from rebriefer.widgets.style import Style

OFFER, HEADING = 36, 28
"""Heights of the two kinds of lines at 100 % text size."""

_Index = QModelIndex | QPersistentModelIndex


class Lines(QAbstractListModel):
    """Groups as a flat list."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, str] | Offer] = []

    def show(self, groups: list[Group], of: str) -> None:
        """Take new groups; ``of`` says how many of how many are listed, with named values."""
        self.beginResetModel()
        self._lines = []
        for group in groups:
            listed = len(group.offers)
            count = str(group.found) if listed == group.found else of.format(listed=listed, found=group.found)
            self._lines += [(group.heading, count), *group.offers]
        self.endResetModel()

    def offer(self, row: int) -> Offer | None:
        """The offer of a line, None for a heading."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Offer) else None

    def heading(self, row: int) -> tuple[str, str]:
        """Heading and count of a line that is no offer."""
        line = self._lines[row]
        return line if isinstance(line, tuple) else ("", "")

    def next_offer(self, row: int, step: int) -> int:
        """The next line in a direction that can be chosen; the same line where there is none."""
        at = row + step
        while 0 <= at < len(self._lines):
            if self.offer(at) is not None:
                return at
            at += step
        return row

    def height(self, offer: int, heading: int) -> int:
        """Height of all lines, when offers and headings are this high."""
        return sum(offer if isinstance(line, Offer) else heading for line in self._lines)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offer(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text if offer is not None else self.heading(index.row())[0]
        if role == Qt.ItemDataRole.AccessibleTextRole and offer is not None:
            return ", ".join(filter(None, (offer.text, offer.other, offer.aside)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.offer(index.row()) is not None else Qt.ItemFlag.ItemIsEnabled


class LinePainter(QStyledItemDelegate):
    """Paints headings and offers from the roles of the style."""

    def __init__(self, lines: Lines, style: Style) -> None:
        super().__init__()
        self._lines, self._style = lines, style

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._style.px(OFFER if self._lines.offer(index.row()) is not None else HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        offer = self._lines.offer(index.row())
        if offer is None:
            self._paint_heading(painter, rect, *self._lines.heading(index.row()))
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_offer(painter, rect, offer, chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: str, count: str) -> None:
        side = self._style.px(16)
        inner = rect.adjusted(side, 0, -side, 0)
        painter.setFont(self._style.font("small"))
        painter.setPen(self._style.colour("dim"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), heading)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)

    def _paint_offer(self, painter: QPainter, rect: QRect, offer: Offer, chosen: bool) -> None:
        style, side = self._style, self._style.px(16)
        if chosen:
            painter.fillRect(rect, style.colour("accent_tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), style.px(3), rect.height()), style.colour("accent"))
        inner = rect.adjusted(side, 0, -side, 0)
        aside_font = style.address_font()
        aside = elided(QFontMetrics(aside_font), offer.aside, inner.width() // 2)
        aside_width = QFontMetrics(aside_font).horizontalAdvance(aside)
        painter.setFont(aside_font)
        painter.setPen(style.colour("dim"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), aside)
        room = inner.adjusted(0, 0, -(aside_width + side if aside else 0), 0)
        self._paint_text(painter, room, offer)

    def _paint_text(self, painter: QPainter, room: QRect, offer: Offer) -> None:
        """The words of an offer, then what the other language says where there is room for it."""
        metrics = QFontMetrics(self._style.font("body"))
        gap = self._style.px(10)
        other = elided(metrics, offer.other, room.width() // 2)
        beside = metrics.horizontalAdvance(other) + gap if other else 0
        text = elided(metrics, offer.text, room.width() - beside)
        self._paint_lit(painter, room, (text, offer.text), offer.lit, "ink")
        if other:
            after = room.adjusted(metrics.horizontalAdvance(text) + gap, 0, 0, 0)
            self._paint_lit(painter, after, (other, offer.other), offer.other_lit, "dim")

    def _paint_lit(self, painter: QPainter, room: QRect, shown: tuple[str, str], lit: Spans, colour: str) -> None:
        """A text as far as it is shown, with the spans that were typed on a tint."""
        style, (text, whole) = self._style, shown
        font = style.font("body")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        base = room.top() + (room.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(style.colour(colour))
        painter.drawText(int(room.left()), round(base), text)
        painter.setPen(style.colour("caution"))
        for first, last in lit:
            if last <= len(text) and text[first:last] == whole[first:last]:
                left = room.left() + metrics.horizontalAdvance(text[:first])
                width = metrics.horizontalAdvance(text[first:last])
                box = QRectF(left - 1, base - metrics.ascent(), width + 2, metrics.height())
                painter.fillRect(box, style.colour("caution_tint"))
                painter.drawText(left, round(base), text[first:last])
