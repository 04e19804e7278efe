"""The claim check: the sentence, the units behind it on a scale of growth, and the lines of the reckoning."""

from rebriefer.domain.demand.checking import Check
from rebriefer.domain.demand.estimates import single
from rebriefer.places.demand.layout.pen import Pen, shortened
from rebriefer.places.demand.layout.records import Area, Box, Frame, Hit, Mark, Metrics, Stroke, Text
from rebriefer.places.demand.layout.scales import GrowthScale, marks_of_growth
from rebriefer.places.demand.model.check_lines import (
    CheckLine,
    basis_note,
    check_lines,
    forecast_said,
    quote_said,
    verdict,
)
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.figures import count, units_field
from rebriefer.words.numbers import figure_in_table, rounded
from rebriefer.words.terms import of_vocabulary

_TINTS = {"consistent": "good", "contradicted": "wrong", "imprecise": "caution", "outdated": "caution"}
_HEAD, _LINE = 28, 26


def lay_out_check(model: DemandModel, width: float, metrics: Metrics) -> Frame:
    """Lay out the check; without height where nothing is claimed."""
    pen, found = Pen(metrics, width), model.check()
    if found is None:
        return pen.frame(0)
    px = metrics.px
    y = _head(model, found, pen)
    y = _scale(model, found, y + px(6), pen)
    for line in check_lines(model, found):
        y = _line(model, line, y, pen)
    head, why = verdict(model, found)
    top = y + px(10)
    y = pen.lines(head, 0, top, width, role="body", bold=True)
    y = pen.lines(why, 0, y, width, role="body")
    y = pen.lines(basis_note(model, found), 0, y + px(4), width, colour="dim")
    box = Box(0, top, width, y)
    spoken = model.words.say("demand", "{before} {head} {why}", before=head, head=why, why=basis_note(model, found))
    pen.hits.append(Hit("verdict", box, found.claim.address, spoken))
    return pen.frame(y + px(4))


def _head(model: DemandModel, found: Check, pen: Pen) -> float:
    """Title, assessment, the sentence with where it stands."""
    metrics, px, claim = pen.metrics, pen.metrics.px, found.claim
    middle = px(_HEAD) / 2
    pen.texts.append(Text(0, middle, model.words.say("demand", "Does the claim add up?"), role="body", bold=True))
    word = of_vocabulary(model.words, model.session.library.vocabulary("assessment"), claim.assessment)
    pen.tag(word, _TINTS.get(claim.assessment, ""), pen.width, middle)
    top, left = px(_HEAD), px(12)
    y = pen.lines(quote_said(model, found), left, top, pen.width - left, role="body")
    by = "  |  ".join((claim.document, model.said(claim.outlet), claim.published, claim.address))
    y = pen.lines(by, left, y, pen.width - left, colour="dim")
    pen.strokes.append(Stroke(((1, top + 2), (1, y - 2)), "accent", 2))
    spoken = model.words.say("demand", "{quote} {where}", quote=quote_said(model, found), where=claim.address)
    pen.hits.append(Hit("claim", Box(0, top, pen.width, y), claim.address, spoken))
    return y + metrics.px(4)


def _scale(model: DemandModel, found: Check, y: float, pen: Pen) -> float:
    """Published forecasts and the implied units, on a scale where equal factors are equally wide."""
    px, say = pen.metrics.px, model.words.say
    values = [found.implied.low, found.implied.high, *(one.units for one in found.forecasts)]
    marks = marks_of_growth(min(values), max(values))
    if len(marks) < 2:
        return y
    scale = GrowthScale(marks[0], marks[-1], px(10), pen.width - px(10))
    rows = 1 + len(found.forecasts)
    axis = y + rows * px(17) + px(12)
    low, likely, high = (scale.at(value) for value in found.implied)
    if found.implied.spread:
        corners = ((low, axis - px(7)), (high, axis - px(7)), (high, axis + px(7)), (low, axis + px(7)))
        pen.areas.append(Area(corners, "wrong", 0.12))
        for x in (low, high):
            pen.strokes.append(Stroke(((x, axis - px(7)), (x, axis + px(7))), "wrong", 1.5))
    pen.strokes.append(Stroke(((scale.start, axis), (scale.end, axis)), "rule"))
    _growth_marks(model, marks, scale, axis, pen)
    for number, forecast in enumerate(found.forecasts):
        _above(
            scale.at(forecast.units), y + number * px(17) + px(8), axis, "caution", forecast_said(model, forecast), pen
        )
        pen.marks.append(Mark("diamond", scale.at(forecast.units), axis, "caution_mark"))
        pen.hits[-1] = pen.hits[-1]._replace(address=forecast.address, key=forecast.address)
    implied = say("demand", "implied {count}", count=count(model.words, found.implied.likely))
    _above(likely, y + (rows - 1) * px(17) + px(8), axis, "wrong", implied, pen)
    pen.marks.append(Mark("disc", likely, axis, "wrong"))
    pen.hits[-1] = pen.hits[-1]._replace(address=found.claim.address, key="implied")
    return axis + px(30)


def _growth_marks(model: DemandModel, marks: tuple[float, ...], scale: GrowthScale, axis: float, pen: Pen) -> None:
    px, right = pen.metrics.px, pen.width
    unit = units_field(model.words, model.use.counted_as, single(marks[-1]))
    for mark in reversed(marks):
        x, last = scale.at(mark), mark == marks[-1]
        text = figure_in_table(rounded(mark / unit.factor, 4))
        if last:
            text = model.words.say("demand", "{figure} {unit}", figure=text, unit=unit.word)
        pen.strokes.append(Stroke(((x, axis), (x, axis + px(4))), "rule"))
        wide = pen.metrics.width(text)
        end = pen.width if last else max(x + wide / 2, wide)
        if end <= right:
            pen.texts.append(Text(end, axis + px(17), text, "dim", align="right"))
            right = end - wide - px(10)


def _above(x: float, y: float, axis: float, colour: str, text: str, pen: Pen) -> None:
    """A label over its mark, held inside, with a line down to it."""
    metrics, px = pen.metrics, pen.metrics.px
    text = shortened(text, pen.width, metrics, bold=True)
    wide = metrics.width(text, bold=True)
    left = min(max(x - wide / 2, 0), pen.width - wide)
    pen.strokes.append(Stroke(((x, y + px(8)), (x, axis - px(6))), colour))
    pen.texts.append(Text(left, y, text, colour, bold=True, plate="panel"))
    pen.hits.append(Hit(text, Box(left - 2, y - px(8), left + wide + 2, y + px(8)), None, text))


def _line(model: DemandModel, line: CheckLine, y: float, pen: Pen) -> float:
    metrics, px = pen.metrics, pen.metrics.px
    middle = y + px(_LINE) / 2
    room = pen.width - metrics.width(line.value, bold=True, role="body") - px(12)
    pen.texts.append(Text(0, middle, shortened(line.label, room, metrics, role="body"), role="body"))
    pen.texts.append(Text(pen.width, middle, line.value, role="body", bold=True, align="right"))
    pen.rule(y + px(_LINE))
    spoken = model.words.say("demand", "{name}: {value}", name=line.label, value=line.value)
    pen.hits.append(Hit(line.label, Box(0, y + 1, pen.width, y + px(_LINE) - 1), line.address, spoken))
    return y + px(_LINE)
