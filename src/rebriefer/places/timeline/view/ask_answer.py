"""The answer: its sentence, large, and under it every clause that bears on the case, each of them a link."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from rebriefer.domain.addresses import Address
from rebriefer.places.timeline.model.ask import AskModel
from rebriefer.places.timeline.model.ask_lines import ClauseLine, Section, first_sentence, more_sentences, sections
from rebriefer.widgets.controls import Link
from rebriefer.widgets.labels import Paragraph, elided, plain_tip
from rebriefer.widgets.panels import Panel
from rebriefer.widgets.states_paint import paint_swatch
from rebriefer.widgets.style import Style

_SWATCH = (28, 13)


class AskAnswer(QScrollArea):
    """Scrolls where the answer is longer than the panel.

    Args:
        model: The case.
        style: Colours, fonts and lengths.
        choose: Called with the address of a clause that was chosen.
    """

    def __init__(self, model: AskModel, style: Style, choose: Callable[[Address], None]) -> None:
        super().__init__()
        self.setObjectName("ask-answer")
        self._model, self._style, self._choose = model, style, choose
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refill(self) -> None:
        """Show the answer of now; where one reads stays where it is."""
        at, held = self.verticalScrollBar().value(), self._held()
        page, answer = Panel(self._style), self._model.answer()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self._style.px(8), self._style.px(12))
        column.setSpacing(self._style.px(2))
        if answer is None:
            column.addWidget(self._paragraph(self._model.missing(), "body", "dim", "ask-missing"))
        else:
            words = self._model.words
            column.addWidget(self._paragraph(first_sentence(words, answer), "lead", "ink", "ask-sentence"))
            more = more_sentences(words, answer)
            if more:
                column.addWidget(self._paragraph(more, "body", "ink", "ask-more"))
            for section in sections(words, answer, self._model.session.library.vocabulary("effect")):
                self._add(column, section)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(at)
        if held is not None:
            self._hold(held)

    def _held(self) -> Address | None:
        """The clause that has the focus."""
        return next((link.address for link in self.findChildren(ClauseLink) if link.hasFocus()), None)

    def _hold(self, address: Address) -> None:
        """Give the focus to a clause again; to the first one where it is there no longer."""
        links = self.findChildren(ClauseLink)
        again = [link for link in links if link.address == address] or links
        if again:
            again[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, column: QVBoxLayout, section: Section) -> None:
        column.addSpacing(self._style.px(8))
        title = Paragraph(self._style, "body", bold=True)
        title.setText(section.title)
        column.addWidget(title)
        for sentence in section.sentences:
            column.addWidget(self._paragraph(sentence, "body", "ink"))
        for clause in section.clauses:
            link = ClauseLink(clause, self._style)
            link.clicked.connect(lambda _checked=False, address=clause.address: self._choose(address))
            column.addWidget(link)
            column.addWidget(self._paragraph(clause.detail, "small", "dim"))

    def _paragraph(self, text: str, role: str, colour: str, name: str = "") -> Paragraph:
        paragraph = Paragraph(self._style, role, colour)
        paragraph.setObjectName(name)
        paragraph.setText(text)
        return paragraph


class ClauseLink(Link):
    """The swatch of its state and the name of a clause, which leads to its evidence."""

    def __init__(self, clause: ClauseLine, style: Style) -> None:
        super().__init__(style)
        self.address = clause.address
        self._clause = clause
        self.setText(clause.name)
        self.setAccessibleName(clause.name)
        self.setAccessibleDescription(clause.detail)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        return QSize(plain.width() + self._indent(), plain.height() + self._style.px(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        style, (wide, high) = self._style, _SWATCH
        painter = QPainter(self)
        box = QRectF(0, (self.height() - style.px(high)) / 2, style.px(wide), style.px(high))
        paint_swatch(painter, box, self._clause.state, True, style.country(self._clause.actor), style)
        font = self._link_font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(style.colour("accent"))
        room = self.rect().adjusted(self._indent(), 0, 0, 0)
        shown = elided(painter.fontMetrics(), self.text(), room.width())
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _indent(self) -> int:
        return self._style.px(_SWATCH[0] + 7)
