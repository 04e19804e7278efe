"""The Chinese headline, large, in words with pinyin above and gloss below."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rebriefer.domain.documents import Word
from rebriefer.places.reader.model import ReaderModel
from rebriefer.widgets.style import Style

_BETWEEN = 9
_PITCH, _PITCH_BARE = 86, 50
_CLOSING = frozenset("，。；：！？、）》”’,.;:!?)")
_FULL_WIDTH = str.maketrans({",": "，", ":": "：", "?": "？", "!": "！", ";": "；"})


class Headline(QWidget):
    """Words flow over lines; no line begins with a closing mark, which is shown full-width as Chinese is."""

    def __init__(self, model: ReaderModel, style: Style) -> None:
        super().__init__()
        self.setObjectName("reader-headline")
        self._model, self._style = model, style
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def refill(self) -> None:
        """Show the document that is open."""
        self.setAccessibleName(self._model.document.headline_zh)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return (max((line for _, line, _ in self._placed(width)), default=0) + 1) * self._pitch()

    def sizeHint(self) -> QSize:
        width = self._style.px(360)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        style = self._style
        painter = QPainter(self)
        hero, small = style.font("hero"), style.font("small")
        pitch = self._pitch()
        top = style.px(18) if self._model.pinyin else 0
        for word, line, x in self._placed(self.width()):
            width, y = self._width(word), line * pitch
            painter.setFont(hero)
            painter.setPen(style.colour("ink"))
            middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(x, y + top, width, style.px(44)), middle, _shown(word))
            if self._model.pinyin:
                painter.setFont(small)
                painter.setPen(style.colour("dim"))
                painter.drawText(QRectF(x, y, width, style.px(18)), middle, word.pinyin)
                painter.drawText(QRectF(x, y + style.px(62), width, style.px(18)), middle, word.gloss)

    def _placed(self, width: int) -> Iterator[tuple[Word, int, float]]:
        """Each word with its line and left end."""
        line, x = 0, 0.0
        words = self._model.document.words
        for index, word in enumerate(words):
            needed = self._width(word)
            closing = self._width(words[index + 1]) if index + 1 < len(words) and _closes(words[index + 1]) else 0
            if x and x + needed + closing > width and not _closes(word):
                line, x = line + 1, 0.0
            yield word, line, x
            x += needed + (0 if index + 1 < len(words) and _closes(words[index + 1]) else self._style.px(_BETWEEN))

    def _width(self, word: Word) -> float:
        hero = QFontMetrics(self._style.font("hero")).horizontalAdvance(_shown(word))
        if not self._model.pinyin:
            return float(hero)
        small = QFontMetrics(self._style.font("small"))
        return float(max(hero, small.horizontalAdvance(word.pinyin), small.horizontalAdvance(word.gloss)))

    def _pitch(self) -> int:
        return self._style.px(_PITCH if self._model.pinyin else _PITCH_BARE)


def _closes(word: Word) -> bool:
    return all(character in _CLOSING for character in word.zh)


def _shown(word: Word) -> str:
    """Full-width marks, in display only."""
    return word.zh.translate(_FULL_WIDTH) if _closes(word) else word.zh
