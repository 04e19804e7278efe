"""Rows of tables: every value typed from its text by its field, with the place it stands in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.doors import limits, tree
from rebriefer.doors.budget import Budget
from rebriefer.doors.characters import refusal_of, first_refused
from rebriefer.doors.csv_table import Record, read_csv, report_refused_cells
from rebriefer.doors.tree import Node, Scalar, Sequence, place_of
from rebriefer.pack.findings import Findings, shown
from rebriefer.pack.schema import Schema
from rebriefer.pack.types import Field, Mistyped, endless, scalar

_NULLS = frozenset({"", "null", "~"})
_LONGEST_TITLE = 300

Values = dict[str, Any]


@dataclass(slots=True)
class Row:
    """One row of a table.

    Attributes:
        values: One value a field: text, number, boolean, None, list or object. Dates stay text.
        file: The file it stands in.
        line: The line it begins on.
    """

    values: Values
    file: str
    line: int
    _origin: Node | Mapping[str, int]

    def where(self, *path: str | int) -> tuple[int, int]:
        """Line and column of a value; in a CSV file the number of its cell."""
        if isinstance(self._origin, tree.Mapping | Scalar | Sequence):
            return place_of(self._origin, *path)
        return self.line, self._origin.get(str(path[0]), 1) if path else 1


class Typing:
    """Types the values of one file."""

    def __init__(self, file: str, vocabularies: Mapping[str, Mapping[str, Any]], findings: Findings) -> None:
        self.file = file
        self._vocabularies = vocabularies
        self._findings = findings

    def say(self, place: tuple[int, int], field: str, rule: str, message: str) -> None:
        """Report a finding in this file."""
        self._findings.add(self.file, place, field, rule, message)

    def flaw(self, flaw: Any) -> None:
        """Report what a door found in this file."""
        self._findings.add_flaw(self.file, flaw)

    def text(self, text: str, field: Field, place: tuple[int, int], name: str) -> Any:
        """The value of a text, None where it is none of its field."""
        try:
            return scalar(field, text, self._vocabularies)
        except Mistyped as error:
            self.say(place, name, error.rule, f"{shown(text)} {error}")
            return None

    def bare(self, text: str, place: tuple[int, int], name: str) -> bool:
        """Whether a text without quotes stands for something a pack may hold."""
        if endless(text):
            self.say(place, name, "not_finite", f"{shown(text)} is no finite number, leave the value out")
            return False
        return True

    def title(self, text: str, place: tuple[int, int], name: str) -> None:
        """Titles fit on a line or two."""
        if len(text) > _LONGEST_TITLE and name.rpartition(".")[2].startswith("title"):
            self.say(place, name, "title_too_long", f"{len(text)} characters, a title has at most {_LONGEST_TITLE}")

    def missing(self, place: tuple[int, int], name: str) -> None:
        """A required field is missing or empty."""
        self.say(place, name, "required", "is missing or empty, every row needs it")


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
        report_refused_cells(record, names, typing.flaw)
        values = {
            field.name: _cell(cell, field, (record.line, number), typing)
            for number, (cell, field) in enumerate(zip(record.cells, columns, strict=True), start=1)
            if field is not None
        }
        for field in schema.fields:
            values.setdefault(field.name, None)
        yield Row(values, typing.file, record.line, position)


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
            typing.say((header.line, 1), name, "missing_column", f"the column {name} is missing, add it, empty if need be")
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


def _cell(cell: str, field: Field, place: tuple[int, int], typing: Typing) -> Any:
    if cell == "":
        if field.required:
            typing.missing(place, field.name)
        return None
    if cell[0] in "+-.0123456789" and not typing.bare(cell, place, field.name):
        return None
    if field.type == "array":
        if cell == field.wildcard:
            return cell
        return [_item(each, field, place, typing) for each in cell.split(field.delimiter or ";")]
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


def of_yaml(root: Node, key: str, schema: Schema, typing: Typing) -> Iterator[Row]:
    """Rows of the list under one key of a YAML file."""
    if not isinstance(root, tree.Mapping):
        typing.say((root.line, root.column), "yaml", "not_a_table", f"the file holds no {key}:, with a list below")
        return
    listed = root.values.get(key)
    if not isinstance(listed, Sequence):
        place = (listed.line, listed.column) if listed else (root.line, root.column)
        typing.say(place, key, "not_a_table", f"{key} is missing or no list, it holds the rows of the table")
        return
    walker = _Walker(typing)
    for item in listed.items:
        if isinstance(item, tree.Mapping):
            values = walker.object(item, schema.fields, "")
            for field in schema.fields:
                values.setdefault(field.name, None)
            yield Row(values, typing.file, item.line, item)
        else:
            typing.say((item.line, item.column), key, "not_an_object", "a row has keys and values")


class _Walker:
    """Types nested nodes."""

    def __init__(self, typing: Typing) -> None:
        self._typing = typing

    def object(self, node: tree.Mapping, fields: tuple[Field, ...], prefix: str) -> Values:
        """The values of an object; what is absent stays absent."""
        known = {field.name: field for field in fields}
        values: Values = {}
        for key, child in node.values.items():
            field = known.get(key)
            if field is None:
                at = node.keys[key]
                message = f"{shown(key)} is no field here, there are {', '.join(known)}"
                self._typing.say((at.line, at.column), f"{prefix}{key}" or "yaml", "unknown_key", message)
            else:
                values[key] = self.value(child, field, f"{prefix}{key}")
        for name, field in known.items():
            if field.required and name not in node.values:
                self._typing.missing((node.line, node.column), f"{prefix}{name}")
        return values

    def value(self, node: Node, field: Field, name: str) -> Any:
        """One value of any type; None where the node is none of it."""
        if isinstance(node, Scalar):
            return self._scalar(node, field, name)
        if field.type == "array" and isinstance(node, Sequence):
            if field.required and not node.items:
                self._typing.missing((node.line, node.column), name)
            return self._items(node, field, name)
        if field.type == "object" and isinstance(node, tree.Mapping):
            return self.object(node, field.fields, f"{name}.") if field.fields is not None else self._free(node, name)
        kind = "a list" if isinstance(node, Sequence) else "an object"
        self._wrong_kind(node, field, name, kind)
        return None

    def _wrong_kind(self, node: Node, field: Field, name: str, kind: str) -> None:
        wanted = {"array": "a list", "object": "an object"}.get(field.type, "a single value")
        self._typing.say((node.line, node.column), name, "wrong_kind", f"{kind} stands here, it must be {wanted}")

    def _scalar(self, node: Scalar, field: Field, name: str) -> Any:
        place = (node.line, node.column)
        if node.plain and node.text in _NULLS:
            if field.required:
                self._typing.missing(place, name)
            return None
        if not self._sound(node, place, name):
            return None
        if field.type in ("array", "object"):
            if field.wildcard and node.text == field.wildcard:
                return node.text
            self._wrong_kind(node, field, name, "a single value")
            return None
        if field.required and not node.text:
            self._typing.missing(place, name)
        self._typing.title(node.text, place, name)
        return self._typing.text(node.text, field, place, name)

    def _sound(self, node: Scalar, place: tuple[int, int], name: str) -> bool:
        """No endless number, no refused character, not too long."""
        text = node.text
        if node.plain and text[0] in "+-.0123456789" and not self._typing.bare(text, place, name):
            return False
        if len(text) > limits.MAX_FIELD_CHARS:
            message = f"{len(text):,} characters, a value has at most {limits.MAX_FIELD_CHARS:,}"
            self._typing.say(place, name, "too_long", message)
            return False
        if (offset := first_refused(text)) >= 0:
            self._typing.say(place, name, "refused_character", refusal_of(text[offset]))
        return True

    def _items(self, node: Sequence, field: Field, name: str) -> list[Any]:
        item = field.items or field
        values: list[Any] = []
        for each in node.items:
            value = self.value(each, item, name)
            if value is None and isinstance(each, Scalar) and each.plain and each.text in _NULLS:
                self._typing.say((each.line, each.column), name, "item", "an empty item, leave it out")
            values.append({} if value is None and item.type == "object" else value)
        return values

    def _free(self, node: Node, name: str) -> Any:
        """A value of an object whose keys nobody declares: numbers, true and false as they look, else text."""
        if isinstance(node, tree.Mapping):
            return {key: self._free(child, f"{name}.{key}") for key, child in node.values.items()}
        if isinstance(node, Sequence):
            return [self._free(child, name) for child in node.items]
        if (node.plain and node.text in _NULLS) or not self._sound(node, (node.line, node.column), name):
            return None
        if node.plain and node.text in ("true", "false"):
            return node.text == "true"
        try:
            return scalar(_FREE_NUMBER, node.text, {}) if node.plain else node.text
        except Mistyped:
            return node.text


_FREE_NUMBER = Field("", "number")
