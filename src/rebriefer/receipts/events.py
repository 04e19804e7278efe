"""Receipts of events, of their figures, and of how governments read them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from rebriefer.domain.addresses import address_of
from rebriefer.domain.receipt import Line, Receipt
from rebriefer.receipts.carrying import counted_documents, quote_of
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Both, Lookup, same, unpacked
from rebriefer.receipts.sources import event_sources, standing_of
from rebriefer.receipts.speaking import claims_about
from rebriefer.words.catalogue import marked
from rebriefer.words.instruments import instrument_name
from rebriefer.words.issuers import issuer_name
from rebriefer.words.numbers import unit_and_qualifier

_NEAR = marked("receipt", "Claims of its items that bear its day or were checked against one of its sources")
_KNOWN_TO = {"day": 10, "month": 7, "year": 4}
_CLAUSES = """
SELECT clauses.clause, clauses.scope_en, clauses.scope_zh, names.covers_en, names.covers_zh FROM clauses
LEFT JOIN clause_names AS names ON names.event = clauses.event AND names.clause = clauses.clause
WHERE clauses.event = ? ORDER BY clauses.position
"""
_RELATED = """
SELECT relations.relation, events.id, events.title_en, events.title_zh FROM relations
JOIN events ON events.id = relations.id WHERE relations.event = ? ORDER BY relations.position
"""
_RELATING = """
SELECT relations.relation, events.id, events.title_en, events.title_zh FROM relations
JOIN events ON events.id = relations.event WHERE relations.id = ? ORDER BY events.date, events.row
"""

_FORWARD = marked("receipt", "{relation}: {title}")
_BACKWARD = marked("receipt", "{title} ({relation} this)")


def event(lookup: Lookup, found: Found) -> Receipt:
    """An event with its clauses, relations, figures, readings and sources."""
    row = lookup.row(found)
    naming, near = claims_about(lookup, row)
    sources = event_sources(lookup, row["id"])
    reason = confidence_of(lookup, row)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=period_of(row),
        lines=tuple(_lines(lookup, row)),
        quotes=tuple(map(quote_of, naming)),
        sources=sources,
        **counted_documents(lookup, unpacked(row["seed_articles"])),
        confidence=row["confidence"],
        confidence_en=reason[0],
        confidence_zh=reason[1],
        text_absent=row["instrument"] is not None,
        day=date.fromisoformat(row["date"]),
        related=tuple(map(quote_of, near)),
        related_label=_NEAR if near else "",
    )


def period_of(row: Mapping[str, Any]) -> str:
    """The day of an event as far as it is known."""
    return str(row["date"])[: _KNOWN_TO[row["date_precision"]]]


def confidence_of(lookup: Lookup, row: Mapping[str, Any]) -> Both:
    """What stands behind the grade of an event."""
    behind = standing_of(lookup, event_sources(lookup, row["id"]))
    if row["confidence"] == "high" or not row["notes"]:
        return behind
    return lookup.sentences([behind, lookup.say("receipt", "The note says why it is not high.")])


def items_of(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    """The items of the pack that speak of an event."""
    for name in unpacked(row["seed_articles"]):
        title, address = lookup.named("document", name)
        yield Line("Item that speaks of the event", *title, address)


def readings_of(lookup: Lookup, event_id: str) -> Iterator[Line]:
    """How each government reads it."""
    for reading in lookup.rows("SELECT * FROM readings WHERE event = ? ORDER BY position", event_id):
        party, _ = lookup.named("place", reading["party"])
        said = lookup.say("receipt", "{party}: {reading}", party=party, reading=_texts(reading, "reading"))
        yield Line("Reading of a government", *said, address_of("reading", event_id, reading["party"]))


def instrument_of(row: Mapping[str, Any]) -> Iterator[Line]:
    """The instrument, who issued it and what it calls itself."""
    if row["instrument"]:
        name = row["instrument"]
        yield Line("Instrument", name, instrument_name(name, "zh"), address_of("event", row["id"]))
    if row["issuer"]:
        yield Line("Issuer", row["issuer"], issuer_name(row["issuer"], "zh"))
    if row["title_zh_official"]:
        yield Line("Official title", *same(row["title_zh_official"]))


def notes_of(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    """What the researchers add."""
    if row["date_precision"] != "day":
        known = lookup.word("date_precision", row["date_precision"])
        yield Line("Date", *lookup.say("receipt", "Known to the {precision} only.", precision=known))
    if row["actor_notes"]:
        yield Line("Actors, note", *same(row["actor_notes"]))
    if row["notes"]:
        yield Line("Note", *same(row["notes"]))


def _lines(lookup: Lookup, row: Mapping[str, Any]) -> Iterator[Line]:
    yield Line("Kind", *lookup.word("event_kind", row["kind"]))
    yield from (line for line in instrument_of(row) if line.label != "Instrument")
    if row["actors"] != "[]":
        yield Line("Actors", *lookup.names("place", unpacked(row["actors"])))
    yield Line("Summary", *_texts(row, "summary"))
    if row["why_it_matters_en"]:
        yield Line("Why it matters", *_texts(row, "why_it_matters"))
    yield from _clauses(lookup, row["id"])
    yield from readings_of(lookup, row["id"])
    yield from _figures(lookup, row["id"])
    yield from _relations(lookup, row["id"])
    yield from items_of(lookup, row)
    yield from notes_of(lookup, row)


def _clauses(lookup: Lookup, event_id: str) -> Iterator[Line]:
    for clause in lookup.rows(_CLAUSES, event_id):
        texts = _texts(clause, "covers") if clause["covers_en"] else _texts(clause, "scope")
        yield Line("Clause", *texts, address_of("clause", event_id, clause["clause"]))


def _figures(lookup: Lookup, event_id: str) -> Iterator[Line]:
    for figure in lookup.rows("SELECT * FROM figures WHERE event = ? ORDER BY position", event_id):
        said = lookup.quantity(figure["value"], figure["unit"])
        text = lookup.say("receipt", "{figure}, {what}", figure=said, what=_what(lookup, figure))
        yield Line("Figure", *text, address_of("figure", event_id, figure["what"]))


def _relations(lookup: Lookup, event_id: str) -> Iterator[Line]:
    for query, message in ((_RELATED, _FORWARD), (_RELATING, _BACKWARD)):
        for row in lookup.rows(query, event_id):
            relation = lookup.word("relation", row["relation"])
            text = lookup.say("receipt", message, relation=relation, title=_texts(row, "title"))
            yield Line("Relation", *text, address_of("event", row["id"]))


def _texts(row: Mapping[str, Any], name: str) -> Both:
    return row[f"{name}_en"] or "", row[f"{name}_zh"] or row[f"{name}_en"] or ""


def _what(lookup: Lookup, figure: Mapping[str, Any]) -> Both:
    """What a figure counts; English in both where it has no Chinese."""
    query = "SELECT what_zh FROM figure_names WHERE event = ? AND what = ?"
    named = lookup.first(query, figure["event"], figure["what"])
    return figure["what"], named["what_zh"] if named else figure["what"]


def figure(lookup: Lookup, found: Found) -> Receipt:
    """A figure of an event, with the source that gives it."""
    row = lookup.row(found)
    owner = lookup.first("SELECT * FROM events WHERE id = ?", row["event"]) or {}
    unit, qualifier = unit_and_qualifier(row["unit"])
    reason = confidence_of(lookup, owner)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        value=row["value"],
        unit=unit,
        period=period_of(owner),
        mass_basis="oxide" if "REO" in unit or "oxide" in unit else "",
        qualifier=qualifier,
        lines=(Line("What is counted", *_what(lookup, row)), _owner(owner)),
        sources=event_sources(lookup, row["event"], row["source"]),
        confidence=owner["confidence"],
        confidence_en=reason[0],
        confidence_zh=reason[1],
        day=date.fromisoformat(owner["date"]),
    )


def reading(lookup: Lookup, found: Found) -> Receipt:
    """How a government reads an event, with the source that says so."""
    row = lookup.row(found)
    owner = lookup.first("SELECT * FROM events WHERE id = ?", row["event"]) or {}
    party, address = lookup.named("place", row["party"])
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=period_of(owner),
        lines=(Line("Whose reading", *party, address), _owner(owner)),
        sources=event_sources(lookup, row["event"], row["source"]),
        day=date.fromisoformat(owner["date"]),
    )


def _owner(row: Mapping[str, Any]) -> Line:
    return Line("Event", *_texts(row, "title"), address_of("event", row["id"]))
