"""The events of a library."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import address_of, rest_of
from rebriefer.domain.clauses import Event
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import first_actor, place_codes

if TYPE_CHECKING:
    from rebriefer.domain.own_entries import OwnEntry
    from rebriefer.domain.receipt import SourceLine

_EVENTS = """
SELECT events.id, events.date, events.date_precision, events.actors, events.kind, events.title_en, events.title_zh,
       names.short_en, names.short_zh, (SELECT count(*) FROM clauses WHERE clauses.event = events.id) AS clauses
FROM events LEFT JOIN event_names AS names ON names.event = events.id
ORDER BY events.date, events.row
"""


def all_events(library: Library) -> tuple[Event, ...]:
    """Every event, by its day; those that the user entered too."""
    codes = place_codes(library)
    events = tuple(
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
    return _with_own(events, library.own) if library.own else events


def _with_own(events: tuple[Event, ...], own: tuple[OwnEntry, ...]) -> tuple[Event, ...]:
    from rebriefer.domain.own_entries import EntryKind

    known: dict[str, Event] = {event.address: event for event in events}
    entered = [_entered(entry, known) for entry in own if entry.kind is EntryKind.EVENT]
    return tuple(sorted((*events, *entered), key=lambda event: event.day))


def _entered(entry: OwnEntry, known: dict[str, Event]) -> Event:
    """An own event: actor and kind are those of the act that it is about, and unknown where it is about none."""
    act = "event:" + rest_of(entry.subject).partition("/")[0] if entry.subject else ""
    about = known.get(act)
    title = entry.title
    actor, kind = (about.actor, about.kind) if about is not None else ("", "")
    return Event(entry.address, entry.day, "day", actor, kind, title, title, title, title, 0, own=True)


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
