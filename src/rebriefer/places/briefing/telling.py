"""What is said of an edit of the pins, done or taken back."""

from rebriefer.pins.shelf import MOVED, UNPINNED, Shelf, Step
from rebriefer.words.catalogue import Words


def told_step(words: Words, step: Step) -> str:
    """An edit that was done."""
    title = step.pin.title.in_(words.language)
    if step.kind == MOVED:
        return words.say("briefing", "Moved to place {n}: {title}", n=step.after + 1, title=title)
    if step.kind == UNPINNED:
        return words.say("briefing", "Unpinned: {title}. Ctrl+Z brings it back.", title=title)
    return words.say("briefing", "Pinned: {title}. It stands in the briefing, Ctrl+5.", title=title)


def told_undo(words: Words, step: Step | None) -> str:
    """An edit that was taken back, or that there is none."""
    if step is None:
        return words.say("briefing", "Nothing to undo.")
    title = step.pin.title.in_(words.language)
    if step.kind == MOVED:
        return words.say("briefing", "Undone: move, {title}", title=title)
    if step.kind == UNPINNED:
        return words.say("briefing", "Undone: unpin, {title}", title=title)
    return words.say("briefing", "Undone: pin, {title}", title=title)


def told_redo(words: Words, step: Step | None) -> str:
    """An edit that was done again, or that there is none."""
    return words.say("briefing", "Nothing to redo.") if step is None else told_step(words, step)


def told_damage(words: Words, shelf: Shelf) -> str:
    """That a file of pins could not be used whole and is kept beside; once, else empty."""
    kept = shelf.take_damage()
    if kept is None:
        return ""
    return words.say(
        "briefing", "The file of pins was damaged; it is kept as {name}, what could be read is here.", name=kept.name
    )
