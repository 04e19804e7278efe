"""How the events of a library stand to one another."""

from typing import NamedTuple

from rebriefer.domain.addresses import Address, address_of
from rebriefer.library.opening import Library

_RELATIONS = """
SELECT relations.event, relations.relation, relations.id FROM relations
JOIN events ON events.id = relations.event ORDER BY events.date, events.row, relations.position
"""


class Relation(NamedTuple):
    """One event does something to another.

    Attributes:
        doer: The event that does it, as a rule the later one.
        kind: What it does, a value of the vocabulary ``relation``.
        done_to: The event to which it is done.
    """

    doer: Address
    kind: str
    done_to: Address


def all_relations(library: Library) -> tuple[Relation, ...]:
    """Every relation, by the day of the event that does it."""
    return tuple(
        Relation(address_of("event", row["event"]), row["relation"], address_of("event", row["id"]))
        for row in library.db.execute(_RELATIONS)
    )
