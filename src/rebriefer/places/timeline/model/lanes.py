"""Lanes by actor or by kind, and which of their clauses matter most."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence

from rebriefer.domain.addresses import Address
from rebriefer.domain.clauses import Clause, Event
from rebriefer.library.packed import LANES, lane_of
from rebriefer.places.timeline.model.bars import together
from rebriefer.places.timeline.model.mine import MINE
from rebriefer.places.timeline.model.readings import NEVER, Readings

Bar = tuple[int, ...]
"""Clauses that are drawn as one bar, as indices."""

OTHERS = ""
"""Key of the lane of everybody who has none."""

CROWD = 3
"""So many acts of a lane on one day make it a crowded day."""

_ROLES = ("operative", "framework", "policy")
_RECENT = 730


class Lane:
    """The bars and points of one lane.

    Attributes:
        key: Code of the actor, ``OTHERS``, or a kind.
        bars: Clauses that share a bar, as indices; the most relevant bar first.
        events: Indices of its points by day: events without clauses, and every act of a crowded day.
        days: The days of these events.
    """

    __slots__ = ("_ends", "_readings", "_starts", "bars", "days", "events", "key")

    def __init__(self, key: str, bars: list[Bar], events: array[int], days: array[int], readings: Readings) -> None:
        self.key, self.bars, self.events, self.days = key, bars, events, days
        self._readings = readings
        clauses = [clause for bar in bars for clause in bar]
        self._starts = array("i", sorted(readings.alive_from[clause] for clause in clauses))
        self._ends = array("i", sorted(readings.alive_to[clause] for clause in clauses))

    def count(self, first: float, last: float) -> int:
        """How many of its clauses are alive between two days; the last one is exclusive."""
        return bisect_left(self._starts, last) - bisect_right(self._ends, first)

    def alive(self, first: float, last: float, most: int, chosen: int | None = None) -> list[Bar]:
        """The most relevant bars that are alive between two days, by their first day.

        Args:
            first: First day that is in view.
            last: Day after the last day in view.
            most: How many at most.
            chosen: A clause whose bar must be among them if the lane has it.
        """
        starts, ends = self._readings.alive_from, self._readings.alive_to
        found: list[Bar] = []
        middle = (first + last) / 2
        for low, high in ((middle, NEVER), (first, middle)):  # what has ended early in the view comes late
            for bar in self.bars:
                if len(found) < most and starts[bar[0]] < last and low < ends[bar[0]] <= high:
                    found.append(bar)
        if chosen is not None and not any(chosen in bar for bar in found):
            own = [bar for bar in self.bars if chosen in bar]
            found = [*found[: max(most - len(own), 0)], *own]
        return sorted(found, key=lambda bar: (starts[bar[0]], bar[0]))

    def points(self, first: float, last: float) -> range:
        """Positions in ``events`` of those between two days."""
        return range(bisect_left(self.days, int(first)), bisect_left(self.days, last))


def key_by_actor(item: Clause | Event) -> str:
    """The lane of an actor; that of the user for her acts of nobody."""
    return MINE if not item.actor and isinstance(item, Event) and item.own else LANES[lane_of(item.actor)]


def key_by_kind(item: Clause | Event) -> str:
    """The lane of a kind; that of the user for her acts of no kind."""
    return item.kind or MINE


def lanes_of(
    keys: Sequence[str],
    key_of: Callable[[Clause | Event], str],
    clauses: Sequence[Clause],
    events: Sequence[Event],
    readings: Readings,
    ranks: Sequence[int],
    shown: Callable[[Clause | Event], bool],
) -> list[Lane]:
    """The lanes that have anything to show, in the order of their keys.

    Args:
        keys: Keys of all lanes.
        key_of: The lane of a clause or an event.
        clauses: All clauses.
        events: All events, by day.
        readings: Their lifecycles.
        ranks: Place of each clause in the order of relevance.
        shown: Whether a clause or an event passes the filter.
    """
    by_lane: dict[str, tuple[list[int], list[int]]] = {key: ([], []) for key in keys}
    for index, clause in enumerate(clauses):
        if shown(clause):
            by_lane[key_of(clause)][0].append(index)
    for index, event in enumerate(events):
        if shown(event):
            by_lane[key_of(event)][1].append(index)
    return [
        _lane(key, _bars(inner, clauses, readings, ranks), acts, events, readings)
        for key, (inner, acts) in by_lane.items()
        if inner or acts
    ]


def _bars(inner: list[int], clauses: Sequence[Clause], readings: Readings, ranks: Sequence[int]) -> list[Bar]:
    index_of = {clauses[index].address: index for index in inner}
    groups = together((clauses[index] for index in inner), lambda clause: readings.course(index_of[clause.address]))
    bars = [tuple(index_of[clause.address] for clause in group) for group in groups]
    return sorted(bars, key=lambda bar: min(ranks[index] for index in bar))


def _lane(key: str, bars: list[Bar], acts: list[int], events: Sequence[Event], readings: Readings) -> Lane:
    on_day: dict[int, int] = {}
    for act in acts:
        day = events[act].day.toordinal()
        on_day[day] = on_day.get(day, 0) + 1
    points = [act for act in acts if not events[act].clauses or on_day[events[act].day.toordinal()] >= CROWD]
    days = array("i", (events[point].day.toordinal() for point in points))
    return Lane(key, bars, array("i", points), days, readings)


def ranks_of(clauses: Sequence[Clause], readings: Readings, data_day: int, spoken_of: Collection[Address]) -> list[int]:
    """The place of each clause in the order of relevance, 0 first.

    What the sentence of the day speaks of comes first, then operative clauses, export controls, what changed most
    in the last two years; clauses that tell the same duty twice come last.
    """
    keyed = []
    for index, clause in enumerate(clauses):
        starts = [readings.first[segment] for segment in readings.segments(index)]
        changes = sum(abs(start - data_day) <= _RECENT for start in starts[1:])
        role = _ROLES.index(clause.role) if clause.role in _ROLES else len(_ROLES)
        untold = clause.address not in spoken_of
        begun = -starts[0] if starts else 0
        keyed.append((clause.duplicate_of is not None, untold, role, _kind_rank(clause), -changes, begun, index))
    ranks = [0] * len(clauses)
    for place, key in enumerate(sorted(keyed)):
        ranks[key[-1]] = place
    return ranks


def _kind_rank(clause: Clause) -> int:
    return {"export_control": 0, "sanction_entity_list": 2}.get(clause.kind, 1)
