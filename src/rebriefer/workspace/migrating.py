"""Brings a file of an older version up to date: a backup first, then on a copy that takes its place when whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rebriefer.errors import Problem, WorkspaceUnusable
from rebriefer.workspace import connecting
from rebriefer.workspace.backups import back_up
from rebriefer.workspace.copying import copy_file
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.holding import UPDATE, hold_schema, hold_sound, newer
from rebriefer.workspace.replacing import fresh_beside
from rebriefer.workspace.schema import VERSION, statements


def migrate(path: Path, backups: Path) -> None:
    """Bring a workspace up to date; its lock is held.

    Raises:
        NotSaved: It could not be written; the file is unchanged.
        WorkspaceUnusable: It is damaged; the file is unchanged.
    """
    back_up(path, backups)
    with sentences(Purpose.MIGRATE, path), fresh_beside(path, over=True) as fresh:
        copy_file(path, fresh)
        upgrade(fresh)


def upgrade(path: Path) -> None:
    """Bring a copy up to date, in one transaction for all versions.

    Raises:
        WorkspaceUnusable: It is damaged, newer, or has other tables than its version.
        sqlite3.Error: It cannot be written.
    """
    with closing(connecting.connect(path, "rw")) as db:
        version = version_of(db)
        if version > VERSION:
            raise WorkspaceUnusable(newer(path, version, UPDATE))
        hold_schema(db, path, version)
        db.execute("BEGIN IMMEDIATE")
        for next_version in range(version + 1, VERSION + 1):
            _step(db, next_version)
        db.execute("COMMIT")
        hold_schema(db, path, VERSION)
        hold_sound(db, path)


def version_of(db: sqlite3.Connection) -> int:
    """Version of the tables of an open file."""
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    return found


def _step(db: sqlite3.Connection, version: int) -> None:
    """What a version added: its tables and indexes, empty."""
    for statement in statements(version, since=version - 1):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {version}")


def refuse_old(path: Path) -> WorkspaceUnusable:
    """Why an older file cannot be opened where it cannot be written."""
    return WorkspaceUnusable(
        Problem(
            "{path} is of an older version and must be brought up to date, but it cannot be written here.",
            {"path": path},
            remedy="Nothing was changed. Copy it to a folder that can be written, and open it there.",
        )
    )
