"""Rivals of a share: other sources of the same share, what the items claim of its stage, the same year otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import Address
from rebriefer.domain.receipt import Receipt
from rebriefer.domain.rivals import DERIVED, MEASURED, PROJECTED, Rival
from rebriefer.domain.shares import Share, chosen, sets_of
from rebriefer.library.queries.shares import all_shares, sources_of_shares
from rebriefer.receipts.disputes import published_on, publisher
from rebriefer.receipts.finding import find
from rebriefer.receipts.lookup import Both, Lookup, same
from rebriefer.receipts.rival_figures import claimed, claims_at
from rebriefer.receipts.scale import Candidate
from rebriefer.words.catalogue import marked

Row = Mapping[str, Any]

_WHOLE = ("rare_earths", "rare_earths_all")
_MOST_ASIDE = 6
"""So many figures on another base are told; the table of the supply place has them all."""
_OF_YEAR = "SELECT * FROM stage_shares WHERE stage = ? AND country_iso3 = ? AND year = ? ORDER BY row"
_BASES = {
    "material": marked("receipt", "another material: {value}"),
    "basis": marked("receipt", "counted in another way: {value}"),
    "scenario": marked("receipt", "of another kind: {value}"),
}


def of_share(lookup: Lookup, receipt: Receipt) -> Iterator[Candidate]:
    """A share first, then its rivals."""
    row = lookup.row(find(lookup.library, receipt.address))
    of_year = list(lookup.rows(_OF_YEAR, row["stage"], row["country_iso3"], row["year"]))
    alike = [each for each in of_year if _base(each) == _base(row)]
    for each in sorted(alike, key=lambda one: one["row"] != row["row"]):
        yield Candidate(_rival(lookup, each, shown=each["row"] == row["row"]), "%")
    for quote in (*receipt.quotes, *receipt.related):
        claims = claims_at(lookup, quote.claim) if quote.claim else []
        yield from claimed(lookup, (claim for claim in claims if _of_the_time(claim, row)))
    for each in [each for each in of_year if each not in alike][:_MOST_ASIDE]:
        yield Candidate(_rival(lookup, each), "%", reason=_other_base(lookup, each, row))


def _of_the_time(claim: Row, row: Row) -> bool:
    """Whether an item that speaks of its own day can be set beside a share: actual, and of a year from it at most."""
    said = (claim["as_of"] or "")[:4]
    return row["scenario"] == "actual" and said.isdigit() and abs(int(said) - row["year"]) <= 1


def published(lookup: Lookup, stage: str, place: str) -> Iterator[Candidate]:
    """The share that speaks for a stage and a place, from every source that gives it for the same year and base.

    The items speak of rare earths as a whole, so a set of all of them goes before one of some; what speaks for the
    stage otherwise is told beside the scale.
    """
    shares = [share for share in all_shares(lookup.library) if (share.stage, share.country) == (stage, place)]
    sets = sets_of(shares, sources_of_shares(lookup.library))
    whole = chosen([each for each in sets if each.first.material in _WHOLE])
    speaking = chosen(sets)
    on_scale = whole or speaking
    if on_scale is not None:
        for row in _alike(lookup, shares, on_scale.first):
            yield Candidate(_rival(lookup, row, dated=True), "%")
    if speaking is not None and on_scale is not None and speaking.first.material != on_scale.first.material:
        reason = lookup.value("stage_shares", "material", speaking.first.material)
        for row in _alike(lookup, shares, speaking.first):
            yield Candidate(
                _rival(lookup, row, dated=True), "%", reason=lookup.say("receipt", _BASES["material"], value=reason)
            )


def _alike(lookup: Lookup, shares: Iterable[Share], first: Share) -> list[Row]:
    """The rows of the same material, year, basis and scenario, of every source."""
    base = (first.material, first.year, first.basis, first.scenario)
    alike = (share for share in shares if (share.material, share.year, share.basis, share.scenario) == base)
    return [lookup.row(find(lookup.library, share.address)) for share in alike]


def _base(row: Row) -> tuple[object, ...]:
    return tuple(row[column] for column in _BASES)


def _other_base(lookup: Lookup, row: Row, shown: Row) -> Both:
    column = next(column for column in _BASES if row[column] != shown[column])
    return lookup.say("receipt", _BASES[column], value=lookup.value("stage_shares", column, row[column]))


def _rival(lookup: Lookup, row: Row, *, shown: bool = False, dated: bool = False) -> Rival:
    who = same(publisher(lookup, row["source_id"]))
    if dated:
        who = lookup.say("receipt", "{publisher}, {year}", publisher=who, year=lookup.day(str(row["year"])))
    ends = (row["share_pct_point"], row["share_pct_low"], row["share_pct_high"])
    day = published_on(lookup, row["source_id"])
    return Rival(_address(lookup, row), who, *ends, _bound(*ends), _kind(row), shown, day=day)


def _bound(point: object, low: object, high: object) -> str:
    if point is not None or (low is None) == (high is None):
        return ""
    return "at least" if high is None else "at most"


def _kind(row: Row) -> str:
    if row["scenario"] != "actual":
        return PROJECTED
    return DERIVED if (row["note"] or "").startswith("Derived") else MEASURED


def _address(lookup: Lookup, row: Row) -> Address:
    query = "SELECT address FROM addresses WHERE tbl = 'stage_shares' AND row = ?"
    return Address((lookup.first(query, row["row"]) or {})["address"])
