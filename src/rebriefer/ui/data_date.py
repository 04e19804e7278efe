"""The data date with its age by the clock; on a caution tint where the data are stale."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from rebriefer import clock
from rebriefer.session import Session
from rebriefer.widgets.labels import Label, plain_tip
from rebriefer.widgets.style import Style
from rebriefer.widgets.tints_paint import paint_tint
from rebriefer.words.catalogue import Words
from rebriefer.words.data_age import data_line, data_line_short, data_tip, is_caution

_PAD = 8


class DataDate(Label):
    """One line; where there is little room the age alone, and all of it in the tool tip."""

    def __init__(self, session: Session, words: Words, style: Style) -> None:
        super().__init__(style)
        self.setObjectName("data-date")
        self._session, self._words = session, words
        self._short = self._caution = False

    def retranslate(self) -> None:
        """Say it in the language of the words, by the clock of now."""
        today, last = clock.today(), self._session.data_date
        line, tip = data_line(self._words, last, today), data_tip(self._words, last, today)
        self._caution = is_caution(last, today)
        self.setText(data_line_short(self._words, last, today) if self._short else line)
        self.setAccessibleName(line)
        self.setAccessibleDescription(tip)
        self.setToolTip(plain_tip(f"{line}. {tip}" if self._short else tip))
        self.set_colour("caution" if self._caution else "dim")

    def set_short(self, short: bool) -> None:
        """Say the age alone, or all of it."""
        if short != self._short:
            self._short = short
            self.retranslate()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * self._pad(), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._caution:
            painter = QPainter(self)
            high = self.fontMetrics().height() + self._style.px(4)
            paint_tint(
                painter,
                QRectF(0, (self.height() - high) / 2, self.width(), high),
                "caution",
                self._style,
                self._style.px(4),
            )
            painter.end()
        super().paintEvent(event)

    def _pad(self) -> int:
        return self._style.px(_PAD) if self._caution else 0

    def _restyle(self) -> None:
        super()._restyle()
        self.setIndent(self._pad() if getattr(self, "_caution", False) else 0)
