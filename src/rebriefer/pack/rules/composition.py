"""Recipes and compounds: mass fractions sum, and factors are each other's reciprocal."""

from typing import Any

from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context

_CLOSE = 0.0005


def check_recipes(context: Context) -> None:
    """The elements of a recipe sum to the sum that it names."""
    for row in context.rows:
        summed, named = _sum(row.values["elements"]), row.values["elements_sum"]
        if row.sound and named is not None and abs(summed - named) > _CLOSE:
            context.say(row, ("elements_sum",), "sum_differs", f"{shown(named)}, the elements sum to {summed:.4f}")


def check_compounds(context: Context) -> None:
    """The fractions of a compound sum to 1."""
    for row in context.rows:
        summed = _sum(row.values["fractions"])
        if row.sound and abs(summed - 1) > _CLOSE:
            context.say(row, ("fractions",), "sum_differs", f"the fractions sum to {summed:.4f}, they sum to 1")


def check_oxides(context: Context) -> None:
    """From oxide to metal and back gives what one began with."""
    for row in context.rows:
        there, back = row.values["oxide_to_metal"], row.values["metal_to_oxide"]
        if there is not None and back is not None and abs(there * back - 1) > _CLOSE:
            message = f"{shown(back)} times oxide_to_metal, {shown(there)}, is {there * back:.4f}, it is 1"
            context.say(row, ("metal_to_oxide",), "not_reciprocal", message)


def check_coefficients(context: Context) -> None:
    """A coefficient has a most likely value where it has a range, and a range where its distribution needs one."""
    for row in context.rows:
        if not row.sound:
            continue
        low, mode, high = (row.values[name] for name in ("low", "mode", "high"))
        if mode is None and (low is not None or high is not None):
            context.say(row, ("mode",), "no_mode", "is missing beside low or high")
        spread = row.values["distribution"] not in (None, "point")
        if spread and (low is None or high is None):
            message = f"{shown(row.values['distribution'])} needs low and high, a single value is a point"
            context.say(row, ("distribution",), "no_range", message)


def _sum(values: Any) -> float:
    return sum(value for value in values.values() if value is not None) if isinstance(values, dict) else 0.0
