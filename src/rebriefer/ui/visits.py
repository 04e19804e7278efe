"""Where the window has been: what stays in sight for a while counts as visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rebriefer.history import History, Spot
from rebriefer.ui.told import told_no_step
from rebriefer.words.catalogue import Words

if TYPE_CHECKING:
    from rebriefer.ui.shell import Shell

_VISITED_AFTER_MS = 400
"""What is looked at for less is passed through, not visited."""


class Visits(QObject):
    """Back and forward through place, day, selection and view.

    Attributes:
        history: The spots.
    """

    def __init__(self, shell: Shell, words: Words) -> None:
        super().__init__(shell)
        self._shell, self._words = shell, words
        self.history = History()
        self._timer = QTimer(self, interval=_VISITED_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.note)

    def stay(self) -> None:
        """What is seen now counts as visited when it stays for a while."""
        self._timer.start()

    def note(self) -> None:
        """Remember what the window looks at now."""
        self._timer.stop()
        spot = self._shell.sight()
        if spot is not None:
            self.history.visit(spot)

    def step(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        self.note()
        spot: Spot | None = self.history.step(step)
        if spot is None:
            self._shell.tell(told_no_step(self._words, step))
        else:
            self._shell.go_to(spot)
            self._timer.stop()
