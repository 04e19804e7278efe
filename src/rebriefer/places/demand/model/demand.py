"""The model of the demand place: which use, region, year and basis are shown, and with which values."""

from collections.abc import Mapping, Sequence

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.checking import Check, check
from rebriefer.domain.demand.converting import SHOWN, NotConverted, Step, factor, steps
from rebriefer.domain.demand.end_uses import NO_USE, WORLD, ClaimedDemand, Count, EndUse, Recipe, counts_of
from rebriefer.library.queries.coefficients import (
    all_counts,
    all_end_uses,
    all_recipes,
    claimed_demands,
    metal_to_oxide,
    regions,
    yield_of_magnets,
)
from rebriefer.place import Item
from rebriefer.places.demand.model.entering import complaint_about, entered
from rebriefer.places.demand.model.following import follow_selection
from rebriefer.places.demand.model.inputs import Inputs, YearNeed
from rebriefer.places.demand.model.own import Edit, Field, Own, OwnValues, Slot
from rebriefer.places.demand.model.picking import items, sources
from rebriefer.places.demand.model.rivals import Rival, rivals_of
from rebriefer.places.demand.model.table import table
from rebriefer.places.demand.model.telling import sentence, title
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words

FIRST = "humanoid_robot"
"""The use that is shown first."""


class DemandModel:
    """What the demand place shows, without Qt.

    ``changed`` is emitted when another use, region, year or basis is shown, or a value was given, undone or redone.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        library = session.library
        self.uses = {use.id: use for use in all_end_uses(library) or (NO_USE,)}
        self.recipes = all_recipes(library)
        self.factors = metal_to_oxide(library)
        self.magnet_yield = yield_of_magnets(library)
        self.claims = claimed_demands(library)
        self._region_words = regions(library)
        counts = all_counts(library)
        self._counts = {use.id: counts_of(use, counts) for use in self.uses.values()}
        self.other_series = {use.id: _apart(use, counts) for use in self.uses.values()}
        self._data_year = library.data_date.year
        self._horizon = max((count.year for found in self._counts.values() for count in found), default=self._data_year)
        self.own = OwnValues()
        self._use = FIRST if FIRST in self.uses else next(iter(self.uses))
        self._region: dict[str, str] = {}
        self._year: dict[tuple[str, str], int] = {}
        self._basis: dict[str, MassBasis] = {}
        self._inputs: Inputs | None = None
        self.changed: Signal[[]] = Signal()

    # What is shown

    @property
    def use(self) -> EndUse:
        """The end use that is shown."""
        return self.uses[self._use]

    @property
    def region(self) -> str:
        """Its region: the world, where it is counted for the world."""
        found = self.regions()
        return self._region.get(self._use) or (WORLD if WORLD in found or not found else found[0])

    @property
    def year(self) -> int:
        """The year whose inputs are shown."""
        return self._year.get((self._use, self.region)) or self._first_year()

    @property
    def basis(self) -> MassBasis:
        """The basis that masses are shown in; what has no stated basis is never converted."""
        stated = self.stated
        wanted = self._basis.get(self._use, stated)
        return wanted if wanted in self.convertible() else stated

    @property
    def stated(self) -> MassBasis:
        """What the kilograms are kilograms of; the user's kilograms for a use without any have no stated basis."""
        return self.use.basis or MassBasis.UNSPECIFIED

    @property
    def recipe(self) -> Recipe | None:
        """The composition of its magnets."""
        return self.recipes.get(self.use.recipe or "")

    @property
    def inputs(self) -> Inputs:
        """The inputs of the use and region that are shown."""
        if self._inputs is None:
            self._inputs = Inputs(self.use, self.region, self.counts(), self.own, self._data_year)
        return self._inputs

    def regions(self) -> tuple[str, ...]:
        """The regions for which its units are counted."""
        return tuple(
            sorted({count.region for count in self._counts[self._use]}, key=lambda name: (name != WORLD, name))
        )

    def region_said(self, region: str) -> str:
        """A region in the language of the words."""
        return self.said(self._region_words.get(region, (region, region)))

    def counts(self) -> tuple[Count, ...]:
        """Its units in the region that is shown."""
        region = self.region
        return tuple(count for count in self._counts[self._use] if count.region == region)

    def years(self) -> range:
        """The years that can be looked at: those of the series, and on to the last forecast of the pack."""
        known = [one.year for one in self.inputs.path]
        return range(min([*known, self._data_year]), max([*known, self._horizon]) + 1)

    def needs(self) -> tuple[YearNeed, ...]:
        """The result year by year, in the basis that is shown."""
        by = factor(self.conversion())
        return tuple(
            one._replace(mass_t=one.mass_t.times(by) if one.mass_t is not None else None) for one in self.inputs.years()
        )

    def need(self) -> YearNeed | None:
        """The result of the year that is shown; None where its units are not known."""
        year = self.year
        return next((one for one in self.needs() if one.year == year), None)

    def conversion(self) -> tuple[Step, ...]:
        """The steps from the stated basis to the one that is shown."""
        return self._steps(self.basis) or ()

    def convertible(self) -> tuple[MassBasis, ...]:
        """The bases that the masses of this use can be shown in."""
        return tuple(basis for basis in SHOWN if self._steps(basis) is not None)

    def claim(self) -> ClaimedDemand | None:
        """What an item claims that this use will need in the world; the chosen one where there are several."""
        found = [claim for claim in self.claims if claim.end_use == self._use and self.region == WORLD]
        chosen = next((claim for claim in found if claim.address == self.session.selection), None)
        return chosen or next(iter(found), None)

    def check(self) -> Check | None:
        """The claim set against the published forecasts; None where nothing is claimed or no kilograms are known."""
        claim, need = self.claim(), self.inputs.need()
        if claim is None or need is None:
            return None
        try:
            return check(claim, need, self.counts())
        except ValueError:  # the values of the user leave no unit with a magnet
            return None

    def rivals(self, field: Field) -> tuple[Rival, ...]:
        """What sources give for an input in the year that is shown."""
        return rivals_of(self.inputs, field, self.year)

    # What the hand does

    def choose_use(self, use: str) -> None:
        """Show another end use."""
        if use in self.uses and use != self._use:
            self._use = use
            self._change()

    def choose_region(self, region: str) -> None:
        """Show another region."""
        if region in self.regions() and region != self.region:
            self._region[self._use] = region
            self._change()

    def choose_year(self, year: int) -> None:
        """Show the inputs of another year."""
        years = self.years()
        year = min(max(year, years.start), years.stop - 1)
        if year != self.year:
            self._year[self._use, self.region] = year
            self._change()

    def choose_basis(self, basis: MassBasis) -> None:
        """Show masses in another basis, where they can be converted."""
        if basis in self.convertible() and basis is not self.basis:
            self._basis[self._use] = basis
            self._change()

    def enter(self, field: Field, text: str) -> str:
        """Take what was typed into a field.

        Returns:
            The sentence that says why it was not taken, or nothing.
        """
        found = entered(self, field, text)
        if isinstance(found, str):
            return found
        complaint = complaint_about(self, field, found)
        if not complaint:
            self._give({self.inputs.slot(field, self.year): Own(found)})
        return complaint

    def take(self, rival: Rival) -> None:
        """Compute with what one source gives."""
        self._give({self.inputs.slot(rival.field, self.year): Own(rival.values, rival.address)})

    def reset(self, field: Field) -> None:
        """Go back to what the pack gives for an input."""
        self._give({self.inputs.slot(field, self.year): None})

    def reset_all(self) -> None:
        """Go back to what the pack gives for every input of the use."""
        self._give({slot: None for slot in self.inputs.own_fields()})

    def undo(self) -> Edit | None:
        """Take the last edit back, and show where it was."""
        return self._shown(self.own.undo())

    def redo(self) -> Edit | None:
        """Do again what was taken back, and show where it was."""
        return self._shown(self.own.redo())

    def follow_selection(self) -> None:
        """Show what the selection stands for, where that is not in sight already."""
        follow_selection(self)

    def look_at(self, use: str, region: str, year: int) -> None:
        """Show a year of a use in a region."""
        self.choose_use(use)
        self.choose_region(region)
        self.choose_year(year)

    def place_of(self, address: Address) -> tuple[str, str, int] | None:
        """Use, region and year of a count; the use that is shown goes first."""
        uses = sorted(self._counts, key=lambda use: use != self._use)
        found = ((use, count) for use in uses for count in self._counts[use] if count.address == address)
        return next(((use, count.region, count.year) for use, count in found), None)

    # What every place offers

    def said(self, both: tuple[str, str]) -> str:
        """A text of the pack in the language of the words."""
        return both[1] if self.words.language == "zh" else both[0]

    def items(self) -> Sequence[Item]:
        """What can be picked, in reading order."""
        return items(self)

    def title(self) -> str:
        """Name of the place and what it is of."""
        return title(self)

    def sentence(self) -> str:
        """What the use needs in the year that is shown."""
        return sentence(self)

    def table(self) -> list[list[str]]:
        """The result year by year, headings with units and basis first."""
        return table(self)

    def sources(self) -> Sequence[str]:
        """Where the inputs come from."""
        return sources(self)

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {
            "use": self._use,
            "region": self.region,
            "year": self.year,
            "basis": self.basis.value,
            "own": self.own.kept(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view.

        The values of the user stay as they are: going back to a view undoes nothing. Only where none was ever given
        they are taken from the state, so that a view that was kept elsewhere is whole.
        """
        if self.own.untouched:
            self.own.take_over(state.get("own"))
        use = state.get("use")
        if isinstance(use, str) and use in self.uses:
            self._use, self._inputs = use, None
        self._restore_rest(state)
        self._change()

    def _restore_rest(self, state: Mapping[str, object]) -> None:
        region, year, basis = state.get("region"), state.get("year"), state.get("basis")
        if isinstance(region, str) and region in self.regions():
            self._region[self._use], self._inputs = region, None
        if isinstance(year, int) and year in self.years():
            self._year[self._use, self.region] = year
        if basis in [one.value for one in self.convertible()]:
            self._basis[self._use] = MassBasis(str(basis))

    def _give(self, values: Mapping[Slot, Own | None]) -> None:
        if self.own.give(values):
            self._change()

    def _shown(self, edit: Edit | None) -> Edit | None:
        if edit is not None:
            slot = edit.slots[0]
            self._use = slot.use
            if slot.year:
                self._region[slot.use] = slot.region
                self._year[slot.use, slot.region] = slot.year
            self._change()
        return edit

    def _change(self) -> None:
        self._inputs = None
        self.changed.emit()

    def _first_year(self) -> int:
        claim = self.claim()
        if claim is not None:
            return claim.year
        return max((count.year for count in self.counts()), default=self._horizon)

    def _steps(self, basis: MassBasis) -> tuple[Step, ...] | None:
        try:
            return steps(self.stated, basis, self.recipe, self.factors)
        except NotConverted:
            return None


def _apart(use: EndUse, counts: Sequence[Count]) -> tuple[Count, ...]:
    """Counts of the same thing that are no yearly units: in service, on order, cumulative; or in another unit."""
    series = use.activity or use.id
    return tuple(
        count
        for count in counts
        if (count.series == use.activity and count.unit != use.counted_as) or count.series.startswith(f"{series}_")
    )
