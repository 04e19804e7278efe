"""Quotas: light and heavy make the whole, and batches do not exceed their year."""

from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context, grouped
from rebriefer.pack.rules.sums import MOST_EXCESS, first, total

_QUANTITIES = ("mining_tonnes_reo", "smelting_separation_tonnes_reo")


def check(context: Context) -> None:
    """The parts of a quota against the whole of the same row, and of the same year."""
    for row in context.rows:
        light, heavy = row.values["mining_light_tonnes_reo"], row.values["mining_ionic_heavy_tonnes_reo"]
        if light is None or heavy is None or row.values["mining_tonnes_reo"] is None:
            continue
        parts = first(row, "mining_light_tonnes_reo") + first(row, "mining_ionic_heavy_tonnes_reo")
        if parts != first(row, "mining_tonnes_reo"):
            message = f"{shown(row.values['mining_tonnes_reo'])}, light and heavy sum to {shown(float(parts))}"
            context.say(row, ("mining_tonnes_reo",), "sum_differs", message)
    for rows in grouped(context.rows, "year"):
        for name in _QUANTITIES:
            annual = [row for row in rows if row.values["batch"] == "annual" and row.values[name] is not None]
            batches = total((row for row in rows if row.values["batch"] != "annual"), name)
            for row in annual:
                if batches > first(row, name) * MOST_EXCESS:
                    message = f"{shown(row.values[name])}, the batches of the year sum to {shown(float(batches))}"
                    context.say(row, (name,), "sum_over_year", message)
