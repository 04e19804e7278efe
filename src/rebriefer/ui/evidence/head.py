"""The first section of a receipt: what it is, its title in both languages, its figure."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rebriefer.domain.receipt import Receipt
from rebriefer.ui.evidence.parts import Desk, Facts, row_of
from rebriefer.widgets.labels import Paragraph
from rebriefer.widgets.panels import Tag
from rebriefer.words.days import day_in_table
from rebriefer.words.receipts import kind_word, said_figure, said_period, said_range
from rebriefer.words.terms import of_vocabulary

ASSESSMENT_TINTS = {
    "consistent": "good",
    "contradicted": "wrong",
    "imprecise": "caution",
    "outdated": "caution",
    "unverifiable": "",
    "opinion": "",
}


class Head(QWidget):
    """Kind and period, title, the title in the other language, figure, tags."""

    def __init__(self, desk: Desk, receipt: Receipt) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        px = desk.style.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(10))
        column.setSpacing(px(3))
        day = day_in_table(desk.words, receipt.day) if receipt.day is not None else ""
        period = said_period(desk.words, receipt.period) if day == "" else day
        column.addWidget(Facts(desk, [kind_word(desk.words, receipt.kind), period]))
        title = desk.pick(receipt.title_en, receipt.title_zh)
        other = receipt.title_en if desk.words.language == "zh" else receipt.title_zh
        column.addWidget(_paragraph(desk, title, "title", bold=True))
        if other and other != title:
            column.addWidget(desk.label(other, colour="dim" if desk.words.language == "zh" else "ink"))
        figure, ends = said_figure(desk.words, receipt), said_range(desk.words, receipt)
        if figure:
            column.addSpacing(px(4))
            column.addWidget(_paragraph(desk, figure, "display", bold=True))
        if ends and ends != figure:
            column.addWidget(desk.label(ends))
        if receipt.mass_basis:
            basis = of_vocabulary(desk.words, desk.session.library.vocabulary("mass_basis"), receipt.mass_basis)
            column.addWidget(desk.label(basis, "small", "dim"))
        tags = _tags(desk, receipt)
        if tags:
            column.addLayout(row_of(desk.style, *tags))


def _tags(desk: Desk, receipt: Receipt) -> list[QWidget]:
    library, words, style = desk.session.library, desk.words, desk.style
    tags: list[QWidget] = []
    if receipt.assessment:
        assessment = of_vocabulary(words, library.vocabulary("assessment"), receipt.assessment)
        tags.append(Tag(style, assessment, ASSESSMENT_TINTS.get(receipt.assessment, "")))
    if receipt.disputed:
        tags.append(Tag(style, words.say("evidence", "disputed"), "caution"))
    return tags


def _paragraph(desk: Desk, text: str, role: str, *, bold: bool) -> Paragraph:
    paragraph = Paragraph(desk.style, role, bold=bold)
    paragraph.setText(text)
    return paragraph
