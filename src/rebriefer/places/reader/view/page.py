"""The page of one document: headline, what is missing, then paragraph by paragraph in two columns."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rebriefer.domain.addresses import Address
from rebriefer.domain.documents import Mark, Paragraph
from rebriefer.library.queries.documents import FLAG
from rebriefer.places.reader.model import ReaderModel, paragraph_of
from rebriefer.places.reader.view.headline import Headline
from rebriefer.places.reader.view.marked_text import MarkedText, paint_underline
from rebriefer.widgets.labels import Label
from rebriefer.widgets.labels import Paragraph as Lines
from rebriefer.widgets.panels import Divider, Tag
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence

W = TypeVar("W", bound=QWidget)

_SIDE, _BETWEEN, _NUMBER = 24, 32, 44
_BESIDE_FROM = 640
_WIDEST = 1180


class Page(QWidget):
    """Filled anew for each document; two columns where there is room, else one under the other."""

    chosen = Signal(str)

    def __init__(self, model: ReaderModel, words: Words, style: Style) -> None:
        super().__init__()
        self.setObjectName("reader-page")
        self._model, self._words, self._style = model, words, style
        self._parts: list[QWidget] = []
        self._rows: list[tuple[Label, Lines | None, Lines | None, MarkedText, MarkedText]] = []
        self._headline = Headline(model, style)
        self._headline.setParent(self)

    def refill(self) -> None:
        """Show the document that is open, in the language of now."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts, self._rows = [], []
        document, say = self._model.document, self._words.say
        outlet = document.outlet_zh if self._words.language == "zh" else document.outlet_en
        day = day_in_sentence(self._words, document.published_at.date())
        self._from = self._label("small", "dim", f"{outlet}  |  {day} {document.published_at:%H:%M}")
        self._only = self._own(Tag(self._style, say("reader", "headline only"), "caution"))
        self._literal = self._lines("lead", "ink", document.headline_en)
        self._idioms = [self._lines("body", "dim", f"{i.zh}: {i.literal}; {i.meaning}") for i in document.idioms]
        self._absent = self._lines(
            "body",
            "dim",
            say("reader", "The Chinese body is not in the pack: what follows was made from the English summary."),
        )
        self._rule = self._own(Divider(self._style))
        self._heads = (
            self._label("body", "ink", say("reader", "Working translation"), bold=True),
            self._own(Tag(self._style, say("reader", "ours, made from the English summary"), "")),
            self._label("body", "ink", say("reader", "English summary"), bold=True),
            self._own(Tag(self._style, say("reader", "machine-made, as received"), "")),
        )
        self._legend = [
            self._own(_Counted(self._style, kind, f"{count} {self._model.assessment(kind)}"))
            for kind, count in self._model.counts(document)
        ]
        for paragraph in document.paragraphs:
            self._rows.append(self._row(paragraph))
        self._headline.refill()
        for part in self._parts:
            part.show()
        self.lay_out(self.width())

    def lay_out(self, width: int) -> None:
        """Place everything in a width; the height follows."""
        if not self._rows:
            return
        px = self._style.px
        inner = min(width - 2 * px(_SIDE), px(_WIDEST))
        left, y = px(_SIDE), px(14)
        y = self._in_line(left, y, (self._from, self._only)) + px(6)
        y = self._across(self._headline, left, y, inner) + px(4)
        y = self._across(self._literal, left, y, inner) + px(4)
        for idiom in self._idioms:
            y = self._across(idiom, left, y, inner)
        y = self._across(self._absent, left, y + px(6), inner) + px(10)
        self._rule.setGeometry(left, y, inner, 1)
        y += px(10)
        beside = inner * 100 // self._style.text_size >= _BESIDE_FROM
        column = (inner - px(_NUMBER) - px(_BETWEEN)) // 2 if beside else inner - px(_NUMBER)
        second = left + px(_NUMBER) + column + px(_BETWEEN) if beside else left + px(_NUMBER)
        first = left + px(_NUMBER)
        below = self._in_line(first, y, self._heads[:2])
        y = max(below, self._in_line(second, y if beside else below + px(4), self._heads[2:])) + px(6)
        y = self._in_line(left, y, self._legend, left + inner) + px(10)
        for row in self._rows:
            y = self._lay_row(row, (left, first, second), column, y, beside) + px(12)
        self.resize(width, y + px(24))

    def select(self, address: Address | None) -> None:
        """Show the marks of an address as the selection."""
        for _, _, _, zh, en in self._rows:
            zh.select(address)
            en.select(address)

    def rect_of(self, address: Address) -> QRect:
        """Where an address stands on the page."""
        index = paragraph_of(self._model.document, address)
        if index < 0:
            return QRect(0, 0, 1, 1)
        text = self._rows[index][4]
        return text.rect_of(address).translated(text.pos())

    def citation(self, address: Address | None) -> str:
        """The words that an address marks, with its document and day; nothing where it marks none."""
        document = self._model.document
        for paragraph in document.paragraphs:
            for mark in paragraph.marks:
                if mark.address == address:
                    words = paragraph.text[mark.start : mark.end]
                    day = document.published_at.date().isoformat()
                    where = f"{address}, {document.address}, {document.outlet_en}, {day}"
                    return f'"{words}" ({where}; {document.headline_zh})'
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._style.colour("paper"))

    def _row(self, paragraph: Paragraph) -> tuple[Label, Lines | None, Lines | None, MarkedText, MarkedText]:
        number = self._label("small", "dim", paragraph.number)
        heads: list[Lines | None] = [None, None]
        if paragraph.heading_en:
            heads = [
                self._lines("body", "ink", paragraph.heading_zh, bold=True),
                self._lines("body", "ink", paragraph.heading_en, bold=True),
            ]
        texts = []
        for text, marks in ((paragraph.text_zh, paragraph.marks_zh), (paragraph.text, paragraph.marks)):
            marked = self._own(MarkedText(self._style, "lead", text, marks, self._spoken))
            marked.chosen.connect(self.chosen)
            texts.append(marked)
        return number, heads[0], heads[1], texts[0], texts[1]

    def _spoken(self, mark: Mark, words: str) -> str:
        kind = self._words.say("reader", "flag") if mark.kind == FLAG else self._model.assessment(mark.kind)
        return self._words.say("reader", "{address}, {kind}: {words}", address=mark.address, kind=kind, words=words)

    def _lay_row(
        self,
        row: tuple[Label, Lines | None, Lines | None, MarkedText, MarkedText],
        lefts: tuple[int, int, int],
        column: int,
        y: int,
        beside: bool,
    ) -> int:
        number, head_zh, head_en, zh, en = row
        left, first, second = lefts
        top = y
        if head_zh is not None and head_en is not None:
            below = self._across(head_zh, first, y, column)
            head_en.setVisible(beside)
            if beside:
                below = max(below, self._across(head_en, second, y, column))
            top = below + self._style.px(4)
        number.move(left, top + self._style.px(3))
        number.adjustSize()
        below = self._across(zh, first, top, column)
        if beside:
            return max(below, self._across(en, second, top, column))
        return self._across(en, first, below + self._style.px(4), column)

    def _across(self, part: QWidget, x: int, y: int, width: int) -> int:
        height = part.heightForWidth(width)
        part.setGeometry(x, y, width, height)
        return y + height

    def _in_line(self, x: int, y: int, parts: Sequence[QWidget], right: int = 1 << 20) -> int:
        """Parts one after another, by their middle; beyond the right end they go on in the next line."""
        tallest = max((part.sizeHint().height() for part in parts), default=0)
        at = x
        for part in parts:
            hint = part.sizeHint()
            if at > x and at + hint.width() > right:
                at, y = x, y + tallest + self._style.px(4)
            part.setGeometry(at, y + (tallest - hint.height()) // 2, hint.width(), hint.height())
            at += hint.width() + self._style.px(8)
        return y + tallest

    def _label(self, role: str, colour: str, text: str, *, bold: bool = False) -> Label:
        label = self._own(Label(self._style, role, colour, bold=bold))
        label.setText(text)
        return label

    def _lines(self, role: str, colour: str, text: str, *, bold: bool = False) -> Lines:
        lines = self._own(Lines(self._style, role, colour, bold=bold))
        lines.setText(text)
        return lines

    def _own(self, part: W) -> W:
        part.setParent(self)
        self._parts.append(part)
        return part


class _Counted(QWidget):
    """How many claims have an assessment, over its line."""

    def __init__(self, style: Style, kind: str, text: str) -> None:
        super().__init__()
        self._style, self._kind, self._text = style, kind, text
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._style.font("small"))
        return QSize(metrics.horizontalAdvance(self._text) + self._style.px(8), self._style.line_height("small") + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._style.font("small"))
        painter.setPen(self._style.colour("dim"))
        width = painter.fontMetrics().horizontalAdvance(self._text)
        painter.drawText(self.rect().adjusted(0, 0, 0, -4), int(Qt.AlignmentFlag.AlignVCenter), self._text)
        paint_underline(painter, QPointF(0, self.height() - 2), width, self._kind, self._style)
