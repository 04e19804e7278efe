"""Rows of YAML tables: every nested value is typed from its text by its field."""

from collections.abc import Iterator
from typing import Any

from rebriefer.doors import limits, tree
from rebriefer.doors.characters import first_refused, refusal_of
from rebriefer.doors.tree import Node, Scalar, Sequence
from rebriefer.pack.findings import shown
from rebriefer.pack.forms import Mistyped
from rebriefer.pack.rows import Row, Typing, Values
from rebriefer.pack.schema import Schema
from rebriefer.pack.types import Field, scalar

_NULLS = frozenset({"", "null", "~"})
_FREE_NUMBER = Field("", "number")


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
            said = typing.said
            values = walker.object(item, schema.fields, "")
            for field in schema.fields:
                values.setdefault(field.name, None)
            yield Row(values, typing.file, item.line, typing.said == said, item)
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
        if not node.text and (field.required or field.format):
            if field.required:
                self._typing.missing(place, name)
            return None
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
