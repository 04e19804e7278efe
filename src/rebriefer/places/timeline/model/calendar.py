"""The changes after the as-of day as days for a calendar: one for what is alike in one instrument on one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rebriefer.domain.states import Change
from rebriefer.place import Dated
from rebriefer.places.timeline.model.coming import rows_of_changes
from rebriefer.places.timeline.model.register import Known, Row
from rebriefer.places.timeline.model.register_words import changed_text, measure_text
from rebriefer.words.terms import basis_word, state_word

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel


def days_to_come(model: TimelineModel) -> list[Dated]:
    """Every change of an operative clause that passes the filter, whatever the register shows."""
    days = []
    for row in rows_of_changes(model, (), (model.session.as_of, date.max)):
        first = row.known[0]
        if first.change is not None:
            days.append(_dated(model, row, first, first.change))
    return days


def _dated(model: TimelineModel, row: Row, first: Known, change: Change) -> Dated:
    words = model.words
    said = words.say(
        "register", "{measure}: {change}", measure=measure_text(words, row), change=changed_text(words, first)
    )
    lines = [
        words.say("register", "State before: {state}", state=state_word(words, first.standing.state)),
        words.say("register", "State from this day on: {state}", state=state_word(words, change.state)),
        words.say("register", "Basis: {basis}", basis=basis_word(words, change.basis)),
        *(words.say("register", "Address: {address}", address=one.clause.address) for one in row.known),
    ]
    return Dated(first.clause.address, change.day, said, tuple(lines), model.session.data_date)
