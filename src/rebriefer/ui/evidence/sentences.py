"""The sentences of the items, each under its Chinese headline, and how many stand behind a figure."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from rebriefer.domain.receipt import Quote, Receipt
from rebriefer.ui.evidence.column import Quoted
from rebriefer.ui.evidence.head import ASSESSMENT_TINTS
from rebriefer.ui.evidence.parts import Blocks, Desk, Facts
from rebriefer.words.headlines import headline_shown
from rebriefer.words.receipts import quote_place, said_period
from rebriefer.words.terms import of_vocabulary


def sentences(desk: Desk, quotes: Sequence[Quote], title: str) -> Blocks:
    """Sentences by document: quote, place, claim and assessment; then headline, outlet, day and what is there of it."""
    px, documents = desk.style.px, len({quote.document for quote in quotes})
    yield from desk.section(title, desk.words.say_n("evidence", "{n} item", "{n} items", documents))
    for number, (_, group) in enumerate(groupby(quotes, key=lambda quote: quote.document)):
        of_document = list(group)
        for place, quote in enumerate(of_document):
            yield px(6 if place else 14 if number else 6), _quote(desk, quote)
        yield px(6), desk.text(headline_shown(of_document[0].headline_zh), "lead")
        yield 0, Facts(desk, list(_where_from(desk, of_document[0])))
        only = desk.tag(desk.words.say("evidence", "headline only"), "caution")
        yield px(2), desk.flow(desk.link(of_document[0].document), only)


def behind(desk: Desk, receipt: Receipt) -> Blocks:
    """How many documents, outlets and origins carry the figure."""
    say_n = desk.words.say_n
    yield from desk.section(desk.words.say("evidence", "Who stands behind it"))
    counts = [
        say_n("evidence", "{n} document", "{n} documents", receipt.documents),
        say_n("evidence", "{n} outlet", "{n} outlets", receipt.outlets),
        say_n("evidence", "{n} origin", "{n} origins", receipt.origins),
    ]
    yield desk.style.px(4), Facts(desk, counts)
    if receipt.origins_unknown:
        said = say_n(
            "evidence",
            "{n} document names no origin.",
            "{n} documents name no origin; they may rest on one.",
            receipt.origins_unknown,
        )
        yield desk.style.px(2), desk.text(said, "small", "dim")


def _quote(desk: Desk, quote: Quote) -> Quoted:
    words, block = desk.words, Quoted(desk.style)
    block.add(desk.text(f'"{quote.quote}"', "lead"))
    if quote.text_zh and words.language == "zh":
        block.add(desk.text(quote.text_zh), desk.style.px(2))
        block.add(desk.text(words.say("evidence", "working translation"), "small", "dim"))
    block.add(desk.text(quote_place(words, quote), "small", "dim"), desk.style.px(2))
    beside = list(_beside(desk, quote))
    if beside:
        block.add(desk.flow(*beside), desk.style.px(2))
    return block


def _beside(desk: Desk, quote: Quote) -> Iterator[QWidget]:
    if quote.claim:
        yield desk.link(quote.claim)
    if quote.assessment:
        said = of_vocabulary(desk.words, desk.session.library.vocabulary("assessment"), quote.assessment)
        yield desk.tag(said, ASSESSMENT_TINTS.get(quote.assessment, ""))


def _where_from(desk: Desk, quote: Quote) -> Iterator[str]:
    """The outlet; its Chinese name stands beside the headline in either language, as it is printed there."""
    yield quote.outlet_zh
    if desk.words.language == "en" and quote.outlet_en != quote.outlet_zh:
        yield quote.outlet_en
    yield said_period(desk.words, quote.published)
