"""What a door found wrong with the bytes it read."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong in a file.

    Attributes:
        line: Line, from 1.
        column: Column, from 1; in a CSV file the number of the cell.
        field: The field it is about; ``file``, ``encoding`` or ``yaml`` where there is none.
        rule: Short name of the rule, for example ``duplicate_key``.
        message: What is wrong and what would be right.
    """

    line: int
    column: int
    field: str
    rule: str
    message: str


Report = Callable[[Flaw], None]


class Refused(Exception):
    """A file cannot be read at all, for the reason its flaw tells."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


def refused(rule: str, message: str, *, line: int = 1, column: int = 1, field: str = "file") -> Refused:
    """A refusal of the whole file."""
    return Refused(Flaw(line, column, field, rule, message))
