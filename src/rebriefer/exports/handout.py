"""What is handed out of a place: its title, day, words, table, sources and drawing, gathered once for every way out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.place import Dated
from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table

if TYPE_CHECKING:
    from rebriefer.widgets.drawing import Drawing

_FILE_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80


class Handout(NamedTuple):
    """One place as it is handed out.

    Attributes:
        title: Name of the place and what it is of.
        as_of: The as-of line: the day that is looked at, the last day of the data, the version of the library.
        sentence: What the place shows.
        filters: What is left out and how it was asked, as a sentence; or empty.
        table: Rows of text, headings first; empty where the place has no table.
        sources: A line a source.
        drawing: The picture, or None.
        calendar: The days to come, or None where the place knows of none by its nature.
    """

    title: str
    as_of: str
    sentence: str = ""
    filters: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    sources: tuple[str, ...] = ()
    drawing: Drawing | None = None
    calendar: tuple[Dated, ...] | None = None

    @property
    def rows(self) -> int:
        """How many rows the table has under its headings."""
        return max(len(self.table) - 1, 0)


def as_of_line(words: Words, session: Session) -> str:
    """The line that stands on everything that is handed out."""
    day, data_date = (day_in_table(words, each) for each in (session.as_of, session.data_date))
    version = session.library.version
    if session.as_of > session.data_date:
        return words.say(
            "out",
            "As of {day}, beyond the data; data to {data_date}; library {version}",
            day=day,
            data_date=data_date,
            version=version,
        )
    return words.say(
        "out", "As of {day}; data to {data_date}; library {version}", day=day, data_date=data_date, version=version
    )


def handout_of(
    model: object,
    session: Session,
    words: Words,
    *,
    table: Sequence[Sequence[str]] | None = None,
    drawing: Drawing | None = None,
) -> Handout:
    """Gather what a place offers; what it does not offer stays empty.

    Args:
        model: The model of the place.
        session: What the window looks at.
        words: Words in its language.
        table: Rows with headings, instead of the table of the place.
        drawing: Its picture, laid out for paper.
    """
    rows = _asked(model, "table") if table is None else table
    return Handout(
        title=_said(model, "title"),
        as_of=as_of_line(words, session),
        sentence=_said(model, "sentence"),
        filters=_said(model, "filters"),
        table=tuple(tuple(row) for row in rows),
        sources=tuple(str(line) for line in _asked(model, "sources")),
        drawing=drawing,
        calendar=_days_of(model),
    )


def file_name(handout: Handout) -> str:
    """A name for a file of it, without suffix, that every system takes."""
    return _FILE_NAME.sub("-", handout.title).strip("-.")[:_LONGEST_NAME] or "rebriefer"


def _asked(model: object, what: str) -> Sequence[Sequence[str]]:
    ask = getattr(model, what, None)
    return list(ask()) if callable(ask) else []


def _days_of(model: object) -> tuple[Dated, ...] | None:
    ask = getattr(model, "calendar", None)
    return tuple(ask()) if callable(ask) else None


def _said(model: object, what: str) -> str:
    ask = getattr(model, what, None)
    return str(ask()) if callable(ask) else ""
