"""Shares of countries in the stages of a supply chain: what a source published for a year, and what it leaves open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rebriefer.domain.addresses import Address
from rebriefer.domain.concentration import Bounds, hhi_bounds
from rebriefer.domain.receipt import Number

LADDER = ("reserves", "mining", "separation", "heavy_separation", "metal_alloy", "magnet")
"""The stages of the rare-earth chain of which a country can hold a share, from the ground to the product."""
LEADER = "CHN"
REST = "ROW"
"""The place under which a source books everybody whom it does not name."""
WHOLE = Decimal(100)
ROUNDING = Decimal("0.5")
"""Percent that published rounding may leave open or exceed."""
EXPOSURES = frozenset({"count_of_weapon_systems", "share_of_supply_chains"})
"""Bases that count what is touched, not who holds: no bar of holders can be made of them."""

_NEAREST = ("official", "intergovernmental")
_NEAR = ("company_filing", "law_firm", "research")
_FARTHEST = "other"
_ENOUGH = Decimal(90)


@dataclass(frozen=True, slots=True)
class Share:
    """One row of the table of shares.

    Attributes:
        address: Its address.
        stage: Id of the stage, canonical.
        material: What it is a share of, as the table writes it.
        country: Code of the place; ``ROW`` is everybody whom the source does not name.
        year: Year of the figure.
        low: Percent that it is at least, where that is all that is known, or the low end of a range.
        high: Percent that it is at most.
        point: Percent, where one figure was published.
        basis: What was counted: tonnes, capacity, gross weight.
        scenario: ``actual`` or ``projection``.
        source: Id of the source.
    """

    address: Address
    stage: str
    material: str
    country: str
    year: int
    low: Number | None
    high: Number | None
    point: Number | None
    basis: str
    scenario: str
    source: str

    @property
    def least(self) -> Decimal:
        """Percent that is certain."""
        known = self.point if self.point is not None else self.low
        return _decimal(known or 0)

    @property
    def most(self) -> Decimal | None:
        """Percent that it is at most, or None where nothing was said."""
        known = self.point if self.point is not None else self.high
        return None if known is None else _decimal(known)


@dataclass(frozen=True, slots=True)
class ShareSource:
    """Who published shares.

    Attributes:
        id: Id in the table of sources.
        title: Title as published.
        publisher: Who published it.
        level: How near to the fact it is.
        published: Day, month or year, or empty.
        access: What of it was opened.
    """

    id: str
    title: str
    publisher: str
    level: str
    published: str = ""
    access: str = ""


@dataclass(frozen=True, slots=True)
class ShareSet:
    """What one source published of one stage, material, year, basis and scenario: never mixed with another.

    Attributes:
        shares: Its rows, in the order in which a bar shows them.
        source: Who published it.
    """

    shares: tuple[Share, ...]
    source: ShareSource

    @property
    def first(self) -> Share:
        """A row that says what all of them are of."""
        return self.shares[0]

    @property
    def known(self) -> Decimal:
        """Percent that the rows add up to, at least."""
        return sum((share.least for share in self.shares), Decimal(0))

    @property
    def named(self) -> tuple[Share, ...]:
        """The rows of countries; without the row of everybody else."""
        return tuple(share for share in self.shares if share.country != REST)

    @property
    def rest(self) -> Decimal:
        """Percent that no row covers, at most."""
        return max(WHOLE - self.known, Decimal(0))

    @property
    def is_complete(self) -> bool:
        """Whether every share is a figure and the named countries leave no more open than rounding does."""
        named = sum((share.least for share in self.named), Decimal(0))
        return all(share.point is not None for share in self.shares) and named >= WHOLE - ROUNDING


@dataclass(frozen=True, slots=True)
class ShareClaim:
    """What an item says of the share of a country in a stage.

    Attributes:
        address: Address of the claim.
        stage: Id of the stage, canonical.
        countries: Codes of the places that it is about, canonical.
        value: Percent.
        qualifier: ``over``, ``nearly`` ... or empty.
        quote_en: The words of the summary.
        quote_zh: The same in our translation.
    """

    address: Address
    stage: str
    countries: tuple[str, ...]
    value: Number
    qualifier: str
    quote_en: str
    quote_zh: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a chain.

    Attributes:
        id: Its id; its address is ``stage:ID``.
        group: ``rare_earth_chain``, ``other_chain``, ``trade`` ...
        name_en: Its name.
        name_zh: The same in Chinese.
    """

    id: str
    group: str
    name_en: str
    name_zh: str


def sets_of(
    shares: Iterable[Share], sources: Iterable[ShareSource], coloured: frozenset[str] = frozenset()
) -> tuple[ShareSet, ...]:
    """Part rows into sets that may stand in one bar.

    Args:
        shares: Rows, in the order of the pack.
        sources: Their sources.
        coloured: Places that have a colour of their own; the others stand behind them, everybody else last.
    """
    by_id = {source.id: source for source in sources}
    sets: dict[tuple[str, str, int, str, str, str], list[Share]] = {}
    for share in shares:
        key = (share.stage, share.material, share.year, share.basis, share.scenario, share.source)
        sets.setdefault(key, []).append(share)
    return tuple(
        ShareSet(tuple(sorted(rows, key=lambda share: _place_in_bar(share, coloured))), by_id[rows[0].source])
        for rows in sets.values()
    )


def chosen(sets: Sequence[ShareSet]) -> ShareSet | None:
    """The set that speaks for a stage; None where nothing was published.

    Actual figures go before projections; then what is nearest to the fact (official and intergovernmental, then
    filings, law firms and research, then press and transcriptions), then sets that name several holders and cover at
    least 90 percent, then the newest year, then what covers most.
    """
    return max(sets, key=_weight, default=None)


def concentration(shown: ShareSet) -> Bounds:
    """The Herfindahl-Hirschman index of a set in points; both ends are one number where the set is complete.

    Everybody whom the source does not name counts as unknown. A share that is only *at least* so much may be as large
    as the others leave room for, which moves the upper end.
    """
    least = [float(share.least) for share in shown.named]
    bounds = hhi_bounds(least)
    if shown.is_complete:
        return Bounds(bounds.low, bounds.low)
    room = max(WHOLE - sum((share.least for share in shown.named), Decimal(0)), Decimal(0))
    most = list(least)
    for number, share in enumerate(shown.named):
        ceiling = WHOLE if share.most is None else share.most
        given = min(room, max(ceiling - share.least, Decimal(0)))
        most[number], room = most[number] + float(given), room - given
    return Bounds(bounds.low, max(bounds.high, hhi_bounds(most).high))


def _weight(one: ShareSet) -> tuple[object, ...]:
    itemised = len(one.shares) > 1 and one.known >= _ENOUGH
    return (one.first.scenario == "actual", _nearness(one.source.level), itemised, one.first.year, one.known)


def _nearness(level: str) -> int:
    if level == _FARTHEST:
        return 0
    return 3 if level in _NEAREST else 2 if level in _NEAR else 1


def _place_in_bar(share: Share, coloured: frozenset[str]) -> tuple[object, ...]:
    """China first, then by size; places without a colour of their own behind, everybody else last."""
    own = share.country in coloured or not coloured
    return (share.country != LEADER, share.country == REST, not own, -share.least, share.country)


def _decimal(value: Number) -> Decimal:
    return Decimal(repr(value))
