"""The palette of a window: what it knows of the window, and what is done with the offer that was chosen."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rebriefer.commands import COMMANDS
from rebriefer.domain.addresses import Address
from rebriefer.history import History
from rebriefer.library.search import Search
from rebriefer.place import PLACES, home_of
from rebriefer.ui.key_lists import commands_of
from rebriefer.ui.palette.answers import MOST_RECENT, Answers, Here
from rebriefer.ui.palette.offers import Offer
from rebriefer.ui.palette.palette import Palette
from rebriefer.widgets.style import Style
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.ui.shell import Shell


def made_palette(
    shell: "Shell", words: Words, style: Style, history: History, give_focus_back: Callable[[], None]
) -> Palette:
    """Make the palette of a window."""

    def here() -> Here:
        shell.note_visit()
        sight = shell.sight()
        shown = next((entry for entry in PLACES if sight is not None and entry.id == sight.place), None)
        commands = list(commands_of(shown)) if shown is not None else []
        return Here(shown, commands, history.selections(MOST_RECENT))

    def take(offer: Offer, beside: bool) -> None:
        give_focus_back()
        if offer.take == "address" and beside:
            shell.session.selection = Address(offer.target)
            shell.show_receipt()
        else:
            _TAKE[offer.take](shell, offer.target)

    answers = Answers(words, Search(shell.session.library), shell.session, COMMANDS, PLACES, here)
    return Palette(shell, words, style, answers, take)


def _look_at(shell: "Shell", day: str) -> None:
    shell.session.as_of = date.fromisoformat(day)


def _go_to(shell: "Shell", address: str) -> None:
    """Choose an address and show the place where it is at home."""
    shell.session.selection = chosen = Address(address)
    home = home_of(chosen)
    if home is not None:
        shell.show_place(home)


def _run_here(shell: "Shell", id: str) -> None:
    """Do what the key of a command of the place does, in the part of the place that has the focus or comes first."""
    sight = shell.sight()
    entry = next(entry for entry in PLACES if sight is not None and entry.id == sight.place)
    keys = next(command.keys for command in commands_of(entry) if command.id == id)
    shortcuts = shortcuts_for(shell.place, keys)
    if shortcuts:
        shortcuts[0].activated.emit()


def shortcuts_for(place: QWidget | None, keys: Sequence[str]) -> list[QShortcut]:
    """The shortcuts within a place that have the first of these keys, that of the part with the focus first."""
    if place is None:
        return []
    wanted = QKeySequence(keys[0])
    found = [shortcut for shortcut in place.findChildren(QShortcut) if shortcut.key() == wanted]
    return sorted(found, key=lambda shortcut: not _has_focus(shortcut.parent()))


def _has_focus(owner: object) -> bool:
    return isinstance(owner, QWidget) and owner.hasFocus()


_TAKE: dict[str, Callable[["Shell", str], None]] = {
    "command": lambda shell, id: shell.run(id),
    "here": _run_here,
    "place": lambda shell, id: shell.show_place(id),
    "day": _look_at,
    "address": _go_to,
}
