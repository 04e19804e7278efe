"""Receipts of imports, exports, quotas and prices."""

from collections.abc import Iterator, Mapping
from typing import Any

from rebriefer.domain.receipt import Line, Receipt
from rebriefer.receipts.finding import Found
from rebriefer.receipts.lookup import Lookup
from rebriefer.receipts.rivals import rivals
from rebriefer.receipts.statistics import in_place, of_table
from rebriefer.words.catalogue import marked

Row = Mapping[str, Any]

_OXIDE_METRICS = frozenset({"imports_tonnes_reo", "imports_tonnes_sc2o3", "imports_tonnes_y2o3"})
_IMPORT = ("product", "partner_iso3", "period", "metric")
_PRICE = ("product", "period", "period_type", "market")
_QUOTAS = {
    "mining_tonnes_reo": (marked("receipt", "Mining"), "t REO"),
    "mining_light_tonnes_reo": (marked("receipt", "Mining, light"), "t REO"),
    "mining_ionic_heavy_tonnes_reo": (marked("receipt", "Mining, ionic and heavy"), "t REO"),
    "smelting_separation_tonnes_reo": (marked("receipt", "Smelting and separation"), "t REO"),
    "export_quota_tonnes": (marked("receipt", "Export"), "t"),
}
_WHOLE = ("mining_tonnes_reo", "smelting_separation_tonnes_reo", "export_quota_tonnes")


def import_(lookup: Lookup, found: Found) -> Receipt:
    """A share or a tonnage of US imports."""
    row = lookup.row(found)
    is_share = row["share_pct"] is not None
    differ = lookup.say("receipt", "Other sources give another figure.")
    return of_table(
        lookup,
        found,
        row,
        _of_import(lookup, row),
        value=row["share_pct"] if is_share else row["tonnes"],
        unit="%" if is_share else "t",
        period=row["period"],
        mass_basis="" if is_share else "oxide" if row["metric"] in _OXIDE_METRICS else "gross_weight",
        qualifier="more than" if row["qualifier"] == ">" else "",
        conflicts=rivals(lookup, found, row, _IMPORT, ("share_pct", "tonnes"), differ),
    )


def _of_import(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield Line("Product", *lookup.value("us_imports", "product", row["product"]))
    yield in_place(lookup, row["partner_iso3"])
    yield Line("What is counted", *lookup.value("us_imports", "metric", row["metric"]))
    if row["basis"]:
        yield Line("Basis", *lookup.value("us_imports", "basis", row["basis"]))


def export(lookup: Lookup, found: Found) -> Receipt:
    """Chinese exports of a month or a span of months, in gross weight as customs count."""
    row = lookup.row(found)
    return of_table(
        lookup,
        found,
        row,
        _of_export(lookup, row),
        value=row["tonnes"],
        unit="t",
        period=row["month"] or f"{row['period_start']}/{row['period_end']}",
        mass_basis="gross_weight",
    )


def _of_export(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield Line("Product", *lookup.value("china_exports", "product", row["product"]))
    yield in_place(lookup, row["partner_iso3"])
    first, last = lookup.day(row["period_start"]), lookup.day(row["period_end"])
    yield Line("Days", *lookup.say("receipt", "{first} to {last}", first=first, last=last))
    yield Line("Status", *lookup.value("china_exports", "status", row["status"]))


def quota(lookup: Lookup, found: Found) -> Receipt:
    """Chinese quotas of a batch: a figure where the row has one of them, lines for each where it has several."""
    row = lookup.row(found)
    given = [column for column in _WHOLE if row[column] is not None]
    only = given[0] if len(given) == 1 else ""
    return of_table(
        lookup,
        found,
        row,
        _of_quota(lookup, row),
        value=row[only] if only else None,
        unit="t" if only else "",
        period=str(row["year"]),
        mass_basis="oxide" if only.endswith("_reo") else "",
    )


def _of_quota(lookup: Lookup, row: Row) -> Iterator[Line]:
    for column, (label, unit) in _QUOTAS.items():
        if row[column] is not None:
            yield Line(label, *lookup.quantity(row[column], unit))
    yield Line("Batch", *lookup.value("china_quotas", "batch", row["batch"]))
    yield Line("Status", *lookup.value("china_quotas", "status", row["status"]))


def price(lookup: Lookup, found: Found) -> Receipt:
    """A price of a product in a market and period."""
    row = lookup.row(found)
    low, high = row["usd_per_kg_low"], row["usd_per_kg_high"]
    single = low == high
    differ = lookup.say("receipt", "Other sources give another price.")
    return of_table(
        lookup,
        found,
        row,
        _of_price(lookup, row),
        value=low if single else None,
        low=None if single else low,
        high=None if single else high,
        unit="USD/kg",
        period=row["period"],
        conflicts=rivals(lookup, found, row, _PRICE, ("usd_per_kg_low", "usd_per_kg_high"), differ),
    )


def _of_price(lookup: Lookup, row: Row) -> Iterator[Line]:
    yield Line("Product", *lookup.value("prices", "product", row["product"]))
    yield Line("Market", *lookup.value("prices", "market", row["market"]))
    yield Line("Kind of price", *lookup.value("prices", "period_type", row["period_type"]))
    if row["preferred"]:
        yield Line("Where sources differ", *lookup.say("receipt", "The pack prefers this one."))
