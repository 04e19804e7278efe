"""Values that the user gave in place of those of the pack, with what was done and can be undone."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from rebriefer.domain.demand.estimates import Estimate, in_order


class Field(StrEnum):
    """An input."""

    UNITS = "units"
    KILOGRAMS = "kilograms"
    THRIFT = "thrift"
    WITHOUT = "without"


class Slot(NamedTuple):
    """Which input of which use; units are those of a region and a year."""

    use: str
    field: Field
    region: str = ""
    year: int = 0


class Own(NamedTuple):
    """A value of the user.

    Attributes:
        values: Low, most likely, high.
        taken: Address of the source that it was taken from, or empty where it was typed.
    """

    values: Estimate
    taken: str = ""


class Edit(NamedTuple):
    """What was done in one go: the values before and after, None where the value of the pack stood."""

    before: Mapping[Slot, Own | None]
    after: Mapping[Slot, Own | None]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """What it touched."""
        return tuple(self.after)


class OwnValues:
    """All values of the user, of every use; undo goes back to the first."""

    def __init__(self) -> None:
        self._values: dict[Slot, Own] = {}
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def get(self, slot: Slot) -> Own | None:
        """The value of the user, or None."""
        return self._values.get(slot)

    def of_use(self, use: str) -> dict[Slot, Own]:
        """The values of one use."""
        return {slot: own for slot, own in self._values.items() if slot.use == use}

    def give(self, values: Mapping[Slot, Own | None]) -> bool:
        """Set values, or go back to those of the pack; whether anything changed."""
        after = {slot: own for slot, own in values.items() if own != self._values.get(slot)}
        if not after:
            return False
        self._done.append(Edit({slot: self._values.get(slot) for slot in after}, after))
        self._undone.clear()
        self._put(after)
        return True

    def last(self) -> Edit | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    def next(self) -> Edit | None:
        """What redo would do again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> Edit | None:
        """Take the last edit back; None where there is none."""
        if not self._done:
            return None
        edit = self._done.pop()
        self._undone.append(edit)
        self._put(edit.before)
        return edit

    def redo(self) -> Edit | None:
        """Do the last edit that was taken back again; None where there is none."""
        if not self._undone:
            return None
        edit = self._undone.pop()
        self._done.append(edit)
        self._put(edit.after)
        return edit

    @property
    def untouched(self) -> bool:
        """Whether nothing was ever edited."""
        return not self._values and not self._done and not self._undone

    def kept(self) -> list[list[object]]:
        """All values in plain lists."""
        return [[*slot, *own.values, own.taken] for slot, own in sorted(self._values.items())]

    def take_over(self, kept: object) -> None:
        """Take values that ``kept`` gave; what cannot be read is left out."""
        self._put(dict(_read(kept)))

    def _put(self, values: Mapping[Slot, Own | None]) -> None:
        for slot, own in values.items():
            if own is None:
                self._values.pop(slot, None)
            else:
                self._values[slot] = own


def _read(kept: object) -> Iterator[tuple[Slot, Own]]:
    for row in kept if isinstance(kept, list) else ():
        try:
            use, field, region, year, low, likely, high, taken = row
            values = in_order(float(low), float(likely), float(high))
            yield Slot(str(use), Field(field), str(region), int(year)), Own(values, str(taken))
        except (TypeError, ValueError):
            continue
