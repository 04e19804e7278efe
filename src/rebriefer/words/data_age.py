"""How old the data are by the clock of this machine."""

from __future__ import annotations

from datetime import date

from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_sentence, day_in_table

STALE_AFTER = 90
"""Days after which the age is a caution."""


def is_caution(data_date: date, today: date) -> bool:
    """Whether the data are stale, or the clock is before them."""
    return not 0 <= (today - data_date).days <= STALE_AFTER


def data_line(words: Words, data_date: date, today: date) -> str:
    """The data date with its age: ``Data to 2026-10-09, 47 days old``."""
    days, day = (today - data_date).days, day_in_table(words, data_date)
    if days < 0:
        return words.say("top", "Data to {day}; the clock says {today}", day=day, today=day_in_table(words, today))
    if days == 0:
        return words.say("top", "Data to {day}, today", day=day)
    return words.say_n("top", "Data to {day}, {n} day old", "Data to {day}, {n} days old", days, day=day)


def data_line_short(words: Words, data_date: date, today: date) -> str:
    """The age where there is little room: ``47 days old``; the data date where the clock is before it."""
    days, day = (today - data_date).days, day_in_table(words, data_date)
    if days <= 0:
        return words.say("top", "Data to {day}", day=day)
    return words.say_n("top", "{n} day old", "{n} days old", days)


def data_tip(words: Words, data_date: date, today: date) -> str:
    """What the age means, in sentences."""
    days, last, now = (today - data_date).days, day_in_sentence(words, data_date), day_in_sentence(words, today)
    if days < 0:
        return words.say(
            "top",
            "The clock of this machine says {today}; the pack knows days to {day}. One of the two is wrong.",
            today=now,
            day=last,
        )
    if days > STALE_AFTER:
        return words.say(
            "top",
            "The pack knows nothing after {day}, and by the clock it is {today}. Ask whether there is a newer pack.",
            today=now,
            day=last,
        )
    return words.say("top", "The pack knows nothing after {day}; by the clock it is {today}.", today=now, day=last)
