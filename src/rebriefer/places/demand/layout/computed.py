"""How the result is computed: the factors one after another, each underlined where it opens something."""

from rebriefer.places.demand.layout.pen import Pen
from rebriefer.places.demand.layout.records import Box, Frame, Hit, Metrics, Text
from rebriefer.places.demand.model.computed import Part, elements, formula, notes
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.figures import tonnes
from rebriefer.places.demand.model.telling import caution

_HEAD, _LINE = 28, 22


def lay_out_computed(model: DemandModel, width: float, metrics: Metrics) -> Frame:
    """Lay out the formula with its notes."""
    pen, px = Pen(metrics, width), metrics.px
    pen.texts.append(Text(0, px(_HEAD) / 2, model.words.say("demand", "How is this computed?"), role="body", bold=True))
    y = float(px(_HEAD))
    parts = formula(model)
    if parts:
        y = _flow(parts, y, pen)
    else:
        told = model.words.say(
            "demand", "Units of the year × kilograms each × what thrifting leaves × units with a magnet."
        )
        y = pen.lines(told, 0, y, width, role="body", colour="dim")
    split = elements(model)
    if split:
        y = _elements(model, split, y, pen)
    warning = caution(model)
    if warning:
        y = pen.lines(warning, 0, y + px(4), width, colour="caution")
    for number, note in enumerate(notes(model)):
        top = y + px(4)
        y = pen.lines(note.text, 0, top, width, colour="dim", underlined=note.address is not None)
        if note.address is not None:
            pen.hits.append(Hit(f"note {number}", Box(0, top, width, y), note.address, note.spoken))
    return pen.frame(y + px(6))


def _flow(parts: tuple[Part, ...], y: float, pen: Pen) -> float:
    metrics, px, x = pen.metrics, pen.metrics.px, 0.0
    for number, part in enumerate(parts):
        wide = metrics.width(part.text, bold=part.bold, role="body")
        together = wide + (px(6) + _next_width(parts, number, pen) if part.text in "×÷=" else 0)
        if x and x + together > pen.width:
            x, y = 0.0, y + px(_LINE)
        middle = y + px(_LINE) / 2
        colour = "accent" if part.own or part.address is not None else "ink"
        pen.texts.append(Text(x, middle, part.text, colour, "body", part.bold, underlined=part.address is not None))
        if part.address is not None:
            box = Box(x - 2, middle - px(10), x + wide + 2, middle + px(10))
            pen.hits.append(Hit(f"{number}", box, part.address, part.spoken or part.text))
        x += wide + px(6)
    return y + px(_LINE)


def _next_width(parts: tuple[Part, ...], number: int, pen: Pen) -> float:
    """A sign stands with what follows it."""
    if number + 1 >= len(parts):
        return 0.0
    following = parts[number + 1]
    return pen.metrics.width(following.text, bold=following.bold, role="body")


def _elements(model: DemandModel, split: tuple[tuple[str, float], ...], y: float, pen: Pen) -> float:
    say = model.words.say
    told = ""
    for name, mass in split:
        one = say("demand", "{element} {mass}", element=name, mass=tonnes(model.words, mass))
        told = say("demand", "{one}, {two}", one=told, two=one) if told else one
    return pen.lines(told, 0, y + pen.metrics.px(4), pen.width, role="body", bold=True)
