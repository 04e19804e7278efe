"""The register in words: what stands in its columns, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from rebriefer.domain.states import Basis
from rebriefer.places.timeline.model.bars import name_of
from rebriefer.places.timeline.model.register import ASIDE, OVER, Known, Row
from rebriefer.places.timeline.model.sight import rows_in_sight
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_table, days_in_column
from rebriefer.words.shown_text import shown
from rebriefer.words.terms import basis_word, next_word, state_word

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel

COLUMNS: Mapping[str, str] = {
    "measure": marked("register", "Measure"),
    "by": marked("register", "By"),
    "covers": marked("register", "Covers"),
    "state": marked("register", "State"),
    "basis": marked("register", "Basis"),
    "since": marked("register", "Since"),
    "next": marked("register", "Changes next to"),
    "on": marked("register", "On"),
    "in": marked("register", "In"),
}
"""Columns in their order: id and heading."""
DIFFERENCES = ("measure", "by", "covers", "other", "state", "since", "basis")
"""Columns of two days beside each other."""
CHANGES = ("on", "in", "measure", "by", "covers", "state", "next")
"""Columns of a list of changes."""
_CHANGES_HEADINGS = {"state": marked("register", "From"), "next": marked("register", "To")}


def columns_in_sight(model: TimelineModel) -> tuple[str, ...]:
    """The columns of what is looked at; days are counted only to what comes."""
    sight = model.sight
    if sight.changes:
        return tuple(column for column in CHANGES if column != "in" or sight.against is None)
    return tuple(COLUMNS) if sight.against is None else DIFFERENCES


def heading_of(model: TimelineModel, column: str) -> str:
    """The heading of a column; where two days stand beside each other, states are headed by their day."""
    words, sight = model.words, model.sight
    if sight.changes:
        return words.say("register", _CHANGES_HEADINGS.get(column, COLUMNS[column]))
    if sight.against is not None and column in ("state", "other"):
        return day_in_table(words, sight.against if column == "other" else model.session.as_of)
    return words.say("register", COLUMNS[column])


def measure_text(words: Words, row: Row) -> str:
    """What the row is called: a clause, several clauses of one instrument, or how many are folded."""
    if row.key == ASIDE:
        return words.say_n(
            "register",
            "{n} draft, policy, suspending or amending act or double",
            "{n} drafts, policies, suspending and amending acts and doubles",
            len(row.known),
        )
    if row.key == OVER:
        return words.say_n("register", "{n} ended", "{n} ended", len(row.known))
    return name_of(words, [one.clause for one in row.known])


def covers_text(words: Words, row: Row) -> str:
    """What its clauses cover; of several, what the first covers and how many more there are."""
    first = row.known[0].clause
    covers = shown(first.covers_zh if words.language == "zh" else first.covers_en)
    more = len({one.clause.covers_en for one in row.known}) - 1
    if more < 1:
        return covers
    return words.say_n("register", "{covers}, {n} more", "{covers}, {n} more", more, covers=covers)


def next_text(words: Words, known: Known) -> str:
    """What it changes to next."""
    return next_word(words, known.standing.state, known.change)


def changed_text(words: Words, known: Known) -> str:
    """What a change is to, in a list of changes; where the state stays it says so."""
    change = known.change
    if change is None or change.state is not known.standing.state or change.basis is Basis.TEXT_RUNS_OUT:
        return next_text(words, known)
    return words.say("register", "same state, now {basis}", basis=basis_word(words, change.basis))


def days_left(known: Known, day: date) -> int | None:
    """Days from the as-of day to the next change."""
    return (known.change.day - day).days if known.change is not None else None


def cells_of(model: TimelineModel, row: Row, *, short: bool = False) -> dict[str, str]:
    """The text of every column of a row; a fold has its first one only.

    Args:
        model: Names and the as-of day.
        row: The row.
        short: Whether actors go by their short names.
    """
    words, day = model.words, model.session.as_of
    if row.fold:
        return {"measure": measure_text(words, row)}
    known = row.known[0]
    left = days_left(known, day)
    return {
        "measure": measure_text(words, row),
        "by": model.actor_short(known.clause.actor) if short else model.actor_name(known.clause.actor),
        "covers": covers_text(words, row),
        "state": state_word(words, known.standing.state),
        "basis": basis_word(words, known.standing.basis),
        "since": day_in_table(words, known.standing.since) if known.standing.since else "",
        "next": (changed_text if model.sight.changes else next_text)(words, known),
        "on": day_in_table(words, known.change.day) if known.change else "",
        "in": days_in_column(words, left) if left is not None else "",
        "other": state_word(words, known.other.state) if known.other else "",
    }


def table_of(model: TimelineModel) -> list[list[str]]:
    """Headings, then every row of what is looked at, whatever is open on the screen."""
    columns = columns_in_sight(model)
    texts = (cells_of(model, row) for row in rows_in_sight(model, {ASIDE, OVER}) if not row.fold)
    return [
        [heading_of(model, column) for column in columns],
        *([cells[column] for column in columns] for cells in texts),
    ]
