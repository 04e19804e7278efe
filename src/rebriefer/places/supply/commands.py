"""What the hand can do on the ladder, and the keys for it."""

from typing import Protocol

from rebriefer.commands import PlaceCommand
from rebriefer.words.catalogue import marked


class Hand(Protocol):
    """What a command of the supply place may ask of its ladder."""

    def step(self, by: int) -> None:
        """Move the ring to the next or the previous item of the line, and on into the next line."""

    def step_line(self, by: int) -> None:
        """Move the ring a line down or up, to what stands nearest there."""

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""

    def open_in_place(self) -> None:
        """Open, or fold, the group at the ring."""


COMMANDS: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("supply.next_item", marked("commands", "Next item"), ("Right",), lambda hand: hand.step(1)),
    PlaceCommand("supply.previous_item", marked("commands", "Previous item"), ("Left",), lambda hand: hand.step(-1)),
    PlaceCommand("supply.next_line", marked("commands", "Next row"), ("Down",), lambda hand: hand.step_line(1)),
    PlaceCommand("supply.previous_line", marked("commands", "Previous row"), ("Up",), lambda hand: hand.step_line(-1)),
    PlaceCommand("supply.first_item", marked("commands", "First item"), ("Home",), lambda hand: hand.go_to_end(False)),
    PlaceCommand("supply.last_item", marked("commands", "Last item"), ("End",), lambda hand: hand.go_to_end(True)),
    PlaceCommand(
        "supply.open_in_place", marked("commands", "Open in place"), ("Space",), lambda hand: hand.open_in_place()
    ),
)
