"""What moves the result, as bars about the most likely result: the input that moves it most goes first."""

from rebriefer.places.demand.layout.pen import Pen, shortened
from rebriefer.places.demand.layout.records import Area, Box, Frame, Hit, Metrics, Stroke, Text
from rebriefer.places.demand.layout.scales import Scale
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.figures import tonnes
from rebriefer.places.demand.model.swings import Swing, base_t, spoken_swing, swings
from rebriefer.places.demand.model.telling import LABELS

_HEAD, _ROW, _BAR = 28, 26, 18
_NAMES, _ENDS = 112, 92


def lay_out_swings(model: DemandModel, width: float, metrics: Metrics) -> Frame:
    """Lay out the bars; without height where no input has a spread."""
    pen, px, bars, base = Pen(metrics, width), metrics.px, swings(model), base_t(model)
    if not bars or base is None:
        return pen.frame(0)
    say = model.words.say
    title = say("demand", "What moves the result")
    pen.texts.append(Text(0, px(_HEAD) / 2, title, role="body", bold=True))
    left = metrics.width(title, bold=True, role="body") + px(10)
    about = say("demand", "each input alone; base {mass}", mass=tonnes(model.words, base))
    about = shortened(about, width - left, metrics)
    pen.texts.append(Text(left, px(_HEAD) / 2, about, "dim"))
    low, high = min(bar.low_t for bar in bars), max(bar.high_t for bar in bars)
    spread = (high - low) or 1.0
    scale = Scale(low, low + spread, px(_NAMES) + px(_ENDS), max(width - px(_ENDS), px(_NAMES) + px(_ENDS) + 1))
    for number, bar in enumerate(bars):
        _row(model, bar, px(_HEAD) + number * px(_ROW), scale, base, pen)
    bottom = px(_HEAD) + len(bars) * px(_ROW)
    x = scale.at(base)
    pen.strokes.append(Stroke(((x, px(_HEAD)), (x, bottom)), "ink", 1.5))
    return pen.frame(bottom + px(4))


def _row(model: DemandModel, bar: Swing, y: float, scale: Scale, base: float, pen: Pen) -> None:
    """Name, bar, and at each end the value of the input that leads there."""
    px, middle = pen.metrics.px, y + pen.metrics.px(_ROW) / 2
    half = px(_BAR) / 2
    low, high, at = scale.at(bar.low_t), scale.at(bar.high_t), scale.at(base)
    name = model.words.say("demand", LABELS[bar.field])
    pen.texts.append(Text(0, middle, shortened(name, px(_NAMES), pen.metrics, role="body"), role="body"))
    for start, end, opacity in ((low, at, 0.45), (at, high, 1.0)):
        if end > start:
            corners = ((start, middle - half), (end, middle - half), (end, middle + half), (start, middle + half))
            pen.areas.append(Area(corners, "accent", opacity))
    pen.texts.append(Text(low - px(6), middle, bar.at_low, "dim", align="right"))
    pen.texts.append(Text(high + px(6), middle, bar.at_high, "dim"))
    box = Box(0, y + 1, pen.width, y + px(_ROW) - 1)
    pen.hits.append(Hit(bar.field.value, box, bar.address, spoken_swing(model, bar)))
