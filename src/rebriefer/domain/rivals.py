"""What else is said of a figure: on one scale with it, beside that scale, and in the order of days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address

if TYPE_CHECKING:
    from rebriefer.domain.receipt import Number

Both = tuple[str, str]
"""A text in English and in Chinese."""

NOTHING: Both = ("", "")
MEASURED, CLAIMED, PROJECTED, DERIVED = "measured", "claimed", "projected", "derived"
SAID, CONTRADICTED, CONCLUDED = "said", "contradicted", "concluded"


class Rival(NamedTuple):
    """A figure or a range of the same thing.

    Attributes:
        address: Where its own receipt is.
        who: Who says so.
        value: The figure, or None.
        low: Low end, or None.
        high: High end, or None.
        qualifier: ``over``, ``nearly`` ... or empty.
        kind: ``measured``, ``claimed``, ``projected`` or ``derived``.
        shown: Whether it is the figure whose receipt this is.
        written: What the source writes, where that is in other words or units; else empty.
        day: Day, month or year of its publication, or empty.
        sentence: The sentence that says so; empty for a row of a table.
    """

    address: Address
    who: Both
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    qualifier: str = ""
    kind: str = MEASURED
    shown: bool = False
    written: Both = NOTHING
    day: str = ""
    sentence: Both = NOTHING

    @property
    def ends(self) -> tuple[Number, Number]:
        """The least and the most that is said; one number twice where there is one."""
        given = [end for end in (self.low, self.value, self.high) if end is not None]
        return (min(given), max(given)) if given else (0, 0)


class Aside(NamedTuple):
    """What is said of the same thing in another unit, on another basis, or of something near by.

    Attributes:
        rival: Who says what.
        unit: Unit of its figures.
        reason: Why it is not on the scale.
    """

    rival: Rival
    unit: str
    reason: Both


class Scale(NamedTuple):
    """Figures of one unit and basis, rising, and what stands beside them.

    Attributes:
        unit: Unit of all of them.
        basis: Mass basis of all of them, or empty.
        rivals: The figures, the lowest first.
        asides: What is not on the scale.
    """

    unit: str
    basis: str
    rivals: tuple[Rival, ...]
    asides: tuple[Aside, ...]


class Told(NamedTuple):
    """One step in the story of a number.

    Attributes:
        step: ``said``, ``contradicted`` or ``concluded``.
        day: Day, month or year, or empty where it has none.
        who: Who says so; empty for the pack itself.
        text: What is said.
        address: Where that can be read.
        figure: The figure, where the text has none of its own; said by whoever shows it.
        unit: Its unit.
    """

    step: str
    day: str
    who: Both
    text: Both
    address: Address
    figure: Rival | None = None
    unit: str = ""
