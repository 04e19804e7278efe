"""Receipts of the kilograms a unit of an end use needs."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import address_of, claim_address
from rebriefer.domain.receipt import Line, Receipt
from rebriefer.receipts.carrying import carriers, counted, quote_of
from rebriefer.receipts.disputes import cited, claims_of, discrepancies_of, is_contested, publisher, story
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Both, Lookup, unpacked
from rebriefer.receipts.sources import sources_of

_GRADES = frozenset({"medium", "low"})
_ELEMENTS = ("Nd", "Pr", "Dy", "Tb")

Row = Mapping[str, Any]


def coefficient(lookup: Lookup, found: Found) -> Receipt:
    """Low, most likely and high, the sources that give them, and the sentence of an item that the table cites."""
    row = lookup.row(found)
    claims = [each for claim in claims_of(lookup, row) for each in carriers(lookup, claim)]
    quotes = tuple(map(quote_of, claims))
    contested = is_contested(row)
    told = story(lookup, row, discrepancies_of(lookup, [each["id"] for each in claims])) if contested else ("", "")
    reason = _reason(lookup, row)
    known = any(row[end] is not None for end in ("low", "mode", "high"))
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        value=row["mode"],
        low=row["low"],
        high=row["high"],
        unit=f"kg per {row['unit']}" if known else "",
        mass_basis=row["material_basis"] or "",
        lines=tuple(_lines(lookup, row)),
        quotes=quotes,
        sources=sources_of(lookup, [source for _, _, source in cited(lookup, row)]),
        **counted(lookup, quotes),
        confidence=row["reliability"] if row["reliability"] in _GRADES else "",
        confidence_en=reason[0],
        confidence_zh=reason[1],
        disputed=contested,
        story_en=told[0],
        story_zh=told[1],
    )


def _reason(lookup: Lookup, row: Row) -> Both:
    """The note of the row is what its authors say about how far it can be trusted."""
    note = lookup.field("demand_coefficients", row["id"], "notes", row["notes"])
    if row["status"] != "single_source":
        return note
    return lookup.sentences([lookup.say("receipt", "Single source."), note])


def _lines(lookup: Lookup, row: Row) -> Iterator[Line]:
    if row["material_basis"]:
        yield Line("Mass basis", *lookup.word("mass_basis", row["material_basis"]))
    yield Line("Reliability", *lookup.word("reliability", row["reliability"]))
    yield Line("Status", *lookup.word("coefficient_status", row["status"]))
    if row["distribution"]:
        yield Line("Distribution", *lookup.word("distribution", row["distribution"]))
    yield from _citations(lookup, row)
    yield from _others(lookup, row)
    if row["recipe_id"]:
        name, address = lookup.named("recipe", row["recipe_id"])
        yield Line("Composition", *name, address)
    for claim in claims_of(lookup, row):
        yield Line("Claim", claim["text_quote"], claim["text_zh"], claim_address(claim["id"]))
    if row["reliability"] not in _GRADES:
        yield Line("Note", *lookup.field("demand_coefficients", row["id"], "notes", row["notes"]))


def _citations(lookup: Lookup, row: Row) -> Iterator[Line]:
    for value, note, source in cited(lookup, row):
        name = publisher(lookup, source)
        if note[0]:
            text = lookup.say("receipt", "{value} ({source}; {note})", value=value, source=name, note=note)
        else:
            text = lookup.say("receipt", "{value} ({source})", value=value, source=name)
        yield Line("What a source gives", *text, address_of("source", lookup.canonical("source", source)))


def _others(lookup: Lookup, row: Row) -> Iterator[Line]:
    """The share of units with a magnet motor, and the same need in another mass basis."""
    motors = unpacked(row["pm_motor_share"])
    if motors:
        span = lookup.span(motors["low"], motors["high"], "fraction")
        note = lookup.field("demand_coefficients", row["id"], "pm_motor_share", motors["note"])
        yield Line("Share of motors with magnets", *lookup.listed([span, note]))
    for number, other in enumerate(unpacked(row["alternative_basis"]), 1):
        parts = [_part(lookup, name, other[name]) for name in _ELEMENTS if other.get(name) is not None]
        basis = lookup.word("mass_basis", other["material_basis"])
        note = lookup.field("demand_coefficients", row["id"], f"alternative_basis.{number}.note", other.get("note"))
        text = lookup.listed([basis, *parts, note])
        yield Line("In another basis", *text, address_of("source", lookup.canonical("source", other["source_id"])))


def _part(lookup: Lookup, element: str, amount: Any) -> Both:
    ends = amount if isinstance(amount, dict) else {"low": amount, "high": amount}
    span = lookup.span(ends.get("low"), ends.get("high"), "kg per unit")
    return lookup.say("receipt", "{element} {amount}", element=element, amount=span)
