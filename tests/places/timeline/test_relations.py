"""Relations as arrows: they join what the data join, end at edges, say what they are, and can be walked by key."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.library.queries.relations import all_relations
from rebriefer.places.timeline.layout.arrows import Arrow, chosen_event
from rebriefer.places.timeline.layout.frame import Frame, layout
from rebriefer.places.timeline.model.relations import ALL, NONE, OF_SELECTION, next_related, other_end
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rulers import Ruler, box_of, meet

CLAUSE = Address("clause:2025-mofcom-61/1(1)")
EVENT = Address("event:2025-mofcom-61")


def a_model(library, selection: Address | None, way: str = OF_SELECTION, language: str = "en") -> TimelineModel:
    session = Session(library, language=language, as_of=date(2025, 11, 26))
    session.selection = selection
    model = TimelineModel(session, Words(language))
    model.relations.way = way
    return model


def a_frame(model: TimelineModel, first: date = date(2024, 11, 1), last: date = date(2027, 5, 1)) -> Frame:
    model.span = (first.toordinal(), last.toordinal())
    return layout(model, 1180, 640, Ruler())


def tags(frame: Frame) -> list[str]:
    return [text.text for text in frame.texts if text.ground == "tag"]


def stands_at(model: TimelineModel, frame: Frame, x: float, y: float) -> set[Address]:
    """The events whose bar, disc or badge has an edge at a place."""
    found: set[Address] = set()
    for bar in frame.bars:
        left = bar.segments[0].x0 if bar.segments else 0
        upright = bar.y - 0.01 <= y <= bar.y + bar.height + 0.01
        if upright and (abs(x - left) < 0.01 or (x > left and min(abs(y - bar.y), abs(y - bar.y - bar.height)) < 0.01)):
            found |= {Address(f"event:{model.clauses[clause].event}") for clause in bar.clauses}
    for mark in frame.marks:
        if abs(mark.x - x) < 0.01 and abs(abs(mark.y - y) - 7) < 0.01:
            found.add(model.events[mark.event].address)
    for badge in frame.badges:
        if badge.x0 <= x <= badge.x1 and min(abs(y - badge.y), abs(y - badge.y - badge.height)) < 0.01:
            found |= {model.events[event].address for event in badge.events}
    return found


def assert_joined(model: TimelineModel, frame: Frame, arrow: Arrow) -> None:
    relation = arrow.relations[0]
    ends = {relation.doer, relation.done_to}
    if arrow.beyond:
        chosen = chosen_event(model)
        assert chosen in stands_at(model, frame, *arrow.points[0])
        assert arrow.points[-1][0] in (frame.scale.left + 1, frame.scale.right - 1)
        assert arrow.at_end is any(each.doer == chosen for each in arrow.relations)
        assert arrow.at_start is any(each.done_to == chosen for each in arrow.relations)
    else:
        assert arrow.at_end and not arrow.at_start
        assert relation.doer in stands_at(model, frame, *arrow.points[0]), (arrow, ends)
        assert relation.done_to in stands_at(model, frame, *arrow.points[-1]), (arrow, ends)


def test_every_relation_of_the_data_is_known_from_both_ends(library):
    relations = all_relations(library)
    assert len(relations) == library.db.execute("SELECT count(*) FROM relations").fetchone()[0] > 200
    model = a_model(library, None)
    for relation in relations:
        assert relation in model.relations.of(relation.doer)
        assert relation in model.relations.of(relation.done_to)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_has_a_word_for_each_of_its_ends(library, language):
    model = a_model(library, None, language=language)
    kinds = {relation.kind: relation for relation in all_relations(library)}
    words = {model.relations.word(each, end) for each in kinds.values() for end in (each.doer, each.done_to)}
    assert len(words) == 2 * len(kinds)
    assert all(word.isascii() == (language == "en") and word for word in words)


@settings(max_examples=15)
@given(
    st.data(),
    st.dates(date(2018, 1, 1), date(2026, 10, 1)),
    st.integers(90, 3000),
    st.sampled_from([ALL, OF_SELECTION]),
)
def test_an_arrow_goes_from_the_edge_of_one_act_to_the_edge_of_the_other(library, data, day, days, way):
    model = a_model(library, None, way)
    model.session.selection = data.draw(st.sampled_from([each.address for each in (*model.events, *model.clauses)]))
    model.span = (day.toordinal() - days / 2, day.toordinal() + days / 2)
    frame = layout(model, 1180, 4000, Ruler())
    for arrow in frame.arrows:
        assert_joined(model, frame, arrow)
    chosen = chosen_event(model)
    drawn = [relation for arrow in frame.arrows if arrow.of_selection for relation in arrow.relations]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) <= set(model.relations.of(chosen))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("way", [OF_SELECTION, ALL])
@pytest.mark.parametrize(
    "chosen", [CLAUSE, "event:2025-mofcom-70", "event:2025-bis-affiliates-rule", "event:2025-mofcom-18"]
)
def test_no_word_stands_on_another_or_on_an_arrow(library, language, text_size, way, chosen):
    model = a_model(library, Address(chosen), way, language)
    model.span = (date(2024, 11, 1).toordinal(), date(2027, 5, 1).toordinal())
    frame = layout(model, 1180, 640, Ruler(text_size))
    boxes = [box_of(text) for text in frame.texts]
    for number, one in enumerate(boxes):
        assert not any(meet(one, other) for other in boxes[:number]), frame.texts[number]
        assert frame.as_of is None or not one[0] < frame.as_of < one[1]
    for arrow in (arrow for arrow in frame.arrows if arrow.of_selection):
        for (ax, ay), (bx, by) in zip(arrow.points, arrow.points[1:], strict=False):
            for text, (x0, x1, y) in zip(frame.texts, boxes, strict=True):
                crossed = ax == bx and x0 < ax < x1 and min(ay, by) < y < max(ay, by)
                assert not crossed, (text, arrow)


def test_what_is_beyond_an_edge_is_said_there(library):
    model = a_model(library, Address("event:2025-10-12-mofcom-statement"))
    frame = a_frame(model, date(2025, 10, 11), date(2025, 10, 15))
    beyond = {arrow.beyond for arrow in frame.arrows if arrow.beyond}
    assert {"earlier", "later"} <= beyond
    said = tags(frame)
    assert any("earlier" in text for text in said) and any("later" in text for text in said)


def test_the_words_say_what_the_selection_does_and_what_was_done_to_it(library):
    assert {"extends", "responds to"} <= set(tags(a_frame(a_model(library, CLAUSE))))
    answered = a_model(library, Address("event:2025-bis-affiliates-rule"), language="zh")
    assert "引发回应" in tags(a_frame(answered))


def test_nothing_is_drawn_or_read_without_a_selection_and_nothing_where_none_are_wanted(library):
    model = a_model(library, None)
    asked: list[str] = []
    library.db.set_trace_callback(asked.append)
    try:
        assert a_frame(model).arrows == ()
    finally:
        library.db.set_trace_callback(None)
    assert not any("relations" in sql for sql in asked)
    assert a_frame(a_model(library, CLAUSE, NONE)).arrows == ()


def test_all_means_those_that_have_an_end_in_view_and_no_more(library):
    model = a_model(library, None, ALL)
    narrow, wide = a_frame(model, date(2025, 10, 1), date(2025, 11, 1)), a_frame(model)
    assert 0 < len(narrow.arrows) < len(wide.arrows)
    assert not any(arrow.of_selection for arrow in wide.arrows)


def test_the_way_is_cycled_and_kept(library):
    model = a_model(library, CLAUSE)
    told: list[int] = []
    model.changed.connect(lambda: told.append(model.revision))
    ways = []
    for _ in range(3):
        model.relations.cycle()
        ways.append((model.relations.way, model.relations.said()))
    assert [way for way, _ in ways] == [ALL, NONE, OF_SELECTION] and len(told) == 3
    assert len({said for _, said in ways}) == 3
    model.relations.cycle()
    again = a_model(library, None)
    again.restore(model.state())
    assert again.relations.way == ALL
    again.restore({"relations": "both"})
    again.restore({"relations": 3})
    assert again.relations.way == ALL


def test_a_chain_is_walked_in_the_order_of_days_and_ends(library):
    model = a_model(library, None)
    place = model.event_at
    for event in place:
        relations = model.relations.of(event)
        for by in (1, -1):
            related = next_related(relations, event, place, by)
            between = {place[other_end(each, event)] - place[event] for each in relations}
            onward = [step * by for step in between if step * by > 0]
            assert (related is None) is (not onward)
            assert related is None or (place[related] - place[event]) * by == min(onward)
    assert next_related((), Address("event:nowhere"), place, 1) is None


def test_keys_walk_the_chain_and_cycle_the_arrows(library, qtbot):
    from PySide6.QtCore import Qt

    from rebriefer.places.timeline.view.canvas import Canvas
    from rebriefer.themes import load_theme
    from rebriefer.widgets.style import Style

    model = a_model(library, CLAUSE)
    canvas = Canvas(model, model.session, model.words, Style(load_theme("light")))
    qtbot.addWidget(canvas)
    canvas.resize(1100, 600)
    canvas.show()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    later = model.session.selection
    assert later in {other_end(each, EVENT) for each in model.relations.of(EVENT)}
    assert model.events[model.event_at[later]].day >= model.events[model.event_at[EVENT]].day
    qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert model.event_at[model.session.selection] < model.event_at[later]
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    assert model.relations.way == ALL
