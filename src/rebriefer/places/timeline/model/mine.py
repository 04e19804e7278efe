"""What is the user's in the timeline: the lane for acts of nobody, and how it is said."""

from datetime import date

from rebriefer.domain.clauses import Clause, Event
from rebriefer.domain.states import read_as
from rebriefer.words.catalogue import Words

MINE = "own"
"""Key of the lane of the user's acts that have no actor."""

STANDS, HAS_PART = "stands", "part"


def owner_of(item: Clause | Event, day: date, *, with_statements: bool) -> str:
    """What of an act is the user's: what stands on the day, another entry of its course, or nothing (empty)."""
    if isinstance(item, Event):
        return STANDS if item.own else ""
    seen = read_as(item.lifecycle, with_statements=with_statements)
    standing = next((entry for entry in reversed(seen) if entry.first <= day), None)
    if standing is not None and standing.own is not None:
        return STANDS
    return HAS_PART if any(entry.own is not None for entry in seen) else ""


def with_owner(words: Words, spoken: str, owner: str) -> str:
    """A spoken name that says what of it is the user's."""
    if owner == STANDS:
        return words.say("spoken", "{spoken}, yours", spoken=spoken)
    if owner == HAS_PART:
        return words.say("spoken", "{spoken}, with an entry of yours", spoken=spoken)
    return spoken
