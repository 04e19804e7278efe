"""The file of the pins: read as hostile, written whole or not at all."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from rebriefer.domain.addresses import Address
from rebriefer.doors import tree
from rebriefer.doors.flaws import Refused
from rebriefer.doors.safe_json import read_json
from rebriefer.errors import NotSaved, Problem
from rebriefer.pins.record import Pin, Said

FORMAT = 1
MOST_BYTES, MOST_PINS, MOST_CHARACTERS = 4_000_000, 1_000, 4_000
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)


class Store:
    """Keeps the pins of one person.

    Args:
        path: The file, which need not exist; None keeps them as long as the window.

    Attributes:
        set_aside: Where a file that could not be used whole was copied to, or None.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: tuple[Pin, ...] = ()
        self._blocked: Problem | None = None
        self.set_aside: Path | None = None

    def read(self) -> tuple[Pin, ...]:
        """The pins of the file; what cannot be read is copied beside it first, and the rest is written anew."""
        if self._path is None:
            return self._kept
        self._blocked = None
        try:
            with self._path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            return ()
        except OSError as error:
            self._blocked = _unreadable(self._path, error)
            return self._kept
        self._kept, whole = _understood(data)
        if not whole:
            self._mend(self._path)
        return self._kept

    def write(self, pins: tuple[Pin, ...]) -> None:
        """Put other pins into the file.

        Raises:
            NotSaved: It cannot be written, or what it holds now can be neither read nor kept.
        """
        if self._path is not None:
            if self._blocked is not None:
                raise NotSaved(self._blocked)
            try:
                _replace(self._path, _written(pins))
            except OSError as error:
                raise NotSaved(_unwritable(self._path, error)) from error
        self._kept = pins

    def _mend(self, path: Path) -> None:
        try:
            self.set_aside = _copied_aside(path)
            _replace(path, _written(self._kept))
        except OSError as error:
            self._blocked = _unreadable(path, error)


def _understood(data: bytes) -> tuple[tuple[Pin, ...], bool]:
    """The pins that can be read, and whether that is all that the bytes hold."""
    try:
        found = _plain(read_json(data, lambda _flaw: None)) if len(data) <= MOST_BYTES else None
    except (Refused, ValueError, RecursionError):
        found = None
    rows = found.get("pins") if isinstance(found, dict) and found.get("format") == FORMAT else None
    if not isinstance(rows, list):
        return (), False
    pins = tuple(_readable(rows[:MOST_PINS]))
    return pins, len(pins) == len(rows)


def _readable(rows: Sequence[object]) -> Iterator[Pin]:
    for row in rows:
        with suppress(KeyError, TypeError, ValueError):
            yield _pin(row)


def _pin(row: object) -> Pin:
    """A pin from the values of the file.

    Raises:
        KeyError: A value is missing.
        TypeError: A value is of another kind.
        ValueError: A day does not exist, or a text is too long.
    """
    if not isinstance(row, dict) or not isinstance(row["with_statements"], bool) or not isinstance(row["view"], dict):
        raise TypeError(type(row).__name__)
    selection = row["selection"]
    return Pin(
        place=_text(row["place"]),
        as_of=_day(row["as_of"]),
        data_date=_day(row["data_date"]),
        selection=None if selection is None else Address(_text(selection)),
        with_statements=row["with_statements"],
        title=_said(row["title"]),
        sentence=_said(row["sentence"]),
        view=row["view"],
    )


def _said(value: object) -> Said:
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return Said(en=_text(value["en"]), zh=_text(value["zh"]))


def _day(value: object) -> date:
    day = date.fromisoformat(_text(value))
    if not _EARLIEST <= day <= _LATEST:
        raise ValueError(value)
    return day


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    if len(value) > MOST_CHARACTERS:
        raise ValueError(len(value))
    return value


def _plain(node: tree.Node) -> object:
    """The values of a tree; a word that stood without quotes is a number, ``true``, ``false`` or ``null``."""
    if isinstance(node, tree.Mapping):
        return {key: _plain(value) for key, value in node.values.items()}
    if isinstance(node, tree.Sequence):
        return [_plain(item) for item in node.items]
    return json.loads(node.text) if node.plain else node.text


def _written(pins: tuple[Pin, ...]) -> str:
    rows = [
        {
            "place": pin.place,
            "as_of": pin.as_of.isoformat(),
            "data_date": pin.data_date.isoformat(),
            "selection": pin.selection,
            "with_statements": pin.with_statements,
            "title": {"en": pin.title.en, "zh": pin.title.zh},
            "sentence": {"en": pin.sentence.en, "zh": pin.sentence.zh},
            "view": pin.view,
        }
        for pin in pins
    ]
    return json.dumps({"format": FORMAT, "pins": rows}, ensure_ascii=False, indent=1) + "\n"


def as_kept(view: Mapping[str, object]) -> Mapping[str, object]:
    """A view as it comes back from the file, so that a pin equals what was read of it.

    Raises:
        TypeError: It holds something that is neither text, number, list nor mapping.
    """
    kept: Mapping[str, object] = json.loads(json.dumps(view, allow_nan=False))
    return kept


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _copied_aside(path: Path) -> Path:
    """A copy under a name that nothing has yet: NAME.damaged, NAME.damaged-2 ..."""
    kept, number = path.with_name(f"{path.name}.damaged"), 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.name}.damaged-{number}")
    kept.write_bytes(path.read_bytes())
    return kept


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(
        "The pins in {path} cannot be read: {detail}. Nothing was changed.",
        {"path": path, "detail": error.strerror or type(error).__name__},
    )


def _unwritable(path: Path, error: OSError) -> Problem:
    return Problem(
        "The pins in {path} cannot be written: {detail}. Nothing was changed.",
        {"path": path, "detail": error.strerror or type(error).__name__},
    )
