"""What sources give for one input: marks on one scale, each of which can be taken."""

from collections.abc import Iterator
from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.citations import Kilograms, kilograms_in
from rebriefer.domain.demand.end_uses import OWN_ARITHMETIC, Both, Citation, Count, EndUse
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.places.demand.model.inputs import Inputs
from rebriefer.places.demand.model.own import Field


class Rival(NamedTuple):
    """One source on the scale of an input.

    Attributes:
        key: Unique on its scale.
        field: The input.
        name: Who gives it.
        values: What it gives; the middle of a range may be its midpoint.
        address: What it opens.
        actual: Counted, not forecast; False for kilograms.
        derived: Nobody published it: the pack derived it.
        over: The source leaves the upper end open.
        midpoint: The middle value is not the source's.
        note: What the pack says about it.
    """

    key: str
    field: Field
    name: Both
    values: Estimate
    address: Address
    actual: bool = False
    derived: bool = False
    over: bool = False
    midpoint: bool = False
    note: Both = ("", "")


def rivals_of(inputs: Inputs, field: Field, year: int) -> tuple[Rival, ...]:
    """The sources that give a figure for an input, from the least to the most."""
    if field is Field.UNITS:
        found = [_of_count(count) for count in inputs.counts if count.year == year]
    elif field is Field.KILOGRAMS:
        found = list(_of_citations(inputs.use))
    else:
        found = list(_of_motors(inputs.use)) if field is Field.WITHOUT else []
    return tuple(sorted(found, key=lambda rival: (rival.values.low, rival.values.high)))


def without_figure(use: EndUse) -> tuple[Citation, ...]:
    """The citations of a use that give no figure of kilograms."""
    return tuple(citation for citation in use.citations if kilograms_in(citation.value) is None)


def _of_count(count: Count) -> Rival:
    values = Estimate(count.units, count.units, count.units)
    return Rival(
        count.address, Field.UNITS, count.name, values, count.address, actual=count.actual, derived=count.derived
    )


def _of_citations(use: EndUse) -> Iterator[Rival]:
    for number, citation in enumerate(use.citations):
        found = kilograms_in(citation.value)
        if found is not None:
            yield _of_citation(number, citation, found)


def _of_citation(number: int, citation: Citation, found: Kilograms) -> Rival:
    return Rival(
        key=f"{number}/{citation.source}",
        field=Field.KILOGRAMS,
        name=citation.name,
        values=Estimate(found.low, found.likely, found.high),
        address=citation.address,
        derived=citation.source == OWN_ARITHMETIC,
        over=found.over,
        midpoint=found.midpoint,
        note=citation.note,
    )


def _of_motors(use: EndUse) -> Iterator[Rival]:
    if use.without_magnet is not None:
        name = ("motors without rare-earth magnets", "不含稀土磁体的电机")
        yield Rival("motors", Field.WITHOUT, name, use.without_magnet, use.address, note=use.without_note)
