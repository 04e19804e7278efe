"""What the analyst wrote about something that has an address."""

from dataclasses import dataclass

from rebriefer.domain.addresses import Address

MAX_NOTE_CHARS = 100_000
MAX_REASON_CHARS = 2_000
MAX_TITLE_CHARS = 300


@dataclass(frozen=True, slots=True)
class Note:
    """A note in plain text.

    Attributes:
        address: What it is about.
        text: As typed; shown as text, never as markup.
        written_at: When, UTC.
    """

    address: Address
    text: str
    written_at: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Something that the analyst set aside.

    Attributes:
        address: What was dismissed.
        reason: Why, in her words; never empty.
        dismissed_at: When, UTC.
    """

    address: Address
    reason: str
    dismissed_at: str
