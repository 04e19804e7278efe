"""What stands behind a figure, section by section in reading order; what is lacking has no section."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from rebriefer.domain.addresses import kind_of
from rebriefer.domain.receipt import Conflict, Line, Receipt
from rebriefer.receipts.scale import scale_of
from rebriefer.receipts.story import story_of
from rebriefer.ui.evidence.column import Column, Pair, Quoted
from rebriefer.ui.evidence.parts import Blocks, Desk
from rebriefer.ui.evidence.rivals import rivals
from rebriefer.ui.evidence.sentences import behind, sentences
from rebriefer.ui.evidence.sources import sources, text_absent
from rebriefer.ui.evidence.story import story
from rebriefer.words.foreign import marked_foreign
from rebriefer.words.terms import confidence_word

_LABEL, _GAP = 84, 10
_PROSE = frozenset(
    {"Note", "Actors, note", "First and last days", "Official title", "What is counted", "What the item says"}
)
"""Labels of texts that the pack has in one language only; other lines that are alike in both are names and figures."""


def backing(desk: Desk, receipt: Receipt) -> Blocks:
    """Everything under the head and the states."""
    say = desk.words.say
    if receipt.text_absent:
        yield from text_absent(desk, receipt)
    yield from _readings(desk, [line for line in receipt.lines if _is_reading(line)])
    if receipt.quotes:
        yield from sentences(desk, receipt.quotes, say("evidence", "What the items say"))
    if receipt.sources:
        yield from sources(desk, receipt)
    if receipt.documents:
        yield from behind(desk, receipt)
    yield from _compared(desk, receipt)
    yield from _confidence(desk, receipt)
    yield from _details(desk, [line for line in receipt.lines if _is_detail(receipt, line)])
    if receipt.related:
        yield from sentences(desk, receipt.related, say("receipt", receipt.related_label))


def _compared(desk: Desk, receipt: Receipt) -> Blocks:
    """What else is said: on one scale, against one another, in the order of days."""
    library = desk.session.library
    scale = scale_of(library, receipt)
    if receipt.assessment_en:
        yield from desk.section(desk.words.say("evidence", "Does it hold?"))
        yield desk.style.px(4), desk.text(desk.pick(receipt.assessment_en, receipt.assessment_zh))
    if scale is not None:
        yield from rivals(desk, scale)
    # Rows that differ stand on the scale; what the pack makes of them ends the story.
    conflicts = [conflict for conflict in receipt.conflicts if conflict.address is not None or scale is None]
    if conflicts:
        yield from _conflicts(desk, conflicts)
    told = story_of(library, receipt, scale)
    if told:
        yield from story(desk, receipt, told)


def _is_reading(line: Line) -> bool:
    return line.address is not None and kind_of(line.address) == "reading"


def _is_detail(receipt: Receipt, line: Line) -> bool:
    """Readings and the clauses of an event have sections of their own."""
    return not _is_reading(line) and not (receipt.kind == "event" and line.label == "Clause")


def _readings(desk: Desk, readings: Sequence[Line]) -> Blocks:
    """How governments read one text, each behind a bar of its colour."""
    if readings:
        yield from desk.section(desk.words.say("evidence", "Readings of governments"))
    for line in readings:
        assert line.address is not None
        block = Quoted(desk.style, line.address.rpartition("/")[2])
        block.add(desk.text(desk.pick(line.en, line.zh)))
        block.add(desk.link(line.address))
        yield desk.style.px(6), block


def _details(desk: Desk, lines: Sequence[Line]) -> Blocks:
    """Labels at the left, texts at the right; a label that returns, or an address, is written once."""
    px = desk.style.px
    if lines:
        yield from desk.section(desk.words.say("evidence", "Details"))
    linked: set[str] = set()
    for label, group in groupby(lines, key=lambda line: line.label):
        name = desk.text(desk.words.say("receipt", label), "small", "dim")
        for number, line in enumerate(group):
            first = number == 0
            texts = Column()
            for text in _texts(desk, line, linked):
                texts.add(text)
            yield px(5 if first else 3), Pair(name if first else QWidget(), texts, px(_LABEL), px(_GAP))


def _texts(desk: Desk, line: Line, linked: set[str]) -> Iterator[QWidget]:
    text = desk.pick(line.en, line.zh)
    if text and text != line.address:
        untranslated = line.label in _PROSE and line.en == line.zh
        yield desk.text(marked_foreign(desk.words, text) if untranslated else text)
    if line.address and line.address not in linked:
        linked.add(line.address)
        yield desk.link(line.address)


def _conflicts(desk: Desk, conflicts: Iterable[Conflict]) -> Blocks:
    px = desk.style.px
    yield from desk.section(desk.words.say("evidence", "Contradicted within the pack"))
    for conflict in conflicts:
        yield px(6), desk.text(desk.pick(conflict.nature_en, conflict.nature_zh))
        if conflict.reason_en:
            yield 0, desk.text(desk.pick(conflict.reason_en, conflict.reason_zh), "small", "dim")
        beside = [conflict.address] if conflict.address is not None else []
        yield px(2), desk.flow(*(desk.link(address) for address in (*beside, *conflict.members)))


def _confidence(desk: Desk, receipt: Receipt) -> Blocks:
    graded, reason = receipt.confidence, desk.pick(receipt.confidence_en, receipt.confidence_zh)
    if graded or reason:
        title = confidence_word(desk.words, graded) if graded else desk.words.say("evidence", "How sure is it?")
        yield from desk.section(title)
    if reason:
        marked = marked_foreign(desk.words, reason) if receipt.confidence_en == receipt.confidence_zh else reason
        yield desk.style.px(3), desk.text(marked, "small", "dim")
