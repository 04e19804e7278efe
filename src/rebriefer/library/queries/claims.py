"""The claims and the discrepancies of a library."""

import json
from collections.abc import Iterator
from typing import Any

from rebriefer.domain.addresses import Address, address_of, claim_address
from rebriefer.domain.claims import Claim, Discrepancy, Stretch
from rebriefer.library.opening import Library


def all_claims(library: Library) -> tuple[Claim, ...]:
    """Every claim, those of summaries first, each in the order of the pack."""
    documents = {row["order"]: row["id"] for row in library.db.execute('SELECT id, "order" FROM documents')}
    summaries = library.db.execute("SELECT * FROM claims ORDER BY row")
    headlines = library.db.execute("SELECT * FROM headline_claims ORDER BY row")
    return (*map(_of_summary, summaries), *(_of_headline(row, documents[row["article"]]) for row in headlines))


def all_discrepancies(library: Library) -> tuple[Discrepancy, ...]:
    """Every discrepancy, in the order of the pack."""
    return tuple(map(_discrepancy, library.db.execute("SELECT * FROM seed_discrepancies ORDER BY row")))


def _of_summary(row: Any) -> Claim:
    span = json.loads(row["zh_span"] or "{}")
    placed = span.get("start") is not None
    return Claim(
        address=claim_address(row["id"]),
        stretch=Stretch(_document(row["document_id"]), False, row["start"], row["end"]),
        quote=row["text_quote"],
        quote_zh=row["text_zh"],
        statement=span.get("statement", -1),
        start_zh=span["start"] if placed else -1,
        end_zh=span["end"] if placed else -1,
        assessment=row["assessment"],
        note_en=row["assessment_note"] or "",
        note_zh=row["assessment_note_zh"] or "",
    )


def _of_headline(row: Any, document: str) -> Claim:
    return Claim(
        address=claim_address(row["id"]),
        stretch=Stretch(_document(document), True, row["start"], row["end"]),
        quote=row["text_quote_zh"],
        quote_zh=row["text_quote_zh"],
        statement=-1,
        start_zh=-1,
        end_zh=-1,
        assessment=row["assessment"],
        note_en=row["assessment_note"] or "",
        note_zh=row["assessment_note_zh"] or "",
    )


def _discrepancy(row: Any) -> Discrepancy:
    return Discrepancy(
        address=address_of("discrepancy", row["id"]),
        stretches=tuple(_stretches(row)),
        kind=row["kind"],
        severity=row["severity"],
        says=row["says_en"],
        right_en=row["should_be_en"],
        right_zh=row["should_be_zh"],
        reason_en=row["reason_en"],
        reason_zh=row["reason_zh"],
    )


def _stretches(row: Any) -> Iterator[Stretch]:
    """In the summary, in the headline, in other documents; offsets without a quote are those of the headline."""
    here = _document(row["article"])
    if row["quote"] is not None:
        yield Stretch(here, False, row["start"], row["end"])
    if row["headline_quote"] is not None:
        yield Stretch(here, True, row["headline_start"], row["headline_end"])
    elif row["quote"] is None and row["start"] is not None:
        yield Stretch(here, True, row["start"], row["end"])
    for more in json.loads(row["more_quotes"] or "[]"):
        yield Stretch(_document(more["article"]), False, more["start"], more["end"])


def _document(id: str) -> Address:
    return address_of("document", id)
