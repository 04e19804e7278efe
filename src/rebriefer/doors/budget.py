"""How many values a pack may still bring, counted over all of its files."""

from rebriefer.doors import limits
from rebriefer.doors.flaws import refused


class Budget:
    """What is left of a pack's share of time and memory."""

    def __init__(self, values: int = limits.MAX_VALUES, size: int = limits.MAX_READ_BYTES) -> None:
        self._values = values
        self._size = size

    def spend_values(self, count: int, *, line: int = 1, column: int = 1, field: str = "file") -> None:
        """Take values from the budget.

        Raises:
            Refused: Nothing is left.
        """
        self._values -= count
        if self._values < 0:
            message = f"the tables hold more than {limits.MAX_VALUES:,} values together, the rest is not read"
            raise refused("too_many_values", message, line=line, column=column, field=field)

    def take_one(self) -> bool:
        """Take one value, the fast way; False where none is left."""
        self._values -= 1
        return self._values >= 0

    def spend_bytes(self, count: int) -> None:
        """Take the bytes of one file from the budget.

        Raises:
            Refused: Nothing is left.
        """
        self._size -= count
        if self._size < 0:
            message = f"the tables hold more than {limits.MAX_READ_BYTES:,} bytes together, this file is not read"
            raise refused("too_large", message)
