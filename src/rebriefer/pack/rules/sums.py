"""Parts and wholes: what the parts add up to against what is published for the whole."""

from collections.abc import Iterable
from decimal import Decimal

from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row
from rebriefer.pack.rules.context import Context

WORLD = "WLD"
MOST_SHARE = 100.5
"""Percent; published shares are rounded."""

MOST_EXCESS = Decimal("1.02")
"""By what factor countries may exceed the world row; published totals are rounded."""


def total(rows: Iterable[Row], *names: str) -> Decimal:
    """The sum over rows of the first of some fields that a row has; exact in decimals."""
    return sum((first(row, *names) for row in rows), Decimal(0))


def first(row: Row, *names: str) -> Decimal:
    """The first of some fields that a row has, 0 where it has none."""
    for name in names:
        value = row.values[name]
        if value is not None:
            return Decimal(str(value))
    return Decimal(0)


def check_shares(context: Context, rows: list[Row], what: str, *names: str) -> None:
    """Shares of one whole sum to 100 and the room that rounding needs."""
    summed = total(rows, *names)
    if summed > Decimal(str(MOST_SHARE)):
        last = rows[-1]
        name = next((each for each in names if last.values[each] is not None), names[0])
        message = f"the shares of {what} sum to {summed.normalize():f}, at most {MOST_SHARE}"
        context.say(last, (name,), "sum_over_100", message)


def check_world(context: Context, rows: list[Row], place: str, name: str, what: str) -> None:
    """Countries exceed the row of the world by at most 2 percent."""
    world = next((row for row in rows if row.values[place] == WORLD), None)
    if world is None or world.values[name] is None or world.values.get("qualifier") == ">":
        return
    countries = total((row for row in rows if row is not world), name)
    if countries > first(world, name) * MOST_EXCESS:
        summed, said = shown(float(countries)), shown(world.values[name])
        message = f"the countries of {what} sum to {summed}, the world row says {said}; at most 2 % more"
        context.say(world, (name,), "sum_over_world", message)
