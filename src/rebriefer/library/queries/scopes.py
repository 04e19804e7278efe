"""What each clause catches, as the tables write it."""

import json
from typing import Any

from rebriefer.domain.clauses import Clause
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import all_clauses

_NESTED = frozenset(
    "elements forms destinations excluded_destinations parties party_seats end_uses_barred technology_for goods_of"
    " element_forms exempt acts_on duplicate_of".split()
)


def all_scopes(library: Library) -> list[tuple[Clause, dict[str, Any]]]:
    """Each clause with its row of ``clause_scopes``, nested values unpacked, in the order of the pack."""
    clauses = {(clause.event, clause.label): clause for clause in all_clauses(library)}
    rows = library.db.execute("SELECT * FROM clause_scopes ORDER BY row")
    return [(clauses[row["event"], row["clause"]], _unpacked(row)) for row in rows]


def _unpacked(row: Any) -> dict[str, Any]:
    return {name: _value(name, row[name]) for name in row.keys()}


def _value(name: str, stored: Any) -> Any:
    if name not in _NESTED or stored is None or stored == "all":
        return stored
    return json.loads(stored)
