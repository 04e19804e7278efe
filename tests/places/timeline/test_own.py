"""What the user adds: the timeline reads it when the session says so."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.own_entries import BASES, EntryKind, OwnEntry
from rebriefer.domain.own_layer import with_own
from rebriefer.domain.states import Basis, State, entry_on, read_as, state_on
from rebriefer.library.queries.clauses import all_clauses
from rebriefer.pack.bundled import bundled_library
from rebriefer.places.timeline.layout.frame import layout
from rebriefer.places.timeline.layout.hits import spoken_hit
from rebriefer.places.timeline.model.mine import MINE
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rebriefer.workspace.entries import enter
from rulers import Ruler


def test_facts_are_read_anew_and_nothing_of_the_old_ones_is_left(library):
    model = TimelineModel(Session(library, as_of=date(2025, 11, 26)), Words("en"))
    whole = layout(model, 1180, 640, Ruler())
    known, items = model.known(), model.items()
    told: list[int] = []
    model.changed.connect(lambda: told.append(model.revision))
    model.clauses, model.events = model.clauses[:3], model.events[:3]
    model.read_facts()
    assert told and len(model.items()) == len(items)
    assert model.known() == known and model.known() is not known
    assert layout(model, 1180, 640, Ruler()).bars == whole.bars


def test_the_view_reads_anew_when_the_session_says_that_facts_have_changed(library, qtbot):
    from rebriefer.places.timeline.view.timeline import TimelineView
    from rebriefer.themes import load_theme
    from rebriefer.widgets.style import Style

    session = Session(library, as_of=date(2025, 11, 26))
    view = TimelineView(session, Words("en"), Style(load_theme("light")))
    qtbot.addWidget(view)
    view.model.clauses = ()
    view.model.known()
    session.facts_changed.emit()
    assert len(view.model.clauses) > 100
    assert view.canvas.frame().bars


STATES = st.sampled_from([State.IN_FORCE, State.SUSPENDED, State.ENDED, State.ANNOUNCED])


def an_entry(number: int, kind: EntryKind, day: date, subject: Address | None, state: State, basis: Basis) -> OwnEntry:
    address = Address(f"own:{number:032x}")
    stated = state if kind is EntryKind.CHANGE_OF_STATE else None
    return OwnEntry(address, kind, day, subject, "A title", "", stated, basis, "a call", "2026-10-09T08:00:00Z")


@pytest.fixture(scope="module")
def own_library():
    library = bundled_library()
    yield library
    library.close()


@settings(max_examples=30)
@given(st.data(), st.dates(date(2019, 1, 1), date(2027, 12, 31)), st.integers(60, 4000), st.booleans())
def test_what_is_drawn_on_a_day_is_the_state_of_the_engine_also_with_own_entries(own_library, data, day, days, way):
    own_library.own = ()
    pack = all_clauses(own_library)
    subjects = st.sampled_from([clause.address for clause in pack])
    near = st.integers(-days, days).map(lambda step: day + timedelta(days=step))
    entries = tuple(
        an_entry(number, EntryKind.CHANGE_OF_STATE, data.draw(near), data.draw(subjects), data.draw(STATES), basis)
        for number, basis in enumerate(data.draw(st.lists(st.sampled_from(BASES), max_size=12)))
    )
    own_library.own = entries
    session = Session(own_library, as_of=day)
    session.with_statements = way
    model = TimelineModel(session, Words("en"))
    model.span = (day.toordinal() - days / 2, day.toordinal() + days / 2)
    frame = layout(model, 1180, 3000, Ruler())
    x = frame.scale.x_of(day.toordinal() + 0.5)
    for bar in frame.bars:
        drawn = next((segment for segment in bar.segments if segment.x0 <= x < segment.x1), None)
        for index in bar.clauses:
            changes = [entry for entry in entries if entry.subject == pack[index].address]
            laid = with_own(pack[index].lifecycle, changes)
            expected = state_on(laid, day, with_statements=way)
            assert (State.NONE if drawn is None else drawn.state) is expected, pack[index].address
            if drawn is not None:
                seen = read_as(laid, with_statements=way)
                assert drawn.own is (seen[entry_on(seen, day)].own is not None)
                assert not (drawn.own and drawn.observed)


def test_an_own_event_stands_with_the_act_it_is_about_or_in_the_lane_of_the_user(own_library):
    about = Address("event:2025-mofcom-61")
    own_library.own = (
        an_entry(1, EntryKind.EVENT, date(2026, 2, 1), about, State.NONE, Basis.REPORT),
        an_entry(2, EntryKind.EVENT, date(2026, 3, 1), None, State.NONE, Basis.REPORT),
    )
    model = TimelineModel(Session(own_library), Words("en"))
    for grouping, lane in (("actor", "CHN"), ("kind", "export_control")):
        model.grouping = grouping
        lanes = {lane.key: {model.events[event].address for event in lane.events} for lane in model.lanes()}
        assert own_library.own[0].address in lanes[lane]
        assert lanes[MINE] == {own_library.own[1].address}
        frame = layout(model, 1180, 6000, Ruler())
        assert "Mine" in [head.text for head in frame.heads]
        assert {model.events[mark.event].address for mark in frame.marks if mark.own} >= {own_library.own[1].address}
    assert model.spoken(own_library.own[1].address) == "1 March 2026, yours, A title"
    assert model.spoken(own_library.own[0].address) == "1 February 2026, China, A title, yours"


@pytest.mark.parametrize(
    ("language", "as_of", "said"),
    [
        ("en", date(2026, 9, 20), ", yours"),
        ("en", date(2026, 1, 1), ", with an entry of yours"),
        ("zh", date(2026, 9, 20), "，自建"),
        ("zh", date(2026, 1, 1), "，含自建条目"),
    ],
)
def test_a_bar_says_which_part_of_it_is_the_users(own_library, language, as_of, said):
    subject = Address("clause:2025-mofcom-18/1")
    own_library.own = (
        an_entry(1, EntryKind.CHANGE_OF_STATE, date(2026, 9, 1), subject, State.SUSPENDED, Basis.REPORT),
    )
    model = TimelineModel(Session(own_library, language=language, as_of=as_of), Words(language))
    assert model.spoken(subject).endswith(said)
    frame = layout(model, 1180, 700, Ruler())
    spoken = [spoken_hit(model, hit) for hit in frame.hits if hit.key == subject]
    assert spoken and spoken[0].endswith(said)
    bar = next(bar for bar in frame.bars if model.clause_at[subject] in bar.clauses)
    assert any(segment.own for segment in bar.segments) and not bar.segments[0].own


def test_what_is_entered_in_the_window_is_drawn_at_once_and_undo_takes_it_away(own_library):
    own_library.own = ()
    subject = Address("clause:2025-mofcom-18/1")
    session = Session(own_library, as_of=date(2026, 9, 20))
    model = TimelineModel(session, Words("en"))
    session.facts_changed.connect(model.read_facts)
    before = model.spoken(subject)
    parts = {"basis": Basis.REPORT, "source": "a call", "subject": subject, "state": State.SUSPENDED}
    change = EntryKind.CHANGE_OF_STATE
    session.work.do(lambda work: enter(work, change, date(2026, 9, 1), "A title", **parts), StepName(Edit.ENTER))
    assert model.spoken(subject).endswith("suspended, yours")
    session.work.undo("")
    assert model.spoken(subject) == before
