"""Badges: acts that stand too close to be told apart, and where their pills stand."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rebriefer.places.timeline.layout.records import Scene
from rebriefer.places.timeline.model.lanes import CROWD, Lane
from rebriefer.words.catalogue import Words
from rebriefer.words.counts import counted
from rebriefer.words.days import month_on_axis

_NEAR = 8
_RADIUS = 6
_OVER_ITS_DAY = 4
_YEARS_SAID_FROM = 3 * 366


class Cluster(NamedTuple):
    """Some of a lane's points, one after another, and the pill that stands for them.

    Attributes:
        first: Position of the first one in ``lane.events``.
        after: Position after the last one.
        x0: Left end of the pill.
        x1: Right end of the pill.
        text: What it says.
    """

    first: int
    after: int
    x0: float
    x1: float
    text: str


_Group = tuple[int, int]


def badge_key(lane: Lane, first: int) -> str:
    """The key under which a badge is open in place: its lane and its first act."""
    return f"badge:{lane.key}:{lane.events[first]}"


def clusters_in(scene: Scene, lane: Lane, positions: range) -> list[Cluster]:
    """Crowded days, and three or more points within 8 px; pills that find no room take their neighbours in."""
    row = _Row(scene, lane, positions)
    groups = row.groups()
    while True:
        placed, widened = row.placed(groups)
        if widened is None:
            return placed
        groups = widened


class _Row:
    """The points of a lane in view."""

    def __init__(self, scene: Scene, lane: Lane, positions: range) -> None:
        self._scene, self._lane, self._positions = scene, lane, positions
        self._xs = [scene.scale.x_of(lane.days[position] + 0.5) for position in positions]

    def groups(self) -> list[_Group]:
        """First and after-last index, in view, of everything that must be a badge."""
        found: list[_Group] = []
        start = 0
        for first, after in self._crowds():
            found += self._near(start, first)
            found.append((first, after))
            start = after
        return found + list(self._near(start, len(self._xs)))

    def _crowds(self) -> Iterator[_Group]:
        days, offset = self._lane.days, self._positions.start
        index = 0
        while index < len(self._xs):
            after = bisect_right(days, days[offset + index], offset + index, self._positions.stop) - offset
            if after - index >= CROWD:
                yield index, after
            index = after

    def _near(self, start: int, stop: int) -> Iterator[_Group]:
        near = self._scene.metrics.px(_NEAR)
        while start < stop:
            after = bisect_right(self._xs, self._xs[start] + near, start, stop)
            if after - start >= CROWD:
                yield start, after
                start = after
            else:
                start += 1

    def placed(self, groups: Sequence[_Group]) -> tuple[list[Cluster], list[_Group] | None]:
        """The pills, or wider groups where one found no room."""
        clusters: list[Cluster] = []
        for number, (first, after) in enumerate(groups):
            edge = clusters[-1].x1 + self._scene.metrics.px(3) if clusters else self._scene.scale.left
            alone = self._neighbours(groups, number)
            pill = next((pill for pill in self._pills(first, after) if self._fits(pill, edge, alone)), None)
            if pill is None:
                return clusters, self._widened(groups, number)
            start = self._positions.start
            clusters.append(Cluster(start + first, start + after, *pill))
        return clusters, None

    def _neighbours(self, groups: Sequence[_Group], number: int) -> tuple[Sequence[float], Sequence[float]]:
        """Places of the lone points before and after a group, up to the next groups."""
        first, after = groups[number]
        before = groups[number - 1][1] if number else 0
        until = groups[number + 1][0] if number + 1 < len(groups) else len(self._xs)
        return self._xs[before:first], self._xs[after:until]

    def _pills(self, first: int, after: int) -> Iterator[tuple[float, float, str]]:
        """Where a pill may stand: ending at its day, beginning at it, and with its number alone upon it."""
        scene, over = self._scene, self._scene.metrics.px(_OVER_ITS_DAY)
        start, end = self._xs[first], self._xs[after - 1]
        padding = scene.metrics.px(16)
        whole = self._text(first, after)
        width = scene.metrics.width(whole, bold=True) + padding
        for right in (end + over, end):
            yield right - width, right, whole
        yield start - over, start - over + width, whole
        short = counted(after - first, scene.model.words.language)
        width = scene.metrics.width(short, bold=True) + padding
        middle = (start + end) / 2
        for left in (end + over - width, middle - width / 2, start - over):
            left = min(max(left, scene.scale.left), scene.scale.right - width)
            yield left, left + width, short

    def _fits(
        self, pill: tuple[float, float, str], edge: float, alone: tuple[Sequence[float], Sequence[float]]
    ) -> bool:
        """Whether a pill is clear of other pills, of the wall and, but for its two ends, of lone points."""
        x0, x1, _ = pill
        if x0 < edge or x1 > self._scene.scale.right:
            return False
        if x0 < self._scene.wall_x < x1 and not self._xs[0] < self._scene.wall_x < self._xs[-1]:
            return False
        before, after = alone
        radius = self._scene.metrics.px(_RADIUS)
        return not (before and before[-1] + radius > x0) and not (after and after[0] < x1)

    def _widened(self, groups: Sequence[_Group], number: int) -> list[_Group]:
        """The group joined with its nearest neighbour, a point or another group."""
        first, after = groups[number]
        nearer_left = first > 0 and (
            after >= len(self._xs) or self._xs[first] - self._xs[first - 1] <= self._xs[after] - self._xs[after - 1]
        )
        wide = (first - 1, after) if nearer_left else (first, min(after + 1, len(self._xs)))
        joined: list[_Group] = []
        for group in (*groups[:number], wide, *groups[number + 1 :]):
            if joined and group[0] < joined[-1][1]:
                group = (min(joined[-1][0], group[0]), max(joined[-1][1], group[1]))
                joined.pop()
            joined.append(group)
        return joined

    def _text(self, first: int, after: int) -> str:
        words, scale, offset = self._scene.model.words, self._scene.scale, self._positions.start
        n = counted(after - first, words.language)
        day = date.fromordinal(self._lane.days[offset + first])
        last = date.fromordinal(self._lane.days[offset + after - 1])
        with_year = scale.last - scale.first > _YEARS_SAID_FROM
        if day == last:
            return _on_day(words, n, day, with_year)
        month = month_on_axis(words, day.month)
        if (day.year, day.month) == (last.year, last.month):
            if not with_year:
                return words.say("timeline", "{n} in {month}", n=n, month=month)
            return words.say("timeline", "{n} in {month} {year}", n=n, month=month, year=day.year)
        if day.year == last.year:
            return words.say("timeline", "{n} in {year}", n=n, year=day.year)
        return words.say("timeline", "{n} in {first} to {last}", n=n, first=day.year, last=last.year)


def _on_day(words: Words, n: str, day: date, with_year: bool) -> str:
    month = month_on_axis(words, day.month)
    if with_year:
        return words.say("timeline", "{n} on {day} {month} {year}", n=n, day=day.day, month=month, year=day.year)
    return words.say("timeline", "{n} on {day} {month}", n=n, day=day.day, month=month)
