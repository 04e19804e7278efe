"""Receipts of mine production, reserves, plants and units sold."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebriefer.domain.addresses import address_of
from rebriefer.domain.receipt import Conflict, Line, Number, Receipt
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup, same
from rebriefer.receipts.rivals import rivals
from rebriefer.receipts.sources import sources_of, unopened

Row = Mapping[str, Any]


def of_table(
    lookup: Lookup,
    found: Found,
    row: Row,
    lines: Iterable[Line],
    *,
    unit: str,
    period: str,
    value: Number | None = None,
    low: Number | None = None,
    high: Number | None = None,
    mass_basis: str = "",
    qualifier: str = "",
    conflicts: tuple[Conflict, ...] = (),
) -> Receipt:
    """The receipt of a row of a table with one source and a note."""
    sources = sources_of(lookup, [row["source_id"]])
    reason = unopened(lookup, sources)
    note = [Line("Note", *same(row["note"]))] if row["note"] else []
    return Receipt(
        address=found.address,
        kind=found.kind,
        title_en=found.title_en,
        title_zh=found.title_zh,
        value=value,
        low=low,
        high=high,
        unit=unit,
        period=period,
        mass_basis=mass_basis,
        qualifier=qualifier,
        lines=(*lines, *note),
        sources=sources,
        conflicts=conflicts,
        confidence_en=reason[0],
        confidence_zh=reason[1],
    )


def in_place(lookup: Lookup, code: str) -> Line:
    """The place of a row."""
    name, address = lookup.named("place", code)
    return Line("Place", *name, address)


def mine(lookup: Lookup, found: Found) -> Receipt:
    """Mine production of a country in a year."""
    row = lookup.row(found)
    differ = lookup.say("receipt", "Other series give another tonnage.")
    return of_table(
        lookup,
        found,
        row,
        _of_mine(lookup, row),
        value=row["tonnes_reo"],
        unit="t",
        period=str(row["year"]),
        mass_basis="oxide",
        conflicts=rivals(lookup, found, row, ("country_iso3", "year"), ("tonnes_reo",), differ),
    )


def _of_mine(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield in_place(lookup, row["country_iso3"])
    yield Line("Series", *lookup.value("mine_production", "series", row["series"]))
    if row["estimate"]:
        yield Line("Watch out", *lookup.say("receipt", "An estimate."))
    if row["preferred"]:
        yield Line("Where series differ", *lookup.say("receipt", "The pack prefers this one."))


def reserve(lookup: Lookup, found: Found) -> Receipt:
    """Reserves of a country by edition."""
    row = lookup.row(found)
    known = row["tonnes_reo"] is not None
    differ = lookup.say("receipt", "Other editions give another tonnage.")
    return of_table(
        lookup,
        found,
        row,
        _of_reserve(lookup, row),
        value=row["tonnes_reo"],
        unit="t" if known else "",
        period=str(row["as_of_year"]),
        mass_basis="oxide" if known else "",
        qualifier="more than" if row["qualifier"] == ">" else "",
        conflicts=rivals(lookup, found, row, ("country_iso3", "as_of_year"), ("tonnes_reo",), differ),
    )


def _of_reserve(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield in_place(lookup, row["country_iso3"])
    yield Line("Edition", *lookup.value("reserves", "edition", row["edition"]))
    if row["qualifier"] == "NA":
        yield Line("Watch out", *lookup.say("receipt", "The edition says: not available."))
    if row["superseded"]:
        yield Line("Watch out", *lookup.say("receipt", "Superseded by a later edition."))


def project(lookup: Lookup, found: Found) -> Receipt:
    """A plant outside China and its capacity."""
    row = lookup.row(found)
    value, low = row["capacity_t_per_year"], row["capacity_t_per_year_low"]
    return of_table(
        lookup,
        found,
        row,
        _of_project(lookup, row),
        value=value,
        low=low,
        unit="" if value is None and low is None else "t per year",
        period=str(row["start_year"] or ""),
    )


def _of_project(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield Line("Company", *lookup.value("capacity_projects", "company", row["company"]))
    yield in_place(lookup, row["country_iso3"])
    stage, address = lookup.named("stage", row["stage"])
    yield Line("Stage", *stage, address)
    yield Line("Product", *lookup.value("capacity_projects", "product", row["product"]))
    yield Line("Basis of the capacity", *lookup.value("capacity_projects", "capacity_basis", row["capacity_basis"]))
    yield Line("Status", *lookup.value("capacity_projects", "status", row["status"]))


def activity(lookup: Lookup, found: Found) -> Receipt:
    """Units sold or installed in a year."""
    row = lookup.row(found)
    differ = lookup.say("receipt", "Other counts or forecasts give another number.")
    return of_table(
        lookup,
        found,
        row,
        _of_activity(lookup, row),
        value=row["units"],
        unit=row["unit"],
        period=str(row["year"]),
        conflicts=rivals(lookup, found, row, ("end_use_id", "region", "year"), ("units",), differ),
    )


def _of_activity(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield Line("End use", *lookup.value("activity_series", "end_use_id", row["end_use_id"]))
    yield Line("Region", *lookup.value("activity_series", "region", row["region"]))
    yield Line("Actual or projected", *lookup.value("activity_series", "kind", row["kind"]))
    if row["scenario"]:
        yield Line("Scenario", *lookup.value("activity_series", "scenario", row["scenario"]))
    for use in lookup.rows("SELECT * FROM demand_coefficients WHERE activity_id = ?", row["end_use_id"]):
        yield Line("Coefficient for it", use["name_en"], use["name_zh"], address_of("coef", use["id"]))
