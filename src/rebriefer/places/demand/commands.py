"""What the hand can do in the demand place, and the keys for it."""

from typing import Protocol

from rebriefer.commands import PlaceCommand
from rebriefer.words.catalogue import marked


class Hand(Protocol):
    """What a command of the whole place may ask of its view."""

    def undo(self) -> None:
        """Take the last value back."""

    def redo(self) -> None:
        """Give the value again that was taken back."""

    def step_year(self, by: int) -> None:
        """Look at the next or the previous year."""


class Picker(Protocol):
    """What a command of a painted part may ask of it."""

    def step(self, by: int) -> None:
        """Move the ring to the next or the previous item."""

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""

    def act(self) -> None:
        """Do what the item at the ring is for: take a value, look at a year."""


EVERYWHERE: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("demand.undo", marked("commands", "Undo"), ("Ctrl+Z",), lambda hand: hand.undo()),
    PlaceCommand("demand.redo", marked("commands", "Redo"), ("Ctrl+Shift+Z",), lambda hand: hand.redo()),
    PlaceCommand("demand.next_year", marked("commands", "Next year"), ("Ctrl+Right",), lambda hand: hand.step_year(1)),
    PlaceCommand(
        "demand.previous_year", marked("commands", "Previous year"), ("Ctrl+Left",), lambda hand: hand.step_year(-1)
    ),
)
"""Work wherever in the place the focus is."""

ON_A_SCALE: tuple[PlaceCommand[Picker], ...] = (
    PlaceCommand("demand.next_item", marked("commands", "Next item"), ("Right", "Down"), lambda hand: hand.step(1)),
    PlaceCommand(
        "demand.previous_item", marked("commands", "Previous item"), ("Left", "Up"), lambda hand: hand.step(-1)
    ),
    PlaceCommand("demand.first_item", marked("commands", "First item"), ("Home",), lambda hand: hand.go_to_end(False)),
    PlaceCommand("demand.last_item", marked("commands", "Last item"), ("End",), lambda hand: hand.go_to_end(True)),
    PlaceCommand("demand.take", marked("commands", "Take the value, or the year"), ("Space",), lambda hand: hand.act()),
)
"""Work while a painted part has the focus."""

COMMANDS = (*EVERYWHERE, *ON_A_SCALE)
