"""Where the window has been."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rebriefer.history import LONGEST, History, Spot


def a_spot(day: int, view: int = 0) -> Spot:
    return Spot("timeline", date.fromordinal(738_000 + day), None, {"scroll": view})


def test_back_and_forward_lead_through_what_was_visited():
    history = History()
    for day in (1, 2, 3):
        history.visit(a_spot(day))
    assert history.step(-1) == a_spot(2)
    assert history.step(-1) == a_spot(1)
    assert history.step(-1) is None
    assert history.step(1) == a_spot(2)


def test_a_new_visit_ends_what_lay_ahead():
    history = History()
    for day in (1, 2):
        history.visit(a_spot(day))
    history.step(-1)
    history.visit(a_spot(9))
    assert history.step(1) is None
    assert history.step(-1) == a_spot(1)


def test_the_same_sight_scrolled_is_one_visit():
    history = History()
    history.visit(a_spot(1))
    history.visit(a_spot(2, view=1))
    history.visit(a_spot(2, view=7))
    assert history.step(-1) == a_spot(1)
    assert history.step(1) == a_spot(2, view=7)


def test_nothing_visited_leads_nowhere():
    assert History().step(-1) is None
    assert History().step(1) is None


@given(st.lists(st.integers(1, 5), max_size=40))
def test_all_the_way_back_and_forward_is_where_one_was(days):
    history = History()
    for day in days:
        history.visit(a_spot(day))
    back = 0
    while history.step(-1) is not None:
        back += 1
    last = None
    for _ in range(back):
        last = history.step(1)
    assert last is None or last == a_spot(days[-1])


def test_a_long_history_forgets_its_beginning():
    history = History()
    for day in range(LONGEST + 50):
        history.visit(a_spot(day))
    steps = 0
    while history.step(-1) is not None:
        steps += 1
    assert steps == LONGEST - 1
