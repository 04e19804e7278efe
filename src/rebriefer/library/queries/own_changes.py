"""What the pack says where the user entered a change of state."""

import json

from rebriefer.domain.own_entries import OwnEntry
from rebriefer.domain.own_layer import Agreement
from rebriefer.domain.own_layer import agreement as agreement_of
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import entry_of

_LIFECYCLE = """
SELECT clauses.lifecycle FROM addresses JOIN clauses ON clauses.row = addresses.row
WHERE addresses.address = ? AND addresses.tbl = 'clauses'
"""


def agreement(library: Library, change: OwnEntry) -> Agreement:
    """Whether the pack, after an update too, says the same as an own change of state; unknown without its clause."""
    row = library.db.execute(_LIFECYCLE, (change.subject,)).fetchone()
    lifecycle = [entry_of(entry) for entry in json.loads(row["lifecycle"])] if row else []
    return agreement_of(lifecycle, change, library.data_date)
