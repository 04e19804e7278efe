"""The register in words: what stands in its columns, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from rebriefer.places.timeline.model.bars import name_of
from rebriefer.places.timeline.model.register import ASIDE, OVER, Known, Row, rows_of
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
        "next": next_text(words, known),
        "on": day_in_table(words, known.change.day) if known.change else "",
        "in": days_in_column(words, left) if left is not None else "",
    }


def table_of(model: TimelineModel) -> list[list[str]]:
    """Headings, then every row that is known on the day, whatever is open on the screen."""
    words = model.words
    rows = rows_of(model.known(), {ASIDE, OVER}, model.told)
    texts = (cells_of(model, row) for row in rows if not row.fold)
    return [[words.say("register", heading) for heading in COLUMNS.values()], *([*cells.values()] for cells in texts)]
