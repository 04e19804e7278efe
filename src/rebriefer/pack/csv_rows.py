"""Rows of CSV tables: the header names the fields, every cell is typed by its column."""

from collections.abc import Iterator
from typing import Any

from rebriefer.doors import limits
from rebriefer.doors.budget import Budget
from rebriefer.doors.csv_table import Record, read_csv, report_refused_cells
from rebriefer.pack.findings import shown
from rebriefer.pack.rows import Row, Typing
from rebriefer.pack.schema import Schema
from rebriefer.pack.types import Field


def of_csv(data: bytes, schema: Schema, typing: Typing, budget: Budget) -> Iterator[Row]:
    """Rows of a CSV file."""
    records = read_csv(data, typing.flaw, budget)
    header = next(records, None)
    if header is None:
        typing.say((1, 1), "file", "no_header", "the file is empty, its first line names the columns")
        return
    columns = _columns(header, schema, typing)
    position = {each.name: number for number, each in enumerate(columns, start=1) if each is not None}
    names = [each.name if each else "file" for each in columns]
    for record in records:
        if len(record.cells) != len(columns):
            _report_count(record, names, typing)
            continue
        said = typing.said
        report_refused_cells(record, names, typing.flaw)
        values = {
            field.name: _cell(cell, field, (record.line, number), typing, budget)
            for number, (cell, field) in enumerate(zip(record.cells, columns, strict=True), start=1)
            if field is not None
        }
        for field in schema.fields:
            values.setdefault(field.name, None)
        yield Row(values, typing.file, record.line, typing.said == said, position)


def _columns(header: Record, schema: Schema, typing: Typing) -> list[Field | None]:
    """The field of each column, None for a column that is not read."""
    known = {field.name: field for field in schema.fields}
    columns: list[Field | None] = []
    for number, name in enumerate(header.cells[: limits.MAX_COLUMNS], start=1):
        field = known.get(name)
        if field is None:
            message = f"{shown(name)} is no column of this table, it has {', '.join(known)}"
            typing.say((header.line, number), name or "file", "unknown_column", message)
        elif field in columns:
            message = f"the column {name} stands twice, keep one"
            typing.say((header.line, number), name, "duplicate_column", message)
            field = None
        columns.append(field)
    for name, field in known.items():
        if field not in columns:
            message = f"the column {name} is missing, add it, empty if need be"
            typing.say((header.line, 1), name, "missing_column", message)
    if len(header.cells) > limits.MAX_COLUMNS:
        message = f"{len(header.cells):,} columns, a table has at most {limits.MAX_COLUMNS:,}"
        typing.say((header.line, 1), "file", "too_many_columns", message)
        columns += [None] * (len(header.cells) - limits.MAX_COLUMNS)
    return columns


def _report_count(record: Record, names: list[str], typing: Typing) -> None:
    count = len(record.cells)
    rule = "too_few_cells" if count < len(names) else "too_many_cells"
    name = names[count] if count < len(names) else "file"
    message = f"{count} cells, the header has {len(names)}; put a cell with commas or quotes in quotes"
    typing.say((record.line, min(count, len(names)) + 1), name, rule, message)


def _cell(cell: str, field: Field, place: tuple[int, int], typing: Typing, budget: Budget) -> Any:
    if cell == "":
        if field.required:
            typing.missing(place, field.name)
        return None
    if cell[0] in "+-.0123456789" and not typing.bare(cell, place, field.name):
        return None
    if field.type == "array":
        if cell == field.wildcard:
            return cell
        items = cell.split(field.delimiter or ";")
        budget.spend_values(len(items), line=place[0], column=place[1], field=field.name)
        return [_item(each, field, place, typing) for each in items]
    if field.type == "object":
        typing.say(place, field.name, "not_in_csv", "an object cannot stand in a CSV cell")
        return None
    value = typing.text(cell, field, place, field.name)
    typing.title(cell, place, field.name)
    return value


def _item(text: str, field: Field, place: tuple[int, int], typing: Typing) -> Any:
    if not text or text != text.strip():
        message = f"{shown(text)} is empty or has spaces around it, items are parted by {field.delimiter or ';'} alone"
        typing.say(place, field.name, "item", message)
        return None
    return typing.text(text, field.items or field, place, field.name)
