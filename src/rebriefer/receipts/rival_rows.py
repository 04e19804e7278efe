"""Rivals of a row: the rows of its table that give another value for the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from rebriefer.domain.addresses import Address, kind_of
from rebriefer.domain.receipt import Receipt
from rebriefer.domain.rivals import MEASURED, PROJECTED, Rival
from rebriefer.receipts.disputes import published_on, publisher
from rebriefer.receipts.finding import find
from rebriefer.receipts.lookup import Lookup, same
from rebriefer.receipts.resolving import resolve
from rebriefer.receipts.scale import Candidate


def of_rows(lookup: Lookup, receipt: Receipt) -> Iterator[Candidate]:
    """The row first, then those that its conflict names; nothing where it has none."""
    for conflict in receipt.conflicts:
        for member in conflict.members:
            if kind_of(member) == receipt.kind:
                yield _row(lookup, member, shown=member == receipt.address)


def _row(lookup: Lookup, address: Address, *, shown: bool) -> Candidate:
    found = find(lookup.library, address)
    row, receipt = lookup.row(found), resolve(lookup.library, found.address)
    kind = PROJECTED if row.get("kind") == "projection" else MEASURED
    ends = (receipt.value, receipt.low, receipt.high)
    who = same(publisher(lookup, row["source_id"]))
    day = published_on(lookup, row["source_id"])
    rival = Rival(address, who, *ends, receipt.qualifier, kind, shown, day=day)
    return Candidate(rival, receipt.unit, receipt.mass_basis)
