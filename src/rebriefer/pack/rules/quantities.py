"""Quantities are not negative; only a change in percent or points may be."""

from typing import Any

from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context, Path, objects

_OF_CHANGE = ("percent", "%", "point", "change")


def check_figures(context: Context) -> None:
    """Figures of events."""
    for row in context.rows:
        for position, figure in objects(row.values["figures"]):
            _check(context, row, ("figures", position, "value"), figure.get("value"), figure.get("unit"))


def check_claims(context: Context) -> None:
    """Values and ranges of claims."""
    for row in context.rows:
        for name in ("value", "low", "high"):
            _check(context, row, (name,), row.values[name], row.values["unit"])


def _check(context: Context, row: Row, path: Path, value: Any, unit: Any) -> None:
    if isinstance(value, int | float) and value < 0 and not any(word in str(unit).lower() for word in _OF_CHANGE):
        message = f"{shown(value)} {unit or ''}".rstrip() + " is below 0, masses, prices and units are not"
        context.say(row, path, "negative", message)
