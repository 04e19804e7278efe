"""Where a fact comes from: sources by level, each with what of it was opened."""

from itertools import groupby

from PySide6.QtWidgets import QWidget

from rebriefer.domain.receipt import Receipt, SourceLine
from rebriefer.ui.evidence.parts import Blocks, Desk, Facts
from rebriefer.words.foreign import marked_foreign
from rebriefer.words.headlines import headline_shown
from rebriefer.words.receipts import said_period
from rebriefer.words.terms import access_word, level_word

UNOPENED = frozenset({"address_only", "quoted_by_others"})


def sources(desk: Desk, receipt: Receipt) -> Blocks:
    """Sources under the name of their level, in the order of the closed list."""
    px, words, lines = desk.style.px, desk.words, receipt.sources
    yield from desk.section(
        words.say("evidence", "Sources"), words.say_n("evidence", "{n} source", "{n} sources", len(lines))
    )
    for level, group in groupby(lines, key=lambda line: line.level):
        if level:
            yield px(8), desk.text(level_word(words, level), "small", "dim", bold=True)
        for number, line in enumerate(group):
            yield px(8 if number else 3), _title(desk, line, receipt)
            yield 0, Facts(desk, _facts(desk, line))
            if line.url:
                # Nothing here opens it: it can be marked and copied.
                yield 0, desk.text(line.url, "address", "dim")


def text_absent(desk: Desk, receipt: Receipt) -> Blocks:
    """Says that the official text is not there, and whether its page was ever opened."""
    words, official = desk.words, [line for line in receipt.sources if line.level == "official"]
    yield from desk.section("")
    said = words.say_n(
        "evidence",
        "Text not in the pack; known from {n} source.",
        "Text not in the pack; known from {n} sources.",
        len(receipt.sources),
    )
    yield desk.style.px(9), desk.text(said, "body", "caution")
    if official and all(line.access in UNOPENED for line in official):
        unopened = words.say("evidence", "The official page was not opened; its address alone is known.")
        yield desk.style.px(2), desk.text(unopened, "body", "caution")


def _title(desk: Desk, line: SourceLine, receipt: Receipt) -> QWidget:
    title = marked_foreign(desk.words, headline_shown(line.title)) if line.title else line.publisher
    leads_on = line.address is not None and line.address != receipt.address
    return desk.link(line.address, title) if line.address and leads_on else desk.text(title)


def _facts(desk: Desk, line: SourceLine) -> list[str]:
    return [
        access_word(desk.words, line.access),
        line.publisher if line.title else "",
        said_period(desk.words, line.published),
    ]
