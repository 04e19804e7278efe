"""What the demand place says: its title, the result as a sentence, and why something is not computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.end_uses import NO_USE
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.places.demand.model.figures import near, tonnes, unit_of
from rebriefer.places.demand.model.inputs import OWN
from rebriefer.places.demand.model.own import Field
from rebriefer.words.catalogue import Words, marked

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel

LABELS = {
    Field.UNITS: marked("demand", "Units a year"),
    Field.KILOGRAMS: marked("demand", "Kilograms each"),
    Field.THRIFT: marked("demand", "Thrifting a year"),
    Field.WITHOUT: marked("demand", "Without magnet"),
}
"""Name of each input."""

BASES = {
    MassBasis.MAGNET: marked("demand", "magnet"),
    MassBasis.ELEMENT: marked("demand", "elements"),
    MassBasis.OXIDE: marked("demand", "oxide"),
    MassBasis.UNSPECIFIED: marked("demand", "rare earths of no stated basis"),
}
"""What a mass is a mass of, within a sentence or after a unit."""

BASIS_TAGS = {
    MassBasis.MAGNET: marked("demand", "magnet"),
    MassBasis.ELEMENT: marked("demand", "elements"),
    MassBasis.OXIDE: marked("demand", "oxide"),
    MassBasis.UNSPECIFIED: marked("demand", "no basis"),
}
"""The same as a tag."""

BASIS_HEADS = {
    MassBasis.MAGNET: marked("demand", "magnet"),
    MassBasis.ELEMENT: marked("demand", "elements"),
    MassBasis.OXIDE: marked("demand", "oxide"),
    MassBasis.UNSPECIFIED: marked("demand", "(no basis)"),
}
"""The same in the head of a column."""


def basis_said(words: Words, basis: MassBasis) -> str:
    """A basis within a sentence."""
    return words.say("demand", BASES[basis])


def mass_said(words: Words, mass_t: float, basis: MassBasis) -> str:
    """A mass with its basis: ``9,100 t of magnet``."""
    return words.say("demand", "{mass} of {basis}", mass=tonnes(words, mass_t), basis=basis_said(words, basis))


def about(model: DemandModel) -> str:
    """What the figures of chart and table are: unit, basis, and whether they were converted."""
    say, stated = model.words.say, basis_said(model.words, model.stated)
    if not model.convertible():
        return say("demand", "t a year of {basis}; never converted", basis=stated)
    if model.basis is model.stated:
        return say("demand", "t a year of {basis}, as stated; low to high", basis=stated)
    shown = basis_said(model.words, model.basis)
    return say("demand", "t a year of {basis}, converted from {stated}", basis=shown, stated=stated)


def title(model: DemandModel) -> str:
    """Name of the place, and what it is of."""
    say, name = model.words.say, model.said(model.use.name)
    region = model.region_said(model.region)
    return say("demand", "Demand: {use}, {region}, {year}", use=name, region=region, year=model.year)


def sentence(model: DemandModel) -> str:
    """What the use needs in the year that is shown, or why that is not computed."""
    one = model.need()
    if model.use is NO_USE:
        return model.words.say("demand", "This pack has no end uses, so nothing is computed.")
    if model.inputs.need() is None:
        return _no_kilograms(model)
    if one is None or one.mass_t is None:
        return _no_units(model)
    return _needed(model, one.mass_t)


def _needed(model: DemandModel, mass: Estimate) -> str:
    say, words = model.words.say, model.words
    values = {
        "use": model.said(model.use.name),
        "region": model.region_said(model.region),
        "year": model.year,
        "mass": say("demand", "{mass} of {basis}", mass=near(words, mass.likely), basis=basis_said(words, model.basis)),
        "low": near(words, mass.low),
        "high": near(words, mass.high),
    }
    if mass.spread:
        told = say("demand", "{use}, {region}, {year}: most likely {mass} a year, from {low} to {high}.", **values)
    else:
        told = say("demand", "{use}, {region}, {year}: {mass} a year, without a range.", **values)
    yours = _yours(model)
    return say("list", "{one} {two}", one=told, two=yours) if yours else told


def _yours(model: DemandModel) -> str:
    """Which of the values behind the result are the user's; nothing where none is."""
    say, inputs = model.words.say, model.inputs
    named = ""
    for field, label in LABELS.items():
        if inputs.value(field, model.year).origin == OWN:
            one = say("demand", label)
            named = say("demand", "{one}, {two}", one=named, two=one) if named else one
    between = any(slot.field is Field.UNITS and slot.year != model.year for slot in inputs.own_fields())
    if not named:
        return say("demand", "Units of other years are yours.") if between else ""
    return say("demand", "Your own values: {inputs}.", inputs=named)


def _no_kilograms(model: DemandModel) -> str:
    say, use = model.words.say, model.use
    told = say("demand", "{use}: no published mass for one unit, so nothing is computed.", use=model.said(use.name))
    return say("list", "{one} {two}", one=told, two=model.said(use.note))


def _no_units(model: DemandModel) -> str:
    say, words, name = model.words.say, model.words, model.said(model.use.name)
    if model.counts():
        told = say("demand", "{use}: the pack has no number of units for {year}.", use=name, year=model.year)
        more = say("demand", "A series is not continued beyond its years. Type your own number.")
    else:
        told = say("demand", "{use}: the pack has no yearly number of units, so no total is computed.", use=name)
        more = _what_else(model)
    return words.say("list", "{one} {two}", one=told, two=more)


def _what_else(model: DemandModel) -> str:
    apart, say = model.other_series[model.use.id], model.words.say
    if any(count.series == model.use.activity for count in apart):
        counted = sorted({count.unit for count in apart if count.series == model.use.activity})
        named = unit_of(model.words, counted[0])
        wanted = unit_of(model.words, model.use.counted_as)
        return say(
            "demand", "It counts {counted}, not {wanted}, and those are not multiplied.", counted=named, wanted=wanted
        )
    if apart:
        return say("demand", "Its cumulative figures, stocks and orders are no units of a year. Type your own number.")
    return say("demand", "Type your own number.")


def caution(model: DemandModel) -> str:
    """What has to be known before the result is used; nothing where there is nothing."""
    use, say = model.use, model.words.say
    if model.stated is MassBasis.UNSPECIFIED and use.kilograms is not None:
        return say(
            "demand",
            "Disputed: the sources do not say what these kilograms are a mass of. They are never converted to magnet, "
            "elements or oxide, and never added to others.",
        )
    if _one_technology(model):
        return say(
            "demand",
            "The series counts all new wind power. The result holds only if all of it were of this kind, whose share "
            "is not in the pack; never add it to the average of all generators.",
        )
    return ""


def _one_technology(model: DemandModel) -> bool:
    use = model.use
    if use.activity is None or use.averages_technologies:
        return False
    return any(other.activity == use.activity and other.averages_technologies for other in model.uses.values())
