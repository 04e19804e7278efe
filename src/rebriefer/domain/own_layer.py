"""Lays what the user entered over what the pack says: states of clauses, as hers.

A change of state holds from its day on, until the next entry of the pack begins: what the pack knows of a later day is
never hidden. Of several changes the later one goes over the earlier one from its own day on. Its basis is *per your
entry*, never *observed*. Where it rests on a statement, the instruments alone still give what the pack gives.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from rebriefer.domain.days import day_before
from rebriefer.domain.own_entries import OwnEntry
from rebriefer.domain.states import Basis, Entry, State, entry_on, state_on


class Agreement(Enum):
    """What a pack says of the day of an own change of state."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


def with_own(lifecycle: Sequence[Entry], changes: Iterable[OwnEntry]) -> tuple[Entry, ...]:
    """A lifecycle with own changes of state laid over it; both tile time from their first day on.

    Args:
        lifecycle: What the pack says.
        changes: Own changes of state of the clause, in any order.
    """
    laid = tuple(lifecycle)
    for change in sorted(changes, key=lambda each: (each.day, each.entered_at, each.address)):
        laid = _laid(laid, change)
    return laid


def agreement(lifecycle: Sequence[Entry], change: OwnEntry, data_date: date) -> Agreement:
    """Whether the pack says the same of the day of an own change of state, another thing, or nothing.

    Args:
        lifecycle: What the pack says, without anything of the user.
        change: The own change of state.
        data_date: The last day that the pack knows; of a later one it has but what was foreseen, which refutes nobody.
    """
    state = state_on(lifecycle, change.day)
    if state is change.state:
        return Agreement.AGREES
    known = state not in (State.NONE, State.UNKNOWN) and change.day <= data_date
    return Agreement.DIFFERS if known else Agreement.UNKNOWN


def _laid(lifecycle: tuple[Entry, ...], change: OwnEntry) -> tuple[Entry, ...]:
    assert change.state is not None
    at = entry_on(lifecycle, change.day)
    under = lifecycle[at] if at >= 0 else None
    before, after = lifecycle[: max(at, 0)], lifecycle[at + 1 :]
    if under is not None and under.first < change.day:
        before = (*before, _until(under, day_before(change.day)))
    last = under.last if under is not None else (day_before(after[0].first) if after else None)
    text = _text_state(under) if change.basis is Basis.STATEMENT else None
    return (*before, Entry(change.day, last, change.state, Basis.OWN, text, change.address), *after)


def _text_state(under: Entry | None) -> State:
    """What the instruments alone give under an own entry that rests on a statement."""
    if under is None:
        return State.NONE
    return under.state if under.text_state is None else under.text_state


def _until(entry: Entry, last: date) -> Entry:
    return Entry(entry.first, last, entry.state, entry.basis, entry.text_state, entry.own)
