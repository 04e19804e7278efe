"""Binds the keys of the window to its commands and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from rebriefer.commands import COMMANDS, HANDED_UP
from rebriefer.place import PLACES

if TYPE_CHECKING:
    from rebriefer.ui.shell import Shell


def bind_keys(shell: Shell) -> None:
    """Let every key of the tables run its command, but for those that a place may want first."""
    for command in COMMANDS:
        for key in (*command.keys, *command.also):
            if key not in HANDED_UP:
                shortcut = QShortcut(QKeySequence(key), shell)
                shortcut.activated.connect(lambda run=command.run: run(shell))
    for entry in PLACES:
        shortcut = QShortcut(QKeySequence(entry.key), shell)
        shortcut.activated.connect(lambda id=entry.id: shell.show_place(id))


def run_handed_up(shell: Shell, event: QKeyEvent) -> bool:
    """Run the command of a key that nobody below has taken; whether there is one."""
    pressed = QKeySequence(event.keyCombination())
    for command in COMMANDS:
        if any(key in HANDED_UP and QKeySequence(key) == pressed for key in (*command.keys, *command.also)):
            command.run(shell)
            return True
    return False
