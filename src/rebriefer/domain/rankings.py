"""Which of several values the analyst goes by."""

from dataclasses import dataclass
from enum import StrEnum

from rebriefer.domain.addresses import Address


class Rank(StrEnum):
    """What the analyst holds of a value."""

    PREFERRED = "preferred"
    KEPT = "kept"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Ranking:
    """The rank of one value.

    Attributes:
        address: The value.
        rank: What she holds of it.
        reason: Why, in her words, or empty.
        ranked_at: When, UTC.
    """

    address: Address
    rank: Rank
    reason: str
    ranked_at: str
