"""Receipts of clauses and of the named groups of clauses."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.receipt import Line, Receipt, SourceLine
from rebriefer.receipts.carrying import counted_documents, quote_of
from rebriefer.receipts.events import confidence_of, instrument_of, items_of, notes_of, period_of, readings_of
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Both, Lookup, same, unpacked
from rebriefer.receipts.sources import event_sources, in_order
from rebriefer.receipts.speaking import claims_about
from rebriefer.words.catalogue import marked

_SCOPE = "SELECT * FROM clause_scopes WHERE event = ? AND clause = ?"


def clause(lookup: Lookup, found: Found) -> Receipt:
    """A clause: what it catches, on what conditions, and where that is known from.

    Its state on a day is computed from its lifecycle by whoever shows it.
    """
    row = lookup.row(found)
    owner = lookup.first("SELECT * FROM events WHERE id = ?", row["event"]) or {}
    scope = lookup.first(_SCOPE, row["event"], row["clause"]) or {}
    naming, _ = claims_about(lookup, owner)
    reason = confidence_of(lookup, owner)
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        period=period_of(owner),
        lines=tuple(_lines(lookup, row, owner, scope)),
        sources=event_sources(lookup, row["event"]),
        **counted_documents(lookup, unpacked(owner["seed_articles"])),
        confidence=owner["confidence"],
        confidence_en=reason[0],
        confidence_zh=reason[1],
        text_absent=True,
        day=date.fromisoformat(owner["date"]),
        related=tuple(map(quote_of, naming)),
        related_label=marked("receipt", "Claims that name this instrument") if naming else "",
    )


def _lines(
    lookup: Lookup, row: Mapping[str, Any], owner: Mapping[str, Any], scope: Mapping[str, Any]
) -> Iterator[Line]:
    title = (owner["title_en"], owner["title_zh"])
    yield Line("Event", *title, address_of("event", owner["id"]))
    yield from instrument_of(owner)
    yield Line("Scope", row["scope_en"], row["scope_zh"])
    yield from _scope(lookup, scope)
    if row["boundary_note"]:
        yield Line("First and last days", *same(row["boundary_note"]))
    yield from readings_of(lookup, owner["id"])
    yield from items_of(lookup, owner)
    yield from notes_of(lookup, owner)


def _scope(lookup: Lookup, scope: Mapping[str, Any]) -> Iterator[Line]:
    yield Line("Role", *lookup.word("role", scope["role"]))
    yield Line("Effect", *lookup.word("effect", scope["effect"]))
    yield from _catches(lookup, scope)
    if scope["conditions_en"]:
        yield Line("Conditions", scope["conditions_en"], scope["conditions_zh"])
    yield Line("How sure this is", *lookup.word("certainty", scope["certainty"]))
    yield Line("How the scope was read", scope["basis_note"], scope["basis_note_zh"])
    for other in unpacked(scope["acts_on"]):
        yield Line("Acts on", *_other(lookup, other))
    if scope["duplicate_of"]:
        yield Line("Same duty, told elsewhere", *_other(lookup, unpacked(scope["duplicate_of"])))


def _catches(lookup: Lookup, scope: Mapping[str, Any]) -> Iterator[Line]:
    yield Line("Items", *lookup.word("item_basis", scope["item_basis"]))
    yield from _row(lookup, marked("receipt", "Elements"), map(same, unpacked(scope["elements"])))
    yield from _words(lookup, marked("receipt", "Forms"), "form", scope["forms"])
    for named in (each for each in unpacked(scope["element_forms"]) if each.get("named_en")):
        yield Line("Named goods", named["named_en"], named["named_zh"])
    if scope["origin"]:
        yield Line("Origin", *lookup.word("scope_origin", scope["origin"]))
    if scope["value_threshold_pct"] is not None:
        yield Line("Share of value from", *lookup.quantity(scope["value_threshold_pct"], "%"))
    if scope["duty_pct"] is not None:
        yield Line("Duty", *lookup.quantity(scope["duty_pct"], "%"))
    yield Line("Destinations", *_places(lookup, scope["destinations"]))
    if unpacked(scope["excluded_destinations"]):
        yield Line("Destinations left out", *_places(lookup, scope["excluded_destinations"]))
    parties = ((each["en"], each["zh"]) for each in unpacked(scope["parties"]))
    yield from _row(lookup, marked("receipt", "Parties"), parties)
    yield from _words(lookup, marked("receipt", "End uses barred"), "barred_end_use", scope["end_uses_barred"])
    yield from _words(lookup, marked("receipt", "Technology for"), "technology", scope["technology_for"])
    for exempt in unpacked(scope["exempt"]):
        yield Line("Exempt", exempt["named_en"], exempt["named_zh"])


def _words(lookup: Lookup, label: str, vocabulary: str, stored: str | None) -> Iterator[Line]:
    return _row(lookup, label, (lookup.word(vocabulary, each) for each in unpacked(stored)))


def _row(lookup: Lookup, label: str, parts: Iterable[Both]) -> Iterator[Line]:
    text = lookup.listed(parts)
    if text[0]:
        yield Line(label, *text)


def _other(lookup: Lookup, clause: Mapping[str, Any]) -> tuple[str, str, Address]:
    address = address_of("clause", clause["event"], clause["clause"])
    title, _ = lookup.named("clause", f"{clause['event']}/{clause['clause']}")
    return *title, address


def _places(lookup: Lookup, stored: str | None) -> Both:
    if stored == "all":
        return lookup.say("receipt", "all")
    return lookup.names("place", unpacked(stored))


def measure(lookup: Lookup, found: Found) -> Receipt:
    """A named group of clauses."""
    row = lookup.row(found)
    members = unpacked(row["clauses"])
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        lines=tuple(Line("Clause", *_other(lookup, member)) for member in members),
        sources=_sources(lookup, members),
        text_absent=True,
    )


def _sources(lookup: Lookup, members: Iterable[Mapping[str, Any]]) -> tuple[SourceLine, ...]:
    events = dict.fromkeys(member["event"] for member in members)
    lines = (line for event in events for line in event_sources(lookup, event))
    return in_order(lookup, dict.fromkeys(lines))
