"""How much work one check may be: what grows faster than the pack is counted, and stops in time."""

MOST_STEPS = 300_000
"""Steps of a few microseconds; the bundled pack takes a twentieth."""


class Enough(Exception):
    """The check stops here; its message says why."""


class Effort:
    """Counts the steps of rules whose work grows faster than the number of rows."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self._left = steps

    def spend(self, steps: int) -> None:
        """Take steps.

        Raises:
            Enough: Nothing is left.
        """
        self._left -= steps
        if self._left < 0:
            raise Enough("the tables ask for more comparisons than a check makes, split long lists and texts")
