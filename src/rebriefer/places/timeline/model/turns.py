"""What the register says changed: operative clauses whose state on the as-of day is another than the day before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.clauses import Clause
from rebriefer.domain.days import day_before
from rebriefer.domain.states import State, read_as, state_on
from rebriefer.places.timeline.model.bars import name_of, together
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table
from rebriefer.words.terms import state_word

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel


class Turn(NamedTuple):
    """Clauses that came into one state on the day, parted into those that are shown as one."""

    state: State
    groups: tuple[tuple[Clause, ...], ...]


def turns_on(clauses: Iterable[Clause], day: date, *, with_statements: bool) -> list[Turn]:
    """The changes of a day, a turn for each state that was come into, in the order of the clauses."""
    courses: dict[State, list[Clause]] = {}
    before: dict[str, State] = {}
    for clause in clauses:
        was = state_on(clause.lifecycle, day_before(day), with_statements=with_statements)
        now = state_on(clause.lifecycle, day, with_statements=with_statements)
        if was is not now:
            before[clause.address] = was
            courses.setdefault(now, []).append(clause)
    return [
        Turn(state, tuple(tuple(group) for group in together(changed, lambda clause: before[clause.address])))
        for state, changed in courses.items()
    ]


def days_of_turns(clauses: Iterable[Clause], *, with_statements: bool) -> list[date]:
    """Every day on which a state changes, in order."""
    days = set()
    for clause in clauses:
        was = State.NONE
        for entry in read_as(clause.lifecycle, with_statements=with_statements):
            if entry.state is not was:
                days.add(entry.first)
            was = entry.state
    return sorted(days)


def said_turns(model: TimelineModel) -> str:
    """What changed on the as-of day as one line; where nothing did, when something did last and will next."""
    words, day = model.words, model.session.as_of
    clauses = [
        clause
        for clause in filter(model.passes, model.clauses)
        if clause.role == "operative" and clause.duplicate_of is None
    ]
    turns = turns_on(clauses, day, with_statements=model.session.with_statements)
    if turns:
        parts = "；" if words.language == "zh" else "; "
        return words.say("register", "Changed on this day: {turns}", turns=parts.join(_said(words, t) for t in turns))
    days = days_of_turns(clauses, with_statements=model.session.with_statements)
    return _quiet(words, [one for one in days if one < day], [one for one in days if one > day])


def _said(words: Words, turn: Turn) -> str:
    """A state and the names that came into it."""
    names = [name_of(words, group) for group in turn.groups]
    between = "、" if words.language == "zh" else ", "
    listed = between.join(names)
    return words.say("register", "{state}: {names}", state=state_word(words, turn.state), names=listed)


def _quiet(words: Words, earlier: list[date], later: list[date]) -> str:
    last = day_in_table(words, earlier[-1]) if earlier else ""
    following = day_in_table(words, later[0]) if later else ""
    if last and following:
        return words.say(
            "register", "No state changed on this day; last on {last}, next on {next}", last=last, next=following
        )
    if last:
        return words.say("register", "No state changed on this day; last on {last}", last=last)
    if following:
        return words.say("register", "No state changed on this day; next on {next}", next=following)
    return words.say("register", "No state changed on this day")
