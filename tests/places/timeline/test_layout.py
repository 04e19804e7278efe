"""The laid-out timeline: what is drawn is what the state engine says, and labels yield to one another."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.domain.clauses import Clause, Event
from rebriefer.domain.states import Basis, Entry, State, state_on
from rebriefer.places.timeline.layout.frame import Frame, layout
from rebriefer.places.timeline.layout.records import BAR
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rulers import Ruler, box_of, meet


def a_model(library, language: str = "en", as_of: date | None = None) -> TimelineModel:
    session = Session(library, language=language, as_of=as_of)
    return TimelineModel(session, Words(language))


def an_event(id: str, day: date, title: str = "A title", actor: str = "CHN", clauses: int = 0) -> Event:
    address = Address(f"event:{id}")
    return Event(address, day, "day", actor, "export_control", title, title, title, title, clauses)


def a_clause(event: str, *lifecycle: Entry, title: str = "A clause") -> Clause:
    return Clause(
        Address(f"clause:{event}/1"), event, "1", None, None, "CHN", "export_control", "operative", "licence",
        title, title, title, title, title, title, None, lifecycle,
    )  # fmt: skip


def model_of(library, clauses: list[Clause], events: list[Event]) -> TimelineModel:
    model = a_model(library)
    model.clauses, model.events = tuple(clauses), tuple(events)
    return model


def drawn_state(frame: Frame, clause: int, day: date) -> State | None:
    """The state that is drawn in the middle of a day; None where the clause has no bar."""
    x = frame.scale.x_of(day.toordinal() + 0.5)
    bar = next((bar for bar in frame.bars if clause in bar.clauses), None)
    if bar is None:
        return None
    return next((s.state for s in bar.segments if s.x0 <= x < s.x1), State.NONE)


@settings(max_examples=40)
@given(
    st.dates(date(2019, 1, 1), date(2027, 12, 31)),
    st.integers(60, 4000),
    st.booleans(),
    st.sampled_from([(1024, 500), (1400, 620), (1900, 900)]),
)
def test_the_state_that_is_drawn_on_a_day_is_the_one_of_the_engine(library, day, days, with_statements, size):
    model = a_model(library)
    model.session.with_statements = with_statements
    model.reread()
    model.span = (day.toordinal() - days / 2, day.toordinal() + days / 2)
    frame = layout(model, *size, Ruler())
    seen = 0
    for bar in frame.bars:
        for index in bar.clauses:
            seen += 1
            expected = state_on(model.clauses[index].lifecycle, day, with_statements=with_statements)
            assert drawn_state(frame, index, day) is expected, model.clauses[index].address
    assert seen or not any(rows.alive for rows in frame.lanes)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("as_of", ["2010-01-01", "2025-11-07", "2026-10-09", "2027-02-01"])
@pytest.mark.parametrize("view", ["recent", "all", "month"])
def test_labels_neither_overlap_nor_stand_on_the_line_of_the_day(library, language, text_size, as_of, view):
    model = a_model(library, language, date.fromisoformat(as_of))
    if view == "all":
        model.show_all()
    elif view == "month":
        model.span = (date(2025, 9, 25).toordinal(), date(2025, 11, 20).toordinal())
    frame = layout(model, 1180, 640, Ruler(text_size))
    boxes = [box_of(text) for text in frame.texts]
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            assert not meet(one, other), (frame.texts[number], other)
    for text, (x0, x1, _) in zip(frame.texts, boxes, strict=True):
        if frame.as_of is not None:
            assert not x0 < frame.as_of < x1, text


def test_what_does_not_fit_is_said(library):
    model = a_model(library)
    frame = layout(model, 1100, 420, Ruler())
    said = " ".join(text.text for text in frame.heads)
    for rows in frame.lanes:
        if rows.hidden:
            assert f"+{rows.hidden} more" in said


def test_everything_is_reached_in_reading_order_exactly_once(library):
    frame = layout(a_model(library), 1180, 640, Ruler())
    keys = [hit.key for hit in frame.hits]
    assert len(keys) == len(set(keys)) > 20
    assert [hit.kind for hit in frame.hits].count(BAR) == sum(len(rows.bars) for rows in frame.lanes)


def test_beyond_the_data_nothing_is_drawn_as_observed(library):
    frame = layout(a_model(library), 1180, 640, Ruler())
    assert frame.wall is not None
    assert all(s.observed is False for bar in frame.bars for s in bar.segments if s.x0 >= frame.wall)
    assert any(s.observed for bar in frame.bars for s in bar.segments)


def test_the_first_and_the_last_year_of_the_calendar_are_drawn(library):
    ancient = a_clause("old", Entry(date(1, 1, 1), None, State.IN_FORCE, Basis.TEXT))
    late = a_clause("late", Entry(date(9999, 12, 31), None, State.ANNOUNCED, Basis.TEXT))
    model = model_of(library, [ancient, late], [an_event("x", date(1, 1, 1)), an_event("y", date(9999, 12, 31))])
    model.show_all()
    frame = layout(model, 1100, 500, Ruler())
    assert drawn_state(frame, 0, date(2025, 1, 1)) is State.IN_FORCE


def test_five_hundred_acts_on_one_day_are_one_badge_that_opens_in_place(library):
    model = model_of(library, [], [an_event(f"e{n}", date(2025, 10, 9)) for n in range(500)])
    frame = layout(model, 1100, 500, Ruler())
    assert len(frame.badges) == 1 and len(frame.badges[0].events) == 500
    model.toggle(frame.badges[0].key)
    opened = layout(model, 1100, 500, Ruler())
    assert opened.content > frame.content


def test_a_title_of_five_thousand_characters_yields(library):
    clause = a_clause("long", Entry(date(2025, 1, 1), None, State.IN_FORCE, Basis.TEXT), title="x" * 5000)
    frame = layout(model_of(library, [clause], [an_event("e", date(2025, 6, 1), "y" * 5000)]), 1100, 500, Ruler())
    assert all(box_of(text)[1] <= 1100 for text in frame.texts)


def test_marks_that_turn_the_direction_of_text_are_visible(library):
    model = model_of(library, [], [an_event("rtl", date(2026, 1, 1), "safe \u202egnihtyna")])
    assert "\u202e" not in model.event_name(model.events[0])


@pytest.mark.parametrize("size", [(1, 1), (200, 100), (320, 3000), (7680, 200)])
def test_any_size_is_laid_out(library, size):
    layout(a_model(library), *size, Ruler())


@settings(max_examples=30)
@given(st.integers(-(10**7), 10**7), st.floats(0.001, 10**7))
def test_any_span_is_held_to_the_calendar(library, first, length):
    model = a_model(library)
    model.span = (first, first + length)
    assert model.span[0] < model.span[1]
    layout(model, 900, 400, Ruler())


def test_a_frame_costs_what_is_visible(library):
    """Zoomed in on a fortnight, fewer bars are laid out than in two years."""
    model = a_model(library)
    wide = layout(model, 1180, 640, Ruler())
    middle = date(1995, 6, 1).toordinal()
    model.span = (middle, middle + 14)
    near = layout(model, 1180, 640, Ruler())
    assert len(near.bars) + len(near.marks) < len(wide.bars) + len(wide.marks)


def test_stepping_a_day_moves_no_lane(library):
    model = a_model(library, as_of=date(2025, 11, 6))
    before = [(rows.lane.key, rows.y) for rows in layout(model, 1180, 640, Ruler()).lanes]
    model.session.as_of += timedelta(days=1)
    assert [(rows.lane.key, rows.y) for rows in layout(model, 1180, 640, Ruler()).lanes] == before


@pytest.mark.parametrize("letters", range(6, 32))
def test_a_state_that_nobody_knows_carries_its_name_on_the_line_and_cuts_no_ring(library, letters):
    name = "n" * letters
    unknown = a_clause("old", Entry(date(2001, 1, 1), None, State.UNKNOWN, Basis.TEXT_RUNS_OUT), title=name)
    frame = layout(model_of(library, [unknown], []), 1100, 500, Ruler())
    bar, text = frame.bars[0], next(text for text in frame.texts if text.text == name)
    radius = bar.height / 2
    rings = (bar.segments[0].x0 + radius + 88 * number for number in range(12))
    for ring in rings:
        covered = text.x <= ring - radius and ring + radius <= text.x + text.width
        assert covered or ring + radius <= text.x or ring - radius >= text.x + text.width


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [560, 860, 1240, 1700])
def test_years_of_the_map_stand_apart(library, language, width):
    years = layout(a_model(library, language), width, 420, Ruler(), 0).minimap.years
    assert len(years) > 1
    assert all(later.x - (year.x + year.width) >= 8 for year, later in itertools.pairwise(years))
