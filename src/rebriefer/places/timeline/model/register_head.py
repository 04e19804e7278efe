"""The head of the register in words: what is looked at, how many there are of what, and a line about the days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rebriefer.places.timeline.model.register import counts_of
from rebriefer.places.timeline.model.turns import said_turns
from rebriefer.words.days import day_in_table
from rebriefer.words.headcounts import counts_line

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel


class Head(NamedTuple):
    """The texts of the head.

    Attributes:
        title: What is looked at.
        counts: How many there are of what.
        line: What else is to be said of the days.
    """

    title: str
    counts: str
    line: str


def head_of(model: TimelineModel) -> Head:
    """The head of what the register looks at."""
    if model.sight.changes:
        return _of_changes(model)
    words = model.words
    title = words.say("register", "In force on {day}", day=day_in_table(words, model.session.as_of))
    other = model.sight.against
    if other is None:
        return Head(title, counts_line(words, counts_of(model.known())), said_turns(model))
    from rebriefer.places.timeline.model.compare import differing, said_differences, said_other_day

    n = len(differing(model, other))
    return Head(title, said_differences(model, n), said_other_day(model, other, n))


def _of_changes(model: TimelineModel) -> Head:
    from rebriefer.places.timeline.model.coming import bounds, changes_between, counts_of_changes, said_nothing_changes

    words, (after, until) = model.words, bounds(model)
    if model.sight.against is None:
        title = words.say("register", "Changes after {day}", day=day_in_table(words, after))
    else:
        days = (day_in_table(words, after), day_in_table(words, until))
        title = words.say("register", "Changes from {first} to {last}", first=days[0], last=days[1])
    if not changes_between(model, after, until):
        return Head(title, "", said_nothing_changes(model))
    return Head(title, counts_of_changes(model), said_turns(model))
