"""What stands in the rows: everything that can be picked, and drawings of what is in sight."""

from rebriefer.domain.addresses import Address
from rebriefer.places.timeline.layout.badges import badge_key, clusters_in
from rebriefer.places.timeline.layout.bars import lay_bar
from rebriefer.places.timeline.layout.points import Points, lay_points, mark_of
from rebriefer.places.timeline.layout.records import BADGE, BAR, MORE, POINT, Badge, Bar, Hit, Mark, Scene, Text
from rebriefer.places.timeline.layout.rows import LaneRows, Plan, bar_key, lane_key


class Body:
    """Collects what stands in the rows: everything that can be picked, and drawings only of what is in sight."""

    def __init__(self, scene: Scene, plan: Plan, sight: tuple[float, float]) -> None:
        self._scene, self._plan, self._sight = scene, plan, sight
        self._selection = scene.model.session.selection
        self.bars: list[Bar] = []
        self.marks: list[Mark] = []
        self.badges: list[Badge] = []
        self.texts: list[Text] = []
        self.hits: list[Hit] = []
        self.chosen: list[tuple[float, float]] = []
        for rows in plan.lanes:
            self._lane(rows)

    def _in_sight(self, y: float) -> bool:
        """Whether a row can be seen whole; a row that cannot is not drawn."""
        return y >= self._sight[0] - 2 and y + self._plan.bar <= self._sight[1] + 2

    def _lane(self, rows: LaneRows) -> None:
        if len(rows.points):
            self._points(rows)
        y = rows.y + self._plan.pitch * bool(len(rows.points))
        for event in rows.opened:
            self._act(event, y)
            y += self._plan.pitch
        for number, clauses in enumerate(rows.bars):
            self._bar(clauses, rows.first_bar + number * self._plan.pitch)
        if rows.hidden or lane_key(rows.lane) in self._scene.model.opened:
            self._more(rows)

    def _points(self, rows: LaneRows) -> None:
        scene, height = self._scene, self._plan.bar
        chosen = scene.model.event_at.get(self._selection) if self._selection else None
        laid = lay_points(scene, rows.lane, rows.points, rows.y, height, chosen)
        if self._in_sight(rows.y):
            self.marks += laid.marks
            self.badges += laid.badges
            self.texts += laid.texts
        self.hits += self._points_by_day(laid, rows.y)
        if chosen is not None and any(chosen == mark.event for mark in laid.marks):
            self.chosen.append((rows.y, rows.y + height))

    def _points_by_day(self, laid: Points, y: float) -> list[Hit]:
        events, row = self._scene.model.events, (y, y + self._plan.bar)
        found = []
        for mark in laid.marks:
            address = events[mark.event].address
            found.append((mark.x, _point(address, mark.x, row, mark.event)))
        for badge in laid.badges:
            found.append((badge.x1, Hit(BADGE, badge.key, None, badge.x0, row[0], badge.x1, row[1], row, badge.events)))
        return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]

    def _act(self, index: int, y: float) -> None:
        """One act of an open badge: its point and its name in a row of its own."""
        scene, height = self._scene, self._plan.bar
        mark = mark_of(scene, index, y + height / 2)
        event = scene.model.events[index]
        row = (y, y + height)
        self.hits.append(_point(event.address, mark.x, row, index))
        if event.address == self._selection:
            self.chosen.append(row)
        if not self._in_sight(y):
            return
        self.marks.append(mark)
        name = scene.model.event_name(event)
        width, off = scene.metrics.width(name), scene.metrics.px(9)
        right = mark.x + off + width > scene.scale.right
        x = mark.x - off if right else mark.x + off
        self.texts.append(Text(x, mark.y, name, "ink", right=right, ground="halo", width=width))

    def _bar(self, clauses: tuple[int, ...], y: float) -> None:
        scene, height = self._scene, self._plan.bar
        row = (y, y + height)
        if self._in_sight(y):
            bar, texts = lay_bar(scene, clauses, y, height)
            self.bars.append(bar)
            self.texts += texts
        own = [scene.model.clauses[clause] for clause in clauses]
        if self._selection is not None and any(self._selection in (c.address, f"event:{c.event}") for c in own):
            self.chosen.append(row)
        readings = scene.model.readings
        x0 = scene.scale.within(scene.scale.x_of(readings.alive_from[clauses[0]]))
        x1 = scene.scale.within(scene.scale.x_of(readings.alive_to[clauses[0]]))
        key = bar_key(scene.model, clauses) if len(clauses) > 1 else own[0].address
        self.hits.append(Hit(BAR, key, own[0].address, x0, y, max(x1, x0 + 6), y + height, row, clauses))

    def _more(self, rows: LaneRows) -> None:
        line = self._scene.metrics.px(16)
        y = rows.y + 2 * line
        right = self._scene.scale.left - 8
        self.hits.append(Hit(MORE, lane_key(rows.lane), None, 0, y, right, y + line, (y, y + line), ()))


def _point(address: Address, x: float, row: tuple[float, float], event: int) -> Hit:
    return Hit(POINT, address, address, x - 7, row[0], x + 7, row[1], row, (event,))


def opened_badges(scene: Scene) -> dict[str, tuple[int, ...]]:
    """The acts of each lane whose badge is open."""
    model = scene.model
    if not any(key.startswith("badge:") for key in model.opened):
        return {}
    found: dict[str, tuple[int, ...]] = {}
    for lane in model.lanes():
        for cluster in clusters_in(scene, lane, lane.points(*model.span)):
            if badge_key(lane, cluster.first) in model.opened:
                found[lane.key] = found.get(lane.key, ()) + tuple(lane.events[cluster.first : cluster.after])
    return found
