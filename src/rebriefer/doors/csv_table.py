"""CSV as packs write it: UTF-8, commas, double quotes doubled inside quotes, a header.

A byte order mark, CRLF and line breaks inside quotes are accepted; everything else is told with its line. Lines are
decoded one by one, so that the memory needed does not follow the size of the file.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from rebriefer.doors import limits
from rebriefer.doors.budget import Budget
from rebriefer.doors.characters import first_refused, not_utf8, refusal_of, without_bom
from rebriefer.doors.flaws import Flaw, Report, refused

_CELL = r'(?:"[^"]*+(?:""[^"]*+)*+"|[^",\r\n]*+)'
_RECORD = re.compile(f"{_CELL}(?:,{_CELL})*+(?:\r?\n)?")


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its cells and the first physical line that it stands on."""

    line: int
    cells: list[str]


def read_csv(data: bytes, report: Report, budget: Budget) -> Iterator[Record]:
    """The rows of a CSV file, the header first; blank lines at the end are no rows.

    Raises:
        Refused: From some line on the file is no UTF-8 or no CSV; the rows before it were given.
    """
    lines = _Lines(data)
    rows = csv.reader(lines, strict=True)
    blank = 0
    while True:
        first = rows.line_num + 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise refused("not_csv", f"{error}, the rest of the file is not read", line=first) from None
        record = lines.taken()
        if cells is None:
            return
        budget.spend_values(1 + len(cells), line=first)
        if not cells:
            blank = blank or first
            continue
        if blank:
            report(Flaw(blank, 1, "file", "blank_line", "a blank line between rows, remove it"))
            blank = 0
        if '"' in record and _RECORD.fullmatch(record) is None:
            message = "a quote inside a cell without quotes, put the cell in quotes and double the quotes inside"
            raise refused("stray_quote", message, line=first)
        yield Record(first, [_joined(cell) for cell in cells])


def _joined(cell: str) -> str:
    """A cell with the line breaks of all systems as one."""
    return cell.replace("\r\n", "\n") if "\r" in cell else cell


class _Lines:
    """Decodes physical lines and remembers those of the record that is being read."""

    def __init__(self, data: bytes) -> None:
        self._stream = BytesIO(without_bom(data))
        self._number = 0
        self._pending: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        raw = self._stream.readline(limits.MAX_LINE_BYTES + 1)
        self._number += 1
        if not raw:
            raise StopIteration
        if len(raw) > limits.MAX_LINE_BYTES:
            message = f"a line of more than {limits.MAX_LINE_BYTES:,} bytes, the rest of the file is not read"
            raise refused("line_too_long", message, line=self._number)
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise not_utf8(raw, error.start, self._number) from None
        self._pending.append(line)
        return line

    def taken(self) -> str:
        """The physical lines since the last call."""
        record = self._pending[0] if len(self._pending) == 1 else "".join(self._pending)
        self._pending.clear()
        return record


def report_refused_cells(record: Record, columns: list[str], report: Report) -> None:
    """Report cells that are too long or hold a refused character."""
    for number, (cell, column) in enumerate(zip(record.cells, columns, strict=False), start=1):
        if (offset := first_refused(cell)) >= 0:
            report(Flaw(record.line, number, column, "refused_character", refusal_of(cell[offset])))
        if len(cell) > limits.MAX_FIELD_CHARS:
            message = f"{len(cell):,} characters, a value has at most {limits.MAX_FIELD_CHARS:,}"
            report(Flaw(record.line, number, column, "too_long", message))
