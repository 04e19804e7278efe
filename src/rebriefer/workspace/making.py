"""Makes the file of a workspace."""

import sqlite3
import uuid
from datetime import datetime
from pathlib import Path

from rebriefer.workspace import connecting
from rebriefer.workspace.replacing import fresh_beside
from rebriefer.workspace.schema import APPLICATION_ID, VERSION, statements


def new_id() -> str:
    """A name for a workspace, a row of its own or a copy that says nothing about the machine or the person."""
    return uuid.uuid4().hex


def instant(moment: datetime) -> str:
    """A time as it stands in a workspace."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def fill(db: sqlite3.Connection, meta: dict[str, str], version: int = VERSION) -> None:
    """Give an empty database its tables and what it says about itself, in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")
    for statement in statements(version):
        db.execute(statement)
    db.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
    db.execute("COMMIT")


def make_file(path: Path, meta: dict[str, str]) -> None:
    """Make the file of a workspace where none is.

    Raises:
        FileExistsError: Something stands there.
        OSError: The folder cannot be written.
        sqlite3.Error: The file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with fresh_beside(path, over=False) as fresh:
        db = connecting.make(fresh)
        try:
            fill(db, meta)
        finally:
            db.close()
