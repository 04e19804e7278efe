"""What every place offers, and the table of places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from rebriefer.domain.addresses import Address, kind_of


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """One line of the table of places.

    Attributes:
        id: Name on the command line and in object names (``place-ID``).
        name: Message of the room ``rail``, English.
        icon: File name below ``resources/icons`` without suffix.
        key: Key sequence that opens it.
        view: ``module:Class`` of its widget, imported when first shown.
        kinds: Kinds of addresses that are at home there.
    """

    id: str
    name: str
    icon: str
    key: str
    view: str
    kinds: frozenset[str]


PLACES: tuple[PlaceEntry, ...] = (
    PlaceEntry(
        "timeline",
        "Timeline",
        "timeline",
        "Ctrl+1",
        "rebriefer.places.timeline.view:TimelineView",
        frozenset({"event", "clause"}),
    ),
    PlaceEntry(
        "supply",
        "Supply",
        "supply",
        "Ctrl+2",
        "rebriefer.places.supply.view:SupplyView",
        frozenset({"share", "stage"}),
    ),
    PlaceEntry(
        "demand",
        "Demand",
        "demand",
        "Ctrl+3",
        "rebriefer.places.demand.view:DemandView",
        frozenset({"coef", "activity", "recipe", "oxide", "parameter"}),
    ),
    PlaceEntry(
        "reader",
        "Reader",
        "reader",
        "Ctrl+4",
        "rebriefer.places.reader.view:ReaderView",
        frozenset({"document", "claim", "par", "discrepancy"}),
    ),
    PlaceEntry(
        "briefing",
        "Briefing",
        "briefing",
        "Ctrl+5",
        "rebriefer.places.briefing.view:BriefingView",
        frozenset(),
    ),
    PlaceEntry(
        "notes",
        "My notes",
        "notes",
        "Ctrl+6",
        "rebriefer.places.notes.view:NotesView",
        frozenset(),
    ),
)


def home_of(address: Address) -> str | None:
    """The place where an address is at home, or None: then its receipt alone tells of it."""
    kind = kind_of(address)
    return next((entry.id for entry in PLACES if kind in entry.kinds), None)


@dataclass(frozen=True, slots=True)
class Item:
    """Something in a place that can be picked."""

    address: Address
    spoken: str


class Dated(NamedTuple):
    """Something that is to happen on a day, as a calendar takes it.

    Attributes:
        address: What it happens to; with the day it names the entry for good.
        day: The whole day.
        summary: What happens, in a line.
        lines: What else is to be said.
        known_on: The last day of the data that say so.
    """

    address: Address
    day: date
    summary: str
    lines: tuple[str, ...]
    known_on: date


class Place(Protocol):
    """The model of a place, without Qt."""

    def items(self) -> Sequence[Item]:
        """What can be picked, in reading order, with address and spoken name."""

    def title(self) -> str:
        """Name of the place and what it is of, as the head of a page."""

    def sentence(self) -> str:
        """What the place shows, as one sentence in the session's language."""

    def table(self) -> Iterable[Sequence[str]]:
        """The same as rows of text, headings with their units first."""

    def sources(self) -> Sequence[str]:
        """Where what is shown comes from: a line a source, with publisher, title and edition or day."""

    def state(self) -> Mapping[str, object]:
        """What has to be kept to come back to this view."""

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a view that ``state`` gave."""
