"""What the hand can do in the reader, and the keys for it."""

from typing import Protocol

from rebriefer.commands import PlaceCommand
from rebriefer.words.catalogue import marked


class Hand(Protocol):
    """What a command of the reader may ask of its view."""

    def go_to_claim(self, step: int) -> None:
        """Choose the next (1) or the previous (-1) claim."""

    def go_to_flag(self, step: int) -> None:
        """Choose the next or the previous discrepancy."""

    def copy(self) -> None:
        """Copy the words of the selection with address, document and day."""


COMMANDS: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("reader.next_claim", marked("commands", "Next claim"), ("N",), lambda hand: hand.go_to_claim(1)),
    PlaceCommand(
        "reader.previous_claim", marked("commands", "Previous claim"), ("Shift+N",), lambda hand: hand.go_to_claim(-1)
    ),
    PlaceCommand("reader.next_flag", marked("commands", "Next flag"), ("F",), lambda hand: hand.go_to_flag(1)),
    PlaceCommand(
        "reader.previous_flag", marked("commands", "Previous flag"), ("Shift+F",), lambda hand: hand.go_to_flag(-1)
    ),
    PlaceCommand("reader.copy_claim", marked("commands", "Copy the claim"), ("Ctrl+C",), lambda hand: hand.copy()),
)
