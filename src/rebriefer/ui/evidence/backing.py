"""What stands behind a figure: lines, sentences, documents, sources, conflicts, confidence."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from rebriefer.domain.addresses import kind_of
from rebriefer.domain.receipt import Conflict, Line, Quote, Receipt, SourceLine
from rebriefer.ui.evidence.head import ASSESSMENT_TINTS
from rebriefer.ui.evidence.parts import Desk, Facts, Quoted, Section, row_of
from rebriefer.widgets.labels import Paragraph
from rebriefer.widgets.panels import Tag
from rebriefer.words.headlines import headline_shown
from rebriefer.words.receipts import quote_place, said_period
from rebriefer.words.terms import access_word, confidence_word, level_word, of_vocabulary


def backing_sections(desk: Desk, receipt: Receipt) -> list[QWidget]:
    """Everything under the head and the states, what carries the figure first; what is lacking has no section."""
    readings = [line for line in receipt.lines if line.address and kind_of(line.address) == "reading"]
    details = [line for line in receipt.lines if line not in readings]
    say = desk.words.say
    parts: list[QWidget | None] = [
        _text_absent(desk, receipt) if receipt.text_absent else None,
        _readings(desk, readings) if readings else None,
        _quotes(desk, receipt.quotes, say("evidence", "What the items say")) if receipt.quotes else None,
        _behind(desk, receipt) if receipt.documents else None,
        _judged(desk, receipt) if receipt.assessment_en or receipt.story_en else None,
        _conflicts(desk, receipt.conflicts) if receipt.conflicts else None,
        _confidence(desk, receipt) if receipt.confidence or receipt.confidence_en else None,
        _details(desk, details) if details else None,
        _sources(desk, receipt.sources) if receipt.sources else None,
        _quotes(desk, receipt.related, say("receipt", receipt.related_label)) if receipt.related else None,
    ]
    return [part for part in parts if part is not None]


def _text_absent(desk: Desk, receipt: Receipt) -> Section:
    section = Section(desk, "")
    said = desk.words.say_n(
        "evidence",
        "Text not in the pack; known from {n} source.",
        "Text not in the pack; known from {n} sources.",
        len(receipt.sources),
    )
    section.add_text(said, "body", "caution")
    return section


def _readings(desk: Desk, readings: Sequence[Line]) -> Section:
    """How governments read one text, each behind a bar of its colour."""
    section = Section(desk, desk.words.say("evidence", "Readings of governments"))
    for line in readings:
        assert line.address is not None
        block = Quoted(desk, country=line.address.rpartition("/")[2])
        block.column.addWidget(desk.label(desk.pick(line.en, line.zh)))
        block.column.addLayout(row_of(desk.style, desk.link(line.address)))
        section.add(block)
    return section


def _details(desk: Desk, lines: Sequence[Line]) -> Section:
    """Labels at the left, texts at the right; a label that returns, or an address, is written once."""
    section = Section(desk, desk.words.say("evidence", "Details"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(desk.style.px(10))
    grid.setVerticalSpacing(desk.style.px(5))
    grid.setColumnMinimumWidth(0, desk.style.px(84))
    grid.setColumnStretch(1, 1)
    linked: set[str] = set()
    for row, (label, group) in enumerate(groupby(lines, key=lambda line: line.label)):
        name = desk.label(desk.words.say("receipt", label), "small", "dim")
        name.setMaximumWidth(desk.style.px(84))
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_texts(desk, list(group), linked), row, 1)
    section.column.addLayout(grid)
    return section


def _texts(desk: Desk, lines: Sequence[Line], linked: set[str]) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(desk.style.px(2))
    for line in lines:
        text = desk.pick(line.en, line.zh)
        if text and text != line.address:
            column.addWidget(desk.label(text))
        if line.address and line.address not in linked:
            linked.add(line.address)
            column.addWidget(desk.link(line.address))
    return cell


def _quotes(desk: Desk, quotes: Sequence[Quote], title: str) -> Section:
    documents = len({quote.document for quote in quotes})
    section = Section(desk, title, desk.words.say_n("evidence", "{n} item", "{n} items", documents))
    for (document, headline), group in groupby(quotes, key=lambda quote: (quote.document, quote.headline_zh)):
        for quote in group:
            section.add(_quote(desk, quote))
        section.add(_headline(desk, headline))
        section.add_row(desk.link(document), Tag(desk.style, desk.words.say("evidence", "headline only"), "caution"))
        section.column.addSpacing(desk.style.px(8))
    return section


def _quote(desk: Desk, quote: Quote) -> Quoted:
    words = desk.words
    block = Quoted(desk)
    block.column.addWidget(desk.label(f'"{quote.quote}"', "lead"))
    if quote.text_zh and words.language == "zh":
        block.column.addWidget(desk.label(quote.text_zh))
        block.column.addWidget(desk.label(words.say("evidence", "working translation"), "small", "dim"))
    where = quote_place(words, quote)
    block.column.addWidget(desk.label(where, "small", "dim"))
    beside: list[QWidget] = [desk.link(quote.claim)] if quote.claim else []
    if quote.assessment:
        said = of_vocabulary(words, desk.session.library.vocabulary("assessment"), quote.assessment)
        beside.append(Tag(desk.style, said, ASSESSMENT_TINTS.get(quote.assessment, "")))
    if beside:
        block.column.addLayout(row_of(desk.style, *beside))
    return block


def _headline(desk: Desk, headline: str) -> QWidget:
    paragraph = Paragraph(desk.style, "lead")
    paragraph.setText(headline_shown(headline))
    return paragraph


def _behind(desk: Desk, receipt: Receipt) -> Section:
    say_n = desk.words.say_n
    section = Section(desk, desk.words.say("evidence", "Who stands behind it"))
    counts = [
        say_n("evidence", "{n} document", "{n} documents", receipt.documents),
        say_n("evidence", "{n} outlet", "{n} outlets", receipt.outlets),
        say_n("evidence", "{n} origin", "{n} origins", receipt.origins),
    ]
    section.add(Facts(desk, counts))
    if receipt.origins_unknown:
        section.add_text(
            say_n(
                "evidence",
                "{n} document names no origin.",
                "{n} documents name no origin; they may rest on one.",
                receipt.origins_unknown,
            ),
            "small",
            "dim",
        )
    return section


def _judged(desk: Desk, receipt: Receipt) -> Section:
    say = desk.words.say
    section = Section(desk, say("evidence", "Does it hold?"))
    if receipt.assessment_en:
        section.add_text(desk.pick(receipt.assessment_en, receipt.assessment_zh))
    if receipt.story_en:
        section.add_text(say("evidence", "The story of this number"), "small", "dim")
        section.add_text(desk.pick(receipt.story_en, receipt.story_zh))
    return section


def _conflicts(desk: Desk, conflicts: Iterable[Conflict]) -> Section:
    section = Section(desk, desk.words.say("evidence", "Contradicted within the pack"))
    for conflict in conflicts:
        section.add_text(desk.pick(conflict.nature_en, conflict.nature_zh))
        section.add_text(desk.pick(conflict.reason_en, conflict.reason_zh), "small", "dim")
        for member in conflict.members:
            section.add_row(desk.link(member))
    return section


def _sources(desk: Desk, sources: Sequence[SourceLine]) -> Section:
    section = Section(
        desk,
        desk.words.say("evidence", "Sources"),
        desk.words.say_n("evidence", "{n} source", "{n} sources", len(sources)),
    )
    for source in sources:
        section.add_text(source.title or source.publisher)
        section.add(
            Facts(
                desk,
                [
                    level_word(desk.words, source.level),
                    access_word(desk.words, source.access),
                    source.publisher if source.title else "",
                    said_period(desk.words, source.published),
                ],
            )
        )
        if source.url:
            section.add(_address_on_the_web(desk, source.url))
        section.column.addSpacing(desk.style.px(4))
    return section


def _address_on_the_web(desk: Desk, url: str) -> QWidget:
    """The address as text that can be copied; nothing here opens it."""
    return desk.label(url, "address", "dim")


def _confidence(desk: Desk, receipt: Receipt) -> Section:
    graded = receipt.confidence
    title = confidence_word(desk.words, graded) if graded else desk.words.say("evidence", "How sure is it?")
    section = Section(desk, title)
    reason = desk.pick(receipt.confidence_en, receipt.confidence_zh)
    if reason:
        section.add_text(reason, "small", "dim")
    return section
