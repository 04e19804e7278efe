"""The changes after the as-of day, or between it and a second one, day by day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from rebriefer.domain.coming import Coming, changes_after
from rebriefer.places.timeline.model.register import Known, Row, grouped, operative
from rebriefer.words.days import day_in_sentence
from rebriefer.words.headcounts import listed

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel


def bounds(model: TimelineModel) -> tuple[date, date]:
    """The day after which changes count, and the last one on which they do."""
    as_of, against = model.session.as_of, model.sight.against
    return (as_of, date.max) if against is None else (min(as_of, against), max(as_of, against))


def changes_between(model: TimelineModel, after: date, until: date) -> list[Coming]:
    """Every change of an operative clause that passes the filter, after a day and up to another one."""
    session = model.session
    passing = filter(operative, filter(model.passes, model.clauses))
    return changes_after(passing, after, session.data_date, until=until, with_statements=session.with_statements)


def rows_of_changes(model: TimelineModel, opened: Collection[str], days: tuple[date, date]) -> list[Row]:
    """A row for the changes of one day and one instrument that are alike.

    Args:
        model: What is looked at.
        opened: Keys of the rows that are open in place.
        days: The day after which changes count, and the last one on which they do.
    """
    rows: list[Row] = []
    for day, changes in groupby(changes_between(model, *days), key=lambda one: one.change.day):
        known = [Known(one.clause, one.before, one.change) for one in changes]
        rows.extend(grouped(known, opened, model.told, 0, f"@{day.isoformat()}"))
    return rows


def counts_of_changes(model: TimelineModel) -> str:
    """How many states change, and how many keep their state on another basis."""
    words, changes = model.words, changes_between(model, *bounds(model))
    alone = sum(one.basis_alone for one in changes)
    parts = [words.say_n("register", "{n} state changes", "{n} states change", len(changes) - alone)]
    if alone:
        parts.append(words.say_n("register", "{n} stays on another basis", "{n} stay on another basis", alone))
    return listed(words, parts)


def said_nothing_changes(model: TimelineModel) -> str:
    """That there is no change to list."""
    words, (after, until) = model.words, bounds(model)
    first = day_in_sentence(words, after)
    if model.sight.against is None:
        return words.say("register", "Nothing is set to change after {day}.", day=first)
    return words.say(
        "register", "Nothing changed from {first} to {last}.", first=first, last=day_in_sentence(words, until)
    )
