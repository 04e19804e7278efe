"""What can be picked in the demand place, and the sources of what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rebriefer.domain.addresses import rest_of
from rebriefer.domain.demand.end_uses import NO_USE
from rebriefer.library.queries.coefficients import source_lines
from rebriefer.place import Item
from rebriefer.places.demand.model.check_lines import check_lines, forecast_said, quote_said, source_of
from rebriefer.places.demand.model.computed import formula, notes
from rebriefer.places.demand.model.figures import count_of, kilograms, percent
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.reasons import spoken_value
from rebriefer.places.demand.model.rivals import Rival
from rebriefer.places.demand.model.telling import LABELS
from rebriefer.words.receipts import said_source

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel


def items(model: DemandModel) -> list[Item]:
    """Everything with an address, once, in reading order."""
    found: dict[str, Item] = {}
    for item in _items(model):
        found.setdefault(item.address, item)
    return list(found.values())


def spoken_rival(model: DemandModel, rival: Rival) -> str:
    """A mark on the scale of an input."""
    say, words, values = model.words.say, model.words, rival.values
    figures = [_figure(model, rival.field, value) for value in (values.low, values.high)]
    value = figures[0] if not values.spread else say("number", "{low} to {high}", low=figures[0], high=figures[1])
    if rival.over:
        value = say("number", "over {figure}", figure=value)
    told = say("demand", "{name}: {value}", name=model.said(rival.name), value=value)
    if rival.derived:
        told = say("demand", "{told}, derived, not published", told=told)
    note = model.said(rival.note)
    return words.say("demand", "{told} ({note})", told=told, note=note) if note else told


def sources(model: DemandModel) -> list[str]:
    """Every source that the inputs come from, once."""
    use, inputs = model.use, model.inputs
    ids = [citation.source for citation in use.citations] + [count.source for count in inputs.counts]
    return [said_source(model.words, line) for line in source_lines(model.session.library, tuple(dict.fromkeys(ids)))]


def _items(model: DemandModel) -> Iterator[Item]:
    say = model.words.say
    if model.use is NO_USE:
        return
    yield Item(
        model.use.address,
        say(
            "demand",
            "{input}: {value}",
            input=say("demand", LABELS[Field.KILOGRAMS]),
            value=spoken_value(model, Field.KILOGRAMS),
        ),
    )
    for field in Field:
        for rival in model.rivals(field):
            yield Item(rival.address, spoken_rival(model, rival))
    found = model.check()
    if found is not None:
        yield Item(found.claim.address, quote_said(model, found))
        for line in check_lines(model, found):
            if line.address is not None:
                yield Item(line.address, say("demand", "{name}: {value}", name=line.label, value=line.value))
        for forecast in found.forecasts:
            yield Item(forecast.address, forecast_said(model, forecast))
        yield Item(source_of(found), rest_of(source_of(found)))
    for part in (*formula(model), *notes(model)):
        if part.address is not None:
            yield Item(part.address, part.spoken)
    for one in model.needs():
        address = model.inputs.likely_address(one.year)
        if address is not None:
            units = count_of(model.words, one.units.units.likely, model.use.counted_as)
            yield Item(address, say("demand", "{year}: {units}", year=one.year, units=units))


def _figure(model: DemandModel, field: Field, value: float) -> str:
    if field is Field.UNITS:
        return count_of(model.words, value, model.use.counted_as)
    return kilograms(model.words, value) if field is Field.KILOGRAMS else percent(model.words, value, 2)
