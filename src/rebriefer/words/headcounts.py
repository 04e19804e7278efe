"""How many clauses are in which state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce

from rebriefer.domain.states import State
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.counts import counted

COUNTS = {
    State.IN_FORCE: marked("counts", "{n} in force"),
    State.SUSPENDED: marked("counts", "{n} suspended"),
    State.SUSPENDED_BEFORE_EFFECT: marked("counts", "{n} suspended before effect"),
    State.ANNOUNCED: marked("counts", "{n} announced"),
    State.THREATENED: marked("counts", "{n} threatened"),
    State.UNKNOWN: marked("counts", "{n} unknown"),
    State.ENDED: marked("counts", "{n} ended"),
    State.NONE: marked("counts", "{n} not there yet"),
}
"""In the order in which a register counts."""


def listed(words: Words, parts: Iterable[str]) -> str:
    """Parts of equal weight as one list."""
    return reduce(lambda one, two: words.say("list", "{one}, {two}", one=one, two=two), parts)


def counts_line(words: Words, counts: Mapping[State, int]) -> str:
    """How many clauses are in which state: ``55 in force, 15 suspended``; states without a clause are left out."""
    said = [
        words.say("counts", message, n=counted(counts[state], words.language))
        for state, message in COUNTS.items()
        if counts.get(state)
    ]
    return listed(words, said) if said else words.say("counts", "no clause")
