"""Saved again, backed up, restored; and the form of an own entry."""

from rebriefer.ui.mine.hand import Hand


def enter(hand: Hand) -> None:
    """Open the form of an own entry; where one is chosen, it is revised."""
    from rebriefer.ui.own_entry.form import open_own_entry

    chosen = hand.session.selection
    open_own_entry(hand, next((entry for entry in hand.session.library.own if entry.address == chosen), None))


def retry(hand: Hand) -> None:
    """Try again to save what the disk refused."""
    work = hand.session.work
    waited = len(work.unsaved)
    work.retry()
    if not waited:
        hand.shell.tell(hand.words.say("mine", "Everything is saved."))
    elif work.unsaved:
        hand.shell.tell(hand.words.say("mine", "Still not saved."))
    else:
        hand.shell.tell(hand.words.say("mine", "Saved."))


def back_up(hand: Hand) -> None:
    """Make a backup now."""
    made = hand.tried(hand.session.work.back_up)
    if made is not None:
        hand.shell.tell(hand.words.say("mine", "Backed up: {path}", path=made.path))


def restore(hand: Hand) -> None:
    """Show the backups, what each would change, and restore the one that is chosen."""
    from rebriefer.ui.mine.backups import BackupList

    BackupList(hand).open()
