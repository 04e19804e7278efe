"""The bar over the reader: what is marked, whether pinyin and gloss are shown, and the way to the next claim."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rebriefer.places.reader.model.reader import CLAIMS, FLAGS_SHOWN, GLOSS, PINYIN, SWITCHES, ReaderModel
from rebriefer.widgets.chips import Chip
from rebriefer.widgets.controls import Button
from rebriefer.widgets.labels import Label
from rebriefer.widgets.panels import Divider, KeyCap, Panel
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.counts import counted

_HEIGHT, _SIDE, _BETWEEN, _LINE = 40, 16, 8, 32


class ReaderBar(Panel):
    """One line where it fits; what does not fit goes into a second one, and the way to the next claim yields first."""

    def __init__(
        self, model: ReaderModel, words: Words, style: Style, open_list: Callable[[], None], step: Callable[[str], None]
    ) -> None:
        super().__init__(style, "panel", "bottom")
        self.setObjectName("reader-bar")
        self._model, self._words = model, words
        self._title = Label(style, "lead", bold=True)
        self.documents = Button(style, small=True)
        self.documents.setObjectName("reader-documents")
        self.documents.clicked.connect(lambda _checked=False: open_list())
        self._chips = {switch: Chip(style) for switch in SWITCHES}
        self._part = Divider(style, 20)
        self._claim, self._flag = Button(style, "text", small=True), Button(style, "text", small=True)
        for switch, chip in self._chips.items():
            chip.setObjectName(f"reader-{switch}")
            chip.clicked.connect(lambda _checked=False, switch=switch: model.switch(switch))
        for button, kind in ((self._claim, "claim"), (self._flag, "flag")):
            button.setObjectName(f"reader-next-{kind}")
            button.clicked.connect(lambda _checked=False, kind=kind: step(kind))
        self._keys = (self._claim, KeyCap(style, "N"), self._flag, KeyCap(style, "F"))
        self._choice = False
        for part in (self._title, self.documents, *self._chips.values(), self._part, *self._keys):
            part.setParent(self)

    def set_choice(self, shown: bool) -> None:
        """Offer the list of documents, where there is no room for it."""
        self._choice = shown

    def height_for(self, width: int) -> int:
        """Height in a width."""
        lines = self._lines(width - 2 * self._style.px(_SIDE))
        return self._style.px(_HEIGHT) + (len(lines) - 1) * self._style.px(_LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def retranslate(self) -> None:
        """Say everything in the language of the session."""
        say = self._words.say
        self._title.setText(say("rail", "Reader"))
        self.documents.setText(say("reader", "Documents"))
        self._claim.setText(say("reader", "next claim"))
        self._flag.setText(say("reader", "next flag"))
        self.refill()

    def refill(self) -> None:
        """Say what holds for the document that is open."""
        say, model, language = self._words.say, self._model, self._words.language
        claims = sum(count for _, count in model.counts(model.document))
        self._chips[CLAIMS].set_words(say("reader", "claims"), counted(claims, language))
        flags = len(model.flags(model.document))
        self._chips[FLAGS_SHOWN].set_words(say("reader", "discrepancies"), counted(flags, language))
        self._chips[PINYIN].set_words(say("reader", "pinyin"))
        self._chips[GLOSS].set_words(say("reader", "gloss"))
        for switch, chip in self._chips.items():
            chip.setChecked(model.is_on(switch))
        self.arrange()

    def arrange(self) -> None:
        """Put the parts side by side; the way to the next claim stands at the right end, or nowhere."""
        px, inner = self._style.px, self.width() - 2 * self._style.px(_SIDE)
        middle = px(_HEIGHT) // 2
        for line in self._lines(inner):
            x = px(_SIDE)
            for part in line:
                _centre(part, x, middle)
                x += part.sizeHint().width() + px(_BETWEEN)
            middle += px(_LINE)
        self.documents.setVisible(self._choice)
        fits = self._needed((*self._first(), *self._keys)) <= inner
        right = px(_SIDE) + inner
        for part in reversed(self._keys):
            part.setVisible(fits)
            right -= part.sizeHint().width()
            _centre(part, right, px(_HEIGHT) // 2)
            right -= px(2)

    def _first(self) -> list[QWidget]:
        choice = [self.documents] if self._choice else []
        marks, spelling = list(self._chips.values())[:2], list(self._chips.values())[2:]
        return [self._title, *choice, *marks, self._part, *spelling]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = [[]]
        for part in self._first():
            if lines[-1] and self._needed((*lines[-1], part)) > width:
                lines.append([])
            lines[-1].append(part)
        return lines

    def _needed(self, parts: Sequence[QWidget]) -> int:
        between = self._style.px(_BETWEEN)
        return sum(part.sizeHint().width() + between for part in parts) - between


def _centre(part: QWidget, x: int, middle: int) -> None:
    hint = part.sizeHint()
    part.setGeometry(x, middle - hint.height() // 2, hint.width(), hint.height())
