"""What a value of a workspace may be: held when it is written, and again when a file is checked."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from rebriefer.domain.days import parse_day
from rebriefer.words.catalogue import marked

Value = str | int | bytes

_ADDRESS = re.compile(r"[a-z_]{1,20}:\S[^\x00-\x1f]{0,298}\Z")
_HEX = re.compile(r"[0-9a-f]+\Z")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """What the values of a column have in common.

    Attributes:
        sql: Type of the column.
        holds: Whether a value has the form.
        refusal: Message of the room ``problems`` that says what it lacks.
        values: The named values of the message.
    """

    sql: str
    holds: Callable[[object], bool]
    refusal: str
    values: dict[str, object] = field(default_factory=dict)


def text(most: int, least: int = 0) -> Form:
    """Text of a person: any character that has a place in UTF-8, but NUL."""
    refusal = marked("problems", "This is not a text of {least} to {most} characters without NUL.")
    return Form("TEXT", lambda value: _is_text(value, least, most), refusal, {"least": least, "most": f"{most:,}"})


def choice(values: Iterable[str]) -> Form:
    """One of a closed list."""
    known = tuple(values)
    refusal = marked("problems", "This is none of: {known}.")
    return Form("TEXT", lambda value: value in known, refusal, {"known": ", ".join(filter(None, known))})


def count(most: int) -> Form:
    """A whole number from 0."""
    refusal = marked("problems", "This is not a whole number from 0 to {most}.")
    return Form("INTEGER", lambda value: _is_count(value, most), refusal, {"most": f"{most:,}"})


def optional(form: Form) -> Form:
    """The same, or an empty text."""
    return Form(form.sql, lambda value: value == "" or form.holds(value), form.refusal, form.values)


def digits(many: int) -> Form:
    """Hexadecimal digits."""
    refusal = marked("problems", "This is not made of {many} hexadecimal digits.")
    return Form("TEXT", lambda value: _matches(_HEX, value) and len(str(value)) == many, refusal, {"many": many})


def chunk(most: int) -> Form:
    """Some bytes."""
    refusal = marked("problems", "These are not 1 to {most} bytes.")
    return Form("BLOB", lambda value: isinstance(value, bytes) and 0 < len(value) <= most, refusal, {"most": most})


def json_of(kind: type, most: int) -> Form:
    """JSON text of an object or a list, without numbers that are none."""
    refusal = marked("problems", "This is not JSON of the expected kind.")
    return Form("TEXT", lambda value: _is_text(value, 0, most) and isinstance(parsed_json(str(value)), kind), refusal)


def parsed_json(text: str) -> object:
    """The value of a JSON text, or None where it is none."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _is_text(value: object, least: int, most: int) -> bool:
    if not isinstance(value, str) or not least <= len(value) <= most or "\0" in value:
        return False
    return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)


def _is_count(value: object, most: int) -> bool:
    return type(value) is int and 0 <= value <= most


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.match(value) is not None


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(parse_day(value))
    except ValueError:
        return False


def _is_instant(value: object) -> bool:
    try:
        return _matches(_INSTANT, value) and bool(datetime.fromisoformat(str(value)))
    except ValueError:
        return False


ADDRESS = Form(
    "TEXT",
    lambda value: _is_text(value, 3, 300) and _matches(_ADDRESS, value),
    marked("problems", "This is not an address such as claim:7.12."),
)
DAY = Form("TEXT", _is_day, marked("problems", "This is not a day written YYYY-MM-DD."))
INSTANT = Form("TEXT", _is_instant, marked("problems", "This is not a time in UTC written YYYY-MM-DDThh:mm:ssZ."))
