"""Writes a library. Only the compiler of packs calls it."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rebriefer.library.opening import FORMAT
from rebriefer.library.schema import FIXED, Table, quoted, tables_of


def new_library(path: Path) -> sqlite3.Connection:
    """Make an empty library file; an old one at the path goes."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA page_size = 4096")
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("BEGIN")
    for statement in FIXED:
        db.execute(statement)
    return db


def write_vocabularies(db: sqlite3.Connection, vocabularies: Mapping[str, Mapping[str, Mapping[str, str]]]) -> None:
    """Write the closed lists with their words in both languages."""
    for name, values in vocabularies.items():
        for position, (value, words) in enumerate(values.items()):
            db.execute(
                "INSERT INTO vocabularies VALUES (?, ?, ?, ?, ?)", (name, value, position, words["en"], words["zh"])
            )


def write_resource(db: sqlite3.Connection, resource: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> None:
    """Make the tables of a resource and fill them."""
    own, *children = tables_of(resource)
    for table in (own, *children):
        for statement in table.create():
            db.execute(statement)
    key = resource["schema"]["primaryKey"][0]
    next_row = dict.fromkeys((child.name for child in children), 0)
    for row, values in enumerate(rows):
        _insert(db, own, row, values)
        for child in children:
            for position, inner in enumerate(values.get(child.field) or ()):
                filled = {child.parent_key: values[key], "position": position, **inner}
                _insert(db, child, next_row[child.name], filled)
                next_row[child.name] += 1


def _insert(db: sqlite3.Connection, table: Table, row: int, values: Mapping[str, Any]) -> None:
    names = [name for name, _ in table.columns]
    marks = ", ".join("?" * (len(names) + 1))
    db.execute(f"INSERT INTO {quoted(table.name)} VALUES ({marks})", (row, *(_stored(values.get(n)) for n in names)))


def _stored(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return int(value) if isinstance(value, bool) else value


def finish(db: sqlite3.Connection, meta: Mapping[str, str]) -> str:
    """Write the facts about the library, close it, and return its content hash.

    The hash is over the rows, not over the bytes of the file, so that every version of SQLite gives the same.
    """
    for key, value in meta.items():
        db.execute("INSERT INTO meta VALUES (?, ?)", (key, value))
    db.execute("INSERT INTO meta VALUES ('format', ?)", (str(FORMAT),))
    digest = content_hash(db)
    db.execute("INSERT INTO meta VALUES ('content_hash', ?)", (digest,))
    db.execute("COMMIT")
    db.execute("ANALYZE")
    db.execute("VACUUM")
    db.close()
    return digest


def content_hash(db: sqlite3.Connection) -> str:
    """SHA-256 over every row of every table that the pack filled, in order.

    The search index is left out: it follows from the rows, and its bytes are SQLite's own.
    """
    digest = hashlib.sha256()
    names = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"
        " ORDER BY name"
    ).fetchall()
    for (name,) in names:
        digest.update(f"[{name}]\n".encode())
        for row in db.execute(f"SELECT * FROM {quoted(name)} ORDER BY 1, 2"):
            if name == "meta" and row[0] == "content_hash":
                continue
            cells = [cell.hex() if isinstance(cell, bytes) else cell for cell in row]
            digest.update(json.dumps(cells).encode("ascii"))
            digest.update(b"\n")
    return digest.hexdigest()
