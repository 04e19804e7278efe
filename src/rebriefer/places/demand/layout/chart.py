"""The result by year: the most likely line in its band, values at the end, the claim as a dashed line."""

from typing import NamedTuple

from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.checking import Check
from rebriefer.domain.demand.converting import factor
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.places.demand.layout.pen import Pen, shortened
from rebriefer.places.demand.layout.records import Area, Box, Frame, Hit, Mark, Metrics, Stroke, Text
from rebriefer.places.demand.layout.scales import Scale, marks_to, pushed_apart
from rebriefer.places.demand.model.check_lines import claimed_said, mass_at
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.figures import count_of, tonnes_in_table
from rebriefer.places.demand.model.inputs import YearNeed
from rebriefer.places.demand.model.telling import mass_said
from rebriefer.words.numbers import figure_in_table, rounded, unit_word

_LEAST, _MOST, _SHAPE = 300, 376, 0.42
_TOP, _FOOT = 26, 26
_ENDS, _ENDS_NARROW, _NARROW = 186, 136, 560


class _Plot(NamedTuple):
    """Where years and masses stand."""

    x: Scale
    y: Scale
    marks: tuple[float, ...]


class _End(NamedTuple):
    """A label at the right end."""

    y: float
    text: str
    colour: str
    bold: bool


def lay_out_chart(model: DemandModel, width: float, metrics: Metrics) -> Frame:
    """Lay out the result; a dashed frame with its reason where nothing is computed."""
    pen = Pen(metrics, width)
    needs = [one for one in model.needs() if one.mass_t is not None]
    if not needs:
        return _empty(model, pen)
    plot = _plot(model, needs, pen)
    _grid(model, plot, needs, pen)
    _band(needs, plot, pen)
    ends = _ends(model, needs, plot)
    ends += _claim(model, plot, pen)
    ends += _forecasts(model, needs, plot, pen)
    _year(model, plot, pen)
    _labels(ends, plot, pen)
    for one in needs:
        pen.hits.append(_hit(model, one, plot, len(needs), pen))
    return pen.frame(_height(pen))


def _empty(model: DemandModel, pen: Pen) -> Frame:
    px = pen.metrics.px
    height = px(120)
    corners = ((1.0, 1.0), (pen.width - 1, 1.0), (pen.width - 1, height - 1), (1.0, height - 1), (1.0, 1.0))
    pen.strokes.append(Stroke(corners, "edge", 1, (5, 3)))
    told = model.words.say("demand", "Nothing is drawn: without units of a year and kilograms each there is no result.")
    pen.lines(told, px(16), px(46), pen.width - px(32), colour="dim", role="body")
    return pen.frame(height)


def claim_drawn(model: DemandModel) -> Check | None:
    """The check whose claim can be drawn: it names no basis, is read as magnet, and stands beside magnets only."""
    found = model.check()
    return found if found is not None and model.basis is model.stated is MassBasis.MAGNET else None


def _plot(model: DemandModel, needs: list[YearNeed], pen: Pen) -> _Plot:
    px, found = pen.metrics.px, claim_drawn(model)
    most = max([one.mass_t.high for one in needs if one.mass_t] + ([found.claim.mass_t] if found else []))
    marks = marks_to(most)
    ends = px(_ENDS if pen.width >= px(_NARROW) else _ENDS_NARROW)
    first, last = needs[0].year, needs[-1].year
    left = max(pen.metrics.width(_mark(model, mark, last=mark == marks[-1])) for mark in marks) + px(10)
    x = Scale(first - (first == last), last + (first == last), left, pen.width - ends)
    return _Plot(x, Scale(0, marks[-1], _height(pen) - px(_FOOT), px(_TOP)), marks)


def _height(pen: Pen) -> float:
    px = pen.metrics.px
    return min(max(pen.width * _SHAPE, px(_LEAST)), max(px(_MOST), pen.width / 4))


def _mark(model: DemandModel, value: float, *, last: bool) -> str:
    figure = figure_in_table(rounded(value, 6))
    if not last:
        return figure
    return model.words.say("demand", "{figure} {unit}", figure=figure, unit=unit_word(model.words, "t"))


def _grid(model: DemandModel, plot: _Plot, needs: list[YearNeed], pen: Pen) -> None:
    px = pen.metrics.px
    for mark in plot.marks:
        y = plot.y.at(mark)
        pen.strokes.append(Stroke(((plot.x.start, y), (plot.x.end, y)), "line" if mark else "rule"))
        text = _mark(model, mark, last=mark == plot.marks[-1])
        pen.texts.append(Text(plot.x.start - px(8), y, text, "dim", align="right"))
    foot, right = plot.y.at(0) + px(14), pen.width
    shown = sorted({one.year for one in needs}, key=lambda year: (year != model.year, -year))
    taken: list[tuple[float, float]] = []
    for year in shown:
        bold = year == model.year
        half = pen.metrics.width(str(year), bold=bold) / 2 + px(8)
        x = plot.x.at(year)
        if x + half <= right and all(x + half <= start or x - half >= end for start, end in taken):
            taken.append((x - half, x + half))
            pen.texts.append(Text(x, foot, str(year), "ink" if bold else "dim", bold=bold, align="middle"))
        pen.strokes.append(Stroke(((x, plot.y.at(0)), (x, plot.y.at(0) + px(4))), "rule"))


def _band(needs: list[YearNeed], plot: _Plot, pen: Pen) -> None:
    points = [(plot.x.at(one.year), one.mass_t) for one in needs if one.mass_t is not None]
    if len(points) == 1:
        x, mass = points[0]
        pen.strokes.append(Stroke(((x, plot.y.at(mass.low)), (x, plot.y.at(mass.high))), "accent", 2.5))
        pen.marks.append(Mark("disc", x, plot.y.at(mass.likely), "accent"))
        return
    upper = tuple((x, plot.y.at(mass.high)) for x, mass in points)
    lower = tuple((x, plot.y.at(mass.low)) for x, mass in reversed(points))
    pen.areas.append(Area((*upper, *lower), "accent", 0.16))
    pen.strokes.append(Stroke(tuple((x, plot.y.at(mass.likely)) for x, mass in points), "accent", 2.5))


def _ends(model: DemandModel, needs: list[YearNeed], plot: _Plot) -> list[_End]:
    mass = needs[-1].mass_t
    assert mass is not None
    say = model.words.say
    likely = say("demand", "{mass} most likely", mass=tonnes_in_table(mass.likely))
    found = [_End(plot.y.at(mass.likely), likely, "accent", True)]
    if mass.spread:
        high, low = (tonnes_in_table(value) for value in (mass.high, mass.low))
        found.append(_End(plot.y.at(mass.high), say("demand", "{mass} high", mass=high), "dim", False))
        found.append(_End(plot.y.at(mass.low), say("demand", "{mass} low", mass=low), "dim", False))
    return found


def _claim(model: DemandModel, plot: _Plot, pen: Pen) -> list[_End]:
    found = claim_drawn(model)
    if found is None or not plot.x.low <= found.claim.year <= plot.x.high:
        return []
    px, say, claim = pen.metrics.px, model.words.say, found.claim
    y, x = plot.y.at(claim.mass_t), plot.x.at(claim.year)
    pen.strokes.append(Stroke(((plot.x.start, y), (x, y)), "wrong", 1.75, (6, 4)))
    pen.marks.append(Mark("ring", x, y, "wrong"))
    told = say("demand", "claimed for {year}: {mass}", year=claim.year, mass=claimed_said(model, found))
    told = shortened(told, plot.x.end - plot.x.start - px(16), pen.metrics, bold=True)
    left, wide = plot.x.start + px(8), pen.metrics.width(told, bold=True)
    pen.texts.append(Text(left, y - px(11), told, "wrong", bold=True, plate="paper"))
    pen.hits.append(Hit("claim", Box(left, y - px(19), left + wide, y + px(4)), claim.address, told))
    figure = tonnes_in_table(claim.mass_t)
    return [_End(y, say("demand", "{mass} claimed", mass=figure), "wrong", True)] if x == plot.x.end else []


def _forecasts(model: DemandModel, needs: list[YearNeed], plot: _Plot, pen: Pen) -> list[_End]:
    """What the published forecasts of the claim's year give at the most likely kilograms, where they differ."""
    found, last = claim_drawn(model), needs[-1]
    if found is None or last.mass_t is None or last.year != found.claim.year:
        return []
    ends = []
    for forecast in found.forecasts:
        mass = mass_at(model, forecast) * factor(model.conversion())
        if round(mass, 6) == round(last.mass_t.likely, 6):
            continue
        y = plot.y.at(mass)
        pen.marks.append(Mark("diamond", plot.x.end, y, "caution_mark"))
        told = model.words.say("demand", "{mass} by {name}", mass=tonnes_in_table(mass), name=model.said(forecast.name))
        ends.append(_End(y, told, "caution", False))
    return ends


def _year(model: DemandModel, plot: _Plot, pen: Pen) -> None:
    """The year that is looked at."""
    one = model.need()
    if one is None or one.mass_t is None:
        return
    x, y = plot.x.at(one.year), plot.y.at(one.mass_t.likely)
    pen.strokes.append(Stroke(((x, plot.y.at(0)), (x, plot.y.end)), "rule"))
    pen.marks.append(Mark("disc", x, y, "accent"))
    if x != plot.x.end:
        text = tonnes_in_table(one.mass_t.likely)
        pen.texts.append(Text(x, y - pen.metrics.px(20), text, "accent", bold=True, align="middle", plate="paper"))


def _labels(ends: list[_End], plot: _Plot, pen: Pen) -> None:
    px, gap = pen.metrics.px, pen.metrics.size("small") * 1.3
    left = plot.x.end + px(16)
    places = pushed_apart([end.y for end in ends], gap, plot.y.end, plot.y.start)
    for end, y in zip(ends, places, strict=True):
        text = shortened(end.text, pen.width - left, pen.metrics, bold=end.bold)
        pen.texts.append(Text(left, y, text, end.colour, bold=end.bold))


def _hit(model: DemandModel, one: YearNeed, plot: _Plot, years: int, pen: Pen) -> Hit:
    half = (plot.x.end - plot.x.start) / max(years - 1, 1) / 2
    x = plot.x.at(one.year)
    box = Box(max(x - half, plot.x.start), plot.y.end, min(x + half, plot.x.end + pen.metrics.px(6)), plot.y.at(0))
    assert one.mass_t is not None
    y, around = plot.y.at(one.mass_t.likely), pen.metrics.px(8)
    mark = Box(x - around, y - around, x + around, y + around)
    return Hit(str(one.year), box, model.inputs.likely_address(one.year), spoken_year(model, one), "year", mark)


def spoken_year(model: DemandModel, one: YearNeed) -> str:
    """A year of the result in words."""
    mass, say, words = one.mass_t, model.words.say, model.words
    assert mass is not None
    values = {
        "year": one.year,
        "units": count_of(words, one.units.units.likely, model.use.counted_as),
        "mass": mass_said(words, mass.likely, model.basis),
    }
    if not mass.spread:
        return say("demand", "{year}: {mass}, from {units}", **values)
    return say(
        "demand", "{year}: {mass} most likely, {low} low, {high} high, from {units}", **values, **_ends_said(mass)
    )


def _ends_said(mass: Estimate) -> dict[str, str]:
    return {"low": tonnes_in_table(mass.low), "high": tonnes_in_table(mass.high)}
