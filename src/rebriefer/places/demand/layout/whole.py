"""All parts one after another, as a page or a picture shows them: result, reckoning, check, inputs."""

from collections.abc import Iterator
from typing import NamedTuple

from rebriefer.places.demand.layout.chart import lay_out_chart
from rebriefer.places.demand.layout.check import lay_out_check
from rebriefer.places.demand.layout.computed import lay_out_computed
from rebriefer.places.demand.layout.pen import Pen
from rebriefer.places.demand.layout.records import Frame, Metrics, Text
from rebriefer.places.demand.layout.rivals import lay_out_rivals
from rebriefer.places.demand.layout.swings import lay_out_swings
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.inputs import OWN
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.reasons import reason, spoken_value
from rebriefer.places.demand.model.telling import BASIS_TAGS, LABELS, about

_BESIDE_FROM, _GAP = 640, 24
_LINE = 24


class Placed(NamedTuple):
    """A part with the place of its top left corner."""

    x: float
    y: float
    frame: Frame


def lay_out_whole(model: DemandModel, width: float, metrics: Metrics) -> tuple[tuple[Placed, ...], float]:
    """The parts with their places, and the height of all of them."""
    gap = metrics.px(_GAP)
    placed = [Placed(0, 0, _about(model, width, metrics))]
    y = placed[0].frame.height
    placed.append(Placed(0, y, lay_out_chart(model, width, metrics)))
    y += placed[-1].frame.height + gap
    placed.append(Placed(0, y, lay_out_computed(model, width, metrics)))
    y += placed[-1].frame.height + gap
    moving = lay_out_swings(model, width, metrics)
    if moving.height:
        placed.append(Placed(0, y, moving))
        y += moving.height + gap
    beside = width >= metrics.px(_BESIDE_FROM)
    half = (width - gap) / 2 if beside else width
    inputs = list(_inputs(model, half, metrics, y))
    placed.extend(inputs)
    left = max(part.y + part.frame.height for part in inputs)
    check = lay_out_check(model, half, metrics)
    placed.append(Placed(half + gap if beside else 0, y if beside else left + gap, check))
    return tuple(placed), max(left, placed[-1].y + check.height)


def _about(model: DemandModel, width: float, metrics: Metrics) -> Frame:
    pen = Pen(metrics, width)
    return pen.frame(pen.lines(about(model), 0, 0, width, colour="dim") + metrics.px(4))


def _inputs(model: DemandModel, width: float, metrics: Metrics, y: float) -> Iterator[Placed]:
    """Every input as a line with its reason, and the scale of its sources under it."""
    for field in Field:
        line = _input(model, field, width, metrics)
        yield Placed(0, y, line)
        y += line.height
        scale = lay_out_rivals(model, field, width, metrics)
        if scale.height:
            yield Placed(0, y, scale)
            y += scale.height
        y += metrics.px(6)


def _input(model: DemandModel, field: Field, width: float, metrics: Metrics) -> Frame:
    pen, middle = Pen(metrics, width), metrics.px(_LINE) / 2
    pen.texts.append(Text(0, middle, model.words.say("demand", LABELS[field]), role="body"))
    value, right = spoken_value(model, field), width
    if field is Field.KILOGRAMS:
        right = pen.tag(model.words.say("demand", BASIS_TAGS[model.stated]), "accent", right, middle) - metrics.px(8)
    own = model.inputs.value(field, model.year).origin == OWN
    pen.texts.append(Text(right, middle, value, "accent" if own else "ink", "body", bold=True, align="right"))
    told = reason(model, field)
    told = model.words.say("demand", "yours: {told}", told=told) if own else told
    return pen.frame(pen.lines(told, 0, metrics.px(_LINE), width, colour="dim"))
