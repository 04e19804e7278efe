"""What moves the result: each input alone at its low and at its high end, the others at their most likely value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.converting import factor
from rebriefer.domain.demand.masses import demand_t, tornado
from rebriefer.places.demand.model.figures import count, kilograms, percent, tonnes
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.telling import LABELS

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel


class Swing(NamedTuple):
    """How far one input moves the result.

    Attributes:
        field: The input.
        low_t: The lesser result, in the basis that is shown.
        high_t: The greater result.
        at_low: The value of the input that gives the lesser result, in words.
        at_high: The value that gives the greater one.
        address: What stands behind the input, or None.
    """

    field: Field
    low_t: float
    high_t: float
    at_low: str
    at_high: str
    address: Address | None


def base_t(model: DemandModel) -> float | None:
    """The most likely result of the year that is shown; None where nothing is computed."""
    one = model.need()
    return one.mass_t.likely if one is not None and one.mass_t is not None else None


def swings(model: DemandModel) -> tuple[Swing, ...]:
    """The inputs that have a spread, by falling swing; empty where nothing is computed."""
    if base_t(model) is None:
        return ()
    inputs, year = model.inputs, model.year
    found = {field: inputs.value(field, year).estimate for field in Field}
    base = {field.value: estimate.likely for field, estimate in found.items() if estimate is not None}
    ranges = {field.value: (e.low, e.high) for field, e in found.items() if e is not None and e.spread}

    def result(units: float, kilograms: float, thrift: float, without: float) -> float:
        years = year - inputs.base_year
        return demand_t(units, kilograms, years=years, thrift=thrift, without_magnet=without)

    by = factor(model.conversion())
    bars = tornado(result, base, ranges)
    return tuple(_swing(model, Field(bar.name), bar.low * by, bar.high * by, ranges[bar.name]) for bar in bars)


def _swing(model: DemandModel, field: Field, low_t: float, high_t: float, ends: tuple[float, float]) -> Swing:
    """What saves lowers the result by its high end; before the base year a thrift raises it."""
    low, high = (_said(model, field, end) for end in ends)
    saves = field is Field.WITHOUT or (field is Field.THRIFT and model.year >= model.inputs.base_year)
    at_low, at_high = (high, low) if saves else (low, high)
    addresses = {Field.KILOGRAMS: model.use.address, Field.UNITS: model.inputs.likely_address(model.year)}
    return Swing(field, low_t, high_t, at_low, at_high, addresses.get(field))


def spoken_swing(model: DemandModel, swing: Swing) -> str:
    """A bar in words."""
    say, words = model.words.say, model.words
    return say(
        "demand",
        "{input}: {low} at {at_low}, {high} at {at_high}",
        input=say("demand", LABELS[swing.field]),
        low=tonnes(words, swing.low_t),
        at_low=swing.at_low,
        high=tonnes(words, swing.high_t),
        at_high=swing.at_high,
    )


def _said(model: DemandModel, field: Field, value: float) -> str:
    write = {Field.UNITS: count, Field.KILOGRAMS: kilograms}.get(field, percent)
    return write(model.words, value)
