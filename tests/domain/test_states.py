"""The state engine: one state for every day, whichever way the question is asked."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.states import (
    Basis,
    Entry,
    State,
    differs,
    next_change,
    read_as,
    standing_on,
    state_on,
)

DATA_DATE = date(2026, 10, 9)
FIRST = date(2020, 1, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


NO_61 = (
    Entry(day("2025-10-09"), day("2025-11-06"), State.ANNOUNCED, Basis.TEXT),
    Entry(day("2025-11-07"), day("2026-11-10"), State.SUSPENDED_BEFORE_EFFECT, Basis.TEXT),
    Entry(day("2026-11-11"), day("2027-01-10"), State.SUSPENDED_BEFORE_EFFECT, Basis.STATEMENT, State.UNKNOWN),
    Entry(day("2027-01-11"), None, State.UNKNOWN, Basis.TEXT_RUNS_OUT),
)


def test_before_the_first_entry_there_is_none():
    standing = standing_on(NO_61, day("2025-10-08"), DATA_DATE)
    assert (standing.state, standing.since) == (State.NONE, None)


def test_boundary_days_are_inclusive_at_both_ends():
    assert state_on(NO_61, day("2025-11-06")) is State.ANNOUNCED
    assert state_on(NO_61, day("2025-11-07")) is State.SUSPENDED_BEFORE_EFFECT


def test_observed_ends_with_the_data_date():
    assert standing_on(NO_61, DATA_DATE, DATA_DATE).basis is Basis.OBSERVED
    assert standing_on(NO_61, DATA_DATE + timedelta(1), DATA_DATE).basis is Basis.TEXT


def test_statements_and_silent_texts_are_never_observed():
    late = day("2030-01-01")
    assert standing_on(NO_61, day("2026-12-01"), late).basis is Basis.STATEMENT
    assert standing_on(NO_61, day("2027-02-01"), late).basis is Basis.TEXT_RUNS_OUT


def test_since_runs_through_a_change_of_basis():
    assert standing_on(NO_61, day("2026-12-01"), DATA_DATE).since == day("2025-11-07")


def test_passing_the_data_date_is_no_change_but_a_new_basis_is():
    change = next_change(NO_61, day("2026-01-01"), DATA_DATE)
    assert change is not None
    assert (change.day, change.state, change.basis) == (
        day("2026-11-11"),
        State.SUSPENDED_BEFORE_EFFECT,
        Basis.STATEMENT,
    )
    assert not differs(NO_61, day("2026-10-09"), day("2026-10-10"))
    assert differs(NO_61, day("2026-11-10"), day("2026-11-11"))


def test_instruments_alone_say_what_the_bare_text_gives():
    standing = standing_on(NO_61, day("2026-11-11"), DATA_DATE, with_statements=False)
    assert (standing.state, standing.basis) == (State.UNKNOWN, Basis.TEXT_RUNS_OUT)
    assert next_change(NO_61, day("2026-11-11"), DATA_DATE, with_statements=False) is None


def test_a_text_state_that_is_known_rests_on_the_text():
    lifecycle = (Entry(FIRST, None, State.SUSPENDED, Basis.STATEMENT, State.IN_FORCE),)
    standing = standing_on(lifecycle, FIRST, DATA_DATE, with_statements=False)
    assert (standing.state, standing.basis) == (State.IN_FORCE, Basis.OBSERVED)


LIVING = [state for state in State if state is not State.NONE]
GIVEN_BASES = [basis for basis in Basis if basis is not Basis.OBSERVED]


@st.composite
def lifecycles(draw) -> tuple[Entry, ...]:
    """Entries that tile time from a first day on, as the check of packs demands."""
    lengths = draw(st.lists(st.integers(1, 400), min_size=0, max_size=6))
    first, entries = FIRST + timedelta(draw(st.integers(0, 3000))), []
    for index in range(len(lengths) + 1):
        last = first + timedelta(lengths[index] - 1) if index < len(lengths) else None
        basis = draw(st.sampled_from(GIVEN_BASES))
        text_state = draw(st.sampled_from(LIVING)) if basis is Basis.STATEMENT else None
        entries.append(Entry(first, last, draw(st.sampled_from(LIVING)), basis, text_state))
        first = last + timedelta(1) if last else first
    return tuple(entries)


days = st.integers(-400, 8000).map(lambda n: FIRST + timedelta(n))


@given(lifecycles(), days, st.booleans())
def test_every_day_has_exactly_one_state(lifecycle, asked, with_statements):
    seen = read_as(lifecycle, with_statements=with_statements)
    holding = [e for e in seen if e.first <= asked and (e.last is None or asked <= e.last)]
    state = state_on(lifecycle, asked, with_statements=with_statements)
    assert len(holding) == (0 if asked < lifecycle[0].first else 1)
    assert state is (holding[0].state if holding else State.NONE)


@given(lifecycles(), st.booleans())
def test_the_merged_reading_has_no_hole_and_no_overlap(lifecycle, with_statements):
    seen = read_as(lifecycle, with_statements=with_statements)
    assert seen[0].first == lifecycle[0].first and seen[-1].last is None
    for one, following in pairwise(seen):
        assert one.last is not None and one.last + timedelta(1) == following.first
        assert (one.state, one.basis) != (following.state, following.basis)


@given(lifecycles(), days, st.booleans())
def test_nothing_changes_before_the_next_change(lifecycle, asked, with_statements):
    change = next_change(lifecycle, asked, DATA_DATE, with_statements=with_statements)
    until = (change.day if change else date.max) - timedelta(1)
    assert not differs(lifecycle, asked, until, with_statements=with_statements)
    if change:
        assert differs(lifecycle, asked, change.day, with_statements=with_statements)
        on_the_day = standing_on(lifecycle, change.day, DATA_DATE, with_statements=with_statements)
        assert (on_the_day.state, on_the_day.basis) == (change.state, change.basis)


@given(lifecycles(), days, st.booleans())
def test_a_state_has_held_since_its_first_day_and_not_before(lifecycle, asked, with_statements):
    standing = standing_on(lifecycle, asked, DATA_DATE, with_statements=with_statements)
    if standing.since is None:
        assert asked < lifecycle[0].first
        return
    for held in (standing.since, asked):
        assert state_on(lifecycle, held, with_statements=with_statements) is standing.state
    earlier = standing.since - timedelta(1)
    assert state_on(lifecycle, earlier, with_statements=with_statements) is not standing.state


@pytest.mark.parametrize("asked", [date.min, date.max])
def test_the_ends_of_the_calendar_have_a_state(asked):
    assert state_on(NO_61, asked) in (State.NONE, State.UNKNOWN)
