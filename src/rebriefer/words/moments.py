"""Moments and sizes of the user's own file, in words."""

from __future__ import annotations

from datetime import datetime

from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


def moment(words: Words, instant: str) -> str:
    """A moment as the workspace writes it: ``2026-11-25 08:12 UTC``, ``2026年11月25日08:12（UTC）``."""
    when = datetime.fromisoformat(instant)
    day = day_in_table(words, when.date())
    return words.say("moment", "{day} {time} UTC", day=day, time=when.strftime("%H:%M"))


def file_size(words: Words, size: int) -> str:
    """A size in bytes, exact: ``12,345 bytes``."""
    return words.say_n("moment", "{size} byte", "{size} bytes", size, size=f"{size:,}")
