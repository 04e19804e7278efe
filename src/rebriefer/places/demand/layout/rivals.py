"""What sources give for an input, as marks on one scale under its field."""

from rebriefer.places.demand.layout.pen import Pen, shortened
from rebriefer.places.demand.layout.records import Box, Frame, Hit, Mark, Metrics, Stroke, Text
from rebriefer.places.demand.layout.scales import Scale, marks_to
from rebriefer.places.demand.model.demand import DemandModel
from rebriefer.places.demand.model.entering import field_unit
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.picking import spoken_rival
from rebriefer.places.demand.model.rivals import Rival, without_figure
from rebriefer.words.numbers import figure_in_table, rounded

_ROW, _AXIS, _EDGE, _GAP = 18, 24, 10, 6
_LONGEST_NAME = 190


def lay_out_rivals(model: DemandModel, field: Field, width: float, metrics: Metrics) -> Frame:
    """Lay out the marks of an input; without height where nobody gives a figure."""
    rivals = model.rivals(field)
    pen, px = Pen(metrics, width), metrics.px
    if not rivals:
        return pen.frame(0)
    unit = field_unit(model, field).factor
    value = model.inputs.value(field, model.year)
    most = max([rival.values.high for rival in rivals] + ([value.estimate.high] if value.estimate else []))
    marks = marks_to(most / unit)
    scale = Scale(0, marks[-1] * unit, px(_EDGE), width - px(_EDGE))
    rows: list[list[tuple[float, float]]] = []
    for rival in rivals:
        _rival(model, rival, scale, rows, value.taken, pen)
    axis = len(rows) * px(_ROW) + px(12)
    _axis(model, field, marks, unit, scale, axis, pen)
    if value.estimate is not None:
        low, likely, high = (scale.at(one) for one in value.estimate)
        pen.marks.append(Mark("bar", low, axis, "accent", high))
        pen.marks.append(Mark("triangle", likely, axis, "accent"))
    bottom = axis + px(_AXIS)
    return pen.frame(_bottom(model, field, bottom, pen))


def _rival(
    model: DemandModel, rival: Rival, scale: Scale, rows: list[list[tuple[float, float]]], taken: str, pen: Pen
) -> None:
    metrics, px = pen.metrics, pen.metrics.px
    x0, x1 = scale.at(rival.values.low), scale.at(rival.values.high)
    chosen = taken == rival.address
    gap = px(_GAP) + px(5) + (px(10) if rival.over else 0)
    rooms = pen.width - x1 - gap, x0 - px(_GAP + 5)
    name = shortened(model.said(rival.name), min(px(_LONGEST_NAME), max(rooms)), metrics, bold=chosen)
    wide = metrics.width(name, bold=chosen)
    right = wide <= rooms[0]
    span = (x0 - px(6), x1 + gap + wide) if right else (rooms[1] - wide, x1 + px(6))
    number = _free_row(rows, span, px(10))
    y = number * px(_ROW) + px(_ROW) / 2
    colour = "accent" if chosen else "caution_mark"
    if rival.values.spread:
        pen.marks.append(Mark("bar", x0, y, colour, x1, rival.derived))
    else:
        pen.marks.append(Mark("disc", x0, y, colour, hollow=rival.derived))
    if rival.over:
        pen.strokes.append(Stroke(((x1 + px(6), y), (x1 + px(15), y)), "dim", 1.5))
        head = ((x1 + px(12), y - px(3)), (x1 + px(15), y), (x1 + px(12), y + px(3)))
        pen.strokes.append(Stroke(head, "dim", 1.5))
    ink = "accent" if chosen else "dim"
    pen.texts.append(Text(x1 + gap if right else span[0], y, name, ink, bold=chosen))
    box = Box(span[0] - 2, y - px(_ROW) / 2 + 1, span[1] + 2, y + px(_ROW) / 2 - 1)
    pen.hits.append(Hit(rival.key, box, rival.address, spoken_rival(model, rival), "take"))


def _free_row(rows: list[list[tuple[float, float]]], span: tuple[float, float], apart: float) -> int:
    for number, row in enumerate(rows):
        if all(span[0] > end + apart or span[1] < start - apart for start, end in row):
            row.append(span)
            return number
    rows.append([span])
    return len(rows) - 1


def _axis(
    model: DemandModel, field: Field, marks: tuple[float, ...], unit: float, scale: Scale, y: float, pen: Pen
) -> None:
    px = pen.metrics.px
    free = scale.end + px(4)
    pen.strokes.append(Stroke(((scale.start, y), (scale.end, y)), "rule"))
    for mark in reversed(marks):
        x, last = scale.at(mark * unit), mark == marks[-1]
        text = figure_in_table(rounded(mark, 6))
        if last:
            text = model.words.say("demand", "{figure} {unit}", figure=text, unit=field_unit(model, field).word)
        pen.strokes.append(Stroke(((x, y), (x, y + px(4))), "rule"))
        wide = pen.metrics.width(text)
        right = x + px(4) if last else x + wide / 2
        if right <= free:
            pen.texts.append(Text(right, y + px(14), text, "dim", align="right"))
            free = right - wide - px(8)


def _bottom(model: DemandModel, field: Field, y: float, pen: Pen) -> float:
    """Under the kilograms: how many sources give no figure that fits on the scale."""
    count = len(without_figure(model.use)) if field is Field.KILOGRAMS else 0
    if not count:
        return y
    say_n = model.words.say_n
    told = say_n("demand", "{n} more source gives no such figure", "{n} more sources give no such figure", count)
    pen.texts.append(Text(pen.metrics.px(_EDGE), y + pen.metrics.px(7), told, "dim"))
    return y + pen.metrics.px(18)
