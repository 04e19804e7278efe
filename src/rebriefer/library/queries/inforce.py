"""The register of a day: each clause that is known on it, with its state."""

from datetime import date

from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Change, Standing, State, differs, next_change, standing_on
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import all_clauses

Registered = tuple[Clause, Standing, Change | None]


def register(library: Library, day: date, *, with_statements: bool = True, ended: bool = False) -> list[Registered]:
    """Every clause known on a day, all roles and doubles included, in the order of the pack.

    Args:
        library: Where the clauses are.
        day: The day that is asked about.
        with_statements: Whether statements count beside instruments.
        ended: Whether clauses that have ended are listed too.
    """
    listed = []
    for clause in all_clauses(library):
        standing = standing_on(clause.lifecycle, day, library.data_date, with_statements=with_statements)
        if standing.state is State.NONE or (standing.state is State.ENDED and not ended):
            continue
        change = next_change(clause.lifecycle, day, library.data_date, with_statements=with_statements)
        listed.append((clause, standing, change))
    return listed


def compared(
    library: Library, before: date, after: date, *, with_statements: bool = True
) -> list[tuple[Clause, Standing, Standing]]:
    """Every clause whose state, or its basis in the data, differs between two days."""
    return [
        (
            clause,
            standing_on(clause.lifecycle, before, library.data_date, with_statements=with_statements),
            standing_on(clause.lifecycle, after, library.data_date, with_statements=with_statements),
        )
        for clause in all_clauses(library)
        if differs(clause.lifecycle, before, after, with_statements=with_statements)
    ]
