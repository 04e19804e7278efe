"""Words of receipts that the window and the command line share: kinds, figures, periods."""

from __future__ import annotations

from rebriefer.domain.receipt import Quote, Receipt
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.counts import counted
from rebriefer.words.days import loose_day
from rebriefer.words.numbers import qualified, quantity, quantity_between

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


def kind_word(words: Words, kind: str) -> str:
    """What kind of thing an address names."""
    return words.say("kind", KINDS[kind]) if kind in KINDS else kind


def said_figure(words: Words, receipt: Receipt) -> str:
    """The figure with qualifier and unit, or the range where there is no single one; empty where there is none."""
    if receipt.value is not None:
        return qualified(words, receipt.qualifier, quantity(words, receipt.value, receipt.unit))
    return qualified(words, receipt.qualifier, said_range(words, receipt))


def said_range(words: Words, receipt: Receipt) -> str:
    """Low to high with the unit, or the only end that is known; empty where there is none."""
    ends = [end for end in (receipt.low, receipt.high) if end is not None]
    if not ends:
        return ""
    if len(ends) == 1 or ends[0] == ends[1]:
        return quantity(words, ends[0], receipt.unit)
    return quantity_between(words, ends[0], ends[1], receipt.unit)


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
