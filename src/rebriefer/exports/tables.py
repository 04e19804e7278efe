"""A table on paper: columns as wide as they need, long cells wrapped, heads repeated by whoever lays out pages."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from rebriefer.exports.cells import Rows, is_figure
from rebriefer.widgets.style import Style
from rebriefer.widgets.text_flow import TextFlow
from rebriefer.words.shown_text import ShownText

_BETWEEN, ABOVE, _LEAST = 12, 3, 30
_KEPT, _STEP = 104.0, 4.0
"""Columns up to this width are not wrapped where there is room for all of them."""
_WORD = re.compile(r"[!-~]{1,18}|[^!-~\s]{1,4}")
"""What is kept together at least: a word, in Chinese a few characters."""


class Line:
    """One row, laid out."""

    def __init__(self, cells: Sequence[str], table: "Table", *, head: bool) -> None:
        self._table, self._head = table, head
        font, pitch = table.font(head), table.pitch
        self._flows = [TextFlow(cell, font, width, pitch) for cell, width in zip(cells, table.widths, strict=True)]
        self._cells = [ShownText(cell).text for cell in cells]
        self.height = max((flow.height for flow in self._flows), default=0) + 2 * ABOVE + 1

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with the top left corner at a place, a line under it."""
        table = self._table
        colour = table.style.colour("dim" if self._head else "ink")
        for cell, flow, width, right in zip(self._cells, self._flows, table.widths, table.right, strict=True):
            if right and flow.lines <= 1:
                painter.setFont(table.font(self._head))
                painter.setPen(colour)
                aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(x, y + ABOVE, width, flow.height), aligned | Qt.TextFlag.TextDontClip, cell)
            else:
                flow.draw(painter, x, y + ABOVE, colour)
            x += width + _BETWEEN
        rule = table.style.colour("rule" if self._head else "line")
        painter.fillRect(QRectF(x - table.width - _BETWEEN, y + self.height - 1, table.width, 1), rule)


class Table:
    """Rows with their headings first, in a width that they need not fill.

    Attributes:
        widths: Width of each column.
        width: Width of all.
        right: Whether a column holds figures, which stand right.
        pitch: From line to line.
        style: Colours and fonts.
    """

    def __init__(self, rows: Rows, room: float, style: Style) -> None:
        self.style, self._rows = style, rows
        self.pitch = max(style.line_height("small"), QFontMetricsF(style.font("small")).height())
        columns = list(zip(*rows, strict=True))
        self.right = [_figures(column[1:]) for column in columns]
        needed = [self._needed(column) for column in columns]
        least = [self._least(column) for column in columns]
        self.widths = _fitted(needed, least, room - _BETWEEN * (len(columns) - 1))
        self.width = sum(self.widths) + _BETWEEN * (len(columns) - 1)

    def font(self, head: bool) -> QFont:
        """The font of heads or of rows: one."""
        return self.style.font("small", head)

    def head(self) -> Line:
        """The headings."""
        return Line(self._rows[0], self, head=True)

    def lines(self) -> list[Line]:
        """The rows under them."""
        return [Line(row, self, head=False) for row in self._rows[1:]]

    def _needed(self, column: Sequence[str]) -> float:
        """What the widest cell needs on one line."""
        plain, bold = QFontMetricsF(self.font(False)), QFontMetricsF(self.font(True))
        texts = (plain.horizontalAdvance(ShownText(cell).text) for cell in column[1:])
        return max(bold.horizontalAdvance(column[0]), *texts, _LEAST) + 2

    def _least(self, column: Sequence[str]) -> float:
        """What the longest word needs, within reason: what is longer is broken."""
        plain, bold = QFontMetricsF(self.font(False)), QFontMetricsF(self.font(True))
        words = {part for cell in column for part in _WORD.findall(cell)}
        return max([_LEAST, *map(plain.horizontalAdvance, words), *map(bold.horizontalAdvance, column[0].split())]) + 2


def _figures(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell]
    return bool(told) and all(map(is_figure, told))


def _fitted(needed: list[float], least: list[float], room: float) -> list[float]:
    """Narrow columns stay whole, others get their longest word; then whichever needs most lines is widened."""
    given = [all_of_it if all_of_it <= _KEPT else word for all_of_it, word in zip(needed, least, strict=True)]
    if sum(given) > room:
        given = [min(pair) for pair in zip(needed, least, strict=True)]
    shrunk = min(1.0, room / sum(given))
    given = [width * shrunk for width in given]
    left = room - sum(given)
    while left >= _STEP:
        tightest = max(range(len(given)), key=lambda column: needed[column] / given[column])
        if needed[tightest] <= given[tightest]:
            break
        given[tightest] += _STEP
        left -= _STEP
    return given
