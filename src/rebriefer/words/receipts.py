"""Words of receipts that the window and the command line share: kinds, figures, periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.domain.rivals import CLAIMED, CONCLUDED, CONTRADICTED, DERIVED, MEASURED, PROJECTED, SAID, Rival
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.counts import counted
from rebriefer.words.days import loose_day
from rebriefer.words.foreign import marked_foreign
from rebriefer.words.headcounts import listed
from rebriefer.words.numbers import qualified, quantity, quantity_between, unit_and_qualifier
from rebriefer.words.terms import access_word, level_word

if TYPE_CHECKING:  # Places load these words before the first paint, which defines few record classes.
    from rebriefer.domain.receipt import Quote, Receipt, SourceLine

KINDS = {
    "activity": marked("kind", "Units sold or installed"),
    "claim": marked("kind", "Claim"),
    "clause": marked("kind", "Clause"),
    "coef": marked("kind", "Coefficient"),
    "compound": marked("kind", "Ideal compound"),
    "conflict": marked("kind", "Conflict"),
    "discrepancy": marked("kind", "Discrepancy"),
    "document": marked("kind", "Document"),
    "event": marked("kind", "Event"),
    "export": marked("kind", "Exports"),
    "figure": marked("kind", "Figure"),
    "grade": marked("kind", "Grade"),
    "holder": marked("kind", "Term of office"),
    "import": marked("kind", "Imports"),
    "lifetime": marked("kind", "Lifetime"),
    "mass": marked("kind", "Atomic mass"),
    "measure": marked("kind", "Measure"),
    "mine": marked("kind", "Mine production"),
    "office": marked("kind", "Office"),
    "own": marked("kind", "Your entry"),
    "oxide": marked("kind", "Oxide factor"),
    "par": marked("kind", "Paragraph"),
    "parameter": marked("kind", "Parameter"),
    "place": marked("kind", "Place"),
    "price": marked("kind", "Price"),
    "project": marked("kind", "Project"),
    "quota": marked("kind", "Quota"),
    "reading": marked("kind", "Reading of a government"),
    "recipe": marked("kind", "Composition"),
    "reserve": marked("kind", "Reserves"),
    "share": marked("kind", "Share"),
    "smco": marked("kind", "Composition"),
    "source": marked("kind", "Source"),
    "stage": marked("kind", "Stage"),
    "term": marked("kind", "Term"),
}

RIVALS = {
    MEASURED: marked("evidence", "measured"),
    CLAIMED: marked("evidence", "claimed"),
    PROJECTED: marked("evidence", "projected"),
    DERIVED: marked("evidence", "derived"),
}

STEPS = {
    SAID: "",
    CONTRADICTED: marked("evidence", "What stands against it"),
    CONCLUDED: marked("evidence", "What the pack concludes"),
}
"""Steps of a story in reading order with their heads; what was said stands under the head of the story itself."""


def kind_word(words: Words, kind: str) -> str:
    """What kind of thing an address names."""
    return words.say("kind", KINDS[kind]) if kind in KINDS else kind


def said_figure(words: Words, receipt: Receipt) -> str:
    """The figure with qualifier and unit, or the range where there is no single one; empty where there is none."""
    if receipt.value is not None:
        return qualified(words, receipt.qualifier, quantity(words, receipt.value, receipt.unit))
    ends = [end for end in (receipt.low, receipt.high) if end is not None]
    if receipt.qualifier and len(ends) == 1:
        return qualified(words, receipt.qualifier, quantity(words, ends[0], receipt.unit))
    return qualified(words, receipt.qualifier, said_range(words, receipt))


def said_range(words: Words, receipt: Receipt) -> str:
    """Low to high with the unit; an end that is open runs to the figure, or is said as a bound where there is none."""
    if receipt.low is None and receipt.high is None:
        return ""
    low = receipt.value if receipt.low is None else receipt.low
    high = receipt.value if receipt.high is None else receipt.high
    if low is None or high is None:
        return _bound(words, receipt)
    if low == high:
        return quantity(words, low, receipt.unit)
    return quantity_between(words, low, high, receipt.unit)


def _bound(words: Words, receipt: Receipt) -> str:
    """The one end that is known as a bound, unless the unit itself already says *about* or *or more*."""
    end = receipt.high if receipt.low is None else receipt.low
    if end is None:
        return ""
    said = quantity(words, end, receipt.unit)
    if unit_and_qualifier(receipt.unit)[1]:
        return said
    return qualified(words, "at most" if receipt.low is None else "at least", said)


def rival_kind(words: Words, kind: str) -> str:
    """How a rival is known: measured, claimed, projected or derived."""
    return words.say("evidence", RIVALS[kind])


def story_title(words: Words, receipt: Receipt) -> str:
    """Head of the story of a number, or of a contradiction without one."""
    if any(end is not None for end in (receipt.value, receipt.low, receipt.high)):
        return words.say("evidence", "The story of this number")
    return words.say("evidence", "Who said what, by day")


def said_rival(words: Words, rival: Rival, unit: str) -> str:
    """The figure or range of a rival, as its source writes it where that is otherwise."""
    written = rival.written[words.language == "zh"]
    if written:
        return written
    low, high = rival.ends
    if rival.value is not None and rival.qualifier == "":
        return quantity(words, rival.value, unit)
    said = quantity(words, low, unit) if low == high else quantity_between(words, low, high, unit)
    return qualified(words, rival.qualifier, said)


def said_period(words: Words, period: str) -> str:
    """A day, month, year or decade in words; a span or anything else as it is written."""
    try:
        return loose_day(words, period) if period else ""
    except ValueError:
        return period


def quote_place(words: Words, quote: Quote) -> str:
    """Where a quote stands: in the English summary or in the Chinese headline."""
    start, end = (counted(place, words.language) for place in (quote.start, quote.end))
    if quote.part == "headline":
        return words.say("evidence", "Chinese headline, characters {start} to {end}", start=start, end=end)
    return words.say("evidence", "English summary, characters {start} to {end}", start=start, end=end)


def said_source(words: Words, source: SourceLine) -> str:
    """A source on one line: publisher, title, day, how near to the fact it is, what of it was opened."""
    named = source.publisher
    if source.title:
        title = marked_foreign(words, source.title)
        named = words.say("receipt", "{publisher}: {title}", publisher=source.publisher, title=title)
    details = (said_period(words, source.published), level_word(words, source.level), access_word(words, source.access))
    return listed(words, filter(None, (named, *details)))
