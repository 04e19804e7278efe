"""Whether the card of the first minute is still offered."""

from collections.abc import Callable

from rebriefer.signals import Signal


class FirstMinute:
    """Offered until somebody closes it for good, or asks for it again.

    Args:
        offered: Whether it is offered now.
        keep: Told of every answer, so that it holds at the next start.
    """

    def __init__(self, offered: bool, keep: Callable[[bool], None]) -> None:
        self._offered, self._keep = offered, keep
        self.changed: Signal[[]] = Signal()

    @property
    def offered(self) -> bool:
        """Whether the card stands where nothing is chosen."""
        return self._offered

    def close(self) -> None:
        """Put it away for good."""
        self._answer(False)

    def reopen(self) -> None:
        """Offer it again."""
        self._answer(True)

    def _answer(self, offered: bool) -> None:
        if offered != self._offered:
            self._offered = offered
            self._keep(offered)
            self.changed.emit()
