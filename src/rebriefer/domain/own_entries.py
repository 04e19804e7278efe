"""What the analyst adds to the facts of the pack, as hers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rebriefer.domain.addresses import Address
from rebriefer.domain.states import Basis, State


class EntryKind(StrEnum):
    """What an own entry says."""

    EVENT = "event"
    CHANGE_OF_STATE = "change_of_state"
    CORRECTION = "correction"


BASES = (Basis.TEXT, Basis.REPORT, Basis.STATEMENT)
"""What an own entry may rest on; *observed* follows from the data date and is nobody's to say."""


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """An event, a change of state or a correction.

    Attributes:
        address: ``own:`` and 32 hexadecimal digits.
        kind: What it says.
        day: The day of the event, the first day of the state, or the day of the correction.
        subject: What it is about; None only for an event that is about nothing in the pack.
        title: One line.
        text: What happened, or what is right; or empty.
        state: The state from that day on, of a change of state; else None.
        basis: What it rests on.
        source: Where it comes from, in her words; never empty.
        entered_at: When, UTC.
    """

    address: Address
    kind: EntryKind
    day: date
    subject: Address | None
    title: str
    text: str
    state: State | None
    basis: Basis
    source: str
    entered_at: str
