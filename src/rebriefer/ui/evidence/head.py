"""The first section of a receipt: what it is, its title in both languages, its figure."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rebriefer.domain.receipt import Receipt
from rebriefer.ui.evidence.parts import Desk, Facts, row_of
from rebriefer.widgets.labels import Paragraph
from rebriefer.widgets.panels import Tag
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import loose_day
from rebriefer.words.numbers import qualified, quantity, quantity_between
from rebriefer.words.terms import of_vocabulary

KINDS = {
    "document": marked("kind", "Document"),
    "claim": marked("kind", "Claim"),
    "par": marked("kind", "Paragraph"),
    "event": marked("kind", "Event"),
    "clause": marked("kind", "Clause"),
    "share": marked("kind", "Share"),
    "coef": marked("kind", "Coefficient"),
    "term": marked("kind", "Term"),
    "source": marked("kind", "Source"),
}
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
        column.addWidget(Facts(desk, [kind_word(desk.words, receipt.kind), _period(desk.words, receipt)]))
        title = desk.pick(receipt.title_en, receipt.title_zh)
        other = receipt.title_en if desk.words.language == "zh" else receipt.title_zh
        column.addWidget(_paragraph(desk, title, "title", bold=True))
        if other and other != title:
            column.addWidget(desk.label(other, colour="dim" if desk.words.language == "zh" else "ink"))
        if figure := said_figure(desk.words, receipt):
            column.addSpacing(px(4))
            column.addWidget(_paragraph(desk, figure, "display", bold=True))
        tags = _tags(desk, receipt)
        if tags:
            column.addLayout(row_of(desk.style, *tags))


def kind_word(words: Words, kind: str) -> str:
    """What kind of thing an address names."""
    return words.say("kind", KINDS[kind]) if kind in KINDS else kind


def said_figure(words: Words, receipt: Receipt) -> str:
    """The figure with qualifier and unit, or the range where there is no single one."""
    if receipt.value is not None:
        return qualified(words, receipt.qualifier, quantity(words, receipt.value, receipt.unit))
    if receipt.low is not None and receipt.high is not None:
        return qualified(words, receipt.qualifier, quantity_between(words, receipt.low, receipt.high, receipt.unit))
    end = receipt.low if receipt.low is not None else receipt.high
    return "" if end is None else qualified(words, receipt.qualifier, quantity(words, end, receipt.unit))


def _period(words: Words, receipt: Receipt) -> str:
    if not receipt.period:
        return ""
    try:
        return loose_day(words, receipt.period)
    except ValueError:
        return receipt.period


def _tags(desk: Desk, receipt: Receipt) -> list[QWidget]:
    library, words, style = desk.session.library, desk.words, desk.style
    tags: list[QWidget] = []
    if receipt.mass_basis:
        basis = of_vocabulary(words, library.vocabulary("mass_basis"), receipt.mass_basis)
        tags.append(Tag(style, basis))
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
