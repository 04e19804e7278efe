"""The as-of day and a second one beside each other: the clauses whose state differs, and what is said of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from rebriefer.domain.differences import differences
from rebriefer.places.timeline.model.register import Known, Row, counts_of, grouped, known_on, operative
from rebriefer.words.days import day_in_sentence, day_in_table
from rebriefer.words.headcounts import counts_line

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel


def differing(model: TimelineModel, other: date) -> list[Known]:
    """The operative clauses that pass the filter and stand in another state on the other day."""
    session = model.session
    passing = filter(operative, filter(model.passes, model.clauses))
    found = differences(passing, session.as_of, other, session.data_date, with_statements=session.with_statements)
    return [Known(one.clause, one.on_day, None, one.on_other) for one in found]


def rows_of_differences(model: TimelineModel, opened: Collection[str]) -> list[Row]:
    """A row for clauses of one instrument that stood, and stand, alike."""
    other = model.sight.against or model.session.as_of
    return grouped(differing(model, other), opened, model.told, 0)


def a_year_before(day: date) -> date:
    """The day to begin a comparison with: the same day a year before; the first day there is stays."""
    if day.year == date.min.year:
        return day
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def said_differences(model: TimelineModel, n: int) -> str:
    """How many states differ, as the head says it."""
    return model.words.say_n("register", "{n} state differs", "{n} states differ", n)


def said_other_day(model: TimelineModel, other: date, n: int) -> str:
    """How the clauses stood on the other day; where none differs, that none does."""
    words, session = model.words, model.session
    if not n:
        day, another = (day_in_sentence(words, each) for each in (session.as_of, other))
        return words.say(
            "register", "On {day} every clause is in the state it is in on {other}.", day=day, other=another
        )
    known = known_on(
        filter(model.passes, model.clauses), other, session.data_date, with_statements=session.with_statements
    )
    return words.say(
        "register",
        "{day}: {counts}",
        day=day_in_table(words, other),
        counts=counts_line(words, counts_of(known)),
    )


def with_comparison(model: TimelineModel, sentence: str) -> str:
    """The sentence of the day, and how many states differ on the other day."""
    other = model.sight.against
    if other is None:
        return sentence
    day = day_in_sentence(model.words, other)
    n = sum(1 for _ in differing(model, other))
    if not n:
        return model.words.say(
            "register", "{sentence} Compared with {day}, no state differs.", sentence=sentence, day=day
        )
    return model.words.say_n(
        "register",
        "{sentence} Compared with {day}, {n} state differs.",
        "{sentence} Compared with {day}, {n} states differ.",
        n,
        sentence=sentence,
        day=day,
    )
