"""What the register looks at: one day, two days beside each other, or the changes after a day or between two."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from rebriefer.domain.days import parse_day
from rebriefer.places.timeline.model.register import Row, rows_of
from rebriefer.signals import Signal
from rebriefer.words.days import day_in_table

if TYPE_CHECKING:
    from rebriefer.places.timeline.model.timeline import TimelineModel


class Sight:
    """What was asked of the register beside the as-of day; ``changed`` tells that it is another question."""

    def __init__(self) -> None:
        self.changed: Signal[[]] = Signal()
        self._against: date | None = None
        self._changes = False

    @property
    def against(self) -> date | None:
        """The day that is held against the as-of day, or None."""
        return self._against

    @against.setter
    def against(self, day: date | None) -> None:
        self._set(day, self._changes)

    @property
    def changes(self) -> bool:
        """Whether changes are listed, day by day."""
        return self._changes

    @changes.setter
    def changes(self, wanted: bool) -> None:
        self._set(self._against, wanted)

    @property
    def key(self) -> tuple[date | None, bool]:
        """What two sights share that show the same."""
        return self._against, self._changes

    def state(self) -> dict[str, object]:
        """What has to be kept to come back to it."""
        return {"against": self._against.isoformat() if self._against else "", "changes": self._changes}

    def restore(self, state: Mapping[str, object]) -> None:
        """Come back to a sight; what cannot be read stays as it is."""
        against, changes = state.get("against"), state.get("changes")
        self._set(_day_of(against, self._against), changes if isinstance(changes, bool) else self._changes)

    def _set(self, against: date | None, changes: bool) -> None:
        if (against, changes) != self.key:
            self._against, self._changes = against, changes
            self.changed.emit()


def rows_in_sight(model: TimelineModel, opened: Collection[str]) -> list[Row]:
    """The rows that the register shows.

    Args:
        model: What is looked at.
        opened: Keys of the rows that are open in place.
    """
    if model.sight.changes:
        from rebriefer.places.timeline.model.coming import bounds, rows_of_changes

        return rows_of_changes(model, opened, bounds(model))
    if model.sight.against is not None:
        from rebriefer.places.timeline.model.compare import rows_of_differences

        return rows_of_differences(model, opened)
    return rows_of(model.known(), opened, model.told)


def title_of(model: TimelineModel) -> str:
    """The timeline and what is looked at in it, as the head of a page."""
    words, against, changes = model.words, model.sight.against, model.sight.changes
    day = day_in_table(words, model.session.as_of)
    if against is None:
        if changes:
            return words.say("timeline", "Timeline, changes after {day}", day=day)
        return words.say("timeline", "Timeline, in force on {day}", day=day)
    if changes:
        first, last = sorted((model.session.as_of, against))
        days = (day_in_table(words, first), day_in_table(words, last))
        return words.say("timeline", "Timeline, changes from {first} to {last}", first=days[0], last=days[1])
    return words.say("timeline", "Timeline, {day} compared with {other}", day=day, other=day_in_table(words, against))


def _day_of(kept: object, otherwise: date | None) -> date | None:
    if kept == "":
        return None
    try:
        return parse_day(kept) if isinstance(kept, str) else otherwise
    except ValueError:
        return otherwise
