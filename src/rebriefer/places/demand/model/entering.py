"""What was typed into a field, and why it was not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.domain.demand.estimates import Estimate
from rebriefer.places.demand.model.figures import FieldUnit, count_of, units_field
from rebriefer.places.demand.model.own import Field
from rebriefer.words.catalogue import marked
from rebriefer.words.entries import EntryNotRead, read_entry, say_not_read

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel

_EXAMPLES = {
    Field.UNITS: "1.4 - 2.6 - 5",
    Field.KILOGRAMS: "0.9 - 3.5 - 6",
    Field.THRIFT: "0 - 1 - 3",
    Field.WITHOUT: "0 - 5 - 20",
}
_MOST_UNITS = 1e11
_MOST_KILOGRAMS = 1e7
_OVER_WHOLE = marked("demand", "A share is from 0 to 100 %.")
_FALLS_AWAY = marked("demand", "A yearly fall is from 0 to less than 100 %.")
_NOTHING = marked("demand", "Kilograms are above 0; for units without a magnet, give their share below.")
_HEAVY = marked("demand", "More than ten thousand tonnes a unit is not taken.")
_MANY = marked("demand", "“{text}” would be {units} a year, which is not taken. The field counts in {unit}.")


def field_unit(model: DemandModel, field: Field) -> FieldUnit:
    """What a field counts in."""
    words = model.words
    if field is Field.UNITS:
        return units_field(words, model.use.counted_as, model.inputs.value(field, model.year).estimate)
    if field is Field.KILOGRAMS:
        return FieldUnit(1.0, "公斤" if words.language == "zh" else "kg", ("kg", "公斤", "千克"))
    return FieldUnit(0.01, "%", ("%",))


def entered(model: DemandModel, field: Field, text: str) -> Estimate | str:
    """The values that were typed, or the sentence that says why they cannot be read."""
    unit = field_unit(model, field)
    try:
        typed = read_entry(text, unit.units)
    except EntryNotRead as error:
        return say_not_read(model.words, error, text, _EXAMPLES[field])
    scaled = field is Field.UNITS and typed.scaled
    return Estimate(*typed.values).times(1.0 if scaled else unit.factor)


def complaint_about(model: DemandModel, field: Field, values: Estimate) -> str:
    """Why values cannot stand in a field; nothing where they can."""
    say, words = model.words.say, model.words
    if field is Field.UNITS and values.high > _MOST_UNITS:
        unit = field_unit(model, field)
        units = count_of(words, values.high, model.use.counted_as)
        text = format(values.high / unit.factor, "g")
        return say("demand", _MANY, text=text, units=units, unit=unit.word)
    if field is Field.KILOGRAMS and values.low <= 0:
        return say("demand", _NOTHING)
    if field is Field.KILOGRAMS and values.high > _MOST_KILOGRAMS:
        return say("demand", _HEAVY)
    if field is Field.THRIFT and values.high >= 1:
        return say("demand", _FALLS_AWAY)
    return say("demand", _OVER_WHOLE) if field is Field.WITHOUT and values.high > 1 else ""
