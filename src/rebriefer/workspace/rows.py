"""Rows of a workspace: read by their key, written only in the form that the schema names."""

import sqlite3
from collections.abc import Mapping

from rebriefer.errors import NotSaved, Problem
from rebriefer.workspace.forms import Value
from rebriefer.workspace.schema import Table

Row = Mapping[str, Value]


def row_of(db: sqlite3.Connection, table: Table, key: tuple[Value, ...]) -> dict[str, Value] | None:
    """The row that a key names, or None."""
    found = db.execute(f"SELECT {', '.join(table.names())} FROM {table.name} WHERE {_where(table)}", key).fetchone()
    return None if found is None else dict(found)


def key_of(table: Table, row: Row) -> tuple[Value, ...]:
    """The key of a row."""
    return tuple(row[name] for name in table.key)


def set_row(db: sqlite3.Connection, table: Table, key: tuple[Value, ...], row: Row | None) -> None:
    """Make a key name a row, or nothing.

    Raises:
        NotSaved: A value has not the form of its column.
    """
    if row is None:
        db.execute(f"DELETE FROM {table.name} WHERE {_where(table)}", key)
        return
    refuse(table, row)
    names = table.names()
    marks = ", ".join("?" * len(names))
    db.execute(
        f"INSERT OR REPLACE INTO {table.name} ({', '.join(names)}) VALUES ({marks})", [row[name] for name in names]
    )


def refuse(table: Table, row: Row) -> None:
    """Hold a row to the schema.

    Raises:
        NotSaved: A column is missing or one too many, or a value has not its form.
    """
    for name, form in table.columns:
        if not form.holds(row.get(name)):
            raise NotSaved(
                Problem(form.refusal, form.values, place=f"{table.name}: {name}", remedy="Nothing was changed.")
            )
    if len(row) > len(table.columns):
        raise ValueError(f"{table.name} has no {', '.join(sorted(set(row) - set(table.names())))}")


def _where(table: Table) -> str:
    return " AND ".join(f"{name} = ?" for name in table.key)
