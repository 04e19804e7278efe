"""What the hand can do in the timeline, and the keys for it."""

from typing import Protocol

from rebriefer.commands import PlaceCommand
from rebriefer.words.catalogue import marked

_STEP = 1.5
_PAN = 0.1


class Hand(Protocol):
    """What a command of the timeline may ask of its canvas."""

    def zoom(self, factor: float) -> None:
        """Zoom in (over 1) or out about the day under the pointer, else about the as-of day."""

    def pan(self, share: float) -> None:
        """Move the view by a share of its length."""

    def scroll_pages(self, pages: float) -> None:
        """Scroll the rows by a share of the height that is seen."""

    def step(self, by: int) -> None:
        """Move the ring to the next or the previous item in reading order."""

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""

    def show_all(self) -> None:
        """Bring everything into view."""

    def show_recent(self) -> None:
        """Bring the last two years into view."""

    def open_in_place(self) -> None:
        """Open, or close, what the item with the ring holds."""

    def show_relations(self) -> None:
        """Draw the relations of the selection, of everything in view, or none: the next of the three."""

    def follow_relation(self, by: int) -> None:
        """Select the related act that comes next, or came last before."""


class RegisterHand(Protocol):
    """What a command of the timeline may ask of its register."""

    def compare(self) -> None:
        """Hold a second day against the as-of day, or end that."""

    def list_changes(self) -> None:
        """List the changes day by day, or what holds on the day again."""


class AskingHand(Protocol):
    """What a command of the timeline may ask of its question."""

    def toggle(self) -> None:
        """Open the question, or put it away."""


ASKING: tuple[PlaceCommand[AskingHand], ...] = (
    PlaceCommand("timeline.ask", marked("commands", "Ask: is a licence needed?"), ("A",), lambda hand: hand.toggle()),
)
EVERYWHERE: tuple[PlaceCommand[RegisterHand], ...] = (
    PlaceCommand(
        "timeline.compare", marked("commands", "Compare with another day"), ("C",), lambda hand: hand.compare()
    ),
    PlaceCommand(
        "timeline.list_changes", marked("commands", "List the changes"), ("Shift+C",), lambda hand: hand.list_changes()
    ),
)
ON_THE_CANVAS: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("timeline.next_item", marked("commands", "Next item"), ("Down",), lambda hand: hand.step(1)),
    PlaceCommand("timeline.previous_item", marked("commands", "Previous item"), ("Up",), lambda hand: hand.step(-1)),
    PlaceCommand(
        "timeline.first_item", marked("commands", "First item"), ("Home",), lambda hand: hand.go_to_end(False)
    ),
    PlaceCommand("timeline.last_item", marked("commands", "Last item"), ("End",), lambda hand: hand.go_to_end(True)),
    PlaceCommand(
        "timeline.open_in_place", marked("commands", "Open in place"), ("Space",), lambda hand: hand.open_in_place()
    ),
    PlaceCommand("timeline.pan_back", marked("commands", "Earlier days"), ("Left",), lambda hand: hand.pan(-_PAN)),
    PlaceCommand("timeline.pan_on", marked("commands", "Later days"), ("Right",), lambda hand: hand.pan(_PAN)),
    PlaceCommand("timeline.zoom_in", marked("commands", "Zoom in"), ("+", "="), lambda hand: hand.zoom(_STEP)),
    PlaceCommand("timeline.zoom_out", marked("commands", "Zoom out"), ("-",), lambda hand: hand.zoom(1 / _STEP)),
    PlaceCommand("timeline.show_all", marked("commands", "All days"), ("0",), lambda hand: hand.show_all()),
    PlaceCommand(
        "timeline.show_recent", marked("commands", "The last two years"), ("Shift+0",), lambda hand: hand.show_recent()
    ),
    PlaceCommand(
        "timeline.page_down", marked("commands", "Rows further down"), ("PgDown",), lambda hand: hand.scroll_pages(0.9)
    ),
    PlaceCommand(
        "timeline.page_up", marked("commands", "Rows further up"), ("PgUp",), lambda hand: hand.scroll_pages(-0.9)
    ),
    PlaceCommand(
        "timeline.show_relations",
        marked("commands", "Relations: of the selection, all, none"),
        ("R",),
        lambda hand: hand.show_relations(),
    ),
    PlaceCommand(
        "timeline.next_related", marked("commands", "Related act, later"), ("Alt+Down",), lambda h: h.follow_relation(1)
    ),
    PlaceCommand(
        "timeline.previous_related",
        marked("commands", "Related act, earlier"),
        ("Alt+Up",),
        lambda hand: hand.follow_relation(-1),
    ),
)
COMMANDS: tuple[PlaceCommand[Hand] | PlaceCommand[RegisterHand] | PlaceCommand[AskingHand], ...] = (
    *ASKING,
    *EVERYWHERE,
    *ON_THE_CANVAS,
)
