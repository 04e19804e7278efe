"""Receipts of the items and of their paragraphs."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import address_of, claim_address, rest_of
from rebriefer.domain.receipt import Line, Quote, Receipt
from rebriefer.receipts.carrying import (
    carried_by,
    claim_rows,
    counted_documents,
    headline_claim_rows,
    of_document,
    quote_of,
)
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup, same, unpacked
from rebriefer.receipts.sources import in_order, source_line


def document(lookup: Lookup, found: Found) -> Receipt:
    """An item: its headline, what of it the pack holds, and every sentence that carries a claim."""
    row = lookup.row(found)
    claims = claim_rows(lookup, "claims.document_id = ?", row["id"])
    headlines = headline_claim_rows(lookup, "claims.article = ?", row["order"])
    counts = counted_documents(lookup, [row["id"]])
    behind = carried_by(lookup, counts)
    itself = lookup.rows("SELECT * FROM sources WHERE title = ?", row["headline_zh"])
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=row["published"][:10],
        lines=tuple(_lines(lookup, row)),
        quotes=tuple(quote_of(each) for each in [*headlines, *claims]),
        sources=in_order(lookup, map(source_line, itself)),
        **counts,
        confidence_en=behind[0],
        confidence_zh=behind[1],
    )


def _lines(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    yield Line("Outlet", row["outlet_en"], row["outlet_zh"])
    yield Line("Outlet as printed", *same(row["outlet_as_printed"]))
    yield Line("Text", *lookup.say("receipt", "Headline only: the body is not in the pack."))
    yield Line("Summary", *lookup.say("receipt", "In English, machine-made, as received."))
    for idiom in unpacked(row["headline_idioms"]):
        yield Line("Idiom of the headline", idiom["meaning_en"], idiom["zh"])
    for section in unpacked(row["sections"]):
        yield Line("Section", section["heading"], section["heading_zh"])
    for each in lookup.rows("SELECT * FROM seed_discrepancies WHERE article = ? ORDER BY row", row["id"]):
        address = address_of("discrepancy", each["id"])
        yield Line("Flagged: what would be right", each["should_be_en"], each["should_be_zh"], address)


def paragraph(lookup: Lookup, found: Found) -> Receipt:
    """A paragraph of a summary, counted within its item."""
    row = lookup.row(found)
    number = int(rest_of(found.address).partition(".")[2])
    statement = _statements(row)[number - 1]
    quote = Quote(
        quote=statement["text"],
        document=address_of("document", row["id"]),
        start=statement["start"],
        end=statement["end"],
        text_zh=statement["text_zh"],
        **of_document(row),
    )
    counts = counted_documents(lookup, [row["id"]])
    behind = carried_by(lookup, counts)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=row["published"][:10],
        lines=tuple(_of_paragraph(lookup, row, statement)),
        quotes=(quote,),
        **counts,
        confidence_en=behind[0],
        confidence_zh=behind[1],
    )


def _of_paragraph(lookup: Lookup, row: Mapping[str, Any], statement: Mapping[str, Any]) -> Iterator[Line]:
    yield Line("Item", row["headline_literal_en"], row["headline_zh"], address_of("document", row["id"]))
    where = 'claims.document_id = ? AND claims.start >= ? AND claims."end" <= ?'
    for each in claim_rows(lookup, where, row["id"], statement["start"], statement["end"]):
        yield Line("Claim in it", each["text_quote"], each["text_zh"], claim_address(each["id"]))


def paragraph_at(lookup: Lookup, claim: Mapping[str, Any]) -> Iterator[Line]:
    """The paragraph in which a claim stands."""
    row = lookup.first("SELECT * FROM documents WHERE id = ?", claim["document_id"])
    for number, statement in enumerate(_statements(row) if row else (), 1):
        if row and statement["start"] <= claim["start"] and claim["end"] <= statement["end"]:
            address = address_of("par", f"{row['order']}.{number}")
            yield Line("Paragraph", statement["text"], statement["text_zh"], address)


def _statements(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [statement for section in unpacked(row["sections"]) for statement in section["statements"]]
