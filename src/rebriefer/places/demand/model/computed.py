"""How the result is computed: every factor in a row, each with what it opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.demand.bases import MassBasis, oxide_fed
from rebriefer.domain.demand.converting import Kind, split
from rebriefer.places.demand.model.figures import count_of, kilograms, percent, plain, tonnes
from rebriefer.places.demand.model.inputs import OWN, YearNeed
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.telling import mass_said
from rebriefer.words.numbers import figure_in_table, rounded

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel


class Part(NamedTuple):
    """A piece of a computed line.

    Attributes:
        text: What it says.
        address: What it opens, or None.
        own: Whether it is the user's.
        bold: Whether it is the result.
        spoken: What it is, in words; empty for signs.
    """

    text: str
    address: Address | None = None
    own: bool = False
    bold: bool = False
    spoken: str = ""


def formula(model: DemandModel) -> tuple[Part, ...]:
    """The most likely result of the year as its factors; empty where nothing is computed."""
    one = model.need()
    need = model.inputs.need()
    if one is None or one.mass_t is None or need is None:
        return ()
    return tuple(_factors(model, one))


def _factors(model: DemandModel, one: YearNeed) -> Iterator[Part]:
    inputs, words, say = model.inputs, model.words, model.words.say
    need = inputs.need()
    assert need is not None and one.mass_t is not None
    yield from _units(model, one)
    yield Part("×")
    own = inputs.value(Field.KILOGRAMS, one.year).origin == OWN
    each = kilograms(words, need.kilograms.likely)
    yield Part(each, model.use.address, own, spoken=say("demand", "kilograms each: {value}", value=each))
    years = one.year - need.base_year
    for field, value, power in ((Field.THRIFT, need.thrift, years), (Field.WITHOUT, need.without_magnet, 1)):
        figure = percent(words, value.likely)
        yield Part("×")
        text = f"(1 - {figure})" if power == 1 else f"(1 - {figure})^{power}"
        yield Part(text, None, inputs.value(field, one.year).origin == OWN)
    stated = inputs.years()
    mass = next(each.mass_t for each in stated if each.year == one.year)
    assert mass is not None
    yield Part("=")
    yield Part(mass_said(words, mass.likely, model.stated), bold=not model.conversion())
    yield from _converted(model, mass.likely)


def _units(model: DemandModel, one: YearNeed) -> Iterator[Part]:
    say, words, inputs = model.words.say, model.words, model.inputs
    text = count_of(words, one.units.units.likely, model.use.counted_as)
    own = inputs.value(Field.UNITS, one.year).origin == OWN
    yield Part(text, inputs.likely_address(one.year), own, spoken=say("demand", "units: {value}", value=text))
    ends = [year for year in one.units.between if year != one.year]
    for year in ends:
        address = inputs.likely_address(year)
        if address is not None:
            shown = say("demand", "[{year}]", year=year)
            yield Part(shown, address, spoken=say("demand", "units of {year}", year=year))


def _converted(model: DemandModel, mass: float) -> Iterator[Part]:
    say, words, recipe = model.words.say, model.words, model.recipe
    steps = model.conversion()
    for number, step in enumerate(steps):
        by = figure_in_table(plain(rounded(step.factor, 5)))
        mass *= step.factor
        if step.kind is Kind.MAGNET_OF_ELEMENT:
            by = figure_in_table(plain(rounded(1 / step.factor, 5)))
        yield Part("÷" if step.kind is Kind.MAGNET_OF_ELEMENT else "×")
        if step.kind is Kind.OXIDE_OF_ELEMENT:
            yield Part(
                by,
                address_of("oxide", _main_element(model)),
                spoken=say("demand", "oxide of elements: {value}", value=by),
            )
        elif recipe is not None:
            yield Part(by, recipe.address, spoken=say("demand", "elements in magnet: {value}", value=by))
        basis = model.basis if number == len(steps) - 1 else MassBasis.ELEMENT
        yield Part("=")
        yield Part(mass_said(words, mass, basis), bold=number == len(steps) - 1)


def _main_element(model: DemandModel) -> str:
    recipe = model.recipe
    assert recipe is not None
    return max(recipe.elements, key=lambda element: recipe.elements[element])


YIELD = address_of("parameter", "yield_oxide_to_magnet")
"""What the share of oxide that ends in the magnet opens."""


def notes(model: DemandModel) -> tuple[Part, ...]:
    """What the formula leaves out: the ends, the conversion, the elements."""
    one, say = model.need(), model.words.say
    if one is None or one.mass_t is None:
        return ()
    told = say(
        "demand",
        "All at most likely. Low and high take every input at its low or its high end: the ends of what may be, "
        "no probability.",
    )
    return (Part(told), *_conversion_notes(model))


def _conversion_notes(model: DemandModel) -> Iterator[Part]:
    say, words, recipe = model.words.say, model.words, model.recipe
    kinds = {step.kind for step in model.conversion()}
    if recipe is None or not kinds:
        return
    if kinds & {Kind.ELEMENT_OF_MAGNET, Kind.MAGNET_OF_ELEMENT}:
        told = say(
            "demand",
            "Rare-earth elements are {fraction} of the magnet by the recipe “{recipe}”; published: {low} to {high}.",
            fraction=percent(words, sum(recipe.elements.values()), 4),
            recipe=model.said(recipe.name),
            low=percent(words, recipe.fraction.low),
            high=percent(words, recipe.fraction.high),
        )
        yield Part(told, recipe.address, spoken=told)
    if Kind.OXIDE_OF_ELEMENT in kinds:
        yield Part(
            say(
                "demand",
                "Oxide by the factor of each element, in the shares of the recipe; contained, no yield applied.",
            )
        )
        yield from _fed(model)


def _fed(model: DemandModel) -> Iterator[Part]:
    one, recovered = model.need(), model.magnet_yield
    if one is None or one.mass_t is None or recovered is None:
        return
    told = model.words.say(
        "demand",
        "To be fed at a yield of {yield_}: {mass} of oxide.",
        yield_=percent(model.words, recovered.likely),
        mass=tonnes(model.words, oxide_fed(one.mass_t.likely, recovered.likely)),
    )
    yield Part(told, YIELD, spoken=told)


def elements(model: DemandModel) -> tuple[tuple[str, float], ...]:
    """Tonnes of each element, or of its oxide, in the year that is shown; the most first. Magnets are not split."""
    one, recipe = model.need(), model.recipe
    if one is None or one.mass_t is None or recipe is None or model.basis not in (MassBasis.ELEMENT, MassBasis.OXIDE):
        return ()
    shares = split(recipe, model.basis, model.factors)
    return tuple(
        sorted(((name, one.mass_t.likely * share) for name, share in shares.items()), key=lambda pair: -pair[1])
    )
