"""The named groups of clauses that the sentence of the day speaks of."""

import json

from rebriefer.domain.clauses import Clause
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import all_clauses


def measure_clauses(library: Library) -> list[tuple[str, str, str, tuple[Clause, ...]]]:
    """Each group as id, English name, Chinese name and its clauses, in the order of the pack."""
    clauses = {(clause.event, clause.label): clause for clause in all_clauses(library)}
    return [
        (
            row["id"],
            row["name_en"],
            row["name_zh"],
            tuple(clauses[member["event"], member["clause"]] for member in json.loads(row["clauses"])),
        )
        for row in library.db.execute("SELECT * FROM measures ORDER BY row")
    ]
