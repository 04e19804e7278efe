"""What else is said of a figure, as far as it can stand on one scale with it; and what cannot, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from rebriefer.domain.receipt import Receipt
from rebriefer.domain.rivals import NOTHING, Aside, Rival, Scale
from rebriefer.library.opening import Library
from rebriefer.receipts.lookup import Both, Lookup


class Candidate(NamedTuple):
    """A rival before it is known whether it can stand on the scale.

    Attributes:
        rival: The figure.
        unit: Its unit.
        basis: Its mass basis, or empty.
        reason: Why it cannot stand there in any case; or empty.
    """

    rival: Rival
    unit: str
    basis: str = ""
    reason: Both = NOTHING


Gatherer = Callable[[Lookup, Receipt], Iterator[Candidate]]

GATHERERS = {
    "claim": "rival_claims.of_claim",
    "conflict": "rival_claims.of_conflict",
    "share": "rival_shares.of_share",
    "coef": "rival_masses.of_coefficient",
}
"""Kind of address: module of this room and its function."""

BY_ROWS = "rival_rows.of_rows"
"""The same for every other kind."""


def scale_of(library: Library, receipt: Receipt) -> Scale | None:
    """The scale of a receipt, or None where nothing can be compared.

    It has a figure at least, and either another one or something that cannot stand beside it.
    """
    module, function = GATHERERS.get(receipt.kind, BY_ROWS).split(".")
    gather: Gatherer = getattr(import_module(f"rebriefer.receipts.{module}"), function)
    lookup = Lookup(library)
    found = list(gather(lookup, receipt))
    if len(found) < 2:
        return None
    unit, basis = found[0].unit, found[0].basis
    reasons = [_reason(lookup, each, unit, basis) for each in found]
    weighed = list(zip(found, reasons, strict=True))
    rivals = [each.rival for each, reason in weighed if not reason[0]]
    asides = [Aside(each.rival, each.unit, reason) for each, reason in weighed if reason[0]]
    return Scale(unit, basis, tuple(_rising(rivals)), tuple(asides)) if rivals else None


def _reason(lookup: Lookup, candidate: Candidate, unit: str, basis: str) -> Both:
    """Why a candidate is not on the scale; empty where it is."""
    if candidate.reason[0]:
        return candidate.reason
    if candidate.unit != unit:
        return lookup.say("receipt", "another unit")
    if candidate.basis != basis:
        return lookup.say("receipt", "another mass basis: {basis}", basis=lookup.word("mass_basis", candidate.basis))
    return NOTHING


def _rising(rivals: Iterable[Rival]) -> list[Rival]:
    """By the figure that stands for each; those that say the same in the same way side by side."""
    return sorted(rivals, key=_rank)


def _rank(rival: Rival) -> tuple[object, ...]:
    least, most = rival.ends
    return least if rival.value is None else rival.value, least, most, rival.kind, rival.qualifier
