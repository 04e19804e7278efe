"""Which backups are kept, and when the next one is due."""

from collections.abc import Iterable
from datetime import datetime, timedelta

LATEST = 10
"""So many are kept whatever their day."""

DAYS = 31
"""The last one of each day is kept so long."""

PAUSE = timedelta(minutes=30)
"""The least time between two that nobody asked for."""


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The backups to keep: the last ten, and the last of each day for a month.

    Example:
        >>> noon = datetime(2026, 11, 25, 12)
        >>> len(kept([noon - timedelta(hours=hour) for hour in range(48)], noon))
        12
    """
    ordered = sorted(set(moments))
    last_of_day = {moment.date(): moment for moment in ordered if moment.date() > now.date() - timedelta(days=DAYS)}
    return frozenset(ordered[-LATEST:]) | frozenset(last_of_day.values())


def due(changed_at: datetime | None, backed_up_at: datetime | None, now: datetime) -> bool:
    """Whether a backup should be made now: something changed since the last one, which is half an hour old.

    A last backup that lies in the future, as after the clock was set back, does not hold the next one up.

    Args:
        changed_at: When the workspace was last written; None where there is no file.
        backed_up_at: When its last backup was made, or None.
        now: This moment.
    """
    if changed_at is None:
        return False
    if backed_up_at is None or backed_up_at > now:
        return True
    return changed_at > backed_up_at and now - backed_up_at >= PAUSE
