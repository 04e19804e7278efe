"""Receipts of conflicts between claims and of discrepancies in the items."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import address_of
from rebriefer.domain.receipt import Line, Quote, Receipt
from rebriefer.receipts.carrying import carried_by, claims_by_id, counted, of_document, quote_of
from rebriefer.receipts.claims import conflict_of
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup, same, unpacked
from rebriefer.receipts.sources import pages


def conflict(lookup: Lookup, found: Found) -> Receipt:
    """Claims that contradict one another, each with its sentence."""
    row = lookup.row(found)
    quotes = tuple(map(quote_of, claims_by_id(lookup, unpacked(row["claim_ids"]))))
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        lines=(
            Line("Kind", *lookup.word("conflict_kind", row["kind"])),
            Line("Likely reason", row["likely_reason"], row["likely_reason_zh"]),
        ),
        quotes=quotes,
        **counted(lookup, quotes),
        conflicts=(conflict_of(row),),
    )


def discrepancy(lookup: Lookup, found: Found) -> Receipt:
    """What is wrong in an item: its words, what would be right, and why."""
    row = lookup.row(found)
    quotes = tuple(_quotes(lookup, row))
    counts = counted(lookup, quotes)
    behind = carried_by(lookup, counts)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        lines=tuple(_lines(lookup, row)),
        quotes=quotes,
        sources=pages(lookup, unpacked(row["evidence"])),
        **counts,
        confidence_en=behind[0],
        confidence_zh=behind[1],
    )


def _lines(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    yield Line("Kind", *lookup.word("discrepancy_kind", row["kind"]))
    yield Line("Weight", *lookup.word("severity", row["severity"]))
    yield Line("What the item says", *same(row["says_en"]))
    yield Line("What would be right", row["should_be_en"], row["should_be_zh"])
    yield Line("Why", row["reason_en"], row["reason_zh"])
    for way in unpacked(row["detectable_by"]):
        yield Line("How it can be found", *lookup.word("detectable_by", way))
    for claim in claims_by_id(lookup, unpacked(row["claim_ids"])):
        quote = quote_of(claim)
        yield Line("Claim", quote.quote, quote.text_zh or quote.quote, quote.claim)


def _quotes(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Quote]:
    if row["quote"]:
        yield _quote(lookup, row["article"], row["quote"], row["start"], row["end"])
    for more in unpacked(row["more_quotes"]):
        yield _quote(lookup, more["article"], more["quote"], more["start"], more["end"])
    if row["headline_quote"]:
        span = (row["headline_start"], row["headline_end"])
        yield _quote(lookup, row["article"], row["headline_quote"], *span, part="headline")


def _quote(lookup: Lookup, document: str, text: str, start: int, end: int, part: str = "summary") -> Quote:
    row = lookup.first("SELECT * FROM documents WHERE id = ?", document) or {}
    return Quote(text, address_of("document", document), start, end, part=part, **of_document(row))
