"""From the selection of the window to the use, year and basis in which it is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rebriefer.domain.addresses import Address, kind_of, rest_of
from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.end_uses import WORLD
from rebriefer.places.demand.model.computed import YIELD

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel


def follow_selection(model: DemandModel) -> None:
    """Show what the selection stands for; nothing moves where that is in sight already."""
    selection = model.session.selection
    follow = _FOLLOW.get(kind_of(selection)) if selection is not None else None
    if follow is not None and selection is not None:
        follow(model, selection)


def _claim(model: DemandModel, address: Address) -> None:
    claim = next((claim for claim in model.claims if claim.address == address), None)
    if claim is not None:
        model.look_at(claim.end_use, WORLD, claim.year)


def _coefficient(model: DemandModel, address: Address) -> None:
    model.choose_use(rest_of(address))


def _count(model: DemandModel, address: Address) -> None:
    place = model.place_of(address)
    if place is not None and place[:2] != (model.use.id, model.region):
        model.look_at(*place)


def _recipe(model: DemandModel, address: Address) -> None:
    recipe = rest_of(address)
    if model.use.recipe != recipe:
        model.choose_use(next((use.id for use in model.uses.values() if use.recipe == recipe), model.use.id))
    if model.basis is MassBasis.MAGNET:
        model.choose_basis(MassBasis.ELEMENT)


def _oxide(model: DemandModel, address: Address) -> None:
    model.choose_basis(MassBasis.OXIDE)


def _parameter(model: DemandModel, address: Address) -> None:
    if address == YIELD:
        model.choose_basis(MassBasis.OXIDE)


_FOLLOW: Mapping[str, Callable[[DemandModel, Address], None]] = {
    "claim": _claim,
    "coef": _coefficient,
    "activity": _count,
    "recipe": _recipe,
    "oxide": _oxide,
    "parameter": _parameter,
}
