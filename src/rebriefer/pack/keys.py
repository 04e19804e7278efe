"""Keys: rows that no two share, and values that must stand in another table."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from rebriefer.pack.descriptor import Resource
from rebriefer.pack.findings import Findings, shown
from rebriefer.pack.rows import Row
from rebriefer.pack.schema import ForeignKey
from rebriefer.pack.types import Field

Path = tuple[str | int, ...]
Found = tuple[tuple[Any, Path], ...]


def check_keys(resources: Iterable[Resource], tables: Mapping[str, list[Row]], findings: Findings) -> None:
    """Primary keys, unique fields and foreign keys of all tables."""
    by_name = {each.name: each for each in resources}
    for resource in by_name.values():
        rows = tables[resource.name]
        _check_primary(resource, rows, findings)
        _check_unique(resource, rows, findings)
        for row in rows:
            _check_nested(row, resource.schema.fields, row.values, (), findings)
        for key in resource.schema.foreign_keys:
            if key.table in by_name:
                targets = _targets(by_name[key.table], tables[key.table], key)
                targets.update((each.wildcard,) for each in resource.schema.fields if each.wildcard)
                _check_foreign(rows, key, targets, findings)


def _check_primary(resource: Resource, rows: list[Row], findings: Findings) -> None:
    key = resource.schema.primary_key
    seen: dict[tuple[Any, ...], Row] = {}
    for row in rows if key else ():
        values = tuple(_hashable(row.values[name]) for name in key)
        first = seen.setdefault(values, row)
        if first is not row:
            place = f"line {first.line}" + ("" if first.file == row.file else f" of {first.file}")
            message = f"{_said(values)} stands twice, first in {place}, the key {', '.join(key)} is unique"
            findings.add(row.file, row.where(key[0]), key[0], f"{resource.name}.primary_key", message)


def _check_unique(resource: Resource, rows: list[Row], findings: Findings) -> None:
    for field in resource.schema.fields:
        seen: dict[Any, Row] = {}
        for row in rows if field.unique else ():
            value = _hashable(row.values[field.name])
            if value is not None and (first := seen.setdefault(value, row)) is not row:
                message = f"{_said((value,))} stands twice, first in line {first.line}, {field.name} is unique"
                findings.add(row.file, row.where(field.name), field.name, f"{resource.name}.unique", message)


def _check_nested(
    row: Row, fields: tuple[Field, ...], values: Mapping[str, Any], path: Path, findings: Findings
) -> None:
    """Keys of objects in lists are unique within their list."""
    for field in fields:
        value = values.get(field.name)
        here = (*path, field.name)
        if field.items is not None and field.items.fields and isinstance(value, list):
            _check_list(row, field.items, value, here, findings)
            for position, each in enumerate(value):
                _check_nested(row, field.items.fields, each, (*here, position), findings)
        elif field.fields and isinstance(value, dict):
            _check_nested(row, field.fields, value, here, findings)


def _check_list(row: Row, item: Field, values: list[Any], path: Path, findings: Findings) -> None:
    keys = [item.primary_key] if item.primary_key else []
    keys += [(each.name,) for each in item.fields or () if each.unique]
    for key in keys:
        seen: dict[tuple[Any, ...], int] = {}
        for position, each in enumerate(values):
            found = tuple(_hashable(each.get(name)) for name in key)
            if seen.setdefault(found, position) != position and any(part is not None for part in found):
                message = f"{_said(found)} stands twice in one list, {', '.join(key)} is unique there"
                place = row.where(*path, position, key[0])
                findings.add(row.file, place, f"{dotted(path)}.{key[0]}", "duplicate_in_list", message)


def _targets(resource: Resource, rows: list[Row], key: ForeignKey) -> set[tuple[Any, ...]]:
    """What a foreign key may name: the values of its reference, and for a single one their aliases."""
    paths = [tuple(each.split(".")) for each in key.targets]
    targets = {tuple(value for value, _ in found) for row in rows for found in combinations(row.values, paths)}
    if len(paths) == 1 and resource.schema.alias_field:
        for row in rows:
            targets.update((alias,) for alias in row.values.get(resource.schema.alias_field) or ())
    return targets


def _check_foreign(rows: list[Row], key: ForeignKey, targets: set[tuple[Any, ...]], findings: Findings) -> None:
    paths = [tuple(each.split(".")) for each in key.fields]
    rule = f"foreign_key.{key.table}"
    for row in rows:
        for found in combinations(row.values, paths):
            values = tuple(value for value, _ in found)
            if values not in targets:
                _, path = found[-1]
                message = f"{_said(values)} is not in {key.table} ({', '.join(key.targets)})"
                findings.add(row.file, row.where(*path), dotted(path), rule, message)


def combinations(value: Any, paths: list[tuple[str, ...]]) -> Iterator[Found]:
    """Values at several dotted paths that belong together, each with its place; without those where one is missing.

    Paths through the same list are followed item by item, others are combined freely.
    """
    groups: dict[str, list[int]] = {}
    for number, path in enumerate(paths):
        groups.setdefault(path[0], []).append(number)
    choices = [list(_group(value, key, numbers, paths)) for key, numbers in groups.items()]
    order = [number for numbers in groups.values() for number in numbers]
    for chosen in product(*choices):
        flat = [each for found in chosen for each in found]
        yield tuple(each for _, each in sorted(zip(order, flat, strict=True), key=lambda pair: pair[0]))


def _group(value: Any, key: str, numbers: list[int], paths: list[tuple[str, ...]]) -> Iterator[Found]:
    inner = value.get(key) if isinstance(value, dict) else None
    ends = [len(paths[number]) == 1 for number in numbers]
    items = list(enumerate(inner)) if isinstance(inner, list) else [(None, inner)]
    for position, item in items:
        here: Path = (key,) if position is None else (key, position)
        if all(ends):
            if item is not None and not (position is None and isinstance(item, dict)):
                yield tuple((item, here) for _ in numbers)
        elif isinstance(item, dict):
            for found in combinations(item, [paths[number][1:] for number in numbers]):
                yield tuple((each, (*here, *path)) for each, path in found)


def dotted(path: Path) -> str:
    """A path as the name of a field: positions left out."""
    return ".".join(part for part in path if isinstance(part, str))


def _hashable(value: Any) -> Any:
    return repr(value) if isinstance(value, list | dict) else value


def _said(values: tuple[Any, ...]) -> str:
    return " / ".join("nothing" if value is None else shown(value) for value in values)
