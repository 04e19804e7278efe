"""Relations as arrows: those of the selection, and of whatever else is in view where all are asked for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rebriefer.domain.addresses import Address, address_of
from rebriefer.library.queries.relations import Relation
from rebriefer.places.timeline.layout.records import Scene
from rebriefer.places.timeline.layout.routes import Point, Spot, route, stub
from rebriefer.places.timeline.layout.rows import Plan
from rebriefer.places.timeline.layout.spots import Spots, spots_in
from rebriefer.places.timeline.model.relations import ALL, DASHED, DOTTED, NONE, SOLID, line_of, other_end
from rebriefer.places.timeline.model.timeline import TimelineModel

EARLIER, LATER, UNSHOWN = "earlier", "later", "unshown"
_OFF = {SOLID: 11, DASHED: 15, DOTTED: 19}
"""How far lines keep from the first day of a bar: each sort has a track of its own."""


class Arrow(NamedTuple):
    """One line, or one for all that stand beyond the same edge.

    Attributes:
        points: Its corners; the last one is its tip where ``at_end`` is set.
        line: ``SOLID``, ``DASHED`` or ``DOTTED``.
        of_selection: Whether it has to do with the selection; else it is drawn thin.
        relations: What it stands for.
        at_start: Whether the first corner is a tip.
        at_end: Whether the last corner is a tip.
        beyond: Where the other end is when it is not in view: ``EARLIER``, ``LATER``, ``UNSHOWN``; else empty.
    """

    points: tuple[Point, ...]
    line: str
    of_selection: bool
    relations: tuple[Relation, ...]
    at_start: bool
    at_end: bool
    beyond: str


def chosen_event(model: TimelineModel) -> Address | None:
    """The selected event, or that of the selected clause."""
    selection = model.session.selection
    if selection is None or selection in model.event_at:
        return selection
    clause = model.clause_at.get(selection)
    return None if clause is None else address_of("event", model.clauses[clause].event)


def lay_arrows(scene: Scene, plan: Plan) -> tuple[Arrow, ...]:
    """The arrows that have an end in view, those of the selection last, so that they stand over the others."""
    model = scene.model
    chosen, relations = chosen_event(model), model.relations
    if relations.way == NONE or (chosen is None and relations.way != ALL):
        return ()
    own = relations.of(chosen) if chosen is not None else ()
    if relations.way == ALL:
        spots = spots_in(scene, plan, lambda event: bool(relations.of(event)))
        others = {each: None for event in spots for each in relations.of(event) if each not in own}
    else:
        ends = {end for each in own for end in (each.doer, each.done_to)}
        spots, others = spots_in(scene, plan, ends.__contains__), {}
    thin = [arrow for each in others if (arrow := _arrow(scene, spots, each, False)) is not None]
    strong = [arrow for each in own if (arrow := _arrow(scene, spots, each, True)) is not None]
    if chosen is None or chosen not in spots:
        return tuple(thin)
    return (*thin, *strong, *_stubs(scene, spots, chosen, own))


def uprights_of(arrows: Sequence[Arrow]) -> tuple[tuple[float, float, float], ...]:
    """Stretches of the arrows of the selection that go up or down: x, top and bottom."""
    return tuple(
        (ax, min(ay, by), max(ay, by))
        for arrow in arrows
        if arrow.of_selection
        for (ax, ay), (bx, by) in pairwise(arrow.points)
        if ax == bx
    )


def _arrow(scene: Scene, spots: Spots, relation: Relation, of_selection: bool) -> Arrow | None:
    """Between the two places of its events that are nearest to one another; None where one is not in the rows."""
    pairs = [
        (tail, head)
        for tail in spots.get(relation.doer, ())
        for head in spots.get(relation.done_to, ())
        if tail != head
    ]
    if not pairs:
        return None
    tail, head = min(pairs, key=lambda pair: abs(pair[0].row[0] - pair[1].row[0]))
    line = line_of(relation.kind)
    points = route(tail, head, scene.metrics.px(_OFF[line]), scene.scale.left)
    return Arrow(points, line, of_selection, (relation,), False, True, "")


def _stubs(scene: Scene, spots: Spots, chosen: Address, own: Sequence[Relation]) -> list[Arrow]:
    """A line to the edge for what stands beyond it, one an edge."""
    beyond: dict[str, list[Relation]] = {}
    for relation in own:
        if other_end(relation, chosen) not in spots:
            beyond.setdefault(_side(scene, other_end(relation, chosen)), []).append(relation)
    return [_stub(scene, spots[chosen][0], chosen, side, found) for side, found in beyond.items()]


def _side(scene: Scene, event: Address) -> str:
    index = scene.model.event_at.get(event)
    if index is None:
        return UNSHOWN
    day = scene.model.events[index].day.toordinal()
    return EARLIER if day < scene.scale.first else LATER if day >= scene.scale.last else UNSHOWN


def _stub(scene: Scene, spot: Spot, chosen: Address, side: str, found: list[Relation]) -> Arrow:
    lines = {line_of(relation.kind) for relation in found}
    line = lines.pop() if len(lines) == 1 else SOLID
    left, off = scene.scale.left, scene.metrics.px(_OFF[line])
    edge = scene.scale.right - 1 if side == LATER else left + 1
    points = stub(spot, edge, off, left, below=side == UNSHOWN)
    done_to = any(relation.done_to == chosen for relation in found)
    doing = any(relation.doer == chosen for relation in found)
    return Arrow(points, line, True, tuple(found), done_to, doing, side)
