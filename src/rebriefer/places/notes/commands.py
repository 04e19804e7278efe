"""What the hand can do in the notes, and the keys for it."""

from typing import Protocol

from rebriefer.commands import PlaceCommand
from rebriefer.words.catalogue import marked


class Hand(Protocol):
    """What a command of the notes may ask of its view."""

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) line."""

    def go_to_end(self, last: bool) -> None:
        """Go to the first or the last line."""

    def remove(self) -> None:
        """Remove what the line with the ring tells of."""

    def type_filter(self) -> None:
        """Go to the field that filters."""


COMMANDS: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("notes.next_line", marked("commands", "Next line"), ("Down", "Right"), lambda hand: hand.step(1)),
    PlaceCommand(
        "notes.previous_line", marked("commands", "Previous line"), ("Up", "Left"), lambda hand: hand.step(-1)
    ),
    PlaceCommand("notes.first_line", marked("commands", "First line"), ("Home",), lambda hand: hand.go_to_end(False)),
    PlaceCommand("notes.last_line", marked("commands", "Last line"), ("End",), lambda hand: hand.go_to_end(True)),
    PlaceCommand("notes.remove", marked("commands", "Remove what is mine here"), ("Del",), lambda hand: hand.remove()),
    PlaceCommand("notes.filter", marked("commands", "Filter my notes"), ("/",), lambda hand: hand.type_filter()),
)
