"""Rows of tables: every value typed from its text by its field, with the place it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rebriefer.doors import tree
from rebriefer.doors.flaws import Flaw
from rebriefer.doors.tree import Node, Scalar, Sequence, place_of
from rebriefer.pack.findings import Findings, shown
from rebriefer.pack.forms import Mistyped
from rebriefer.pack.types import Field, endless, scalar

_LONGEST_TITLE = 300

Values = dict[str, Any]


@dataclass(slots=True)
class Row:
    """One row of a table.

    Attributes:
        values: One value a field: text, number, boolean, None, list or object. Dates stay text.
        file: The file it stands in.
        line: The line it begins on.
        sound: Whether every value could be typed; what is missing in a row that is not may be the value refused.
    """

    values: Values
    file: str
    line: int
    sound: bool
    _origin: Node | Mapping[str, int]

    def where(self, *path: str | int) -> tuple[int, int]:
        """Line and column of a value; in a CSV file the number of its cell."""
        if isinstance(self._origin, tree.Mapping | Scalar | Sequence):
            return place_of(self._origin, *path)
        return self.line, self._origin.get(str(path[0]), 1) if path else 1


class Typing:
    """Types the values of one file, and counts what it said of them."""

    def __init__(self, file: str, vocabularies: Mapping[str, Mapping[str, Any]], findings: Findings) -> None:
        self.file = file
        self._vocabularies = vocabularies
        self._findings = findings
        self.said = 0

    def say(self, place: tuple[int, int], field: str, rule: str, message: str) -> None:
        """Report a finding in this file."""
        self.said += 1
        self._findings.add(self.file, place, field, rule, message)

    def flaw(self, flaw: Flaw) -> None:
        """Report what a door found in this file."""
        self.said += 1
        self._findings.add_flaw(self.file, flaw)

    def text(self, text: str, field: Field, place: tuple[int, int], name: str) -> Any:
        """The value of a text, None where it is none of its field."""
        try:
            return scalar(field, text, self._vocabularies)
        except Mistyped as error:
            self.say(place, name, error.rule, f"{shown(text)} {error}")
            return None

    def bare(self, text: str, place: tuple[int, int], name: str) -> bool:
        """Whether a text without quotes stands for something a pack may hold."""
        if endless(text):
            self.say(place, name, "not_finite", f"{shown(text)} is no finite number, leave the value out")
            return False
        return True

    def title(self, text: str, place: tuple[int, int], name: str) -> None:
        """Titles fit on a line or two."""
        if len(text) > _LONGEST_TITLE and name.rpartition(".")[2].startswith("title"):
            self.say(place, name, "title_too_long", f"{len(text)} characters, a title has at most {_LONGEST_TITLE}")

    def missing(self, place: tuple[int, int], name: str) -> None:
        """A required field is missing or empty."""
        self.say(place, name, "required", "is missing or empty, every row needs it")
