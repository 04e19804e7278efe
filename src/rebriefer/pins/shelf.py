"""The row of pins: added to, moved, taken away, and every step taken back by name."""

from pathlib import Path
from typing import NamedTuple

from rebriefer.pins.record import Pin
from rebriefer.pins.store import Store
from rebriefer.signals import Signal

PINNED, UNPINNED, MOVED = "pinned", "unpinned", "moved"


class Step(NamedTuple):
    """One edit: where a pin stood before and after; -1 where it did not stand at all."""

    kind: str
    pin: Pin
    before: int
    after: int

    def back(self) -> "Step":
        """The step that undoes it."""
        return Step(self.kind, self.pin, self.after, self.before)


class Shelf:
    """The pins of one person. The file is read when somebody asks for the first time.

    Each edit stands upon what the file holds then: another window may have pinned meanwhile.

    Args:
        path: The file, which need not exist; None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._store = Store(path)
        self._pins: tuple[Pin, ...] | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.changed: Signal[[]] = Signal()

    @property
    def pins(self) -> tuple[Pin, ...]:
        """All pins, in their order."""
        if self._pins is None:
            self._pins = self._store.read()
        return self._pins

    def take_damage(self) -> Path | None:
        """Where a file that could not be used was set aside; None once it has been told, or where all is well."""
        kept, self._store.set_aside = self._store.set_aside, None
        return kept

    def add(self, pin: Pin) -> Step | None:
        """Pin a view at the end; None where it is pinned already.

        Raises:
            NotSaved: The file could not be written; nothing has changed. So for every edit.
        """
        there = self._store.read()
        return None if pin in there else self._do(Step(PINNED, pin, -1, len(there)))

    def remove(self, pin: Pin) -> Step | None:
        """Take a pin away; None where it is gone already."""
        there = self._store.read()
        return self._do(Step(UNPINNED, pin, there.index(pin), -1)) if pin in there else None

    def move(self, pin: Pin, by: int) -> Step | None:
        """Move a pin up (-1) or down (1); None at the end of the row."""
        there = self._store.read()
        if pin not in there or not 0 <= there.index(pin) + by < len(there):
            return None
        at = there.index(pin)
        return self._do(Step(MOVED, pin, at, at + by))

    def undo(self) -> Step | None:
        """Take the last edit back and return it; None where there is none."""
        if not self._done:
            return None
        self._apply(self._done[-1].back())
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Step | None:
        """Do again what was taken back last, and return it."""
        if not self._undone:
            return None
        self._apply(self._undone[-1])
        self._done.append(self._undone.pop())
        return self._done[-1]

    def _do(self, step: Step) -> Step:
        self._apply(step)
        self._done.append(step)
        self._undone.clear()
        return step

    def _apply(self, step: Step) -> None:
        rest = list(self._store.read())
        if step.pin in rest:
            rest.remove(step.pin)
        if step.after >= 0:
            rest.insert(step.after, step.pin)
        self._store.write(tuple(rest))
        self._pins = tuple(rest)
        self.changed.emit()
