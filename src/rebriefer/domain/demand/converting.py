"""From one mass basis to another by the recipe of the magnet, step by step; a mass without a basis stays as it is.

Source: docs/method/demand.md, sections 1 and 4.
"""

from collections.abc import Mapping
from enum import StrEnum
from math import prod
from typing import NamedTuple

from rebriefer.domain.demand.bases import MassBasis, element_of_magnet, magnet_of_element, oxide_contained
from rebriefer.domain.demand.end_uses import Recipe

SHOWN = (MassBasis.MAGNET, MassBasis.ELEMENT, MassBasis.OXIDE)
"""The bases that a result can be shown in."""


class NotConverted(ValueError):
    """A mass without a stated basis, or without a recipe, was to be converted."""


class Kind(StrEnum):
    """What a step does."""

    ELEMENT_OF_MAGNET = "element_of_magnet"
    MAGNET_OF_ELEMENT = "magnet_of_element"
    OXIDE_OF_ELEMENT = "oxide_of_element"


class Step(NamedTuple):
    """One step of a conversion: multiply by ``factor``."""

    kind: Kind
    factor: float


def steps(
    stated: MassBasis | None, wanted: MassBasis, recipe: Recipe | None, metal_to_oxide: Mapping[str, float]
) -> tuple[Step, ...]:
    """The steps from the stated basis to the wanted one; none where they are the same.

    Raises:
        NotConverted: The stated basis is not known, or there is no recipe.
    """
    if stated is wanted:
        return ()
    if stated not in (MassBasis.MAGNET, MassBasis.ELEMENT) or wanted not in SHOWN or recipe is None:
        raise NotConverted(f"{stated} is never converted to {wanted}")
    if wanted is MassBasis.MAGNET:
        return (Step(Kind.MAGNET_OF_ELEMENT, magnet_of_element(1, contained(recipe))),)
    first = (
        (Step(Kind.ELEMENT_OF_MAGNET, element_of_magnet(1, contained(recipe))),) if stated is MassBasis.MAGNET else ()
    )
    if wanted is MassBasis.ELEMENT:
        return first
    return (*first, Step(Kind.OXIDE_OF_ELEMENT, oxide_of_element(recipe, metal_to_oxide)))


def factor(of: tuple[Step, ...]) -> float:
    """All steps as one factor."""
    return prod(step.factor for step in of)


def contained(recipe: Recipe) -> float:
    """Mass fraction of all rare-earth elements: the sum of the recipe."""
    return sum(recipe.elements.values())


def oxide_of_element(recipe: Recipe, metal_to_oxide: Mapping[str, float]) -> float:
    """Oxide that holds one tonne of the elements, split as in the recipe."""
    return sum(oxide_contained(recipe.elements, metal_to_oxide).values()) / contained(recipe)


def split(recipe: Recipe, shown: MassBasis, metal_to_oxide: Mapping[str, float]) -> dict[str, float]:
    """Share of each element in a mass of elements or oxides; elements that the magnet lacks are left out.

    Raises:
        NotConverted: The mass is neither.
    """
    if shown is MassBasis.ELEMENT:
        parts = dict(recipe.elements)
    elif shown is MassBasis.OXIDE:
        parts = oxide_contained(recipe.elements, metal_to_oxide)
    else:
        raise NotConverted(f"{shown} is not split by element")
    total = sum(parts.values())
    return {element: part / total for element, part in parts.items() if part > 0}
