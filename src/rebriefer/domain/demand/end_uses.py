"""End uses of the pack: what one unit needs, who counts the units, what the magnets are made of, what is claimed."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.demand.bases import MassBasis
from rebriefer.domain.demand.estimates import Estimate

Both = tuple[str, str]
"""A text in English and in Chinese."""

OWN_ARITHMETIC = "OWN-CALC"
"""The source of rows that the pack derives itself: never a published figure."""

WORLD = "World"

_COUNTED_AS = {
    "vehicle": "vehicles",
    "robot": "robots",
    "aircraft": "aircraft",
    "MW": "MW",
    "compressor": "compressors",
    "drive": "drives",
    "phone": "phones",
    "scanner": "scanners",
    "drone": "drones",
    "submarine": "submarines",
    "ship": "ships",
    "missile": "missiles",
    "lift": "lifts",
}


class Citation(NamedTuple):
    """What one source gives as kilograms a unit.

    Attributes:
        value: As it was written: ``2-4``, ``920 lb``, ``uses only``.
        source: Id of the source.
        name: Who published it.
        note: What the pack says about it.
        address: What it opens: the claim of an item, else the source.
    """

    value: str
    source: str
    name: Both
    note: Both
    address: Address


class EndUse(NamedTuple):
    """One use with the kilograms that a unit needs.

    Attributes:
        id: Name in the tables.
        name: In both languages.
        unit: One unit, English: ``robot``, ``MW``.
        basis: What its kilograms are kilograms of; None where there are none.
        kilograms: Low, most likely, high; None where no figure was found.
        recipe: Id of the magnet's composition, or None.
        reliability: Value of the vocabulary ``reliability``.
        status: Value of the vocabulary ``coefficient_status``.
        activity: Id of the yearly series of its units, or None.
        without_magnet: Share of units without a rare-earth magnet that the pack knows, or None.
        without_note: What it applies to.
        without_sources: Ids of its sources.
        citations: What sources give.
        note: What the pack says about the figure.
    """

    id: str
    name: Both
    unit: str
    basis: MassBasis | None
    kilograms: Estimate | None
    recipe: str | None
    reliability: str
    status: str
    activity: str | None
    without_magnet: Estimate | None
    without_note: Both
    without_sources: tuple[str, ...]
    citations: tuple[Citation, ...]
    note: Both

    @property
    def address(self) -> Address:
        """What its kilograms open."""
        return address_of("coef", self.id)

    @property
    def counted_as(self) -> str:
        """The unit as yearly series name it: ``robots``."""
        return _COUNTED_AS.get(self.unit, self.unit)

    @property
    def disputed(self) -> bool:
        """Whether the pack calls its figure contested."""
        return "contested" in (self.reliability, self.status)

    @property
    def averages_technologies(self) -> bool:
        """Whether it is the mean of a fleet, and not of one technology."""
        return self.id.endswith("_fleet")


NO_USE = EndUse(
    id="",
    name=("No end use", "无最终用途"),
    unit="unit",
    basis=None,
    kilograms=None,
    recipe=None,
    reliability="none",
    status="not_found",
    activity=None,
    without_magnet=None,
    without_note=("", ""),
    without_sources=(),
    citations=(),
    note=("", ""),
)
"""What stands in for a use where a pack has none."""


class Count(NamedTuple):
    """Units of a year as one source counts or forecasts them.

    Attributes:
        address: What it opens.
        series: Id of the yearly series.
        region: Name of the region in the tables.
        year: Year.
        units: How many.
        unit: What is counted: ``robots``.
        actual: Counted, not forecast.
        name: The scenario or counter, else who published it.
        source: Id of the source.
        published: Day, month or year of its publication, or empty.
    """

    address: Address
    series: str
    region: str
    year: int
    units: float
    unit: str
    actual: bool
    name: Both
    source: str
    published: str

    @property
    def derived(self) -> bool:
        """Whether the pack derived it, so that nobody published it."""
        return self.source == OWN_ARITHMETIC


class Recipe(NamedTuple):
    """Composition of a magnet.

    Attributes:
        id: Name in the tables.
        name: In both languages.
        elements: Mass fraction of each rare-earth element.
        fraction: All of them, low, most likely, high as published.
    """

    id: str
    name: Both
    elements: Mapping[str, float]
    fraction: Estimate

    @property
    def address(self) -> Address:
        """What it opens."""
        return address_of("recipe", self.id)


class ClaimedDemand(NamedTuple):
    """A mass that an item says a use will need by a year.

    Attributes:
        address: The claim.
        end_use: Id of the use.
        mass_t: Tonnes; the claim names no basis.
        qualifier: ``over`` ..., or empty.
        year: The year.
        quote: The sentence, in both languages.
        outlet: Who printed it, in both languages.
        document: Id of the item.
        published: Its day.
        assessment: Value of the vocabulary ``assessment``.
    """

    address: Address
    end_use: str
    mass_t: float
    qualifier: str
    year: int
    quote: Both
    outlet: Both
    document: str
    published: str
    assessment: str


def counts_of(use: EndUse, counts: Iterable[Count]) -> tuple[Count, ...]:
    """The counts that may be multiplied with the kilograms of a use: its series, in its own unit."""
    return tuple(count for count in counts if count.series == use.activity and count.unit == use.counted_as)
