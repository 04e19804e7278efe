"""Days that are known only to the month or the year."""

from collections.abc import Iterable

from rebriefer.domain.clauses import Clause, Event
from rebriefer.domain.days import Span, span_of

_CUT = {"month": 7, "year": 4}


def loose_of(events: Iterable[Event]) -> dict[str, Span]:
    """Id of each event whose day is known only to the month or the year, with the days it may be."""
    return {
        event.address.partition(":")[2]: span_of(event.day.isoformat()[: _CUT[event.precision]])
        for event in events
        if event.precision in _CUT
    }


def loose_days_of(clause: Clause, days: Span | None) -> tuple[int, int] | None:
    """The days on which a clause may have begun; the end is exclusive.

    Args:
        clause: The clause.
        days: The days on which its event may have been; None where its day is known.
    """
    first = clause.lifecycle[0].first if clause.lifecycle else None
    if days is None or first is None or not days.first <= first <= days.last:
        return None
    return days.first.toordinal(), days.last.toordinal() + 1
