"""Sentences of the documents: which carry a figure, and how many documents, outlets and origins that makes.

The rule, which ``docs/addresses.md`` tells at length:

* A sentence carries the figure of a claim where its own claim has the same subject and predicate, stage, places,
  value, ends, unit and qualifier. *90 %* of different things is not one figure, nor are *90 %* and *over 90 %*.
* Documents are counted once each, outlets once each: ten items of one outlet have one outlet.
* An origin is who the figure comes from. No item of the pack names one in a sentence that carries a claim, and the
  numbers in brackets point to pages that the pack does not hold. So no origin is known, and each document counts as
  one whose origin is unknown; they may all rest on one.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict

from rebriefer.domain.addresses import address_of, claim_address, rest_of
from rebriefer.domain.receipt import Quote
from rebriefer.receipts.lookup import Both, Lookup

_ALIKE = ("subject", "predicate", "stage", "country", "value", "low", "high", "unit", "qualifier_zh")
"""The Chinese qualifier, because *over* and *more than* are one word in it."""
_HEADLINE = """
SELECT claims.*, documents.id AS document_id, documents.headline_zh, documents.headline_literal_en,
documents.outlet_en, documents.outlet_zh, documents.published FROM headline_claims AS claims
JOIN documents ON documents."order" = claims.article
"""
_CLAIM = """
SELECT claims.*, documents.headline_zh, documents.headline_literal_en, documents.outlet_en, documents.outlet_zh,
documents.published FROM claims JOIN documents ON documents.id = claims.document_id
"""


class Counts(TypedDict):
    """How many stand behind a figure."""

    documents: int
    outlets: int
    origins: int
    origins_unknown: int


def claim_rows(lookup: Lookup, where: str, *values: object) -> list[dict[str, Any]]:
    """Claims with the headline of their document, in the order of the pack."""
    return list(lookup.rows(f"{_CLAIM} WHERE {where} ORDER BY claims.row", *values))


def headline_claim_rows(lookup: Lookup, where: str, *values: object) -> list[dict[str, Any]]:
    """Claims of headlines with their document."""
    return list(lookup.rows(f"{_HEADLINE} WHERE {where} ORDER BY claims.row", *values))


def claims_by_id(lookup: Lookup, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Claims of summaries and of headlines by their ids."""
    found: list[dict[str, Any]] = []
    for claim_id in ids:
        found += claim_rows(lookup, "claims.id = ?", claim_id) or headline_claim_rows(lookup, "claims.id = ?", claim_id)
    return found


def carriers(lookup: Lookup, claim: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The claims whose sentences carry the figure of a claim, itself first."""
    alike = [claim]
    if claim["value"] is not None or claim["low"] is not None or claim["high"] is not None:
        same = claim_rows(lookup, "claims.stage = ? AND claims.id <> ?", claim["stage"], claim["id"])
        alike += [other for other in same if all(other[name] == claim[name] for name in _ALIKE)]
    return [dict(each) for each in alike]


def quote_of(claim: Mapping[str, Any]) -> Quote:
    """The sentence of a claim, with the headline above it."""
    headline = "text_quote_zh" in claim
    return Quote(
        quote=claim["text_quote_zh"] if headline else claim["text_quote"],
        document=address_of("document", claim["document_id"]),
        start=claim["start"],
        end=claim["end"],
        text_zh="" if headline else claim["text_zh"],
        claim=claim_address(claim["id"]),
        assessment=claim["assessment"],
        part="headline" if headline else "summary",
        **of_document(claim),
    )


class OfDocument(TypedDict):
    """What a quote takes from its document."""

    headline_zh: str
    headline_en: str
    outlet_en: str
    outlet_zh: str
    published: str


def of_document(row: Mapping[str, Any]) -> OfDocument:
    """Headline, outlet and day of a row that has them."""
    return OfDocument(
        headline_zh=row["headline_zh"],
        headline_en=row["headline_literal_en"],
        outlet_en=row["outlet_en"],
        outlet_zh=row["outlet_zh"],
        published=row["published"][:10],
    )


def counted(lookup: Lookup, quotes: Iterable[Quote]) -> Counts:
    """Documents, outlets and origins behind sentences."""
    return counted_documents(lookup, sorted({rest_of(quote.document) for quote in quotes}))


def counted_documents(lookup: Lookup, documents: Sequence[str]) -> Counts:
    """The same over documents that are named by their ids."""
    marks = json.dumps(list(documents))
    query = "SELECT DISTINCT outlet_zh FROM documents WHERE id IN (SELECT value FROM json_each(?))"
    outlets = len(list(lookup.rows(query, marks)))
    return Counts(documents=len(documents), outlets=outlets, origins=0, origins_unknown=len(documents))


def carried_by(lookup: Lookup, counts: Counts) -> Both:
    """The counts as a sentence: one item, one outlet, no named origin."""
    if not counts["documents"]:
        return "", ""
    return lookup.say(
        "receipt",
        "{items}, {outlets}, no named origin.",
        items=lookup.say_n("receipt", "{n} item", "{n} items", counts["documents"]),
        outlets=lookup.say_n("receipt", "{n} outlet", "{n} outlets", counts["outlets"]),
    )
