"""What the window says of itself: its title, and of a step that leads nowhere."""

from datetime import date

from rebriefer.session import Session
from rebriefer.words.catalogue import Words
from rebriefer.words.days import day_in_table


def window_title(words: Words, session: Session) -> str:
    """The title of the window: the workspace, whether it is saved, and the day that is looked at."""
    title = words.say("window", "rebriefer, as of {day}", day=day_in_table(words, session.as_of))
    work = session.work_opened
    if work is not None and work.unsaved:
        unsaved = words.say("window", "not saved")
        return words.say("window", "{name} ({state}), {title}", name=session.workspace_name, state=unsaved, title=title)
    if work is not None and work.read_only is not None:
        state = words.say("window", "read-only")
        return words.say("window", "{name} ({state}), {title}", name=session.workspace_name, state=state, title=title)
    if session.workspace_name:
        return words.say("window", "{name}, {title}", name=session.workspace_name, title=title)
    return title


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
