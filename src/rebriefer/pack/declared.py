"""Compares how a table is declared with how this program declares it."""

from collections.abc import Iterator
from typing import Any

from rebriefer.pack.findings import printable, shown

Path = tuple[str | int, ...]

_PROSE = frozenset({"title", "description"})


def differences(theirs: Any, ours: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Where two schemas differ, titles and descriptions aside."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        for key in sorted((theirs.keys() | ours.keys()) - _PROSE):
            if key not in theirs:
                yield path, f"{shown(key)} is missing, this program declares {shown(_brief(ours[key]))}"
            elif key not in ours:
                yield (*path, key), f"{shown(key)} is not declared by this program, leave it out"
            else:
                yield from differences(theirs[key], ours[key], (*path, key))
    elif _named(theirs) and _named(ours):
        yield from _named_differences(theirs, ours, path)
    elif theirs != ours or type(theirs) is not type(ours):
        yield path, f"{shown(_brief(theirs))}, this program declares {shown(_brief(ours))}"


def _named_differences(theirs: list[Any], ours: list[Any], path: Path) -> Iterator[tuple[Path, str]]:
    """Two lists of fields, by name."""
    positions = {each["name"]: position for position, each in enumerate(theirs)}
    wanted = {each["name"]: each for each in ours}
    for name, position in positions.items():
        if name not in wanted:
            yield (*path, position), f"{shown(name)} is no field that this program knows"
        else:
            yield from differences(theirs[position], wanted[name], (*path, position))
    for name in wanted.keys() - positions.keys():
        yield path, f"the field {shown(name)} is missing"
    if len(positions) < len(theirs):
        yield path, "a field stands twice, a name stands once"


def _named(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(e, dict) and isinstance(e.get("name"), str) for e in value)


def _brief(value: Any) -> str:
    return printable(str(value))
