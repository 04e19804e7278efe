"""What differs between two workspaces, or two states of one: what a restore would change."""

import sqlite3
from dataclasses import dataclass

from rebriefer.workspace.schema import TABLES, Table


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs in one table.

    Attributes:
        table: Name of the table.
        added: Rows that only the other one has.
        removed: Rows that only this one has.
        changed: Rows that both have, with another content.
    """

    table: str
    added: int
    removed: int
    changed: int


def differences(this: sqlite3.Connection, other: sqlite3.Connection) -> tuple[Difference, ...]:
    """What would change if the other one took the place of this one; tables without a difference are left out."""
    found = (_difference(table, this, other) for table in TABLES if table.undoable)
    return tuple(each for each in found if each.added or each.removed or each.changed)


def _difference(table: Table, this: sqlite3.Connection, other: sqlite3.Connection) -> Difference:
    here, there = _rows(table, this), _rows(table, other)
    changed = sum(here[key] != there[key] for key in here.keys() & there.keys())
    return Difference(table.name, len(there.keys() - here.keys()), len(here.keys() - there.keys()), changed)


def _rows(table: Table, db: sqlite3.Connection) -> dict[tuple[object, ...], tuple[object, ...]]:
    """The rows of a table by their key; none where the file is older than the table."""
    there = db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table.name,)).fetchone()
    if there is None:
        return {}
    names = ", ".join((*table.key, *table.names()))
    keys = len(table.key)
    return {tuple(row)[:keys]: tuple(row)[keys:] for row in db.execute(f"SELECT {names} FROM {table.name}")}
