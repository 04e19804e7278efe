"""Lifecycles as packed arrays, read in one of the two ways of asking."""

from array import array
from collections.abc import Sequence

from rebriefer.domain.clauses import Clause
from rebriefer.domain.states import Basis, State, read_as
from rebriefer.library.packed import OPEN

STATES = tuple(State)
BASES = tuple(Basis)
NEVER = OPEN + 1
"""The day after the last day there is: an open interval ends before it."""

_ENDED = STATES.index(State.ENDED)


class Readings:
    """Segments of all clauses, one after another; days are ordinals, ends are exclusive.

    Attributes:
        offset: Where the segments of clause *i* begin; those of the next clause end them.
        first: First day of each segment.
        after: Day after the last day of each segment.
        state: Index into ``STATES``.
        own: Whether each segment is the user's.
        basis: Index into ``BASES``, as the data name it.
        alive_from: First day of each clause.
        alive_to: Day from which the clause has ended; ``NEVER`` while it has not.
    """

    __slots__ = ("after", "alive_from", "alive_to", "basis", "first", "offset", "own", "state")

    def __init__(self, clauses: Sequence[Clause], *, with_statements: bool) -> None:
        self.offset = array("i", [0])
        self.first, self.after = array("i"), array("i")
        self.state, self.basis, self.own = array("B"), array("B"), array("B")
        self.alive_from, self.alive_to = array("i"), array("i")
        for clause in clauses:
            self._append(clause, with_statements)

    def segments(self, clause: int) -> range:
        """Indices of the segments of a clause."""
        return range(self.offset[clause], self.offset[clause + 1])

    def course(self, clause: int) -> bytes:
        """What two clauses share that stand in the same states, on the same bases, on the same days."""
        part = slice(self.offset[clause], self.offset[clause + 1])
        packed = (self.first, self.state, self.basis, self.own)
        return b"".join(each[part].tobytes() for each in packed)

    def _append(self, clause: Clause, with_statements: bool) -> None:
        seen = read_as(clause.lifecycle, with_statements=with_statements)
        starts = [entry.first.toordinal() for entry in seen]
        ends = [*starts[1:], NEVER]
        self.first.extend(starts)
        self.after.extend(ends)
        self.state.extend(STATES.index(entry.state) for entry in seen)
        self.basis.extend(BASES.index(entry.basis) for entry in seen)
        self.own.extend(entry.own is not None for entry in seen)
        self.offset.append(len(self.first))
        self.alive_from.append(starts[0] if starts else NEVER)
        ended = bool(seen) and STATES.index(seen[-1].state) == _ENDED
        self.alive_to.append(starts[-1] if ended else NEVER if seen else 0)
