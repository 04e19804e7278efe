"""The one state that a clause has on every day.

A lifecycle is a list of entries that tile time from the clause's first day on. Days are inclusive at both ends;
before the first entry the state is *none*. Each question can be asked in two ways: with statements (an entry whose
basis is a statement counts as it stands) or for the instruments alone (what the bare text gives counts instead).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rebriefer.domain.addresses import Address


class State(StrEnum):
    """What holds on a day."""

    NONE = "none"
    THREATENED = "threatened"
    ANNOUNCED = "announced"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    SUSPENDED_BEFORE_EFFECT = "suspended_before_effect"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What carries a state. The data never say *observed* (the data date does) nor *own* (the user does)."""

    OBSERVED = "observed"
    TEXT = "text"
    REPORT = "report"
    STATEMENT = "statement"
    TEXT_RUNS_OUT = "text_runs_out"
    OWN = "own"


NEVER_OBSERVED = frozenset({Basis.STATEMENT, Basis.TEXT_RUNS_OUT, Basis.OWN})
_SAID = frozenset({Basis.STATEMENT, Basis.OWN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a lifecycle.

    Attributes:
        first: First day, inclusive.
        last: Last day, inclusive; None is open.
        state: The state, statements counted.
        basis: What the data name as basis.
        text_state: What the bare text gives for the same days; None where it gives the same state.
        own: The own entry of the user that says so, or None where the pack does.
    """

    first: date
    last: date | None
    state: State
    basis: Basis
    text_state: State | None = None
    own: Address | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a clause on a day.

    Attributes:
        state: The state.
        basis: What carries it, *observed* included.
        since: First day of this state, through changes of basis; None for *none*.
    """

    state: State
    basis: Basis
    since: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """The first day of another state or of another basis in the data."""

    day: date
    state: State
    basis: Basis


def read_as(lifecycle: Sequence[Entry], *, with_statements: bool = True) -> list[Entry]:
    """The lifecycle as one of the two ways of asking sees it, equal neighbours merged.

    For the instruments alone an entry that rests on a statement takes the state of the bare text, and its basis is
    *text*, or *text runs out* where the text leaves the state unknown.
    """
    seen: list[Entry] = []
    for entry in lifecycle:
        state, basis = entry.state, entry.basis
        if not with_statements and basis in _SAID and entry.text_state is not None:
            state = entry.text_state
            basis = Basis.TEXT_RUNS_OUT if state is State.UNKNOWN else Basis.TEXT
        if seen and seen[-1].state is state and seen[-1].basis is basis:
            seen[-1] = Entry(seen[-1].first, entry.last, state, basis, own=seen[-1].own)
        else:
            seen.append(Entry(entry.first, entry.last, state, basis, own=entry.own if basis is Basis.OWN else None))
    return seen


def shown_basis(basis: Basis, day: date, data_date: date) -> Basis:
    """*Observed* up to the data date, except for what is never observed; the basis of the data otherwise."""
    return Basis.OBSERVED if day <= data_date and basis not in NEVER_OBSERVED else basis


def entry_on(seen: Sequence[Entry], day: date) -> int:
    """Index of the entry that holds on a day, -1 before the first one."""
    found = -1
    for index, entry in enumerate(seen):
        if entry.first > day:
            break
        found = index
    return found


def standing_on(lifecycle: Sequence[Entry], day: date, data_date: date, *, with_statements: bool = True) -> Standing:
    """The state of a lifecycle on a day, its basis, and since when it has held."""
    seen = read_as(lifecycle, with_statements=with_statements)
    index = entry_on(seen, day)
    if index < 0:
        return Standing(State.NONE, shown_basis(Basis.TEXT, day, data_date), None)
    entry = seen[index]
    start = index
    while start > 0 and seen[start - 1].state is entry.state:
        start -= 1
    return Standing(entry.state, shown_basis(entry.basis, day, data_date), seen[start].first)


def state_on(lifecycle: Sequence[Entry], day: date, *, with_statements: bool = True) -> State:
    """The state of a lifecycle on a day."""
    seen = read_as(lifecycle, with_statements=with_statements)
    index = entry_on(seen, day)
    return State.NONE if index < 0 else seen[index].state


def data_basis_on(lifecycle: Sequence[Entry], day: date, *, with_statements: bool = True) -> Basis | None:
    """The basis that the data name on a day; None before the first entry."""
    seen = read_as(lifecycle, with_statements=with_statements)
    index = entry_on(seen, day)
    return None if index < 0 else seen[index].basis


def next_change(
    lifecycle: Sequence[Entry], day: date, data_date: date, *, with_statements: bool = True
) -> Change | None:
    """What changes next after a day; passing the data date is no change, a new basis in the data is."""
    for entry in read_as(lifecycle, with_statements=with_statements):
        if entry.first > day:
            return Change(entry.first, entry.state, shown_basis(entry.basis, entry.first, data_date))
    return None


def differs(lifecycle: Sequence[Entry], before: date, after: date, *, with_statements: bool = True) -> bool:
    """Whether state or basis of the data differ between two days; the data date between them is no difference."""
    seen = read_as(lifecycle, with_statements=with_statements)
    one, other = entry_on(seen, before), entry_on(seen, after)
    if one < 0 or other < 0:
        return one != other
    return (seen[one].state, seen[one].basis) != (seen[other].state, seen[other].basis)
