"""Ranges in every table: low, most likely and high stand in that order."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from rebriefer.pack.findings import shown
from rebriefer.pack.rules.context import Context, Path

_ENDINGS = ("low", "mode", "point", "high")


def check(context: Context) -> None:
    """``low <= mode <= high``, in objects and in columns that end so."""
    for row in context.rows:
        for path, values in _objects(row.values, ()):
            for names in _ranges(values):
                _check_order(context, row, path, values, names)


def _objects(value: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, each in value.items():
            if isinstance(each, dict | list):
                yield from _objects(each, (*path, key))
    elif isinstance(value, list):
        for position, each in enumerate(value):
            if isinstance(each, dict):
                yield from _objects(each, (*path, position))


def _ranges(values: dict[str, Any]) -> Iterator[list[str]]:
    """The names of each range of an object, in the order in which their numbers must stand."""
    for name in values:
        if name.endswith("low"):
            stem = name[:-3]
            middle = [stem[:-1]] if stem.endswith("_") and stem[:-1] in values else []
            names = [name, *middle, *(f"{stem}{ending}" for ending in _ENDINGS[1:])]
            yield [each for each in names if _is_number(values.get(each))]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _check_order(context: Context, row: Any, path: Path, values: dict[str, Any], names: list[str]) -> None:
    for lower, upper in pairwise(names):
        if values[lower] > values[upper]:
            message = f"{shown(values[upper])} is below {lower}, {shown(values[lower])}"
            context.say(row, (*path, upper), "range", f"{message}; low, most likely and high rise")
