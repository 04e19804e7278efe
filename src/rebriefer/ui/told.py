"""What the window says of itself: its title, and of a step that leads nowhere."""

from datetime import date

from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


def window_title(words: Words, as_of: date) -> str:
    """The title of the window, with the day that it looks at."""
    return words.say("window", "rebriefer, as of {day}", day=day_in_table(words, as_of))


def told_no_step(words: Words, step: int) -> str:
    """That there is nothing to go back (-1) or forward (1) to."""
    if step < 0:
        return words.say("window", "Nothing to go back to.")
    return words.say("window", "Nothing to go forward to.")


def told_no_change(words: Words, as_of: date, *, later: bool) -> str:
    """That no state changes later, or earlier, than a day."""
    day = day_in_table(words, as_of)
    if later:
        return words.say("window", "No change of state after {day}.", day=day)
    return words.say("window", "No change of state before {day}.", day=day)
