"""The events of a library."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import address_of
from rebriefer.domain.clauses import Event
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import first_actor, place_codes

if TYPE_CHECKING:
    from rebriefer.domain.receipt import SourceLine

_EVENTS = """
SELECT events.id, events.date, events.date_precision, events.actors, events.kind, events.title_en, events.title_zh,
       names.short_en, names.short_zh, (SELECT count(*) FROM clauses WHERE clauses.event = events.id) AS clauses
FROM events LEFT JOIN event_names AS names ON names.event = events.id
ORDER BY events.date, events.row
"""


def all_events(library: Library) -> tuple[Event, ...]:
    """Every event, by its day."""
    codes = place_codes(library)
    return tuple(
        Event(
            address=address_of("event", row["id"]),
            day=date.fromisoformat(row["date"]),
            precision=row["date_precision"],
            actor=first_actor(row["actors"], codes),
            kind=row["kind"],
            title_en=row["title_en"],
            title_zh=row["title_zh"],
            short_en=row["short_en"] or row["title_en"],
            short_zh=row["short_zh"] or row["title_zh"],
            clauses=row["clauses"],
        )
        for row in library.db.execute(_EVENTS)
    )


class EventSource(NamedTuple):
    """The nearest source of an event, and how many more it has."""

    line: SourceLine
    others: int


def nearest_sources(library: Library) -> dict[str, EventSource]:
    """Id of each event to its source of the best level, of these the one that was opened furthest."""
    levels, accesses = (list(library.vocabulary(name)) for name in ("source_level", "source_access"))
    found: dict[str, list[sqlite3.Row]] = {}
    for row in library.db.execute("SELECT * FROM event_sources ORDER BY event, position"):
        found.setdefault(row["event"], []).append(row)
    return {
        event: EventSource(
            _line(min(rows, key=lambda row: (levels.index(row["level"]), accesses.index(row["access"])))), len(rows) - 1
        )
        for event, rows in found.items()
    }


def _line(row: sqlite3.Row) -> SourceLine:
    from rebriefer.domain.receipt import SourceLine  # the first paint asks for events alone

    return SourceLine("", row["publisher"], row["url"], row["published"] or "", row["level"], row["access"])
