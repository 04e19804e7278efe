"""How each state is drawn, as a line of swatches and words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.states import State
from rebriefer.widgets.states_paint import paint_swatch
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.terms import state_word

SHOWN = (
    State.IN_FORCE,
    State.SUSPENDED,
    State.SUSPENDED_BEFORE_EFFECT,
    State.ANNOUNCED,
    State.THREATENED,
    State.ENDED,
    State.UNKNOWN,
)


class Legend(QWidget):
    """Seven swatches with their words, in a row or one under another."""

    def __init__(self, words: Words, style: Style, *, upright: bool = False) -> None:
        super().__init__()
        self._words, self._style, self._upright = words, style, upright
        self.setObjectName("legend")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.restyled.connect(self.updateGeometry)

    def retranslate(self) -> None:
        """Say the states in the language of the words."""
        self.setAccessibleName(self._words.say("legend", "How states are drawn"))
        self.setAccessibleDescription(", ".join(self._said(state) for state in SHOWN))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widths = self._widths()
        if self._upright:
            return QSize(max(widths), len(SHOWN) * self._pitch())
        return QSize(sum(widths) + (len(widths) - 1) * self._style.px(14), self._style.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, y = 0, 0
        for state, width in zip(SHOWN, self._widths(), strict=True):
            self._entry(painter, QRect(x, y, width, self._pitch() if self._upright else self.height()), state)
            if self._upright:
                y += self._pitch()
            else:
                x += width + self._style.px(14)

    def _entry(self, painter: QPainter, rect: QRect, state: State) -> None:
        px = self._style.px
        top = rect.top() + (rect.height() - px(13)) // 2
        paint_swatch(
            painter, QRectF(rect.left(), top, px(28), px(13)), state, True, self._style.colour("dim"), self._style
        )
        painter.setFont(self._style.font("small"))
        painter.setPen(self._style.colour("dim"))
        words = rect.adjusted(px(28 + 7), 0, 1, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._said(state))

    def _said(self, state: State) -> str:
        return state_word(self._words, state)

    def _widths(self) -> list[int]:
        self.setFont(self._style.font("small"))
        metrics = self.fontMetrics()
        return [self._style.px(28 + 7) + metrics.horizontalAdvance(self._said(state)) + 1 for state in SHOWN]

    def _pitch(self) -> int:
        return self._style.px(22)
