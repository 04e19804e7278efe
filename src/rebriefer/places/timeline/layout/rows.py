"""Which rows each lane has, and where: to the height there is, the most relevant bars first."""

from math import sqrt
from typing import NamedTuple

from rebriefer.places.timeline.layout.records import Metrics
from rebriefer.places.timeline.model.lanes import Bar, Lane
from rebriefer.places.timeline.model.timeline import TimelineModel

_LOWEST, _HIGHEST = 19, 22
_WIDE_FROM, _HIGHEST_WIDE = 2400, 28
_GAP = 8
_LEAST = 3


class LaneRows(NamedTuple):
    """The rows of one lane.

    Attributes:
        lane: The lane.
        y: Top.
        height: Height, the gap to the next lane not counted.
        points: Positions in ``lane.events`` of the points in view.
        bars: Its bars that are shown, from top to bottom.
        first_bar: Top of the first bar.
        hidden: How many of its clauses in view are not shown.
        alive: How many of its clauses are in view.
        opened: Acts of open badges, one row each, that stand between points and bars.
    """

    lane: Lane
    y: float
    height: float
    points: range
    bars: tuple[Bar, ...]
    first_bar: float
    hidden: int
    alive: int
    opened: tuple[int, ...]


class Plan(NamedTuple):
    """All rows.

    Attributes:
        lanes: From top to bottom.
        pitch: From one row to the next.
        bar: Height of a bar.
        height: Height of the whole content.
    """

    lanes: tuple[LaneRows, ...]
    pitch: float
    bar: float
    height: float


def lane_key(lane: Lane) -> str:
    """The key under which a lane is open in place."""
    return f"lane:{lane.key}"


def bar_key(model: TimelineModel, bar: Bar) -> str:
    """The key under which a bar of several clauses is open in place."""
    return f"bar:{model.clauses[bar[0]].address}"


def plan_rows(
    model: TimelineModel, width: float, top: float, room: float, metrics: Metrics, opened: dict[str, tuple[int, ...]]
) -> Plan:
    """Share the height among the lanes and choose their bars.

    Args:
        model: The model.
        width: Width of the canvas.
        top: Where the content begins.
        room: Height that is to be seen at once.
        metrics: Lengths.
        opened: The acts of the open badges of each lane.
    """
    lanes = model.lanes()
    gap, lowest = metrics.px(_GAP), metrics.px(_LOWEST)
    first, last = model.span
    counts = [lane.count(first, last) for lane in lanes]
    points = [lane.points(first, last) for lane in lanes]
    needs = [bool(acts) + _bars_in_view(model, lane) for lane, acts in zip(lanes, points, strict=True)]
    shares = _shares(needs, counts, [bool(acts) for acts in points], int((room - len(lanes) * gap) // lowest))
    highest = metrics.px(_HIGHEST_WIDE if width >= metrics.px(_WIDE_FROM) else _HIGHEST)
    pitch = min(max((room - len(lanes) * gap) / max(sum(shares), 1), lowest), highest)
    placed = []
    y = top + gap / 2
    for lane, share, count, acts in zip(lanes, shares, counts, points, strict=True):
        rows = _rows_of(model, lane, y, pitch, share, count, acts, opened.get(lane.key, ()), metrics)
        placed.append(rows)
        y += rows.height + gap
    bar = min(round(pitch - metrics.px(3)), metrics.px(19))
    return Plan(tuple(placed), pitch, bar, y - gap / 2)


def _rows_of(
    model: TimelineModel, lane: Lane, y: float, pitch: float, share: int, count: int, acts: range,
    opened: tuple[int, ...], metrics: Metrics,
) -> LaneRows:  # fmt: skip
    first, last = model.span
    most = len(lane.bars) if lane_key(lane) in model.opened else share - bool(acts)
    bars = lane.alive(first, last, most, model.chosen_clause())
    hidden = max(count - sum(len(bar) for bar in bars), 0)
    apart = tuple(row for bar in bars for row in _apart(model, bar))
    above = (bool(acts) + len(opened)) * pitch
    words = (2 + bool(hidden or lane_key(lane) in model.opened)) * metrics.px(16)
    height = max(above + len(apart) * pitch, words)
    return LaneRows(lane, y, height, acts, apart, y + above, hidden, count, opened)


def _apart(model: TimelineModel, bar: Bar) -> list[Bar]:
    """The bar, and where it is open one more for each of its clauses."""
    if len(bar) > 1 and bar_key(model, bar) in model.opened:
        return [bar, *((clause,) for clause in bar)]
    return [bar]


def _bars_in_view(model: TimelineModel, lane: Lane) -> int:
    first, last = model.span
    starts, ends = model.readings.alive_from, model.readings.alive_to
    return sum(starts[bar[0]] < last and ends[bar[0]] > first for bar in lane.bars)


def _shares(needs: list[int], counts: list[int], points: list[bool], rows: int) -> list[int]:
    """How many rows each lane gets: what it needs at least, then by the square root of what it holds."""
    shares = [min(need, _LEAST) for need in needs]
    for _ in range(max(rows - sum(shares), 0)):
        wanting = [lane for lane, need in enumerate(needs) if shares[lane] < need]
        if not wanting:
            break
        shares[max(wanting, key=lambda lane: sqrt(counts[lane] or 1) / (shares[lane] - points[lane] + 1))] += 1
    return shares
