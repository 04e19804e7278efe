"""One frame of the timeline: everything that is to be seen, and nothing else."""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.places.timeline.layout.arrows import Arrow, lay_arrows, uprights_of
from rebriefer.places.timeline.layout.axis import HEIGHT as AXIS_HEIGHT
from rebriefer.places.timeline.layout.axis import Axis, WallText, lay_axis
from rebriefer.places.timeline.layout.body import Body, opened_badges
from rebriefer.places.timeline.layout.minimap import HEIGHT as MAP_HEIGHT
from rebriefer.places.timeline.layout.minimap import MiniMap, lay_minimap
from rebriefer.places.timeline.layout.records import BAR, POINT, Badge, Bar, Hit, Line, Mark, Metrics, Scene, Text
from rebriefer.places.timeline.layout.rows import LaneRows, Plan, lane_key, plan_rows
from rebriefer.places.timeline.layout.scale import Scale
from rebriefer.places.timeline.layout.tags import lay_tags
from rebriefer.places.timeline.model.timeline import TimelineModel
from rebriefer.words.days import day_in_table

_GUTTER_LEAST, _GUTTER_MOST = 104, 190
_LEAST_DAYS = 64
"""Days take at least this much: a canvas that is being shown has no size yet, and nothing can be told apart on it."""

_FOOT = 15
_TALLEST_FLAG = 21


class Flag(NamedTuple):
    """The as-of day, over the axis."""

    x0: float
    x1: float
    text: Text
    beyond: bool


class Frame(NamedTuple):
    """A laid-out timeline. Everything in the body is in content coordinates; ``scroll`` is taken off when painted.

    Attributes:
        width: Width of the canvas.
        height: Height of the canvas.
        scale: Days to pixels.
        top: Where the body begins.
        bottom: Where it ends; the map stands under it.
        foot_y: Where rows end; what is said of the wall and of rows further down stands under them.
        content: Height of everything in the body.
        scroll: How far the content is scrolled.
        lanes: The lanes with their rows.
        heads: Names and counts of lanes, in the gutter.
        partings: Lines between lanes.
        bars: Bars in sight.
        marks: Points in sight.
        badges: Badges in sight.
        texts: Labels in sight.
        arrows: Relations.
        axis: Ticks, their labels and lines.
        wall: First pixel beyond the data, or None where that is not in view.
        beyond: Where the ground beyond the data begins; the right end where it is not in view.
        foot: What is said at the foot of the wall, or None.
        as_of: Where the as-of line stands, or None where that day is not in view.
        flag: Its flag.
        chosen: Top and bottom of the rows of the selection.
        hits: What can be picked, in reading order, in and out of sight.
        below: What is said of rows further down, or None.
        minimap: The map.
    """

    width: float
    height: float
    scale: Scale
    top: float
    bottom: float
    foot_y: float
    content: float
    scroll: float
    lanes: tuple[LaneRows, ...]
    heads: tuple[Text, ...]
    partings: tuple[Line, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    badges: tuple[Badge, ...]
    texts: tuple[Text, ...]
    arrows: tuple[Arrow, ...]
    axis: Axis
    wall: float | None
    beyond: float
    foot: Text | None
    as_of: float | None
    flag: Flag | None
    chosen: tuple[tuple[float, float], ...]
    hits: tuple[Hit, ...]
    below: Text | None
    minimap: MiniMap


def layout(model: TimelineModel, width: float, height: float, metrics: Metrics, scroll: float = 0.0) -> Frame:
    """Lay out one frame.

    Args:
        model: What is shown.
        width: Width of the canvas in logical pixels.
        height: Its height.
        metrics: Widths of text; layout knows no font.
        scroll: How far the body is scrolled down; more than there is counts as all there is.
    """
    left = gutter_of(model, metrics)
    width = max(width, left + metrics.px(_LEAST_DAYS))
    scale = Scale(model.span, left, width)
    top, bottom = float(metrics.px(AXIS_HEIGHT)), height - metrics.px(MAP_HEIGHT)
    wall = model.session.data_date.toordinal() + 1
    line = scale.x_of(model.session.as_of.toordinal() + 0.5 + model.lean)
    scene = Scene(model, scale, metrics, wall, scale.x_of(wall), line)
    room = bottom - top - metrics.px(_FOOT)
    plan = plan_rows(model, width, top, room, metrics, opened_badges(scene))
    scroll = min(max(scroll, 0.0), max(plan.height - top - room, 0.0))
    sight = (top + scroll, top + room + scroll)
    arrows = lay_arrows(scene, plan)
    scene = scene._replace(uprights=uprights_of(arrows))
    body = Body(scene, plan, sight)
    texts = (*body.texts, *lay_tags(scene, plan, arrows, body, sight))
    flag = _flag(scene, top)
    return Frame(
        width, height, scale, top, bottom, top + room, plan.height - top, scroll, plan.lanes,
        tuple(text for text in _heads(model, plan, metrics) if top + scroll < text.y < top + room + scroll - 6),
        tuple(_partings(plan, width, metrics)),
        tuple(body.bars), tuple(body.marks), tuple(body.badges), texts, arrows,
        _axis(scene, flag), scene.wall_x if left <= scene.wall_x <= width else None,
        min(max(scene.wall_x, left), width), _foot(scene, bottom),
        scene.as_of_x if left <= scene.as_of_x <= width else None, flag,
        tuple(body.chosen), tuple(body.hits), _below(model, plan, top + scroll + room, width, bottom, metrics),
        lay_minimap(model, left, width, height, metrics),
    )  # fmt: skip


def gutter_of(model: TimelineModel, metrics: Metrics) -> float:
    """Width of the names of lanes; it hangs on grouping and language, never on what is in view."""
    widest = max((metrics.width(model.lane_name(lane), bold=True, role="body") for lane in model.lanes()), default=0)
    return min(max(widest + metrics.px(12), metrics.px(_GUTTER_LEAST)), metrics.px(_GUTTER_MOST))


def _heads(model: TimelineModel, plan: Plan, metrics: Metrics) -> Iterator[Text]:
    line = metrics.px(16)
    for rows in plan.lanes:
        middle = rows.y + plan.bar / 2
        colour = f"name:{rows.lane.key}" if model.grouping == "actor" else "ink"
        yield Text(0, middle, model.lane_name(rows.lane), colour, bold=True, role="body")
        yield Text(0, middle + line, _count(model, rows), "dim")
        if lane_key(rows.lane) in model.opened:
            yield Text(0, middle + 2 * line, model.words.say("timeline", "fewer"), "accent")
        elif rows.hidden:
            more = model.words.say_n("timeline", "+{n} more", "+{n} more", rows.hidden)
            yield Text(0, middle + 2 * line, more, "accent")


def _count(model: TimelineModel, rows: LaneRows) -> str:
    """How much a lane has in view: clauses, or acts where it has no clause."""
    if rows.alive:
        return model.words.say_n("timeline", "{n} clause", "{n} clauses", rows.alive)
    return model.words.say_n("timeline", "{n} act", "{n} acts", len(rows.points))


def _partings(plan: Plan, width: float, metrics: Metrics) -> Iterator[Line]:
    for rows in plan.lanes[1:]:
        y = rows.y - metrics.px(4)
        yield Line(0, y, width, y, "line")


def _axis(scene: Scene, flag: Flag | None) -> Axis:
    words, scale = scene.model.words, scene.scale
    taken = [(flag.x0 - 4, flag.x1 + 4)] if flag is not None else []
    wall = None
    if scale.left <= scene.wall_x <= scale.right:
        day = day_in_table(words, scene.model.session.data_date)
        wall = WallText(scene.wall_x, words.say("timeline", "data to {day}", day=day))
        taken.append((scene.wall_x, scene.wall_x + 7))
    return lay_axis(scale, scene.metrics, words, taken, wall)


def _flag(scene: Scene, top: float) -> Flag | None:
    scale, metrics = scene.scale, scene.metrics
    if not scale.left <= scene.as_of_x <= scale.right:
        return None
    text = day_in_table(scene.model.words, scene.model.session.as_of)
    inner = metrics.width(text, bold=True, role="body")
    width = inner + metrics.px(20)
    x0 = min(max(scene.as_of_x - width / 2, 0.0), scale.right - width)
    y = top - metrics.px(28) + 2 + metrics.px(_TALLEST_FLAG) / 2
    beyond = scene.model.session.as_of.toordinal() >= scene.wall
    return Flag(x0, x0 + width, Text(x0 + metrics.px(10), y, text, "flag", bold=True, role="body", width=inner), beyond)


def _foot(scene: Scene, bottom: float) -> Text | None:
    """What is said of the days beyond the data, at their foot, clear of the as-of line."""
    scale, metrics = scene.scale, scene.metrics
    start = max(scene.wall_x, scale.left)
    said = scene.model.words.say("timeline", "not observed from here")
    width = metrics.width(said)
    x = start + metrics.px(10)
    if x - 5 < scene.as_of_x < x + width + 5:
        x = scene.as_of_x + metrics.px(8)
    if x + width > scale.right:
        return None
    return Text(x, bottom - metrics.px(_FOOT) / 2, said, "dim", width=width)


def _below(model: TimelineModel, plan: Plan, seen: float, width: float, bottom: float, metrics: Metrics) -> Text | None:
    """How many bars stand further down than can be seen."""
    unseen = sum(
        len(clauses)
        for rows in plan.lanes
        for number, clauses in enumerate(rows.bars)
        if rows.first_bar + number * plan.pitch + plan.bar > seen + 1
    )
    if not unseen:
        return None
    said = model.words.say_n("timeline", "+{n} more below", "+{n} more below", unseen)
    return Text(0, bottom - metrics.px(_FOOT) / 2, said, "accent", width=metrics.width(said))


def hit_of(frame: Frame, key: str | Address) -> Hit | None:
    """What can be picked under a key."""
    return next((hit for hit in frame.hits if hit.key == key), None)


def hit_at(frame: Frame, x: float, y: float) -> Hit | None:
    """What stands at a place of the canvas: the nearest point, else a badge or bar, else the rest of its row."""
    if not frame.top <= y < frame.foot_y:
        return None
    inner = y + frame.scroll
    near = [hit for hit in frame.hits if hit.y0 <= inner < hit.y1 + 3 and hit.x0 <= x < hit.x1]
    if near:
        return min(near, key=lambda hit: abs((hit.x0 + hit.x1) / 2 - x) if hit.kind == POINT else inf)
    rows = [hit for hit in frame.hits if hit.kind == BAR and hit.row[0] <= inner < hit.row[1] + 3]
    return rows[0] if rows and x >= frame.scale.left else None
