"""What changes between two days, and what is set to change after one."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from rebriefer.domain.clauses import Clause
from rebriefer.domain.days import day_before
from rebriefer.domain.states import Basis, Change, Entry, Standing, State, read_as, shown_basis


class Coming(NamedTuple):
    """A clause and one change of it.

    Attributes:
        clause: The clause.
        before: How it stands on the day before.
        change: The day, and what holds from it on.
    """

    clause: Clause
    before: Standing
    change: Change

    @property
    def basis_alone(self) -> bool:
        """Whether the state stays and only what carries it changes."""
        return self.before.state is self.change.state


def changes_after(
    clauses: Iterable[Clause],
    day: date,
    data_date: date,
    *,
    until: date = date.max,
    with_statements: bool = True,
) -> list[Coming]:
    """Every change after a day, day by day, within a day in the order of the clauses.

    Args:
        clauses: Any clauses.
        day: The last day before the first change that counts.
        data_date: The last day that is known.
        until: The last day that counts.
        with_statements: Whether statements count beside instruments.
    """
    found: list[Coming] = []
    for clause in clauses:
        seen = read_as(clause.lifecycle, with_statements=with_statements)
        found.extend(one for one in _changes_of(clause, seen, data_date) if day < one.change.day <= until)
    return sorted(found, key=lambda one: one.change.day)


def _changes_of(clause: Clause, seen: list[Entry], data_date: date) -> Iterator[Coming]:
    """Where a new basis is seen as the old one was, nothing has changed for the reader."""
    state, basis, since = State.NONE, Basis.TEXT, None
    for entry in seen:
        was = shown_basis(basis, day_before(entry.first), data_date)
        now = shown_basis(entry.basis, entry.first, data_date)
        if entry.state is not state or now is not was:
            yield Coming(clause, Standing(state, was, since), Change(entry.first, entry.state, now))
        if entry.state is not state:
            since = entry.first
        state, basis = entry.state, entry.basis
