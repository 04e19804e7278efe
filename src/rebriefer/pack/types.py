"""The types of the descriptor: what a field may hold, and the value of a text by its field."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.pack.forms import FORMS, Mistyped, day

LARGEST = 2**53

_NUMBER = re.compile(r"-?[0-9]+(?P<fraction>\.[0-9]+)?(?P<exponent>e[+-]?[0-9]{1,3})?\Z")
_ENDLESS = re.compile(r"[+-]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z|[+-]?[0-9][0-9.]*[eE][+-]?[0-9]+\Z")
_LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a table or of a nested object.

    Attributes:
        name: Its name, empty for the items of a list.
        type: string, integer, number, boolean, date, array or object.
        format: Of a string: id, partial_date, loose_date, datetime, url or sha256; else empty.
        vocabulary: Name of the closed list that its values come from, or empty.
        required: Whether it must be there and hold something.
        unique: Whether no two rows, or no two objects of one list, share a value.
        minimum: Least number.
        maximum: Greatest number.
        pattern: Form of the whole text.
        enum: The values it may have, none for any.
        items: What a list holds.
        fields: What an object holds; None where it is free.
        primary_key: Fields that no two objects of a list share.
        delimiter: What parts the items of a list in a CSV cell.
        wildcard: A text that may stand in place of a list.
    """

    name: str
    type: str
    format: str = ""
    vocabulary: str = ""
    required: bool = False
    unique: bool = False
    minimum: float | None = None
    maximum: float | None = None
    pattern: "re.Pattern[str] | None" = None
    enum: tuple[str, ...] = ()
    items: "Field | None" = None
    fields: "tuple[Field, ...] | None" = None
    primary_key: tuple[str, ...] = ()
    delimiter: str = ""
    wildcard: str = ""


def scalar(field: Field, text: str, vocabularies: Mapping[str, Mapping[str, Any]]) -> str | int | float | bool:
    """The value of a text that stands for something.

    Raises:
        Mistyped: The text is no value of the field.
    """
    value = _READERS[field.type](text, field)
    _hold_to_lists(field, value, text, vocabularies)
    _hold_to_range(field, value)
    return value


def endless(text: str) -> bool:
    """Whether a text is infinite, not a number, or a number too large for any machine."""
    if _ENDLESS.match(text) is None:
        return False
    return text.lstrip("+-").startswith(".") or not _finite(text)


def _finite(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return True


def _number(text: str, _: Field) -> int | float:
    found = _NUMBER.match(text) if len(text) <= _LONGEST_NUMBER else None
    if found is None:
        raise Mistyped("not_a_number", "is no number, write ASCII digits with a point, for example 1234.5 or 1e+06")
    value = float(text) if found["fraction"] or found["exponent"] else int(text)
    if not abs(value) <= LARGEST:
        raise Mistyped("number_too_large", f"is beyond {LARGEST:,}, use a larger unit")
    return value


def _integer(text: str, field: Field) -> int:
    value = _number(text, field)
    if not isinstance(value, int):
        raise Mistyped("not_an_integer", "is no whole number, write digits only")
    return value


def _boolean(text: str, _: Field) -> bool:
    if text not in ("true", "false"):
        raise Mistyped("not_a_boolean", "is neither true nor false")
    return text == "true"


def _string(text: str, field: Field) -> str:
    if field.format:
        FORMS[field.format](text)
    if field.pattern is not None and field.pattern.fullmatch(text) is None:
        raise Mistyped("pattern", f"does not have the form {field.pattern.pattern}")
    return text


_READERS: dict[str, Callable[[str, Field], str | int | float | bool]] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": lambda text, _: day(text),
}


TYPES = frozenset({*_READERS, "array", "object"})
FORMATS = frozenset(FORMS)


def _hold_to_lists(field: Field, value: object, text: str, vocabularies: Mapping[str, Mapping[str, Any]]) -> None:
    if field.vocabulary and text not in (words := vocabularies.get(field.vocabulary, {})):
        raise Mistyped("not_in_vocabulary", f"is not in the list {field.vocabulary}: {_listed(words)}")
    if field.enum and text not in field.enum:
        raise Mistyped("not_in_enum", f"is not one of {_listed(field.enum)}")


def _listed(words: Mapping[str, Any] | tuple[str, ...]) -> str:
    return ", ".join(words)


def _hold_to_range(field: Field, value: object) -> None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return
    if field.minimum is not None and value < field.minimum:
        raise Mistyped("below_minimum", f"is below {field.minimum:,}, the least this field may hold")
    if field.maximum is not None and value > field.maximum:
        raise Mistyped("above_maximum", f"is above {field.maximum:,}, the most this field may hold")
