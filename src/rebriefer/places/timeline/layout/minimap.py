"""The map at the foot: how many events each quarter has, and which stretch of days is in view."""

from datetime import date
from typing import NamedTuple

from rebriefer.places.timeline.layout.records import Metrics, Text
from rebriefer.places.timeline.layout.scale import Scale
from rebriefer.places.timeline.model.timeline import TimelineModel

HEIGHT = 44
_BAND = 18
_EARLY_SHARE = 0.04
_QUARTER = 91.3
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


class MiniMap(NamedTuple):
    """Where the map stands.

    Attributes:
        scale: The days of the map.
        y: Top of the band.
        height: Height of the band.
        bins: Left end, width and height of each quarter.
        years: Ticks of years with their labels.
        window: The stretch in view.
        wall: Where the data end.
        as_of: The as-of day.
        note: How many events lie before the map.
    """

    scale: Scale
    y: float
    height: float
    bins: tuple[tuple[float, float, float], ...]
    years: tuple[Text, ...]
    window: tuple[float, float]
    wall: float
    as_of: float
    note: Text | None


def lay_minimap(model: TimelineModel, left: float, right: float, bottom: float, metrics: Metrics) -> MiniMap:
    """Lay out the map between two sides, above the bottom of the canvas."""
    y, height = bottom - metrics.px(HEIGHT) + metrics.px(12), metrics.px(_BAND)
    first, last = _days(model)
    scale = Scale((first, last), left, right)
    days = [event.day.toordinal() for event in model.events if model.passes(event)]
    before = sum(day < first for day in days)
    note = None
    if before:
        said = model.words.say_n("timeline", "{n} before {year}", "{n} before {year}", before, year=_year(first))
        note = Text(0, y + height / 2, said, "dim", width=metrics.width(said))
    view = (scale.within(scale.x_of(model.span[0])), scale.within(scale.x_of(model.span[1])))
    if view[1] - view[0] < 6:
        view = (min(view[0], right - 6), max(view[1], min(view[0], right - 6) + 6))
    wall = scale.within(scale.x_of(model.session.data_date.toordinal() + 1))
    as_of = scale.within(scale.x_of(model.session.as_of.toordinal() + 0.5))
    return MiniMap(
        scale, y, height, _bins(days, scale, height), _years(model, scale, y + height, metrics), view, wall, as_of, note
    )


def _days(model: TimelineModel) -> tuple[float, float]:
    """From the year before which hardly anything happened to what is set after the data date."""
    days = sorted(event.day.toordinal() for event in model.events)
    wall = model.session.data_date.toordinal()
    start = days[int(len(days) * _EARLY_SHARE)] if days else wall - 3650
    first = date(_year(min(start, wall - 730)), 1, 1).toordinal()
    return float(first), max(float(wall + 270), days[-1] + 31.0 if days else 0.0)


def _bins(days: list[int], scale: Scale, height: float) -> tuple[tuple[float, float, float], ...]:
    counts: dict[int, int] = {}
    for day in days:
        if day >= scale.first:
            place = int((day - scale.first) / _QUARTER)
            counts[place] = counts.get(place, 0) + 1
    most = max(counts.values(), default=1)
    width = max(_QUARTER * scale.per_day - 0.6, 1.2)
    return tuple(
        (scale.x_of(scale.first + place * _QUARTER), width, 2 + (height - 2) * count / most)
        for place, count in sorted(counts.items())
    )


def _years(model: TimelineModel, scale: Scale, y: float, metrics: Metrics) -> tuple[Text, ...]:
    room = metrics.width(model.words.say("timeline", "{year}", year=2000)) + metrics.px(16)
    step = next((step for step in _STEPS if step * 365.25 * scale.per_day >= room), _STEPS[-1])
    found = []
    for year in range(_year(scale.first), _year(scale.last) + 1):
        if year % step == 0:
            x = scale.x_of(date(year, 1, 1).toordinal())
            label = model.words.say("timeline", "{year}", year=year)
            width = metrics.width(label)
            if scale.left <= x and x + 3 + width <= scale.right:
                found.append(Text(x + 3, y + metrics.px(8), label, "dim", width=width))
    return tuple(found)


def _year(day: float) -> int:
    return date.fromordinal(min(max(int(day), 1), date.max.toordinal())).year
