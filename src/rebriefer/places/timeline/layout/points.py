"""Points: acts on their day, and the names that have room."""

from typing import NamedTuple

from rebriefer.places.timeline.layout.badges import Cluster, badge_key, clusters_in
from rebriefer.places.timeline.layout.records import Badge, Mark, Scene, Text
from rebriefer.places.timeline.model.lanes import Lane, key_by_actor

_RADIUS = 6
_TALKS = frozenset({"diplomacy", "trade_deal"})


class Points(NamedTuple):
    """The first row of a lane."""

    marks: tuple[Mark, ...]
    badges: tuple[Badge, ...]
    texts: tuple[Text, ...]


def lay_points(scene: Scene, lane: Lane, positions: range, y: float, height: float, chosen: int | None) -> Points:
    """The row of points of a lane.

    Args:
        scene: Days, widths and the lines that labels keep clear of.
        lane: The lane.
        positions: Which of its events are in view.
        y: Top of the row.
        height: Height of a bar.
        chosen: The event that is selected; its label is placed first.
    """
    clusters = clusters_in(scene, lane, positions)
    badges = tuple(_badge(scene, lane, cluster, y, height) for cluster in clusters)
    covered = {position for cluster in clusters for position in range(cluster.first, cluster.after)}
    alone = [position for position in positions if position not in covered]
    marks = tuple(mark_of(scene, lane.events[position], y + height / 2) for position in alone)
    radius = scene.metrics.px(_RADIUS) + 1
    taken = [(badge.x0 - 2, badge.x1 + 2) for badge in badges]
    taken += [(mark.x - radius, mark.x + radius) for mark in marks]
    texts = (_label(scene, mark, taken) for mark in sorted(marks, key=lambda mark: mark.event != chosen))
    return Points(marks, badges, tuple(text for text in texts if text is not None))


def mark_of(scene: Scene, index: int, y: float) -> Mark:
    """An event as a mark in the middle of its day."""
    event = scene.model.events[index]
    day = event.day.toordinal()
    loose = scene.model.loose.get(event.address.partition(":")[2])
    soft = None
    if loose is not None:
        first, last = scene.scale.x_of(loose.first.toordinal()), scene.scale.x_of(loose.last.toordinal() + 1)
        soft = (scene.scale.within(first), scene.scale.within(last))
    x = scene.scale.x_of(day + 0.5)
    return Mark(index, key_by_actor(event), x, y, event.kind in _TALKS, day >= scene.wall, soft, event.own)


def _badge(scene: Scene, lane: Lane, cluster: Cluster, y: float, height: float) -> Badge:
    events = tuple(lane.events[cluster.first : cluster.after])
    key = badge_key(lane, cluster.first)
    actor = key_by_actor(scene.model.events[events[0]])
    opened = key in scene.model.opened
    return Badge(key, events, actor, cluster.x0, cluster.x1, y - 1, height + 2, cluster.text, opened)


def _label(scene: Scene, mark: Mark, taken: list[tuple[float, float]]) -> Text | None:
    """The name of a point: right of it, else left, else none; what it takes is marked as taken."""
    metrics = scene.metrics
    name = scene.model.event_name(scene.model.events[mark.event])
    width, off = metrics.width(name), metrics.px(9)
    for left, right_side in ((mark.x + off, False), (mark.x - off - width, True)):
        if _free(scene, left, left + width, mark, taken):
            taken.append((left, left + width))
            x = left + width if right_side else left
            return Text(x, mark.y, name, "ink", right=right_side, ground="halo", width=width)
    return None


def _free(scene: Scene, left: float, right: float, mark: Mark, taken: list[tuple[float, float]]) -> bool:
    clear = scene.metrics.px(5)
    if left < scene.scale.left or right > scene.scale.right - 2:
        return False
    if any(left - clear < x < right + clear for x in (scene.as_of_x, scene.wall_x, *scene.cuts(mark.y - 6, 12))):
        return False
    return not any(left - 3 < end and right + 3 > start for start, end in taken if abs((start + end) / 2 - mark.x) > 1)
