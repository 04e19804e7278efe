"""What a measure is on a day, as a clause of a sentence.

A suspension is said with its last day by the text and, where a statement carries it further, with that day too: the
two differ in what they can be relied on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rebriefer.domain.measures import Measure
from rebriefer.domain.states import Basis, Entry, Standing, State, entry_on, read_as, standing_on
from rebriefer.words.catalogue import Words, marked_n
from rebriefer.words.days import day_in_sentence
from rebriefer.words.headcounts import counts_line

_PAUSED = frozenset({State.SUSPENDED, State.SUSPENDED_BEFORE_EFFECT})
_PLAIN = {
    State.NONE: marked_n("measure", "{name} does not exist yet", "{name} do not exist yet"),
    State.THREATENED: marked_n("measure", "{name} is threatened", "{name} are threatened"),
    State.ANNOUNCED: marked_n(
        "measure", "{name} is announced and not yet in force", "{name} are announced and not yet in force"
    ),
    State.IN_FORCE: marked_n("measure", "{name} is in force", "{name} are in force"),
    State.ENDED: marked_n("measure", "{name} has ended", "{name} have ended"),
    State.UNKNOWN: marked_n("measure", "the state of {name} is unknown", "the state of {name} is unknown"),
}
_IN_FORCE_BY = {
    Basis.TEXT: marked_n("measure", "{name} is in force by its text", "{name} are in force by their text"),
    Basis.REPORT: marked_n("measure", "{name} is in force by reports", "{name} are in force by reports"),
    Basis.STATEMENT: marked_n(
        "measure",
        "{name} is in force by the ministry's statement",
        "{name} are in force by the ministry's statement",
    ),
}
_ENDED_ON = marked_n("measure", "{name} ended on {day}", "{name} ended on {day}")
_TEXT_RUNS_OUT = marked_n(
    "measure",
    "the state of {name} is unknown, its text says nothing more",
    "the state of {name} is unknown, their texts say nothing more",
)
_PAUSED_FORMS = {
    "open": marked_n("measure", "{name} is suspended", "{name} are suspended"),
    "report": marked_n("measure", "{name} is suspended to {last}", "{name} are suspended to {last}"),
    "text": marked_n(
        "measure", "{name} is suspended to {last} by its text", "{name} are suspended to {last} by their text"
    ),
    "both": marked_n(
        "measure",
        "{name} is suspended to {text_last} by its text, to {last} by the ministry's statement",
        "{name} are suspended to {text_last} by their text, to {last} by the ministry's statement",
    ),
    "statement": marked_n(
        "measure",
        "{name} is suspended to {last} by the ministry's statement alone, by its text to {text_last}",
        "{name} are suspended to {last} by the ministry's statement alone, by their text to {text_last}",
    ),
}


class _Pause(NamedTuple):
    """How far a suspension reaches, in both readings."""

    form: str
    text_last: date | None
    last: date | None


def _run_end(seen: Sequence[Entry], index: int) -> date | None:
    """Last day of the run of paused entries that an entry belongs to; None is open."""
    while index + 1 < len(seen) and seen[index + 1].state in _PAUSED:
        index += 1
    return seen[index].last


def _pause_on(lifecycle: Sequence[Entry], day: date, *, with_statements: bool) -> _Pause:
    seen = read_as(lifecycle, with_statements=with_statements)
    here = entry_on(seen, day)
    last = _run_end(seen, here)
    by_text = read_as(lifecycle, with_statements=False)
    at = entry_on(by_text, day)
    while at > 0 and by_text[at].state not in _PAUSED:
        at -= 1
    text_last = _run_end(by_text, at)
    if last is None:
        return _Pause("open", None, None)
    if seen[here].basis is Basis.REPORT:
        return _Pause("report", None, last)
    if text_last is None or text_last >= last:
        return _Pause("text", None, last)
    return _Pause("both" if day <= text_last else "statement", text_last, last)


def _paused(words: Words, measure: Measure, day: date, *, with_statements: bool) -> str:
    pauses = {_pause_on(lifecycle, day, with_statements=with_statements) for lifecycle in measure.lifecycles}
    pause = pauses.pop() if len(pauses) == 1 else _Pause("open", None, None)
    said = {
        name: day_in_sentence(words, at)
        for name, at in (("text_last", pause.text_last), ("last", pause.last))
        if at is not None
    }
    return _say(words, measure, _PAUSED_FORMS[pause.form], **said)


def _say(words: Words, measure: Measure, forms: tuple[str, str], **values: str) -> str:
    name = measure.name_zh if words.language == "zh" else measure.name_en
    return words.say_n("measure", *forms, len(measure.lifecycles), name=name, **values)


def _unlike(words: Words, measure: Measure, standings: Sequence[Standing]) -> str:
    """Clauses that differ in state: in force in part before the rest takes effect, or whatever the count is."""
    counts = Counter(standing.state for standing in standings)
    name = measure.name_zh if words.language == "zh" else measure.name_en
    if set(counts) == {State.IN_FORCE, State.ANNOUNCED}:
        return words.say(
            "measure",
            "{name} are partly in force, partly announced ({counts})",
            name=name,
            counts=counts_line(words, counts),
        )
    return words.say("measure", "the clauses of {name} differ: {counts}", name=name, counts=counts_line(words, counts))


def _same(words: Words, measure: Measure, standings: Sequence[Standing]) -> str:
    state = standings[0].state
    bases = {standing.basis for standing in standings}
    starts = {standing.since for standing in standings}
    if state is State.IN_FORCE and len(bases) == 1 and (by := _IN_FORCE_BY.get(standings[0].basis)):
        return _say(words, measure, by)
    if state is State.ENDED and len(starts) == 1 and (start := standings[0].since):
        return _say(words, measure, _ENDED_ON, day=day_in_sentence(words, start))
    if state is State.UNKNOWN and bases == {Basis.TEXT_RUNS_OUT}:
        return _say(words, measure, _TEXT_RUNS_OUT)
    return _say(words, measure, _PLAIN[state])


def measure_on(words: Words, measure: Measure, day: date, data_date: date, *, with_statements: bool = True) -> str:
    """What a measure is on a day, without a full stop."""
    standings = [
        standing_on(lifecycle, day, data_date, with_statements=with_statements) for lifecycle in measure.lifecycles
    ]
    states = {standing.state for standing in standings}
    if states <= _PAUSED:
        return _paused(words, measure, day, with_statements=with_statements)
    if len(states) > 1:
        return _unlike(words, measure, standings)
    return _same(words, measure, standings)


def never_took_effect(measure: Measure, day: date, *, with_statements: bool = True) -> int:
    """How many clauses of a suspended measure were suspended before they took effect."""
    states = [
        seen[at].state
        for lifecycle in measure.lifecycles
        if (at := entry_on(seen := read_as(lifecycle, with_statements=with_statements), day)) >= 0
    ]
    return states.count(State.SUSPENDED_BEFORE_EFFECT)
