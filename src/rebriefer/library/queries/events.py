"""The events of a library."""

from datetime import date

from rebriefer.domain.addresses import address_of
from rebriefer.domain.clauses import Event
from rebriefer.library.opening import Library
from rebriefer.library.queries.clauses import first_actor, place_codes

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
