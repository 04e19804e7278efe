"""Where the ends of relations stand in the rows that are shown."""

from collections.abc import Callable

from rebriefer.domain.addresses import Address, address_of
from rebriefer.places.timeline.layout.badges import clusters_in
from rebriefer.places.timeline.layout.records import Scene
from rebriefer.places.timeline.layout.routes import Spot
from rebriefer.places.timeline.layout.rows import LaneRows, Plan

_RADIUS = 7

Spots = dict[Address, list[Spot]]


def spots_in(scene: Scene, plan: Plan, wanted: Callable[[Address], bool]) -> Spots:
    """The bars, discs and badges of the events that are wanted; a selected clause stands alone for its event."""
    found: Spots = {}
    for rows in plan.lanes:
        _points(scene, plan, rows, wanted, found)
        _opened(scene, plan, rows, wanted, found)
        _bars(scene, plan, rows, wanted, found)
    chosen = scene.model.session.selection
    if chosen in scene.model.clause_at:
        clause = scene.model.clause_at[chosen]
        event = address_of("event", scene.model.clauses[clause].event)
        own = [
            _bar(scene, plan, rows, number)
            for rows in plan.lanes
            for number, bar in enumerate(rows.bars)
            if clause in bar and _in_view(scene, bar)
        ]
        if own:
            found[event] = own[-1:]
    return found


def _bars(scene: Scene, plan: Plan, rows: LaneRows, wanted: Callable[[Address], bool], found: Spots) -> None:
    for number, bar in enumerate(rows.bars):
        if not _in_view(scene, bar):
            continue
        for event in dict.fromkeys(address_of("event", scene.model.clauses[clause].event) for clause in bar):
            if wanted(event):
                found.setdefault(event, []).append(_bar(scene, plan, rows, number))


def _in_view(scene: Scene, bar: tuple[int, ...]) -> bool:
    """Whether a bar has any of its days in view; the selection has a row even where it has none."""
    readings, scale = scene.model.readings, scene.scale
    return readings.alive_from[bar[0]] < scale.last and readings.alive_to[bar[0]] > scale.first


def _bar(scene: Scene, plan: Plan, rows: LaneRows, number: int) -> Spot:
    scale, y = scene.scale, rows.first_bar + number * plan.pitch
    x0 = scale.within(scale.x_of(scene.model.readings.alive_from[rows.bars[number][0]]))
    return Spot(x0, scale.right, y, y + plan.bar, (y, y + plan.bar), True)


def _points(scene: Scene, plan: Plan, rows: LaneRows, wanted: Callable[[Address], bool], found: Spots) -> None:
    lane, events = rows.lane, scene.model.events
    asked = [at for at in rows.points if wanted(events[lane.events[at]].address)]
    if not asked:
        return
    row = (rows.y, rows.y + plan.bar)
    clusters = clusters_in(scene, lane, rows.points)
    for at in asked:
        address = events[lane.events[at]].address
        badge = next((cluster for cluster in clusters if cluster.first <= at < cluster.after), None)
        if badge is not None:
            found.setdefault(address, []).append(Spot(badge.x0, badge.x1, row[0] - 1, row[1] + 1, row, False))
        else:
            found.setdefault(address, []).append(_disc(scene, lane.events[at], row))


def _opened(scene: Scene, plan: Plan, rows: LaneRows, wanted: Callable[[Address], bool], found: Spots) -> None:
    y = rows.y + plan.pitch * bool(len(rows.points))
    for number, event in enumerate(rows.opened):
        address = scene.model.events[event].address
        if wanted(address):
            top = y + number * plan.pitch
            found[address] = [_disc(scene, event, (top, top + plan.bar))]


def _disc(scene: Scene, event: int, row: tuple[float, float]) -> Spot:
    x = scene.scale.x_of(scene.model.events[event].day.toordinal() + 0.5)
    radius, y = scene.metrics.px(_RADIUS), sum(row) / 2
    return Spot(x - radius, x + radius, y - radius, y + radius, row, False, True)
