"""Preferences: each a record, kept as TOML in the config folder, never trusted when read."""

import os
import sys
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeGuard

Value = str | int | bool

_LONGEST_FILE = 65_536


@dataclass(frozen=True, slots=True)
class Setting:
    """One preference.

    Attributes:
        name: ``room.noun``.
        default: What holds until somebody chooses; its type is the type of the setting.
        choices: The values there are; empty where ``low`` and ``high``, or the form ``day``, say it.
        low: Smallest number.
        high: Largest number, or longest text.
        form: ``day`` for a day written YYYY-MM-DD, or empty.
    """

    name: str
    default: Value
    choices: tuple[Value, ...] = ()
    low: int = 0
    high: int = 200
    form: str = ""

    def allows(self, value: object) -> TypeGuard[Value]:
        """Whether a value that was read may be used."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        if isinstance(value, str):
            return len(value) <= self.high and (self.form != "day" or value == "" or _is_day(value))
        return isinstance(value, bool) or self.low <= int(value) <= self.high


SETTINGS: tuple[Setting, ...] = (
    Setting("window.language", "system", ("system", "en", "zh")),
    Setting("window.theme", "system", ("system", "light", "dark", "contrast", "projector")),
    Setting("window.text_size", 100, (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)),
    Setting("window.geometry", "", high=400),
    Setting("out.folder", "", high=4096),
    Setting("workspace.known", "", high=40_000),
    Setting("window.last_as_of", "", form="day"),
    Setting("window.last_place", "", high=40),
    Setting("window.first_minute", True),
)


class Settings:
    """The preferences of one person; what cannot be read falls back to the default, and the file is kept beside.

    Args:
        path: The file, which need not exist; None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.set_aside: Path | None = None
        self._known = {setting.name: setting for setting in SETTINGS}
        self._values: dict[str, Value] = {}
        if path is not None and path.exists():
            self._read(path)

    def __getitem__(self, name: str) -> Value:
        return self._values.get(name, self._known[name].default)

    def __setitem__(self, name: str, value: Value) -> None:
        """Keep a value, at once and on the disk; a disk that refuses is no reason to stop.

        Raises:
            KeyError: There is no such setting.
            ValueError: The value is none that the setting allows.
        """
        if not self._known[name].allows(value):
            raise ValueError(f"{name}: {value!r}")
        if self[name] != value:
            self._values[name] = value
            if self.path is not None:
                with suppress(OSError):
                    _replace(self.path, _written(self._values))

    def _read(self, path: Path) -> None:
        try:
            if path.stat().st_size > _LONGEST_FILE:
                raise ValueError(path.name)
            found = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            found = {"": "unreadable"}
        flat = {f"{room}.{noun}": value for room, part in found.items() for noun, value in _items(part)}
        for name, value in flat.items():
            if name in self._known and self._known[name].allows(value):
                self._values[name] = value
        if len(self._values) < len(flat):
            self.set_aside = _set_aside(path)


def _items(part: object) -> list[tuple[str, object]]:
    return list(part.items()) if isinstance(part, Mapping) else [("", part)]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _written(values: Mapping[str, Value]) -> str:
    rooms: dict[str, list[str]] = {}
    for name in sorted(values):
        room, _, noun = name.partition(".")
        rooms.setdefault(room, []).append(f"{noun} = {_literal(values[name])}")
    return "\n".join(f"[{room}]\n" + "\n".join(lines) + "\n" for room, lines in rooms.items())


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _set_aside(path: Path) -> Path | None:
    """Copy a file that cannot be used whole to a name of its own, so that nothing somebody wrote is lost."""
    number = 1
    while (kept := path.with_name(f"{path.name}.unread-{number}")).exists():
        number += 1
    try:
        kept.write_bytes(path.read_bytes())
    except OSError:
        return None
    return kept


def config_file() -> Path:
    """Where the preferences lie: in the config folder of the desktop."""
    if sys.platform == "linux":
        return _linux_folder("XDG_CONFIG_HOME", ".config") / "settings.toml"
    from platformdirs import user_config_path

    return user_config_path("rebriefer", appauthor=False) / "settings.toml"


def data_folder() -> Path:
    """Where what the person makes lies, and its backups."""
    if sys.platform == "linux":
        return _linux_folder("XDG_DATA_HOME", ".local/share")
    from platformdirs import user_data_path

    return user_data_path("rebriefer", appauthor=False)


def log_file() -> Path:
    """Where the log lies."""
    if sys.platform == "linux":
        return _linux_folder("XDG_STATE_HOME", ".local/state") / "log" / "rebriefer.log"
    from platformdirs import user_log_path

    return user_log_path("rebriefer", appauthor=False) / "rebriefer.log"


def _linux_folder(variable: str, default: str) -> Path:
    """What platformdirs would say, without the 7 ms that its import takes from each start."""
    named = os.environ.get(variable, "").strip()
    return (Path(named) if named else Path.home() / default) / "rebriefer"
