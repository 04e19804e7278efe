"""Imports and exports: periods, partners against the world, months against the totals published for longer periods."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rebriefer.domain.days import day_after, span_of
from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, day, grouped
from rebriefer.pack.rules.sums import MOST_EXCESS, WORLD, check_shares, check_world, first, total

_IMPORT_KEY = ("period", "product", "metric", "basis", "source_id")
_ROUNDING = MOST_EXCESS - 1


def check_imports(context: Context) -> None:
    """Shares of import sources sum to at most 100.5, partners fit the world, periods run forward."""
    for rows in grouped(context.rows, *_IMPORT_KEY):
        values = rows[0].values
        what = f"{values['product']}, {values['period']}"
        if values["metric"] == "import_source_share":
            check_shares(context, rows, what, "share_pct")
        elif values["metric"] != "net_import_reliance_pct":
            check_world(context, rows, "partner_iso3", "tonnes", what)
    for row in context.rows:
        _check_years(context, row)
        _check_figure(context, row)


def check_exports(context: Context) -> None:
    """Periods run forward and are the month they name, partners and months fit the totals."""
    for row in context.rows:
        _check_period(context, row)
    for rows in grouped(context.rows, "product", "period_start", "period_end"):
        what = f"{rows[0].values['product']}, {rows[0].values['period_start']} to {rows[0].values['period_end']}"
        check_world(context, rows, "partner_iso3", "tonnes", what)
    for rows in grouped(context.rows, "product", "partner_iso3"):
        _check_totals(context, rows)


def _check_years(context: Context, row: Row) -> None:
    start, end = row.values["year_start"], row.values["year_end"]
    if start is not None and end is not None and end < start:
        context.say(row, ("year_end",), "ends_before_it_begins", f"{end} is before year_start, {start}")


def _check_figure(context: Context, row: Row) -> None:
    """A share has percent, a quantity tonnes."""
    metric = row.values["metric"]
    if metric is None or not row.sound:
        return
    wanted, other = ("tonnes", "share_pct") if "tonnes" in metric else ("share_pct", "tonnes")
    if row.values[wanted] is None or row.values[other] is not None:
        context.say(row, (wanted,), "figure_of_metric", f"metric {shown(metric)} has {wanted} and no {other}")


def _check_period(context: Context, row: Row) -> None:
    start, end, month = day(row.values["period_start"]), day(row.values["period_end"]), row.values["month"]
    if start is None or end is None:
        return
    if end < start:
        context.say(row, ("period_end",), "ends_before_it_begins", f"{end} is before period_start, {start}")
    if month is not None and (start, end) != ((span := span_of(month)).first, span.last):
        message = f"{month}, the period is {start} to {end}; of several months leave it empty"
        context.say(row, ("month",), "month_differs", message)


class _Period(NamedTuple):
    start: date
    end: date
    row: Row


def _check_totals(context: Context, rows: list[Row]) -> None:
    """Shorter periods that fill a longer one sum to it, but for rounding."""
    periods = [
        _Period(start, end, row)
        for row in rows
        if (start := day(row.values["period_start"])) and (end := day(row.values["period_end"])) and start <= end
    ]
    if rows[0].values["partner_iso3"] != WORLD:
        return
    periods.sort(key=lambda period: (period.start, period.end))
    beginning: dict[date, list[_Period]] = {}
    for each in periods:
        beginning.setdefault(each.start, []).append(each)
    for whole in periods:
        parts = _tiling(context, whole, beginning)
        if not parts or whole.row.values["tonnes"] is None:
            continue
        summed, published = total(parts, "tonnes"), first(whole.row, "tonnes")
        if abs(summed - published) > published * _ROUNDING:
            said = shown(whole.row.values["tonnes"])
            message = f"the periods in it sum to {shown(float(summed))}, the row says {said}; at most 2 % apart"
            context.say(whole.row, ("tonnes",), "sum_differs", message)


def _tiling(context: Context, whole: _Period, beginning: Mapping[date, list[_Period]]) -> list[Row]:
    """The shortest periods that fill a longer one without hole or overlap, or none."""
    parts: list[Row] = []
    at = whole.start
    while beginning.get(at):
        part = beginning[at][0]
        if part.end >= whole.end and not parts:
            return []
        context.effort.spend(1)
        parts.append(part.row)
        if part.end >= whole.end:
            return parts if part.end == whole.end else []
        at = day_after(part.end)
    return []
