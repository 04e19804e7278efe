"""What the sheet of keys lists: the keys of the place that is shown, and those that work everywhere."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Protocol

from rebriefer.commands import COMMANDS
from rebriefer.place import PLACES, PlaceEntry
from rebriefer.words.catalogue import Words

Keys = Sequence[tuple[str, Sequence[str]]]
"""What is done, and the keys that do it."""


class Named(Protocol):
    """A command of the window or of a place."""

    @property
    def id(self) -> str:
        """``room.verb_object``."""

    @property
    def name(self) -> str:
        """Message of the room ``commands``, English."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Key sequences."""


def key_groups(words: Words, shown: PlaceEntry | None) -> list[tuple[str, Keys]]:
    """Heads with their keys, those of the place first, in the language of the words."""
    places: Keys = [(words.say("rail", entry.name), (entry.key,)) for entry in PLACES]
    everywhere = (words.say("keys", "Everywhere"), [*places, *_listed(words, COMMANDS)])
    if shown is None:
        return [everywhere]
    return [(words.say("rail", shown.name), _listed(words, commands_of(shown))), everywhere]


def commands_of(entry: PlaceEntry) -> Iterable[Named]:
    """The table beside the view of a place."""
    package = entry.view.partition(":")[0].rpartition(".")[0]
    commands: Iterable[Named] = import_module(f"{package}.commands").COMMANDS
    return commands


def _listed(words: Words, commands: Iterable[Named]) -> Keys:
    return [(words.say("commands", command.name), command.keys) for command in commands if command.keys]
