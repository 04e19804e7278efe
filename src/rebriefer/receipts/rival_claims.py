"""Rivals of a claim: what contradicts it, what sources publish of its stage or its use; and members of a conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import Address, claim_address
from rebriefer.domain.receipt import Receipt
from rebriefer.domain.rivals import CLAIMED, NOTHING, PROJECTED, Rival
from rebriefer.domain.shares import LEADER
from rebriefer.receipts.carrying import claim_rows
from rebriefer.receipts.disputes import coefficients_of
from rebriefer.receipts.finding import find
from rebriefer.receipts.lookup import Both, Lookup, unpacked
from rebriefer.receipts.scale import Candidate

Row = Mapping[str, Any]
_TOPICS_OF_SHARES = ("share", "dependency")
_TOPICS_OF_MASSES = ("demand", "forecast")


def of_claim(lookup: Lookup, receipt: Receipt) -> Iterator[Candidate]:
    """A claim with a figure first, then its rivals; nothing for one without."""
    own = next(iter(claims_at(lookup, receipt.address)), None)
    if own is None or not _has_figure(own):
        return
    yield from _of_mass(lookup, own) if own["topic"] in _TOPICS_OF_MASSES else _of_others(lookup, own, receipt)


def _of_mass(lookup: Lookup, own: Row) -> Iterator[Candidate]:
    from rebriefer.receipts.rival_masses import of_claimed_demand, of_claimed_mass

    uses = coefficients_of(lookup, [own])
    if uses:
        yield from of_claimed_mass(lookup, own, uses[0])
    elif own["unit"] == "t" and (own["as_of"] or "").isdigit():
        yield from of_claimed_demand(lookup, own)


def _of_others(lookup: Lookup, own: Row, receipt: Receipt) -> Iterator[Candidate]:
    yield from claimed(lookup, [own], shown=True)
    members = dict.fromkeys(member for conflict in receipt.conflicts for member in conflict.members)
    others = [claim for member in members if member != receipt.address for claim in claims_at(lookup, member)]
    yield from claimed(lookup, others, beside=own)
    if own["unit"] == "%" and own["topic"] in _TOPICS_OF_SHARES:
        yield from _published(lookup, own)


def of_conflict(lookup: Lookup, receipt: Receipt) -> Iterator[Candidate]:
    """The members of a conflict that have a figure."""
    members = [claim for member in receipt.conflicts[0].members for claim in claims_at(lookup, member)]
    given = list(filter(_has_figure, members))
    yield from claimed(lookup, given, beside=given[0] if given else None)


def claims_at(lookup: Lookup, address: Address) -> list[dict[str, Any]]:
    """The row of a claim of a summary; claims of headlines have no figure."""
    found = find(lookup.library, address)
    return claim_rows(lookup, "claims.row = ?", found.row) if found.table == "claims" else []


def claimed(
    lookup: Lookup, claims: Iterable[Row], *, shown: bool = False, beside: Row | None = None
) -> Iterator[Candidate]:
    """Claims as candidates; those without a figure are left out.

    Args:
        lookup: The library.
        claims: Rows.
        shown: Whether they are what the receipt is of.
        beside: The claim whose scale it is: one about another stage is a part of another whole.
    """
    for claim in filter(_has_figure, claims):
        reason = _another_whole(lookup, claim) if beside is not None and claim["stage"] != beside["stage"] else NOTHING
        yield Candidate(rival_of(claim, shown=shown), claim["unit"], reason=reason)


def rival_of(claim: Row, *, shown: bool = False, factor: int = 1) -> Rival:
    """A claim as a rival, its figures times a factor."""
    value, low, high = (None if claim[end] is None else claim[end] * factor for end in ("value", "low", "high"))
    return Rival(
        claim_address(claim["id"]),
        (claim["outlet_en"], claim["outlet_zh"]),
        value,
        low,
        high,
        claim["qualifier"] or "",
        PROJECTED if claim["topic"] == "forecast" else CLAIMED,
        shown,
        day=claim["published"][:10],
        sentence=(claim["text_quote"], claim["text_zh"]),
    )


def _has_figure(claim: Row) -> bool:
    return claim["unit"] is not None and any(claim[end] is not None for end in ("value", "low", "high"))


def _another_whole(lookup: Lookup, claim: Row) -> Both:
    return lookup.say("receipt", "about another stage: {stage}", stage=lookup.word("claim_stage", claim["stage"]))


def _published(lookup: Lookup, claim: Row) -> Iterator[Candidate]:
    from rebriefer.receipts.rival_shares import published

    places = [lookup.canonical("place", code) for code in unpacked(claim["country"])]
    if places:
        place = LEADER if LEADER in places else places[0]
        yield from published(lookup, lookup.canonical("stage", claim["stage"]), place)
