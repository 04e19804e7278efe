"""The states that must hold in the bundled data, whose data date is 9 October 2026."""

from datetime import date

import pytest

from rebriefer.domain.states import Basis, State, next_change, standing_on
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.library.queries.inforce import compared, register

DAYS = ["2025-10-08", "2025-10-09", "2025-11-06", "2025-11-07", "2026-11-10", "2026-11-11", "2027-01-11"]
BEFORE = ("none", "announced", "announced", "suspended_before_effect", "suspended_before_effect")
PAUSED = ("none", "in_force", "in_force", "suspended", "suspended")

EXPECTED = {
    "clause:2025-mofcom-61/1(1)": (*BEFORE, "suspended_before_effect", "unknown"),
    "clause:2025-mofcom-61/1(2)": (*BEFORE, "suspended_before_effect", "unknown"),
    "clause:2025-mofcom-61/1(3)": (*PAUSED, "suspended", "unknown"),
    "clause:2025-mofcom-62/1(1)": (*PAUSED, "suspended", "unknown"),
    "clause:2025-mofcom-62/1(2)": (*PAUSED, "suspended", "unknown"),
    "clause:2024-mofcom-46/2": ("in_force",) * 4 + ("suspended", "suspended", "unknown"),
    "clause:2025-mofcom-18/1": ("in_force",) * 7,
}

INSTRUMENTS_ALONE = {
    "clause:2025-mofcom-61/1(1)": "unknown",
    "clause:2025-mofcom-61/1(2)": "unknown",
    "clause:2025-mofcom-61/1(3)": "unknown",
    "clause:2025-mofcom-62/1(1)": "unknown",
    "clause:2025-mofcom-62/1(2)": "unknown",
    "clause:2024-mofcom-46/2": "suspended",
    "clause:2025-mofcom-18/1": "in_force",
}


@pytest.fixture(scope="module")
def clauses(library):
    return {clause.address: clause for clause in all_clauses(library)}


@pytest.mark.parametrize("address", EXPECTED)
def test_the_state_on_each_day(clauses, library, address):
    found = [
        standing_on(clauses[address].lifecycle, date.fromisoformat(day), library.data_date).state.value for day in DAYS
    ]
    assert tuple(found) == EXPECTED[address]


@pytest.mark.parametrize("address", INSTRUMENTS_ALONE)
def test_instruments_alone_on_11_november_2026(clauses, library, address):
    standing = standing_on(clauses[address].lifecycle, date(2026, 11, 11), library.data_date, with_statements=False)
    assert standing.state.value == INSTRUMENTS_ALONE[address]


def test_article_2_of_no_46_is_suspended_from_9_to_27_november_a_year_on(clauses, library):
    lifecycle = clauses["clause:2024-mofcom-46/2"].lifecycle
    assert standing_on(lifecycle, date(2025, 11, 8), library.data_date).state is State.IN_FORCE
    assert standing_on(lifecycle, date(2025, 11, 9), library.data_date).state is State.SUSPENDED
    assert standing_on(lifecycle, date(2026, 11, 27), library.data_date).state is State.SUSPENDED
    assert standing_on(lifecycle, date(2026, 11, 28), library.data_date).state is State.UNKNOWN


def test_the_suspension_goes_on_per_statement(clauses, library):
    standing = standing_on(clauses["clause:2025-mofcom-62/1(1)"].lifecycle, date(2026, 11, 11), library.data_date)
    assert (standing.state, standing.basis, standing.since) == (State.SUSPENDED, Basis.STATEMENT, date(2025, 11, 7))


def test_every_clause_has_a_state_on_every_day_of_a_century(clauses, library):
    for clause in clauses.values():
        assert clause.lifecycle[-1].last is None
        change = next_change(clause.lifecycle, date(1950, 1, 1), library.data_date)
        assert change is not None and change.day == clause.lifecycle[0].first


def test_the_register_lists_every_clause_known_on_the_day(library, clauses):
    listed = {clause.address for clause, _, _ in register(library, date(2025, 11, 7))}
    everything = {clause.address for clause, _, _ in register(library, date(2025, 11, 7), ended=True)}
    assert listed < everything <= set(clauses)
    assert not any(s.state in (State.NONE, State.ENDED) for _, s, _ in register(library, date(2025, 11, 7)))


def test_between_6_and_7_november_2025_the_october_acts_change_and_no_18_does_not(library):
    changed = {
        clause.address: (before.state, after.state)
        for clause, before, after in compared(library, date(2025, 11, 6), date(2025, 11, 7))
    }
    assert changed["clause:2025-mofcom-61/1(1)"] == (State.ANNOUNCED, State.SUSPENDED_BEFORE_EFFECT)
    assert changed["clause:2025-mofcom-62/1(1)"] == (State.IN_FORCE, State.SUSPENDED)
    assert "clause:2025-mofcom-18/1" not in changed


def test_passing_the_data_date_changes_nothing(library):
    assert compared(library, date(2026, 10, 9), date(2026, 10, 10)) == []
