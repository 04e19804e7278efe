"""Where the value of each input comes from, in a line under its field: every default says that it is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.end_uses import Count
from rebriefer.domain.demand.published import most_likely
from rebriefer.places.demand.model.figures import count, kilograms, percent
from rebriefer.places.demand.model.inputs import ABSENT, BETWEEN, OWN, Value
from rebriefer.places.demand.model.own import Field
from rebriefer.words.terms import of_vocabulary

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel


def reason(model: DemandModel, field: Field) -> str:
    """Why this value stands in a field."""
    value = model.inputs.value(field, model.year)
    if value.origin == OWN:
        return _own(model, field, value)
    return {
        Field.UNITS: _units,
        Field.KILOGRAMS: _kilograms,
        Field.THRIFT: _thrift,
        Field.WITHOUT: _without,
    }[field](model, value)


def _own(model: DemandModel, field: Field, value: Value) -> str:
    say = model.words.say
    rival = next((rival for rival in model.rivals(field) if rival.address == value.taken), None)
    if rival is None:
        return say("demand", "typed by you")
    name = model.said(rival.name)
    if rival.midpoint:
        return say("demand", "chosen by you: {name} alone; the middle is the midpoint of its range", name=name)
    return say("demand", "chosen by you: {name} alone", name=name)


def _units(model: DemandModel, value: Value) -> str:
    say = model.words.say
    if value.origin == ABSENT:
        return say("demand", "no number for {year} in this pack", year=model.year)
    if value.origin == BETWEEN:
        first, last = value.between
        rule = say("demand", "constant growth") if value.geometric else say("demand", "a straight line")
        return say(
            "demand",
            "no number for {year}: {rule} from {first} to {last}",
            year=model.year,
            rule=rule,
            first=first,
            last=last,
        )
    counts = model.inputs.standing[model.year]
    newest = most_likely(counts)
    name = model.said(newest.name)
    if newest.derived:
        return say("demand", "derived by the pack ({name}); nobody published a number", name=name)
    if len(counts) > 1:
        return _several(model, counts, name)
    return (
        say("demand", "counted: {name}", name=name)
        if newest.actual
        else say("demand", "forecast: {name}, the only one", name=name)
    )


def _several(model: DemandModel, counts: Sequence[Count], name: str) -> str:
    say = model.words.say
    if len({count.units for count in counts}) == 1:
        return say("demand", "{n} sources give the same number", n=len(counts))
    if len({count.published for count in counts}) == 1:
        return say(
            "demand", "least and most published; as both are equally new, most likely is the lower: {name}", name=name
        )
    return say("demand", "least and most published; most likely is the newest: {name}", name=name)


def _kilograms(model: DemandModel, value: Value) -> str:
    say = model.words.say
    if value.estimate is None:
        return say("demand", "no published mass; what you type has no stated basis")
    inputs = model.inputs
    one = not value.estimate.spread
    told = say("demand", "one figure, no published range") if one else say("demand", "from the pack")
    grade = of_vocabulary(model.words, model.session.library.vocabulary("reliability"), model.use.reliability)
    told = say("demand", "{told}, reliability {grade}", told=told, grade=grade)
    if model.stated is MassBasis.UNSPECIFIED:
        told = say("demand", "{told}, basis not stated", told=told)
    if inputs.last_counted is None:
        return say(
            "demand", "{told}; it names no base year: taken as of {year}, the data's", told=told, year=inputs.base_year
        )
    return say(
        "demand",
        "{told}; it names no base year: taken as of {year}, the last counted",
        told=told,
        year=inputs.base_year,
    )


def _thrift(model: DemandModel, value: Value) -> str:
    return model.words.say("demand", "0 is a default: no published rate in this pack")


def _without(model: DemandModel, value: Value) -> str:
    say, known = model.words.say, model.use.without_magnet
    if known is None:
        return say("demand", "0 is a default: no published share in this pack")
    return say(
        "demand",
        "0 is a default: the pack's {low} to {high} holds where kilograms are per unit with such a motor",
        low=percent(model.words, known.low, 2),
        high=percent(model.words, known.high, 2),
    )


def spoken_value(model: DemandModel, field: Field) -> str:
    """A value in words, for the page and for a screen reader."""
    value, words = model.inputs.value(field, model.year).estimate, model.words
    if value is None:
        return words.say("demand", "n/a")
    write = {Field.UNITS: count, Field.KILOGRAMS: kilograms}.get(field, percent)
    figures = [write(words, one) for one in value]
    if not value.spread:
        return figures[0]
    return words.say("demand", "{low} - {likely} - {high}", low=figures[0], likely=figures[1], high=figures[2])
