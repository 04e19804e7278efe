"""The axis: ticks of years, quarters, months and days, and the labels that have room."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rebriefer.places.timeline.layout.records import Line, Metrics, Text
from rebriefer.places.timeline.layout.scale import Scale
from rebriefer.places.timeline.model.readings import NEVER
from rebriefer.words.catalogue import Words
from rebriefer.words.days import month_on_axis

HEIGHT = 30
YEAR, QUARTER, MONTH, DAY = 9, 6, 3, 2
"""Lengths of the ticks."""

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_QUARTER_LINES_FROM = 32
_Stretch = tuple[float, float]


class Tick(NamedTuple):
    """A mark on the axis; only those of years and quarters go on through the body."""

    x: float
    length: int


class Axis(NamedTuple):
    """Ticks, labels, and the lines through the body."""

    ticks: tuple[Tick, ...]
    texts: tuple[Text, ...]
    through: tuple[Line, ...]


class WallText(NamedTuple):
    """What stands at the wall; it moves left until it is free."""

    x: float
    text: str

    def laid(self, scale: Scale, metrics: Metrics, taken: list[_Stretch], y: float) -> Text | None:
        """The text where there is room for it, which is then taken; None where there is none."""
        width, gap = metrics.width(self.text), metrics.px(6)
        right = self.x - gap
        for start, end in sorted(taken, reverse=True):
            if start - gap < right and end > right - width:
                right = start - gap
        if right - width < scale.left:
            return None
        taken.append((right - width - gap, self.x + gap))
        return Text(right, y, self.text, "ink", right=True, width=width)


def lay_axis(scale: Scale, metrics: Metrics, words: Words, taken: list[_Stretch], wall: WallText | None) -> Axis:
    """Lay out the axis.

    Args:
        scale: The days in view.
        metrics: Widths of text.
        words: The language of months.
        taken: Stretches that the flag of the as-of day covers; labels yield to it.
        wall: The text at the wall, which yields to the flag and to years, and months to it.
    """
    ticks: list[Tick] = []
    through: list[Line] = []
    texts: list[Text] = []
    y = metrics.px(HEIGHT) - metrics.px(8) - 0.36 * metrics.size("small")
    years: list[tuple[float, str]] = []
    months: list[tuple[float, str]] = []
    days: list[tuple[float, str]] = []
    for day, length, label in _dates(scale, metrics, words):
        x = scale.x_of(day)
        ticks.append(Tick(x, metrics.px(length)))
        if length == YEAR or (length == QUARTER and scale.per_day * 91 >= _QUARTER_LINES_FROM):
            through.append(Line(x, 0, x, 0, "rule" if length == YEAR else "line"))
        if label:
            (years if length == YEAR else days if length == DAY else months).append((x, label))
    placed = _placed(years, scale, metrics, taken, y, bold=True)
    texts += placed
    if wall is not None and (text := wall.laid(scale, metrics, taken, y)) is not None:
        texts.append(text)
    named = _placed(months, scale, metrics, taken, y, bold=False)
    texts += named
    texts += _placed(days, scale, metrics, taken, y, bold=False)
    if not placed:
        texts.append(_context(scale, words, y, bool(named)))
    return Axis(tuple(ticks), tuple(texts), tuple(through))


def _placed(
    labels: list[tuple[float, str]], scale: Scale, metrics: Metrics, taken: list[_Stretch], y: float, *, bold: bool
) -> list[Text]:
    found = []
    for x, label in labels:
        width = metrics.width(label, bold=bold)
        left = x + metrics.px(4)
        if left < scale.left or left + width > scale.right or any(left < b and left + width > a for a, b in taken):
            continue
        taken.append((left - metrics.px(3), left + width + metrics.px(6)))
        found.append(Text(left, y, label, "ink" if bold else "dim", bold=bold, width=width))
    return found


def _context(scale: Scale, words: Words, y: float, months_shown: bool) -> Text:
    """The year, and the month where no month is named either, at the left of an axis that names no year."""
    first = date.fromordinal(min(max(int(scale.first), 1), NEVER - 1))
    if months_shown:
        said = words.say("timeline", "{year}", year=first.year)
    else:
        said = words.say("timeline", "{month} {year}", month=month_on_axis(words, first.month), year=first.year)
    return Text(0, y, said, "ink", bold=True)


def _dates(scale: Scale, metrics: Metrics, words: Words) -> Iterator[tuple[int, int, str]]:
    """Day, length of the tick and label of everything that can be told apart at this scale."""
    month = scale.per_day * 30.4
    if month < 5:
        yield from _years(scale, metrics, quarters=month * 3 >= 10)
        return
    label_months = month >= metrics.width(month_on_axis(words, 10)) + metrics.px(14)
    label_quarters = label_months or 3 * month >= metrics.width(month_on_axis(words, 10)) + metrics.px(14)
    days = scale.per_day >= 6
    day_step = _day_step(scale, metrics) if days else 0
    for first in _months(scale):
        start = first.toordinal()
        if first.month == 1:
            yield start, YEAR, _year(words, first.year)
        else:
            quarter = first.month % 3 == 1
            named = label_quarters if quarter else label_months
            yield start, QUARTER if quarter else MONTH, month_on_axis(words, first.month) if named else ""
        if days:
            yield from _days(first, scale, day_step)


def _years(scale: Scale, metrics: Metrics, *, quarters: bool) -> Iterator[tuple[int, int, str]]:
    year_width = scale.per_day * 365.25
    step = next((step for step in _STEPS if step * year_width >= metrics.width("2000") + metrics.px(14)), _STEPS[-1])
    ticked = next((step for step in _STEPS if step * year_width >= 4), _STEPS[-1])
    for year in range(max(_year_of(scale.first), 1), min(_year_of(scale.last), date.max.year) + 1):
        if year % ticked == 0 or year % step == 0:
            yield date(year, 1, 1).toordinal(), YEAR if year % step == 0 else MONTH, str(year) * (year % step == 0)
        if quarters:
            for month in (4, 7, 10):
                yield date(year, month, 1).toordinal(), QUARTER, ""


def _days(first: date, scale: Scale, step: int) -> Iterator[tuple[int, int, str]]:
    for number in range(2, 32):
        day = first.toordinal() + number - 1
        if day >= scale.last or day >= NEVER or date.fromordinal(day).month != first.month:
            return
        if day >= scale.first - 1:
            yield day, DAY, str(number) if step and (number - 1) % step == 0 and number < 31 else ""


def _day_step(scale: Scale, metrics: Metrics) -> int:
    room = metrics.width("30") + metrics.px(10)
    return next((step for step in (1, 2, 5, 10) if step * scale.per_day >= room), 0)


def _months(scale: Scale) -> Iterator[date]:
    first = date.fromordinal(min(max(int(scale.first), 1), NEVER - 1)).replace(day=1)
    while first.toordinal() <= scale.last:
        yield first
        if (first.year, first.month) == (date.max.year, 12):
            return
        first = date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _year_of(day: float) -> int:
    return date.fromordinal(min(max(int(day), 1), NEVER - 1)).year


def _year(words: Words, year: int) -> str:
    return words.say("timeline", "{year}", year=year)
