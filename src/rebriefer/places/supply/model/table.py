"""The table twin of the bars: every share and claim as text, and all sets that were published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.shares import ROUNDING, Share, ShareSet
from rebriefer.places.supply.model.rows import Row
from rebriefer.places.supply.model.texts import claim_figure, rest_figure, share_figure
from rebriefer.words.catalogue import Words, marked

if TYPE_CHECKING:
    from rebriefer.places.supply.model.supply import SupplyModel

COLUMNS = {
    "stage": marked("supply", "Stage"),
    "place": marked("supply", "Place"),
    "share": marked("supply", "Share, %"),
    "year": marked("supply", "Year"),
    "material": marked("supply", "Material"),
    "basis": marked("supply", "Counted in"),
    "source": marked("supply", "Source"),
}
"""Id and heading of each column."""


class Line(NamedTuple):
    """One line of the table.

    Attributes:
        address: What it opens.
        cells: Its texts, column by column.
        claimed: Whether an item says it, not a source.
    """

    address: Address
    cells: tuple[str, ...]
    claimed: bool = False


def headings(words: Words) -> list[str]:
    """The heads of the columns."""
    return [words.say("supply", heading) for heading in COLUMNS.values()]


def table_lines(model: SupplyModel, *, every_set: bool = False) -> list[Line]:
    """What the bars show row by row; with ``every_set`` all that was published of the same stages."""
    return [line for row in model.rows() for line in _lines_of(model, row, every_set)]


def _lines_of(model: SupplyModel, row: Row, every_set: bool) -> Iterator[Line]:
    words, stage = model.words, model.stage_name(row.stage)
    if row.shown is None:
        empty = words.say("supply", "no published share in this pack")
        yield Line(address_of("stage", row.stage.id), (stage, "", "", "", "", "", empty))
    for one in (row.shown, *(row.rivals if every_set else ())) if row.shown is not None else ():
        yield from (Line(share.address, _cells(model, one, share)) for share in one.shares)
        if one.rest > ROUNDING:
            rest = words.say("supply", "not itemised")
            address = address_of("stage", row.stage.id)
            yield Line(address, (stage, rest, rest_figure(words, one), *_cells(model, one, one.first)[3:]))
    for claim in row.claims:
        said = words.say("supply", "an item claims it")
        place = model.place(claim.countries[0]) if claim.countries else ""
        yield Line(claim.address, (stage, place, claim_figure(words, claim), "", "", said, claim.address), claimed=True)


def _cells(model: SupplyModel, one: ShareSet, share: Share) -> tuple[str, ...]:
    words, year = model.words, str(share.year)
    return (
        model.stage_of(share),
        model.place(share.country),
        share_figure(words, share),
        year if share.scenario == "actual" else words.say("supply", "{year}, projected", year=year),
        model.term("material", share.material),
        model.term("basis", share.basis),
        model.source(one),
    )
