"""Own changes of state over what the pack says: they tile, say they are the user's, and hide nothing that is known."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.domain.own_entries import BASES, EntryKind, OwnEntry
from rebriefer.domain.own_layer import Agreement, agreement, with_own
from rebriefer.domain.states import Basis, Entry, State, standing_on, state_on

pytestmark = pytest.mark.anywhere

FIRST = date(2025, 1, 1)
DATA = date(2026, 10, 9)
SAID = [state for state in State if state is not State.NONE]


def own(day: date, state: State, basis: Basis = Basis.TEXT, number: int = 0) -> OwnEntry:
    address, clause = Address(f"own:{number:032x}"), Address("clause:x/1")
    kind = EntryKind.CHANGE_OF_STATE
    return OwnEntry(address, kind, day, clause, "mine", "", state, basis, "a call", f"2026-11-25T10:00:{number:02}Z")


@st.composite
def lifecycles(draw) -> tuple[Entry, ...]:
    entries, day = [], FIRST + timedelta(draw(st.integers(0, 50)))
    count = draw(st.integers(1, 4))
    for number in range(count):
        last = None if number == count - 1 else day + timedelta(draw(st.integers(0, 60)))
        entries.append(Entry(day, last, draw(st.sampled_from(SAID)), Basis.TEXT))
        day = day if last is None else last + timedelta(1)
    return tuple(entries)


changes = st.lists(
    st.builds(
        own,
        st.integers(-20, 300).map(lambda n: FIRST + timedelta(n)),
        st.sampled_from(SAID),
        st.sampled_from(BASES),
        st.integers(0, 59),
    ),
    max_size=4,
    unique_by=lambda each: each.day,
)


@given(lifecycles(), changes)
def test_what_is_laid_over_tiles_time(lifecycle, own_changes) -> None:
    laid = with_own(lifecycle, own_changes)
    for one, following in pairwise(laid):
        assert one.last is not None and one.first <= one.last and following.first == one.last + timedelta(1)
    assert laid[-1].last is None


@given(lifecycles(), changes, st.integers(-30, 400).map(lambda n: FIRST + timedelta(n)))
def test_a_day_has_the_latest_of_what_was_said_up_to_it(lifecycle, own_changes, day) -> None:
    """The pack's entry and the own changes of its days, the latest first; an own one goes before on the same day."""
    begun = [(entry.first, 0, entry.state) for entry in lifecycle if entry.first <= day]
    begun += [(each.day, 1, each.state) for each in own_changes if each.day <= day]
    expected = max(begun, key=lambda each: each[:2])[2] if begun else State.NONE
    assert state_on(with_own(lifecycle, own_changes), day) is expected


@given(lifecycles(), changes, st.integers(-30, 400).map(lambda n: FIRST + timedelta(n)))
def test_what_rests_on_a_statement_leaves_the_instruments_as_the_pack_has_them(lifecycle, own_changes, day) -> None:
    said = [own(each.day, each.state, Basis.STATEMENT, 1) for each in own_changes[:1]]
    alone = state_on(with_own(lifecycle, said), day, with_statements=False)
    assert alone is state_on(lifecycle, day, with_statements=False)


def test_an_own_state_is_never_observed_and_names_its_entry() -> None:
    lifecycle = [Entry(FIRST, None, State.IN_FORCE, Basis.TEXT)]
    change = own(date(2025, 6, 1), State.SUSPENDED)
    laid = with_own(lifecycle, [change])
    standing = standing_on(laid, date(2025, 7, 1), DATA)
    assert (standing.state, standing.basis, standing.since) == (State.SUSPENDED, Basis.OWN, date(2025, 6, 1))
    assert laid[-1].own == change.address and laid[0].last == date(2025, 5, 31)


def test_nothing_of_the_user_changes_nothing() -> None:
    lifecycle = (Entry(FIRST, None, State.IN_FORCE, Basis.TEXT),)
    assert with_own(lifecycle, ()) == lifecycle


@pytest.mark.parametrize(
    ("day", "state", "said"),
    [
        (date(2025, 6, 1), State.IN_FORCE, Agreement.AGREES),
        (date(2025, 6, 1), State.SUSPENDED, Agreement.DIFFERS),
        (date(2024, 6, 1), State.ANNOUNCED, Agreement.UNKNOWN),
        (date(2026, 11, 20), State.SUSPENDED, Agreement.UNKNOWN),
        (date(2026, 11, 20), State.IN_FORCE, Agreement.AGREES),
    ],
)
def test_a_newer_pack_agrees_differs_or_does_not_know(day, state, said) -> None:
    assert agreement([Entry(FIRST, None, State.IN_FORCE, Basis.TEXT)], own(day, state), DATA) is said
