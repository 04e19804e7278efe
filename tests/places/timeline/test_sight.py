"""What the register looks at, without Qt: two days beside each other, and the changes."""

from datetime import date

import pytest

from rebriefer.domain.states import State, state_on
from rebriefer.places.timeline.model.compare import a_year_before, differing
from rebriefer.places.timeline.model.register import operative
from rebriefer.places.timeline.model.register_head import head_of
from rebriefer.places.timeline.model.sight import rows_in_sight
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words


def a_model(library, as_of: str, against: str = "", language: str = "en", changes: bool = False) -> TimelineModel:
    model = TimelineModel(Session(library, language=language, as_of=date.fromisoformat(as_of)), Words(language))
    model.sight.restore({"against": against, "changes": changes})
    return model


def test_what_is_compared_is_exactly_what_the_states_say(library):
    model = a_model(library, "2025-11-26", "2025-10-29")
    one, other = date(2025, 11, 26), date(2025, 10, 29)
    expected = {
        clause.address
        for clause in filter(operative, model.clauses)
        if state_on(clause.lifecycle, one) is not state_on(clause.lifecycle, other)
    }
    shown = {one.clause.address for row in rows_in_sight(model, ()) for one in row.known}
    assert expected and shown == expected
    assert head_of(model).counts == f"{len(expected)} states differ"


def test_the_table_heads_both_states_with_their_day(library):
    table = a_model(library, "2025-11-26", "2025-10-29").table()
    assert table[0][3:5] == ["2025-10-29", "2025-11-26"]
    row = next(row for row in table if row[0] == "No. 61, 1(1), 1(2)")
    assert row[3:5] == ["announced", "suspended before effect"]


@pytest.mark.parametrize(("language", "end"), [("en", "states differ."), ("zh", "项不同。")])
def test_the_sentence_says_how_many_states_differ(library, language, end):
    model = a_model(library, "2025-11-26", "2025-10-29", language)
    assert model.sentence().endswith(end)
    assert str(len(differing(model, date(2025, 10, 29)))) in model.sentence()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_two_days_that_are_alike_have_a_sentence(library, language):
    model = a_model(library, "2025-11-26", "2025-11-26", language)
    assert rows_in_sight(model, ()) == []
    said = {"en": ("every clause is in the state", "no state differs."), "zh": ("相同。", "状态无不同。")}[language]
    assert said[0] in head_of(model).line and model.sentence().endswith(said[1])


def test_a_sight_is_kept_and_what_cannot_be_read_stays(library):
    model = a_model(library, "2025-11-26", "2025-10-29", changes=True)
    kept = model.state()
    other = a_model(library, "2025-11-26")
    other.restore(kept)
    assert other.sight.key == (date(2025, 10, 29), True)
    other.restore({"against": "yesterday", "changes": "no"})
    assert other.sight.key == (date(2025, 10, 29), True)
    other.restore({"against": "", "changes": False})
    assert other.sight.key == (None, False)


def test_coming_changes_of_one_day_and_one_instrument_are_one_line(library):
    model = a_model(library, "2026-10-09", changes=True)
    rows = rows_in_sight(model, ())
    days = [row.known[0].change.day for row in rows]
    assert days == sorted(days) and days[0] > date(2026, 10, 9)
    names = [line[2] for line in model.table() if line[0] == "2026-11-11"]
    assert "Nos. 55 to 58" in names and len(names) == len(set(names))


@pytest.mark.parametrize(("language", "said"), [("en", "same state, now per statement"), ("zh", "不变，依表态")])
def test_a_change_of_basis_alone_says_so_and_in_how_many_days(library, language, said):
    table = a_model(library, "2026-10-09", language=language, changes=True).table()
    day, left = {"en": ("2026-11-11", "33\xa0d"), "zh": ("2026年11月11日", "33天")}[language]
    lines = [row for row in table if row[0] == day]
    assert lines and all(row[1] == left and row[-1] == said for row in lines)


def test_the_changes_since_a_day_end_with_the_as_of_day(library):
    model = a_model(library, "2025-11-26", "2025-10-29", changes=True)
    days = {row.known[0].change.day for row in rows_in_sight(model, ())}
    assert days and min(days) > date(2025, 10, 29) and max(days) <= date(2025, 11, 26)
    assert "In" not in model.table()[0]
    assert head_of(model).title == "Changes from 2025-10-29 to 2025-11-26"


def test_where_nothing_changes_any_more_the_register_says_so(library):
    assert head_of(a_model(library, "2099-01-01", changes=True)).line == (
        "Nothing is set to change after 1 January 2099."
    )
    alike = head_of(a_model(library, "2025-11-26", "2025-11-26", changes=True))
    assert alike.line == "Nothing changed from 26 November 2025 to 26 November 2025."


def test_every_difference_is_a_row_among_the_changes_between(library):
    differences = a_model(library, "2025-11-26", "2025-01-01")
    changes = a_model(library, "2025-11-26", "2025-01-01", changes=True)
    differ, changed = (
        {one.clause.address for row in rows_in_sight(model, ()) for one in row.known if row.known}
        for model in (differences, changes)
    )
    assert differ <= changed
    assert all(row.known[0].standing.state is not State.NONE for row in rows_in_sight(differences, ()))


@pytest.mark.parametrize(
    ("day", "before"), [("2024-02-29", "2023-02-28"), ("2025-11-26", "2024-11-26"), ("0001-05-01", "0001-05-01")]
)
def test_a_comparison_begins_a_year_before(day, before):
    assert a_year_before(date.fromisoformat(day)).isoformat() == before
