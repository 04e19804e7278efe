"""The model of the timeline: what shares a row, what comes first, and what is kept of a view."""

from datetime import date

import pytest

from rebriefer.domain.states import State
from rebriefer.places.timeline.model import span
from rebriefer.places.timeline.model.bars import name_of, together
from rebriefer.places.timeline.model.register import ASIDE, OVER, Row, counts_of, rows_of
from rebriefer.places.timeline.model.register_words import COLUMNS, measure_text
from rebriefer.places.timeline.model.timeline import NO_LISTS, TimelineModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


def a_model(library, language: str = "en", as_of: str = "2025-11-26") -> TimelineModel:
    session = Session(library, language=language, as_of=date.fromisoformat(as_of))
    return TimelineModel(session, Words(language))


def register(model: TimelineModel, *opened: str) -> list[Row]:
    return rows_of(model.known(), opened, model.told)


@pytest.mark.parametrize(("language", "name"), [("en", "Nos. 55 to 58"), ("zh", "第55至58号")])
def test_numbered_notices_of_one_day_and_one_course_are_one_bar(library, language, name):
    model = a_model(library, language)
    china = next(lane for lane in model.lanes() if lane.key == "CHN")
    bars = {model.bar_name(bar): bar for bar in china.bars}
    assert len(bars[name]) == 4


def test_clauses_that_part_ways_do_not_share_a_bar(library):
    model = a_model(library)
    own = [clause for clause in model.clauses if clause.event == "2025-mofcom-61" and clause.role == "operative"]
    groups = together(own, lambda clause: model.readings.course(model.clause_at[clause.address]))
    assert [[clause.label for clause in group] for group in groups] == [["1(1)", "1(2)"], ["1(3)"]]
    assert name_of(model.words, groups[0]) == "No. 61, 1(1), 1(2)"


def test_every_clause_stands_in_exactly_one_bar(library):
    model = a_model(library)
    for grouping in ("actor", "kind"):
        model.grouping = grouping
        placed = sorted(clause for lane in model.lanes() for bar in lane.bars for clause in bar)
        assert placed == list(range(len(model.clauses)))


def test_the_clauses_of_one_bar_stand_in_one_state_on_every_day_that_changes_any(library):
    model = a_model(library)
    readings = model.readings
    for lane in model.lanes():
        for bar in lane.bars:
            assert len({readings.course(clause) for clause in bar}) == 1


def test_a_lane_shows_what_is_alive_before_what_has_ended(library):
    model = a_model(library)
    china = next(lane for lane in model.lanes() if lane.key == "CHN")
    names = [model.bar_name(bar) for bar in china.alive(*model.span, 8)]
    assert "No. 18, seven elements" in names and "No. 23 of 2023, Ga and Ge" not in names


def test_the_selection_has_a_row_however_little_room_there_is(library):
    model = a_model(library)
    china = next(lane for lane in model.lanes() if lane.key == "CHN")
    last = china.bars[-1]
    assert last in china.alive(float("-inf"), float("inf"), 2, chosen=last[0])


def test_the_register_leads_with_what_the_sentence_of_the_day_speaks_of(library):
    model = a_model(library)
    names = [measure_text(model.words, row) for row in register(model)]
    assert names[:6] == [
        "Nos. 55 to 58",
        "No. 61, 1(1), 1(2)",
        "No. 61, 1(3): Chinese origin",
        "No. 62, technologies, 2 more",
        "No. 18, seven elements",
        "No. 46 of 2024, art. 2, 1 more",
    ]


def test_the_register_counts_every_operative_clause_and_folds_the_rest(library):
    model = a_model(library)
    rows = register(model)
    told = sum(len(row.known) for row in rows if not row.fold)
    assert told == sum(counts_of(model.known()).values())
    folded = sum(len(row.known) for row in rows if row.fold)
    beside = [one for one in model.known() if one.clause.role != "operative" and one.standing.state is State.ENDED]
    assert told + folded + len(beside) == len(model.known())


def test_a_row_of_several_clauses_opens_in_place(library):
    model = a_model(library)
    first = register(model)[0]
    opened = register(model, first.key)
    assert opened[0].open and [row.depth for row in opened[1:6]] == [1, 1, 1, 1, 0]
    assert [row.address for row in opened[1:5]] == [one.clause.address for one in first.known]


@pytest.mark.parametrize("fold", [ASIDE, OVER])
def test_a_fold_opens_in_place_and_selects_nothing_itself(library, fold):
    model = a_model(library)
    closed = next(row for row in register(model) if row.key == fold)
    assert closed.address is None
    inner = [row for row in register(model, fold) if row.depth]
    assert sum(len(row.known) for row in inner) == len(closed.known)


def test_the_table_twin_has_every_column_and_every_clause_once(library):
    model = a_model(library)
    head, *rows = model.table()
    assert len(head) == len(COLUMNS) and all(len(row) == len(COLUMNS) for row in rows)
    assert len(rows) == len([row for row in register(model, ASIDE, OVER) if not row.fold])


def test_each_event_of_the_register_names_its_nearest_source_and_how_many_more_there_are(library):
    model = a_model(library)
    said = model.sources()
    events = {one.clause.event for row in register(model, ASIDE, OVER) if not row.fold for one in row.known}
    assert len(said) == len(events)
    assert any(line.startswith("No. 61") and line.endswith(", and 6 more") for line in said), said[:5]
    assert model.title() == "Timeline, in force on 2025-11-26"


def test_what_is_left_out_and_how_it_was_asked_is_said(library):
    model = a_model(library)
    assert model.filters() == "Shown: with statements."
    model.kind = "export_control"
    model.session.with_statements = False
    assert model.filters() == "Shown: instruments alone, only export control."


def test_a_filter_leaves_out_what_it_says(library):
    model = a_model(library)
    model.kind, model.hidden = NO_LISTS, frozenset({"USA"})
    assert [lane.key for lane in model.lanes()] == ["CHN", "EU", ""]
    assert not any(one.clause.kind == "sanction_entity_list" or one.clause.actor == "USA" for one in model.known())


def test_a_view_comes_back_as_it_was_kept(library):
    model, other = a_model(library), a_model(library)
    model.span = (733000.0, 734000.0)
    model.grouping, model.kind, model.hidden = "kind", "tariff", frozenset({"EU"})
    model.toggle("lane:tariff")
    other.restore(model.state())
    assert other.state() == model.state()


@pytest.mark.parametrize(
    "kept", [{}, {"span": [5, 1]}, {"span": "x"}, {"grouping": 3, "kind": "none such"}, {"hidden": [1], "opened": None}]
)
def test_a_kept_view_that_cannot_be_read_changes_nothing(library, kept):
    model = a_model(library)
    before = model.state()
    model.restore(kept)
    assert model.state() == before


def test_the_default_view_is_two_years_and_what_is_set_after_them():
    first, last = span.recent(date(2026, 10, 9))
    assert (date.fromordinal(int(first)), date.fromordinal(int(last))) == (date(2024, 11, 1), date(2027, 5, 1))


def test_what_is_selected_elsewhere_comes_into_view(library):
    model = a_model(library)
    address = next(event.address for event in model.events if event.day.year == 1995)
    model.bring_into_view(address)
    day = model.events[model.event_at[address]].day.toordinal()
    assert model.span[0] <= day <= model.span[1]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_item_has_a_spoken_name_of_its_own_words(library, language):
    model = a_model(library, language)
    items = model.items()
    addresses = {item.address for item in items}
    assert addresses >= {clause.address for clause in model.clauses}
    assert addresses >= {event.address for event in model.events if not event.clauses}
    assert all(item.spoken and item.spoken != item.address for item in items)
