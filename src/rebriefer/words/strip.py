"""What the strip above a view says when the window does not look at the data date."""

from __future__ import annotations

from datetime import date

from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


def strip_title(words: Words, day: date, data_date: date) -> str:
    """Head of the strip that says that the window does not look at the data date; empty where it does."""
    if day == data_date:
        return ""
    if day < data_date:
        return words.say("strip", "Looking back")
    return words.say("strip", "Beyond the data")


def strip_sentence(words: Words, day: date, data_date: date) -> str:
    """What that means for the states that are shown; empty on the data date."""
    if day == data_date:
        return ""
    n = abs((day - data_date).days)
    if day < data_date:
        return words.say_n(
            "strip",
            "{n} day before the data date. States up to {day} are observed.",
            "{n} days before the data date. States up to {day} are observed.",
            n,
            day=day_in_table(words, data_date),
        )
    return words.say_n(
        "strip",
        "{n} day after the data date. States are not observed: per text, per statement, or unknown.",
        "{n} days after the data date. States are not observed: per text, per statement, or unknown.",
        n,
    )


def strip_action(words: Words, data_date: date) -> str:
    """The way back: ``Back to 2026-10-09``."""
    return words.say("strip", "Back to {day}", day=day_in_table(words, data_date))
