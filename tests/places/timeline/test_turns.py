"""What the register says changed on a day."""

from datetime import date, timedelta

import pytest

from rebriefer.domain.states import State, differs, state_on
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.places.timeline.model.turns import days_of_turns, said_turns, turns_on
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


def a_model(library, language: str, as_of: date) -> TimelineModel:
    return TimelineModel(Session(library, language=language, as_of=as_of), Words(language))


def test_the_six_acts_of_october_turn_on_7_november_and_number_18_does_not(library):
    said = said_turns(a_model(library, "en", date(2025, 11, 7)))
    assert said == (
        "Changed on this day: suspended before effect: Nos. 55 to 58, No. 61, 1(1), 1(2); "
        "suspended: No. 61, 1(3): Chinese origin, No. 62, technologies, 2 more"
    )


def test_the_changes_are_said_in_chinese(library):
    said = said_turns(a_model(library, "zh", date(2025, 11, 7)))
    assert said.startswith("当日变化：生效前暂停：第55至58号、第61号一（一）、一（二）；暂停实施：")


def test_a_quiet_day_says_when_something_changed_last_and_will_next(library):
    model = a_model(library, "en", date(2025, 11, 8))
    assert said_turns(model) == "No state changed on this day; last on 2025-11-07, next on 2025-11-09"


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2090, 1, 1)])
def test_a_day_beyond_every_change_names_the_side_that_has_one(library, day):
    said = said_turns(a_model(library, "en", day))
    assert said.startswith("No state changed on this day; next on" if day.year < 2000 else "No state changed on this")
    assert ("last on" in said) == (day.year > 2000)


@pytest.mark.parametrize("way", [True, False])
def test_the_days_of_change_are_the_days_on_which_a_state_differs_from_the_day_before(library, way):
    clauses = a_model(library, "en", date(2025, 11, 7)).clauses
    found = days_of_turns(clauses, with_statements=way)
    for day in found:
        assert turns_on(clauses, day, with_statements=way)
    between = {day + timedelta(days=1) for day in found} - set(found)
    assert not any(turns_on(clauses, day, with_statements=way) for day in between)


def test_a_change_of_basis_alone_is_no_turn(library):
    clauses = a_model(library, "en", date(2026, 11, 11)).clauses
    day = date(2026, 11, 11)
    same_state = [
        clause
        for clause in clauses
        if differs(clause.lifecycle, day - timedelta(days=1), day)
        and state_on(clause.lifecycle, day) is state_on(clause.lifecycle, day - timedelta(days=1))
    ]
    turned = [
        clause for turn in turns_on(clauses, day, with_statements=True) for group in turn.groups for clause in group
    ]
    assert same_state
    assert not set(same_state) & set(turned)
    assert all(turn.state is not State.NONE for turn in turns_on(clauses, day, with_statements=True))
