"""Masses on their bases, and the conversions between them, which are never implied.

A mass that was quoted without a basis has no conversion: it stands beside the others and is never added.
Source: docs/method/demand.md, sections 1 and 4.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

KG_PER_POUND = 0.45359237
"""Exact by definition of the pound."""


class MassBasis(StrEnum):
    """What a mass is a mass of, as the tables write it."""

    MAGNET = "NdFeB_magnet_kg"
    ELEMENT = "REE_element_kg"
    OXIDE = "oxide"
    UNSPECIFIED = "rare_earth_unspecified_kg"


class BasesDiffer(ValueError):
    """Masses of unlike bases were to be added."""


def element_of_magnet(magnet: float, fraction: float) -> float:
    """Rare-earth elements in a mass of magnet, at a mass fraction from 0 to 1."""
    return magnet * _fraction(fraction)


def magnet_of_element(element: float, fraction: float) -> float:
    """Magnet that holds a mass of rare-earth elements, at a mass fraction above 0 and up to 1."""
    if not 0 < fraction <= 1:
        raise ValueError(f"a mass fraction is above 0 and at most 1, not {fraction}")
    return element / fraction


def oxide_contained(elements: Mapping[str, float], metal_to_oxide: Mapping[str, float]) -> dict[str, float]:
    """Oxide that holds each element: element mass by its metal-to-oxide factor."""
    return {element: mass * metal_to_oxide[element] for element, mass in elements.items()}


def effective_yield(yield_: float, scrap_recovered: float = 0.0) -> float:
    """Yield from oxide to finished magnet when a share of production scrap comes back.

    Args:
        yield_: Share of the oxide that ends in the magnet, above 0 and up to 1.
        scrap_recovered: Share of the scrap that is recovered, 0 to 1.
    """
    if not 0 < yield_ <= 1:
        raise ValueError(f"a yield is above 0 and at most 1, not {yield_}")
    return yield_ / (1 - (1 - yield_) * _fraction(scrap_recovered))


def oxide_fed(contained: float, yield_: float) -> float:
    """Oxide that must be fed so that ``contained`` ends in the magnet."""
    return contained / effective_yield(yield_)


def loss_on_output(yield_: float) -> float:
    """Loss as a share of what comes out; published losses are on what goes in, 1 minus the yield."""
    return 1 / effective_yield(yield_) - 1


def added(terms: Iterable[tuple[MassBasis, float]]) -> tuple[MassBasis, float]:
    """The sum of masses of one basis.

    Raises:
        BasesDiffer: The terms have unlike bases, or one has none.
    """
    masses = list(terms)
    bases = {basis for basis, _ in masses}
    if len(bases) != 1 or MassBasis.UNSPECIFIED in bases:
        raise BasesDiffer(f"masses of unlike bases are never added: {sorted(bases)}")
    return bases.pop(), sum(mass for _, mass in masses)


def _fraction(value: float) -> float:
    if not 0 <= value <= 1:
        raise ValueError(f"a share is from 0 to 1, not {value}")
    return value
