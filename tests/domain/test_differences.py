"""Two days beside each other, and what changes between and after them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.domain.clauses import Clause
from rebriefer.domain.coming import changes_after
from rebriefer.domain.differences import differences
from rebriefer.domain.states import Basis, Entry, State, state_on

DATA_DATE = date(2025, 6, 1)


def a_clause(*rows: tuple[str, State, Basis], label: str = "1") -> Clause:
    """A clause whose entries begin on the days given."""
    firsts = [date.fromisoformat(first) for first, _, _ in rows]
    lasts = [*(day.replace(day=day.day - 1) for day in firsts[1:]), None]
    lifecycle = tuple(
        Entry(first, last, state, basis) for first, last, (_, state, basis) in zip(firsts, lasts, rows, strict=True)
    )
    return Clause(
        Address(f"clause:act/{label}"), "act", label, "No. 1 of 2025", None, "CHN", "export_control", "operative",
        "licence", "", "", "", "", "", "", None, lifecycle,
    )  # fmt: skip


PAUSED = a_clause(
    ("2025-01-05", State.ANNOUNCED, Basis.TEXT),
    ("2025-02-05", State.IN_FORCE, Basis.TEXT),
    ("2025-07-05", State.IN_FORCE, Basis.STATEMENT),
    ("2025-08-05", State.UNKNOWN, Basis.TEXT_RUNS_OUT),
)


def test_a_clause_that_was_not_there_differs_from_itself_in_force():
    (found,) = differences([PAUSED], date(2025, 3, 1), date(2024, 3, 1), DATA_DATE)
    assert (found.on_day.state, found.on_other.state) == (State.IN_FORCE, State.NONE)


def test_another_basis_alone_is_no_difference_but_is_a_change_of_basis_alone():
    assert differences([PAUSED], date(2025, 3, 1), date(2025, 7, 6), DATA_DATE) == []
    first, second = changes_after([PAUSED], date(2025, 3, 1), DATA_DATE)
    assert first.basis_alone and first.change.basis is Basis.STATEMENT
    assert first.before.since == date(2025, 2, 5)
    assert not second.basis_alone and second.change.state is State.UNKNOWN


def test_the_first_day_that_counts_is_the_one_after_and_the_last_one_counts():
    found = changes_after([PAUSED], date(2025, 1, 5), DATA_DATE, until=date(2025, 7, 5))
    assert [one.change.day for one in found] == [date(2025, 2, 5), date(2025, 7, 5)]


def test_a_new_basis_that_is_seen_as_the_old_one_is_no_change():
    clause = a_clause(("2025-01-05", State.IN_FORCE, Basis.TEXT), ("2025-03-05", State.IN_FORCE, Basis.REPORT))
    assert changes_after([clause], date(2025, 2, 1), DATA_DATE) == []
    assert len(changes_after([clause], date(2025, 2, 1), date(2025, 2, 1))) == 1


def test_changes_come_day_by_day_and_within_a_day_as_the_clauses_stand():
    early = a_clause(("2025-01-04", State.IN_FORCE, Basis.TEXT), label="2")
    found = changes_after([PAUSED, early], date.min, DATA_DATE)
    assert [one.clause.label for one in found[:2]] == ["2", "1"]


def test_for_the_instruments_alone_a_statement_is_no_change():
    said = Entry(date(2025, 7, 5), None, State.IN_FORCE, Basis.STATEMENT, State.ENDED)
    clause = a_clause(("2025-02-05", State.IN_FORCE, Basis.TEXT))
    told = Clause(*(getattr(clause, name) for name in Clause.__slots__[:16]), (*clause.lifecycle, said))
    (alone,) = changes_after([told], date(2025, 3, 1), DATA_DATE, with_statements=False)
    assert alone.change.state is State.ENDED


@given(st.dates(date(2024, 12, 1), date(2025, 12, 1)), st.dates(date(2024, 12, 1), date(2025, 12, 1)))
def test_what_differs_is_what_changed_between(one, other):
    differs = bool(differences([PAUSED], one, other, DATA_DATE))
    assert differs == (state_on(PAUSED.lifecycle, one) is not state_on(PAUSED.lifecycle, other))
    changed = changes_after([PAUSED], min(one, other), DATA_DATE, until=max(one, other))
    assert not differs or any(not change.basis_alone for change in changed)
