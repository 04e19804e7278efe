"""What the hand can do in the briefing, and the keys for it."""

from typing import Protocol

from rebriefer.commands import PlaceCommand
from rebriefer.words.catalogue import marked


class Hand(Protocol):
    """What a command of the briefing may ask of its view."""

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) pin."""

    def go_to_end(self, last: bool) -> None:
        """Go to the first or the last pin."""

    def move_pin(self, by: int) -> None:
        """Move the pin with the ring up or down."""

    def remove(self) -> None:
        """Take the pin with the ring away."""

    def undo(self) -> None:
        """Take the last edit back."""

    def redo(self) -> None:
        """Do again what was taken back."""


COMMANDS: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("briefing.next_pin", marked("commands", "Next pin"), ("Down", "Right"), lambda hand: hand.step(1)),
    PlaceCommand(
        "briefing.previous_pin", marked("commands", "Previous pin"), ("Up", "Left"), lambda hand: hand.step(-1)
    ),
    PlaceCommand("briefing.first_pin", marked("commands", "First pin"), ("Home",), lambda hand: hand.go_to_end(False)),
    PlaceCommand("briefing.last_pin", marked("commands", "Last pin"), ("End",), lambda hand: hand.go_to_end(True)),
    PlaceCommand(
        "briefing.move_up", marked("commands", "Move the pin up"), ("Alt+Up",), lambda hand: hand.move_pin(-1)
    ),
    PlaceCommand(
        "briefing.move_down", marked("commands", "Move the pin down"), ("Alt+Down",), lambda hand: hand.move_pin(1)
    ),
    PlaceCommand("briefing.unpin", marked("commands", "Unpin"), ("Del",), lambda hand: hand.remove()),
    PlaceCommand("briefing.undo", marked("commands", "Undo"), ("Ctrl+Z",), lambda hand: hand.undo()),
    PlaceCommand("briefing.redo", marked("commands", "Redo"), ("Ctrl+Shift+Z",), lambda hand: hand.redo()),
)
