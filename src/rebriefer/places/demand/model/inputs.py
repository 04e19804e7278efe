"""The inputs of one use in one region: what the pack gives, what it lacks, and what the user put in its place."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rebriefer.domain.addresses import Address
from rebriefer.domain.demand.end_uses import Count, EndUse
from rebriefer.domain.demand.estimates import Estimate
from rebriefer.domain.demand.needs import NOTHING, Need, needed_t
from rebriefer.domain.demand.published import GEOMETRIC, KNOWN, YearUnits, by_year, estimate_of, most_likely, path
from rebriefer.places.demand.model.own import Field, Own, OwnValues, Slot

OWN, PUBLISHED, BETWEEN, DEFAULT, ABSENT = "own", "published", "between", "default", "absent"


class Value(NamedTuple):
    """An input as it stands.

    Attributes:
        estimate: Low, most likely, high; None where there is none.
        origin: ``own``, ``published``, ``between`` two years, ``default``, or ``absent``.
        taken: Address of the source that the user took it from, or empty.
        between: The two known years that it stands between, or the year itself twice.
        geometric: Whether it grows by a constant factor between them.
    """

    estimate: Estimate | None
    origin: str
    taken: str = ""
    between: tuple[int, int] = (0, 0)
    geometric: bool = False


class YearNeed(NamedTuple):
    """A year of the result.

    Attributes:
        year: Year.
        units: Units of the year and how they were found.
        mass_t: Tonnes in the basis of the kilograms; None where no kilograms are known.
    """

    year: int
    units: YearUnits
    mass_t: Estimate | None


class Inputs:
    """What is computed with.

    Args:
        use: The end use.
        region: Name of the region.
        counts: Units of this use in this region, by any year and source.
        own: Values of the user.
        data_year: Year of the data date, the base year where nothing was counted.
    """

    def __init__(self, use: EndUse, region: str, counts: Sequence[Count], own: OwnValues, data_year: int) -> None:
        self.use, self.region, self.counts = use, region, counts
        self.standing = by_year(counts)
        self._own = own.of_use(use.id)
        self._data_year = data_year
        self.path = path(self._known())
        self._by_year = {one.year: one for one in self.path}

    def slot(self, field: Field, year: int) -> Slot:
        """Where a value of the user stands."""
        return Slot(self.use.id, field, self.region, year) if field is Field.UNITS else Slot(self.use.id, field)

    def own(self, field: Field, year: int) -> Own | None:
        """The value of the user, or None."""
        return self._own.get(self.slot(field, year))

    def value(self, field: Field, year: int) -> Value:
        """An input as it stands in a year."""
        own = self.own(field, year)
        if own is not None:
            return Value(own.values, OWN, own.taken)
        if field is Field.UNITS:
            return self._units(year)
        if field is Field.KILOGRAMS:
            given = self.use.kilograms
            return Value(given, PUBLISHED if given is not None else ABSENT)
        return Value(NOTHING, DEFAULT)

    @property
    def base_year(self) -> int:
        """The year that the kilograms are taken as of, which the pack leaves open: the last one that was counted."""
        return self.last_counted or self._data_year

    @property
    def last_counted(self) -> int | None:
        """The last year with an actual count, or None."""
        counted = [year for year, counts in self.standing.items() if any(count.actual for count in counts)]
        return max(counted, default=None)

    def need(self) -> Need | None:
        """Everything but the units; None where no kilograms are known."""
        kilograms = self.value(Field.KILOGRAMS, 0).estimate
        if kilograms is None:
            return None
        thrift, without = (self.value(field, 0).estimate for field in (Field.THRIFT, Field.WITHOUT))
        return Need(kilograms, self.base_year, thrift or NOTHING, without or NOTHING)

    def years(self) -> tuple[YearNeed, ...]:
        """The result, year by year."""
        need = self.need()
        return tuple(
            YearNeed(one.year, one, needed_t(one.units, need, one.year) if need is not None else None)
            for one in self.path
        )

    def likely_address(self, year: int) -> Address | None:
        """What the most likely number of units of a year opens; None where nobody published it."""
        if year not in self.standing or self.own(Field.UNITS, year) is not None:
            return None
        return most_likely(self.standing[year]).address

    def own_fields(self) -> tuple[Slot, ...]:
        """Which values of this use are the user's."""
        return tuple(self._own)

    def _known(self) -> Mapping[int, Estimate]:
        known = {year: estimate_of(counts) for year, counts in self.standing.items()}
        for slot, own in self._own.items():
            if slot.field is Field.UNITS and slot.region == self.region:
                known[slot.year] = own.values
        return known

    def _units(self, year: int) -> Value:
        found = self._by_year.get(year)
        if found is None:
            return Value(None, ABSENT)
        origin = PUBLISHED if found.rule == KNOWN else BETWEEN
        return Value(found.units, origin, between=found.between, geometric=found.rule == GEOMETRIC)
