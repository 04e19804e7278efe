"""Rivals of a claim: what contradicts it, what sources publish of its stage or its use; and members of a conflict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.receipt import Receipt
from rebriefer.domain.shares import LEADER
from rebriefer.receipts.disputes import coefficients_of
from rebriefer.receipts.lookup import Lookup, unpacked
from rebriefer.receipts.rival_figures import claimed, claims_at, has_figure
from rebriefer.receipts.rival_masses import of_claimed_demand, of_claimed_mass
from rebriefer.receipts.rival_shares import published
from rebriefer.receipts.scale import Candidate

Row = Mapping[str, Any]
_TOPICS_OF_SHARES = ("share", "dependency")
_TOPICS_OF_MASSES = ("demand", "forecast")


def of_claim(lookup: Lookup, receipt: Receipt) -> Iterator[Candidate]:
    """A claim with a figure first, then its rivals; nothing for one without."""
    own = next(iter(claims_at(lookup, receipt.address)), None)
    if own is None or not has_figure(own):
        return
    yield from _of_mass(lookup, own) if own["topic"] in _TOPICS_OF_MASSES else _of_others(lookup, own, receipt)


def _of_mass(lookup: Lookup, own: Row) -> Iterator[Candidate]:
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
    given = list(filter(has_figure, members))
    yield from claimed(lookup, given, beside=given[0] if given else None)


def _published(lookup: Lookup, claim: Row) -> Iterator[Candidate]:
    places = [lookup.canonical("place", code) for code in unpacked(claim["country"])]
    if places:
        place = LEADER if LEADER in places else places[0]
        yield from published(lookup, lookup.canonical("stage", claim["stage"]), place)
