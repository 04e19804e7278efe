"""The model of the briefing: the pins as cards, with what their addresses are today."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rebriefer.domain.addresses import Address
from rebriefer.domain.receipt import Receipt
from rebriefer.errors import ProblemError
from rebriefer.pins.record import Pin
from rebriefer.place import PLACES, Item
from rebriefer.receipts import resolve
from rebriefer.session import Session
from rebriefer.signals import Signal
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.days import day_in_sentence, day_in_table

PARTS = (
    marked("briefing", "Bottom line"),
    marked("briefing", "In force today"),
    marked("briefing", "Who holds what"),
    marked("briefing", "What sources say"),
    marked("briefing", "Does it add up"),
    marked("briefing", "If it stops"),
    marked("briefing", "What to watch"),
)
"""What a briefing will consist of; drawn as outlines while there is nothing."""


@dataclass(frozen=True, slots=True)
class Card:
    """A pin as it is shown.

    Attributes:
        pin: What was kept.
        title: Name of its place and what it was of.
        sentence: What the place showed.
        about: Its place, day, way of asking and address, a part each.
        cautions: What differs from the data date, or from the library that it was made with.
        wrong: That its address does not resolve any more, or empty.
        spoken: All of it.
    """

    pin: Pin
    title: str
    sentence: str
    about: tuple[str, ...]
    cautions: tuple[str, ...]
    wrong: str
    spoken: str


class BriefingModel:
    """What the briefing shows, without Qt.

    ``changed`` is emitted when a pin came, went or moved, or another one is current.
    """

    def __init__(self, session: Session, words: Words) -> None:
        self.session, self.words = session, words
        self.shelf = session.pins
        self.changed: Signal[[]] = Signal()
        self._current = 0
        self._receipts: dict[Address, Receipt | None] = {}
        self.shelf.changed.connect(self.changed.emit)

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pins, in their order."""
        return self.shelf.pins

    @property
    def current(self) -> int:
        """Index of the pin with the ring; 0 where there is none."""
        return max(min(self._current, len(self.pins) - 1), 0)

    def pick(self, index: int) -> None:
        """Give the ring to another pin."""
        wanted = max(min(index, len(self.pins) - 1), 0)
        if wanted != self._current:
            self._current = wanted
            self.changed.emit()

    def cards(self) -> list[Card]:
        """The pins as cards."""
        return [self._card(pin) for pin in self.pins]

    # What every place offers

    def items(self) -> Sequence[Item]:
        """The pins that keep a selection, in their order."""
        cards = self.cards()
        return [Item(card.pin.selection, card.spoken) for card in cards if card.pin.selection is not None]

    def title(self) -> str:
        """The place, and how much stands in it."""
        return self.words.say_n("briefing", "Briefing, {n} pin", "Briefing, {n} pins", len(self.pins))

    def sentence(self) -> str:
        """What stands here, or how something comes here."""
        if not self.pins:
            return self.words.say(
                "briefing",
                "A pin keeps a view: its place, day, selection and what was open. Press P in any place; "
                "the pins stand here in the order that you give them.",
            )
        return self.words.say_n(
            "briefing",
            "{n} view is pinned; it opens where it was made.",
            "{n} views are pinned; each opens where it was made.",
            len(self.pins),
        )

    def table(self) -> list[list[str]]:
        """A row a pin, headings first."""
        say = self.words.say
        heads = [say("briefing", "Pin"), say("briefing", "Place"), say("briefing", "As of")]
        rows = [[*heads, say("briefing", "Address"), say("briefing", "What it showed"), say("briefing", "Remarks")]]
        for card in self.cards():
            pin = card.pin
            said = [card.title, self._place(pin), day_in_table(self.words, pin.as_of), pin.selection or ""]
            rows.append([*said, card.sentence, " ".join(filter(None, (card.wrong, *card.cautions)))])
        return rows

    def sources(self) -> list[str]:
        """What stands behind the selections that are pinned, a line a source, each once."""
        from rebriefer.words.receipts import said_source

        receipts = [self._receipt(pin.selection) for pin in self.pins if pin.selection is not None]
        found = dict.fromkeys(source for receipt in receipts if receipt is not None for source in receipt.sources)
        return [said_source(self.words, source) for source in found]

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to this view."""
        return {"current": self.current}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view; what cannot be read stays as it is."""
        current = state.get("current")
        if isinstance(current, int):
            self.pick(current)

    # How a pin is said

    def _card(self, pin: Pin) -> Card:
        title, sentence = pin.title.in_(self.words.language), pin.sentence.in_(self.words.language)
        about, cautions, wrong = tuple(self._about(pin)), tuple(self._cautions(pin)), self._wrong(pin)
        spoken = self.words.say("briefing", "Pin: {title}", title=title)
        return Card(
            pin, title, sentence, about, cautions, wrong, ". ".join(filter(None, (spoken, *about, wrong, *cautions)))
        )

    def _about(self, pin: Pin) -> Iterator[str]:
        say = self.words.say
        yield self._place(pin)
        yield say("briefing", "As of {day}", day=day_in_table(self.words, pin.as_of))
        if not pin.with_statements:
            yield say("briefing", "Instruments alone")
        if pin.selection is not None:
            receipt = self._receipt(pin.selection)
            yield pin.selection if receipt is None else self._named(pin.selection, receipt)

    def _named(self, address: Address, receipt: Receipt) -> str:
        name = receipt.title_zh if self.words.language == "zh" else receipt.title_en
        return self.words.say("briefing", "{address}, {name}", address=address, name=name)

    def _cautions(self, pin: Pin) -> Iterator[str]:
        say, data_date = self.words.say, self.session.data_date
        day, last = day_in_sentence(self.words, pin.as_of), day_in_sentence(self.words, data_date)
        if pin.as_of < data_date:
            yield say("briefing", "Looks back: {day} is before the data date, {last}", day=day, last=last)
        elif pin.as_of > data_date:
            yield say("briefing", "Beyond the data: {day} is after the data date, {last}", day=day, last=last)
        if pin.data_date != data_date:
            made = day_in_sentence(self.words, pin.data_date)
            yield say(
                "briefing", "Pinned with data to {made}; the library now has data to {last}", made=made, last=last
            )

    def _wrong(self, pin: Pin) -> str:
        if pin.place not in {entry.id for entry in PLACES}:
            return self.words.say("briefing", "This program has no place “{place}”; the pin is kept", place=pin.place)
        if pin.selection is None or self._receipt(pin.selection) is not None:
            return ""
        return self.words.say("briefing", "This library has no such address; the pin is kept")

    def _place(self, pin: Pin) -> str:
        named = next((entry.name for entry in PLACES if entry.id == pin.place), None)
        return pin.place if named is None else self.words.say("rail", named)

    def _receipt(self, address: Address) -> Receipt | None:
        if address not in self._receipts:
            try:
                self._receipts[address] = resolve(self.session.library, address)
            except ProblemError:
                self._receipts[address] = None
        return self._receipts[address]
