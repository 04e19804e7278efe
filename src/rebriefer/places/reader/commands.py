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

    def switch_pinyin(self) -> None:
        """Show or hide pinyin."""

    def switch_gloss(self) -> None:
        """Show or hide what each word of the headline means."""

    def step(self, by: int) -> None:
        """Move the ring on the page to the next or the previous item."""

    def go_to_end(self, last: bool) -> None:
        """Move the ring to the first or the last item."""

    def scroll_pages(self, pages: float) -> None:
        """Scroll by a share of the height that is seen."""


EVERYWHERE: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("reader.next_claim", marked("commands", "Next claim"), ("N",), lambda hand: hand.go_to_claim(1)),
    PlaceCommand(
        "reader.previous_claim", marked("commands", "Previous claim"), ("Shift+N",), lambda hand: hand.go_to_claim(-1)
    ),
    PlaceCommand("reader.next_flag", marked("commands", "Next flag"), ("F",), lambda hand: hand.go_to_flag(1)),
    PlaceCommand(
        "reader.previous_flag", marked("commands", "Previous flag"), ("Shift+F",), lambda hand: hand.go_to_flag(-1)
    ),
    PlaceCommand(
        "reader.switch_pinyin", marked("commands", "Pinyin on or off"), ("Y",), lambda hand: hand.switch_pinyin()
    ),
    PlaceCommand(
        "reader.switch_gloss", marked("commands", "Gloss on or off"), ("G",), lambda hand: hand.switch_gloss()
    ),
)
"""Work wherever in the place the focus is."""

ON_THE_PAGE: tuple[PlaceCommand[Hand], ...] = (
    PlaceCommand("reader.next_item", marked("commands", "Next item"), ("Down",), lambda hand: hand.step(1)),
    PlaceCommand("reader.previous_item", marked("commands", "Previous item"), ("Up",), lambda hand: hand.step(-1)),
    PlaceCommand("reader.first_item", marked("commands", "First item"), ("Home",), lambda hand: hand.go_to_end(False)),
    PlaceCommand("reader.last_item", marked("commands", "Last item"), ("End",), lambda hand: hand.go_to_end(True)),
    PlaceCommand(
        "reader.page_down", marked("commands", "Text further down"), ("PgDown",), lambda hand: hand.scroll_pages(0.9)
    ),
    PlaceCommand(
        "reader.page_up", marked("commands", "Text further up"), ("PgUp",), lambda hand: hand.scroll_pages(-0.9)
    ),
)
"""Work while the page has the focus; the list has these keys for itself."""

COMMANDS: tuple[PlaceCommand[Hand], ...] = (*EVERYWHERE, *ON_THE_PAGE)
