"""The lifecycle of a clause as a strip: equal widths, first days at the seams, the entry of the day marked."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import NEVER_OBSERVED, Entry, entry_on, read_as
from rebriefer.ui.evidence.parts import Desk
from rebriefer.widgets.follow import follow
from rebriefer.widgets.states_paint import paint_state
from rebriefer.words.days import day_in_strip
from rebriefer.words.terms import basis_word, state_word

_NARROWEST = 74
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class LifeStrip(QWidget):
    """What a clause was, is and will be; entries that do not fit into a row begin another."""

    def __init__(self, desk: Desk, clause: Clause) -> None:
        super().__init__()
        self._desk, self._clause = desk, clause
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self, desk.session.as_of_changed, self.retell)
        follow(self, desk.session.reading_changed, self.retell)
        self.retell()

    def retell(self) -> None:
        """Follow the day and the way of asking."""
        said = [f"{day_in_strip(self._desk.words, e.first)} {self._word(e)}" for e in self._entries()]
        self.setAccessibleName(", ".join(said))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return sum(self._row_height(row, width) for row in self._rows(width))

    def sizeHint(self) -> QSize:
        width = self._desk.style.px(300)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        day = self._desk.session.as_of
        entries = self._entries()
        now = entry_on(entries, day)
        top, number, wide = 0, 0, self._wide(self.width())
        for row in self._rows(self.width()):
            for place, entry in enumerate(row):
                cell = QRect(round(place * wide), top, round(wide) - self._desk.style.px(4), 0)
                self._paint_entry(painter, cell, entry, number == now)
                number += 1
            top += self._row_height(row, self.width())

    def _paint_entry(self, painter: QPainter, cell: QRect, entry: Entry, now: bool) -> None:
        style, px = self._desk.style, self._desk.style.px
        bar = QRectF(cell.left(), cell.top() + px(4), cell.width() + px(2), px(14))
        observed = entry.first <= self._desk.session.data_date and entry.basis not in NEVER_OBSERVED
        paint_state(painter, bar, entry.state, observed, style.country(self._clause.actor), style)
        if now:
            painter.fillRect(QRectF(bar.left(), cell.top(), bar.width(), 2), style.colour("accent"))
        line = style.line_height("small")
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("dim"))
        y = cell.top() + px(20)
        painter.drawText(
            cell.left(), y, cell.width() + px(4), line, _WRAPPED, day_in_strip(self._desk.words, entry.first)
        )
        painter.setFont(style.font("small", now))
        painter.setPen(style.colour("ink"))
        painter.drawText(cell.left(), y + line, cell.width() + px(4), 4 * line, _WRAPPED, self._word(entry))

    def _entries(self) -> list[Entry]:
        return read_as(self._clause.lifecycle, with_statements=self._desk.session.with_statements)

    def _word(self, entry: Entry) -> str:
        if entry.basis in NEVER_OBSERVED and entry.own is None:
            return basis_word(self._desk.words, entry.basis)
        return state_word(self._desk.words, entry.state)

    def _wide(self, width: int) -> float:
        return width / min(max(1, width // self._desk.style.px(_NARROWEST)), max(len(self._entries()), 1))

    def _rows(self, width: int) -> list[list[Entry]]:
        entries = self._entries()
        fit = max(1, min(width // self._desk.style.px(_NARROWEST), max(len(entries), 1)))
        return [entries[start : start + fit] for start in range(0, len(entries), fit)]

    def _row_height(self, row: list[Entry], width: int) -> int:
        style = self._desk.style
        self.setFont(style.font("small", True))
        room = QRect(0, 0, round(self._wide(width)), 1000)
        tallest = max(self.fontMetrics().boundingRect(room, _WRAPPED, self._word(entry)).height() for entry in row)
        return style.px(20) + style.line_height("small") + tallest + style.px(6)
