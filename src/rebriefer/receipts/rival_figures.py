"""Claims as they stand on a scale of rivals: with outlet, day and sentence, or aside with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import Address, claim_address
from rebriefer.domain.rivals import CLAIMED, NOTHING, PROJECTED, Rival
from rebriefer.receipts.carrying import claim_rows
from rebriefer.receipts.finding import find
from rebriefer.receipts.lookup import Both, Lookup
from rebriefer.receipts.scale import Candidate

Row = Mapping[str, Any]


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
    for claim in filter(has_figure, claims):
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


def has_figure(claim: Row) -> bool:
    """Whether a claim gives a figure with its unit."""
    return claim["unit"] is not None and any(claim[end] is not None for end in ("value", "low", "high"))


def _another_whole(lookup: Lookup, claim: Row) -> Both:
    return lookup.say("receipt", "about another stage: {stage}", stage=lookup.word("claim_stage", claim["stage"]))
