"""The fields and keys of a table, from the words of the descriptor."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.pack.forms import Mistyped
from rebriefer.pack.types import FORMATS, TYPES, Field

_FIELD_KEYS = frozenset({
    "name", "type", "format", "title", "description", "unit", "vocabulary", "constraints", "items", "fields",
    "delimiter", "wildcard", "primaryKey", "table", "parentKey",
})  # fmt: skip
_CONSTRAINTS = frozenset({"required", "unique", "minimum", "maximum", "pattern", "enum"})
_SCHEMA_KEYS = frozenset({"fields", "primaryKey", "foreignKeys", "aliasField"})


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Fields whose values must stand in another table; dotted names lead through nested objects and lists."""

    fields: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """What the rows of a table hold."""

    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    alias_field: str


def schema_of(resource: Mapping[str, Any], vocabularies: Mapping[str, Any]) -> Schema:
    """Read the schema of a resource.

    Raises:
        Mistyped: It uses a word, a type, a format or a list that there is not.
    """
    schema = _object(resource.get("schema"), "the schema")
    _only(schema, _SCHEMA_KEYS, "the schema")
    fields = _fields(schema.get("fields"), vocabularies)
    keys = tuple(_foreign_key(each) for each in _list(schema.get("foreignKeys", []), "foreignKeys"))
    result = Schema(fields, _texts(schema.get("primaryKey", [])), keys, str(schema.get("aliasField", "")))
    if resource.get("format") not in ("csv", "yaml") or (resource["format"] == "yaml" and not resource.get("root")):
        raise Mistyped("schema", "the format is csv, or yaml with a root")
    _hold_names(result)
    return result


def _hold_names(schema: Schema) -> None:
    """Keys name fields that there are."""
    named = [*schema.primary_key, *([schema.alias_field] if schema.alias_field else [])]
    named += [path for key in schema.foreign_keys for path in key.fields]
    for path in named:
        fields: tuple[Field, ...] = schema.fields
        for part in path.split("."):
            found = next((each for each in fields if each.name == part), None)
            if found is None:
                raise Mistyped("schema", f"a key names {path}, which is no field")
            fields = (found.items.fields if found.items else found.fields) or ()


def _fields(value: Any, vocabularies: Mapping[str, Any]) -> tuple[Field, ...]:
    fields = tuple(_field(_object(each, "a field"), vocabularies) for each in _list(value, "fields"))
    if len({each.name for each in fields}) < len(fields):
        raise Mistyped("schema", "a field stands twice")
    return fields


def _field(raw: Mapping[str, Any], vocabularies: Mapping[str, Any], *, named: bool = True) -> Field:
    name = _text(raw.get("name", "" if not named else None), "the name of a field")
    _only(raw, _FIELD_KEYS, name)
    limits = _object(raw.get("constraints", {}), f"the constraints of {name}")
    _only(limits, _CONSTRAINTS, name)
    kind = _one_of(raw.get("type"), TYPES, f"the type of {name}")
    form = _one_of(raw.get("format", ""), FORMATS | {""}, f"the format of {name}")
    vocabulary = _one_of(raw.get("vocabulary", ""), {*vocabularies, ""}, f"the vocabulary of {name}")
    return Field(
        name=name,
        type=kind,
        format=form,
        vocabulary=vocabulary,
        required=limits.get("required") is True,
        unique=limits.get("unique") is True,
        minimum=_number(limits.get("minimum"), name),
        maximum=_number(limits.get("maximum"), name),
        pattern=_pattern(limits.get("pattern"), name),
        enum=tuple(str(each) for each in _list(limits.get("enum", []), f"the enum of {name}")),
        items=_field(_object(raw.get("items"), f"the items of {name}"), vocabularies, named=False)
        if kind == "array"
        else None,
        fields=_fields(raw["fields"], vocabularies) if "fields" in raw else None,
        primary_key=_texts(raw.get("primaryKey", [])),
        delimiter=_text(raw.get("delimiter", ""), f"the delimiter of {name}"),
        wildcard=_text(raw.get("wildcard", ""), f"the wildcard of {name}"),
    )


def _foreign_key(value: Any) -> ForeignKey:
    raw = _object(value, "a foreign key")
    reference = _object(raw.get("reference"), "the reference of a foreign key")
    fields, targets = _texts(raw.get("fields")), _texts(reference.get("fields"))
    if not fields or len(fields) != len(targets):
        raise Mistyped("schema", "a foreign key names as many fields as its reference")
    return ForeignKey(fields, _text(reference.get("resource"), "the table of a foreign key"), targets)


def _only(raw: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    if unknown := raw.keys() - known:
        raise Mistyped("schema", f"{min(unknown)} is no word of {where}")


def _object(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Mistyped("schema", f"{what} is no object")
    return value


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise Mistyped("schema", f"{what} is no list")
    return value


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise Mistyped("schema", f"{what} is no text")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(each, "a key") for each in (value if isinstance(value, list) else [value]))


def _one_of(value: Any, known: frozenset[str] | set[str], what: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise Mistyped("schema", f"{what} is {value}, it must be one of {', '.join(sorted(known - {''}))}")
    return value


def _number(value: Any, name: str) -> float | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise Mistyped("schema", f"a limit of {name} is no number")
    return value


def _pattern(value: Any, name: str) -> "re.Pattern[str] | None":
    try:
        return None if value is None else re.compile(_text(value, f"the pattern of {name}"))
    except re.error as error:
        raise Mistyped("schema", f"the pattern of {name} is no pattern ({error})") from None
