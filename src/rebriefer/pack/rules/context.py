"""What a rule sees, and how it says what is wrong."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rebriefer.pack.effort import Effort
from rebriefer.pack.findings import Findings
from rebriefer.pack.keys import dotted
from rebriefer.pack.rows import Row

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The tables of one pack.

    Attributes:
        table: Name of the table that the rule is about.
        tables: All tables that could be read.
        data_date: The last day the pack knows; None where the descriptor does not say it.
        findings: Where findings go; rules use ``say``.
        effort: Counts the work of rules that compare much with much.
    """

    table: str
    tables: Mapping[str, list[Row]]
    data_date: date | None
    findings: Findings
    effort: Effort

    @property
    def rows(self) -> list[Row]:
        """The rows of the table."""
        return self.tables[self.table]

    def of(self, table: str) -> list[Row]:
        """The rows of another table, none where the pack lacks it."""
        return self.tables.get(table, [])

    def say(self, row: Row, path: Path, rule: str, message: str) -> None:
        """Report what is wrong with a value of a row."""
        self.findings.add(row.file, row.where(*path), dotted(path) or "file", f"{self.table}.{rule}", message)


Rule = Callable[[Context], None]


def grouped(rows: Iterable[Row], *names: str) -> Iterator[list[Row]]:
    """Rows that share the values of some fields, in the order of their first row."""
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row.values[name] for name in names), []).append(row)
    yield from groups.values()


def objects(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a list with their positions; nothing where there is no list."""
    if isinstance(value, list):
        yield from ((position, each) for position, each in enumerate(value) if isinstance(each, dict))


def day(text: Any) -> date | None:
    """The day of a typed date, None where it is missing or was refused."""
    return date.fromisoformat(text) if isinstance(text, str) else None
