"""What a check found, in a form that can be printed anywhere."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from rebriefer.doors.flaws import Flaw
from rebriefer.pack.effort import Enough

MOST_PER_FILE = 1_000
"""Findings that are told of one file; of the others only the number."""

MOST = 10_000
"""Findings that are told of one pack."""

MOST_COUNTED = 50_000
"""Findings after which the check stops."""

WHOLE_FILE = frozenset({"file", "encoding", "yaml"})
"""What stands as field where a finding is about no single one."""

_LONGEST = 60
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SUSPECT = re.compile(r"[^\x20-\x7e\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        file: Path inside the pack, or the name of the archive or folder.
        line: Line, from 1.
        column: Column, from 1; in a CSV file the number of the cell.
        field: Dotted name of the field; ``file``, ``encoding`` or ``yaml`` where there is none.
        rule: Short name of the rule, for example ``stage_shares.sum_over_100``.
        message: What is wrong, and what would be right.
    """

    file: str
    line: int
    column: int
    field: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"

    def as_dict(self) -> dict[str, object]:
        """The finding as an object of a JSON list."""
        return asdict(self)


class Findings:
    """Collects findings; beyond a number of them a file's are only counted, and beyond another the check stops."""

    def __init__(self) -> None:
        self._kept: list[Finding] = []
        self._count: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._stopped = ""
        self._torn: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._kept)

    def add(self, file: str, place: tuple[int, int], field: str, rule: str, message: str) -> None:
        """Take a finding.

        Raises:
            Enough: There are too many.
        """
        self._count[file] += 1
        if field in WHOLE_FILE:
            self._torn.add(file)
        if not self.lists(file):
            self._dropped[file] += 1
            if self._count.total() > MOST_COUNTED:
                raise Enough(f"there are more than {MOST_COUNTED:,} findings")
            return
        line, column = place
        self._kept.append(Finding(printable(file), line, column, printable(field), rule, printable(message)))

    def add_flaw(self, file: str, flaw: Flaw) -> None:
        """Take what a door found."""
        self.add(file, (flaw.line, flaw.column), flaw.field, flaw.rule, flaw.message)

    def tears(self, file: str) -> bool:
        """Whether something was found about a file as a whole, so that rows of it may be missing."""
        return file in self._torn

    def lists(self, file: str) -> bool:
        """Whether the next finding of a file is listed, not only counted."""
        return self._count[file] <= MOST_PER_FILE and len(self._kept) < MOST

    def stop(self, file: str, reason: str) -> None:
        """Say that the check ended before its end."""
        self._stopped = reason
        self._kept.append(Finding(file, 1, 1, "file", "stopped", f"{reason}; the check stopped there"))

    def all(self) -> list[Finding]:
        """All findings by file and line, and at the end one for each file whose other findings were only counted."""
        return [*sorted(set(self._kept)), *self._more()]

    def _more(self) -> Iterable[Finding]:
        least = "at least " if self._stopped else ""
        for file, count in sorted(self._dropped.items()):
            message = f"{least}{count:,} more findings in this file are not listed, mend the listed ones first"
            yield Finding(printable(file), 1, 1, "file", "more", message)


def printable(text: str) -> str:
    r"""A text in which control, format, private and surrogate characters stand as ``\u`` escapes."""
    if _SUSPECT.search(text) is None:
        return text
    return "".join(_escape(c) if unicodedata.category(c) in _ESCAPED else c for c in text)


def shown(value: object) -> str:
    """A value for a message: short, in quotes where it is a text."""
    if isinstance(value, str):
        cut = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
        return f"“{cut}”"
    return "nothing" if value is None else str(value)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
