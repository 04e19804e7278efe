"""What the user adds: the timeline reads it when the session says so."""

from datetime import date

from rebriefer.places.timeline.layout.frame import layout
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
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
