"""Relations between events: which of them are shown, how they are called, and where a chain goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from rebriefer.domain.addresses import Address
from rebriefer.library.opening import Library
from rebriefer.library.queries.relations import Relation, all_relations
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.terms import of_vocabulary

OF_SELECTION, ALL, NONE = "selection", "all", "none"
WAYS = (OF_SELECTION, ALL, NONE)
"""Which relations are drawn, in the order of the key that goes through them."""

SOLID, DASHED, DOTTED = "solid", "dashed", "dotted"
_LINES = {"responds_to": DASHED, "escalates": DASHED, "follows": DOTTED}

_DONE_BY = {
    "amends": marked("timeline", "amended by"),
    "escalates": marked("timeline", "escalated by"),
    "extends": marked("timeline", "extended by"),
    "follows": marked("timeline", "followed by"),
    "implements": marked("timeline", "implemented by"),
    "responds_to": marked("timeline", "answered by"),
    "settles": marked("timeline", "settled by"),
    "supersedes": marked("timeline", "superseded by"),
    "suspends": marked("timeline", "suspended by"),
}


class Relations:
    """The relations of a library; read when they are first asked for, never before the first paint.

    ``changed`` tells that others are to be drawn.

    Attributes:
        way: ``OF_SELECTION``, ``ALL`` or ``NONE``: which are drawn.
    """

    def __init__(self, library: Library, words: Words) -> None:
        self._library, self._words = library, words
        self.changed: Signal[[]] = Signal()
        self.way = OF_SELECTION

    def cycle(self) -> None:
        """Go on to the next way: those of the selection, all, none."""
        self.way = WAYS[(WAYS.index(self.way) + 1) % len(WAYS)]
        self.changed.emit()

    def restore(self, kept: object) -> None:
        """Come back to a way that was kept; anything else changes nothing."""
        if isinstance(kept, str) and kept in WAYS:
            self.way = kept

    def said(self) -> str:
        """Which are drawn, as the window tells after the key."""
        if self.way == ALL:
            return self._words.say("timeline", "Relations of everything in view")
        if self.way == NONE:
            return self._words.say("timeline", "No relations are drawn")
        return self._words.say("timeline", "Relations of the selection")

    def of(self, event: Address) -> Sequence[Relation]:
        """The relations that an event has, done by it or to it."""
        return self._by_event.get(event, ())

    def word(self, relation: Relation, seen_from: Address) -> str:
        """What a relation is called from one of its two ends."""
        passive = _DONE_BY.get(relation.kind)
        if relation.done_to == seen_from and passive is not None:
            return self._words.say("timeline", passive)
        return of_vocabulary(self._words, self._kinds, relation.kind)

    @cached_property
    def _kinds(self) -> dict[str, tuple[str, str]]:
        return self._library.vocabulary("relation")

    @cached_property
    def _by_event(self) -> dict[Address, list[Relation]]:
        found: dict[Address, list[Relation]] = {}
        for relation in all_relations(self._library):
            for end in {relation.doer, relation.done_to}:
                found.setdefault(end, []).append(relation)
        return found


def line_of(kind: str) -> str:
    """How a relation is drawn: solid where it changes the other act, dashed where it answers it, else dotted."""
    return _LINES.get(kind, SOLID)


def other_end(relation: Relation, event: Address) -> Address:
    """The event at the other end."""
    return relation.done_to if relation.doer == event else relation.doer


def next_related(
    relations: Sequence[Relation], event: Address, place: Mapping[Address, int], by: int
) -> Address | None:
    """The related event that comes next in time, or came last before; None where the chain ends.

    Args:
        relations: Those of the event.
        event: Where the chain stands.
        place: Place of each event in the order of days.
        by: 1 for later, -1 for earlier.
    """
    here = place.get(event)
    if here is None:
        return None
    ends = {place[end]: end for each in relations if (end := other_end(each, event)) in place}
    beyond = [at for at in ends if (at - here) * by > 0]
    return ends[min(beyond, key=lambda at: abs(at - here))] if beyond else None
