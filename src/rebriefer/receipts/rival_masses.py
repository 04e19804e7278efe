"""Rivals of masses: the kilograms that a unit needs by each source, and the tonnes that published forecasts come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import Address, address_of, claim_address
from rebriefer.domain.demand.citations import kilograms_in
from rebriefer.domain.demand.masses import demand_t
from rebriefer.domain.receipt import Receipt
from rebriefer.domain.rivals import CLAIMED, DERIVED, MEASURED, NOTHING, Rival
from rebriefer.receipts.disputes import claims_of, published_on, publisher
from rebriefer.receipts.finding import find
from rebriefer.receipts.lookup import Both, Lookup, same, unpacked
from rebriefer.receipts.rival_figures import rival_of
from rebriefer.receipts.scale import Candidate

Row = Mapping[str, Any]
_OTHER_UNITS = (" lb", " g", " t")
"""In kilograms by arithmetic alone."""
_ITEM = "SEED-"
_FORECASTS = """
SELECT activity_series.*, addresses.address FROM activity_series
JOIN addresses ON addresses.tbl = 'activity_series' AND addresses.row = activity_series.row
WHERE end_use_id = ? AND year = ? AND region = 'World' AND activity_series.kind = 'projection'
AND source_id <> 'OWN-CALC' ORDER BY activity_series.row
"""


def of_coefficient(lookup: Lookup, receipt: Receipt) -> Iterator[Candidate]:
    """The pack's own range first, then what each source gives; nothing where no figure was found."""
    row = lookup.row(find(lookup.library, receipt.address))
    if row["mode"] is not None:
        yield _own(lookup, row, shown=True)
        yield from _cited(lookup, row)


def of_claimed_mass(lookup: Lookup, claim: Row, row: Row) -> Iterator[Candidate]:
    """What an item says that a unit needs, then the pack's range and what the other sources give."""
    yield _candidate(_claimed(lookup, claim, shown=True), row)
    yield _own(lookup, row)
    yield from _cited(lookup, row, but=claim_address(claim["id"]))


def of_claimed_demand(lookup: Lookup, claim: Row) -> Iterator[Candidate]:
    """Tonnes that an item says a use will need in a year, then what each forecast of units comes to in that year."""
    uses = lookup.rows("SELECT * FROM demand_coefficients ORDER BY row")
    use = next((row for row in uses if claim["subject"].startswith(row["name_en"].lower())), None)
    if use is None or use["mode"] is None:
        return
    own = _without_basis(lookup, rival_of(claim, shown=True))
    yield Candidate(own, claim["unit"], use["material_basis"])
    for row in lookup.rows(_FORECASTS, use["activity_id"], int(claim["as_of"])):
        yield Candidate(_from_units(lookup, row, use), claim["unit"], use["material_basis"])


def _from_units(lookup: Lookup, row: Row, use: Row) -> Rival:
    who = lookup.say(
        "receipt",
        "{who}: {units} at {kilograms} each",
        who=lookup.value("activity_series", "scenario", row["scenario"] or row["source_id"]),
        units=lookup.quantity(row["units"], row["unit"]),
        kilograms=lookup.quantity(use["mode"], "kg"),
    )
    mass, day = demand_t(row["units"], use["mode"]), published_on(lookup, row["source_id"])
    return Rival(Address(row["address"]), who, mass, kind=DERIVED, day=day)


def _without_basis(lookup: Lookup, rival: Rival) -> Rival:
    return rival._replace(who=lookup.say("receipt", "{who}; mass basis not stated", who=rival.who))


def _own(lookup: Lookup, row: Row, *, shown: bool = False) -> Candidate:
    who = lookup.say("receipt", "the range of this pack")
    ends = (row["mode"], row["low"], row["high"])
    return _candidate(Rival(address_of("coef", row["id"]), who, *ends, kind=DERIVED, shown=shown), row)


def _candidate(rival: Rival, row: Row, reason: Both = NOTHING) -> Candidate:
    return Candidate(rival, f"kg per {row['unit']}", row["material_basis"], reason)


def _cited(lookup: Lookup, row: Row, but: Address | None = None) -> Iterator[Candidate]:
    """What each source gives; an item of the pack by its claim."""
    claims = {f"{_ITEM}{claim['article']:02}": claim for claim in claims_of(lookup, row)}
    for number, citation in enumerate(unpacked(row["citations"]), 1):
        claim = claims.get(citation["source_id"])
        if claim is None:
            yield _citation(lookup, row, citation, f"citations.{number}")
        elif claim_address(claim["id"]) != but:
            yield _candidate(_claimed(lookup, claim), row)


def _claimed(lookup: Lookup, claim: Row, *, shown: bool = False) -> Rival:
    kilograms = 1000 if claim["unit"].startswith("t ") else 1
    return _without_basis(lookup, rival_of(claim, shown=shown, factor=kilograms))


def _citation(lookup: Lookup, row: Row, citation: Row, field: str) -> Candidate:
    written = str(citation["value"])
    said = lookup.field("demand_coefficients", row["id"], f"{field}.value", written)
    source = citation["source_id"]
    address = address_of("source", lookup.canonical("source", source))
    kind = CLAIMED if source.startswith(_ITEM) else MEASURED
    rival = Rival(address, same(publisher(lookup, source)), None, kind=kind, day=published_on(lookup, source))
    given = kilograms_in(written)
    if given is None:
        return _candidate(rival._replace(written=said), row, _unread(lookup, row, citation, field))
    low, high = (given.low, given.high) if given.low != given.high else (None, None)
    rival = rival._replace(value=None if given.midpoint else given.likely, low=low, high=high)
    if given.over:
        rival = rival._replace(qualifier="over")
    if written.endswith(_OTHER_UNITS):
        rival = rival._replace(kind=DERIVED, written=said)
    return _candidate(rival, row)


def _unread(lookup: Lookup, row: Row, citation: Row, field: str) -> Both:
    note = lookup.field("demand_coefficients", row["id"], f"{field}.note", citation.get("note"))
    return note if note[0] else lookup.say("receipt", "no figure of kilograms")
