"""Two days beside each other: which clauses stand in another state."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Standing, standing_on


class Difference(NamedTuple):
    """A clause that stands in two states on two days.

    Attributes:
        clause: The clause.
        on_day: How it stands on the day that is looked at.
        on_other: How it stands on the day that is held against it.
    """

    clause: Clause
    on_day: Standing
    on_other: Standing


def differences(
    clauses: Iterable[Clause], day: date, other: date, data_date: date, *, with_statements: bool = True
) -> list[Difference]:
    """The clauses whose state differs between two days, in the order given; another basis alone is no difference."""
    found = []
    for clause in clauses:
        on_day, on_other = (
            standing_on(clause.lifecycle, each, data_date, with_statements=with_statements) for each in (day, other)
        )
        if on_day.state is not on_other.state:
            found.append(Difference(clause, on_day, on_other))
    return found
