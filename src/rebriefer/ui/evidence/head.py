"""The first section of a receipt: what it is, its figure with unit, basis and period, its name in both languages."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from rebriefer.domain.receipt import Receipt
from rebriefer.ui.evidence.parts import Blocks, Desk, Facts
from rebriefer.words.days import day_in_table
from rebriefer.words.headlines import headline_shown
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
_NAMES = frozenset({"term", "place", "office", "holder"})
"""Of these both names are what the receipt is for, in either language of the window."""


def head(desk: Desk, receipt: Receipt) -> Blocks:
    """Kind and period, then the figure and its name; without a figure the name is what stands large."""
    px, figure = desk.style.px, said_figure(desk.words, receipt)
    day = day_in_table(desk.words, receipt.day) if receipt.day is not None else ""
    period = said_period(desk.words, receipt.period) if day == "" else day
    yield 0, Facts(desk, [kind_word(desk.words, receipt.kind), period])
    title = headline_shown(desk.pick(receipt.title_en, receipt.title_zh))
    if figure:
        yield px(3), desk.text(figure, "display", bold=True)
        yield from _about(desk, receipt, figure)
    yield px(3), desk.text(title, "body" if figure else "title", bold=True)
    yield from _other_title(desk, receipt, title, figure)
    tags = list(_tags(desk, receipt))
    if tags:
        yield px(4), desk.flow(*tags)


def _about(desk: Desk, receipt: Receipt, figure: str) -> Blocks:
    """The range around the figure, and what a mass is a mass of."""
    ends = said_range(desk.words, receipt)
    if ends and ends != figure:
        yield 0, desk.text(ends)
    if receipt.mass_basis:
        basis = of_vocabulary(desk.words, desk.session.library.vocabulary("mass_basis"), receipt.mass_basis)
        yield 0, desk.text(basis, "small", "dim")


def _other_title(desk: Desk, receipt: Receipt, title: str, figure: str) -> Blocks:
    """The name in the other language: in Chinese for what has one of its own, in English for names alone."""
    chinese = desk.words.language == "zh"
    other = receipt.title_en if chinese else headline_shown(receipt.title_zh)
    if other and other != title and (receipt.kind in _NAMES if chinese else not figure):
        yield desk.style.px(3), desk.text(other, colour="dim" if chinese else "ink")


def _tags(desk: Desk, receipt: Receipt) -> Iterator[QWidget]:
    if receipt.assessment:
        assessments = desk.session.library.vocabulary("assessment")
        said = of_vocabulary(desk.words, assessments, receipt.assessment)
        yield desk.tag(said, ASSESSMENT_TINTS.get(receipt.assessment, ""))
    if receipt.kind == "document":
        yield desk.tag(desk.words.say("evidence", "headline only"), "caution")
    if receipt.disputed:
        yield desk.tag(desk.words.say("evidence", "disputed"), "caution")
