"""Rows of one table that give another value for the same thing, each from its own source or count."""

from collections.abc import Mapping, Sequence
from typing import Any

from rebriefer.domain.addresses import Address
from rebriefer.domain.receipt import Conflict
from rebriefer.library.schema import quoted
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Both, Lookup

Row = Mapping[str, Any]


def rivals(
    lookup: Lookup, found: Found, row: Row, same: Sequence[str], values: Sequence[str], nature: Both
) -> tuple[Conflict, ...]:
    """The rows that agree on what is measured and differ in the value.

    Args:
        lookup: The library.
        found: The row that was asked for.
        row: Its values.
        same: Columns that say what is measured.
        values: Columns of the value.
        nature: What the rows differ about.

    Returns:
        One conflict with all of them, the row itself first; nothing where no other value was found.
    """
    where = " AND ".join(f"{quoted(column)} IS ?" for column in same)
    query = f"SELECT * FROM {quoted(found.table)} WHERE {where} ORDER BY row"
    rows = list(lookup.rows(query, *(row[column] for column in same)))
    different = [other for other in rows if any(other[column] != row[column] for column in values)]
    if not different:
        return ()
    members = {other["row"]: _address(lookup, found.table, other["row"]) for other in (row, *different)}
    reason = _weighed(lookup, [row, *different], members)
    return (Conflict(None, *nature, *reason, tuple(members.values()), "rival_sources"),)


def _weighed(lookup: Lookup, rows: Sequence[Row], addresses: Mapping[int, Address]) -> Both:
    """Which of the rows the pack itself prefers, and which it calls superseded."""
    preferred = [addresses[row["row"]] for row in rows if row.get("preferred")]
    superseded = [addresses[row["row"]] for row in rows if row.get("superseded")]
    told: list[Both] = []
    if preferred:
        told.append(lookup.say("receipt", "Preferred in the pack: {rows}.", rows=", ".join(preferred)))
    if superseded:
        told.append(lookup.say("receipt", "Superseded: {rows}.", rows=", ".join(superseded)))
    return lookup.sentences(told)


def _address(lookup: Lookup, table: str, row: int) -> Address:
    found = lookup.first("SELECT address FROM addresses WHERE tbl = ? AND row = ?", table, row) or {}
    return Address(found["address"])
