"""The result as a table: a line a year, units and basis in the heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.published import KNOWN, most_likely
from rebriefer.places.demand.model.figures import tonnes_in_table, unit_of, units_in_table
from rebriefer.places.demand.model.inputs import YearNeed
from rebriefer.places.demand.model.own import Field
from rebriefer.places.demand.model.telling import BASES, BASIS_HEADS

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel

COLUMNS = ("year", "units", "low", "likely", "high", "from")
"""Ids of the columns."""


class Line(NamedTuple):
    """One line of the table.

    Attributes:
        year: Its year.
        address: What its most likely number of units opens; None where nobody published it.
        own: Whether its units are the user's.
        cells: Texts of its columns.
    """

    year: int
    address: Address | None
    own: bool
    cells: tuple[str, ...]


def heading(model: DemandModel) -> str:
    """What stands over the table: what its masses are."""
    basis = model.words.say("demand", BASES[model.basis])
    return model.words.say("demand", "As a table: t of {basis} a year", basis=basis)


def short_headings(model: DemandModel) -> list[str]:
    """The heads where there is no room for the basis, which stands over the table."""
    say, heads = model.words.say, headings(model)
    return [*heads[:2], say("demand", "Low, t"), say("demand", "Likely, t"), say("demand", "High, t"), heads[-1]]


def headings(model: DemandModel) -> list[str]:
    """The heads, with unit and basis."""
    say, basis = model.words.say, model.words.say("demand", BASIS_HEADS[model.basis])
    return [
        say("demand", "Year"),
        say("demand", "Units, {unit}", unit=unit_of(model.words, model.use.counted_as)),
        say("demand", "Low, t {basis}", basis=basis),
        say("demand", "Likely, t {basis}", basis=basis),
        say("demand", "High, t {basis}", basis=basis),
        say("demand", "Units from"),
    ]


def lines(model: DemandModel) -> list[Line]:
    """The lines, year by year."""
    return [_line(model, one) for one in model.needs()]


def table(model: DemandModel) -> list[list[str]]:
    """Headings, then the lines."""
    return [headings(model), *([*line.cells] for line in lines(model))]


def _line(model: DemandModel, one: YearNeed) -> Line:
    inputs = model.inputs
    own = inputs.own(Field.UNITS, one.year) is not None
    masses = (
        [tonnes_in_table(mass) for mass in one.mass_t]
        if one.mass_t is not None
        else [model.words.say("demand", "n/a")] * 3
    )
    cells = (str(one.year), units_in_table(one.units.units.likely), *masses, _origin(model, one, own))
    return Line(one.year, inputs.likely_address(one.year), own, cells)


def _origin(model: DemandModel, one: YearNeed, own: bool) -> str:
    say = model.words.say
    if own:
        return say("demand", "yours")
    if one.units.rule != KNOWN:
        first, last = one.units.between
        rule = say("demand", "constant growth") if one.units.rule == "geometric" else say("demand", "a straight line")
        return say("demand", "{rule}, {first} to {last}", rule=rule, first=first, last=last)
    counts = model.inputs.standing[one.year]
    newest = most_likely(counts)
    name = model.said(newest.name)
    if newest.derived:
        return say("demand", "derived by the pack")
    kind = say("demand", "counted") if newest.actual else say("demand", "forecast")
    told = say("demand", "{name}, {kind}", name=name, kind=kind)
    return say("demand", "{told}; {n} sources", told=told, n=len(counts)) if len(counts) > 1 else told
