"""Copies of a workspace by SQLite's own call: whole, whatever is being written meanwhile."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rebriefer.workspace import connecting
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.making import new_id
from rebriefer.workspace.replacing import fresh_beside
from rebriefer.workspace.workspace import Workspace


def copy_file(source: Path, target: Path) -> None:
    """Copy a workspace that is there to a name where nothing is.

    Raises:
        OSError: The target cannot be written.
        sqlite3.Error: Either cannot be read or written.
    """
    with closing(connecting.connect(source, "ro")) as db:
        copy_database(db, target)


def copy_database(db: sqlite3.Connection, target: Path) -> None:
    """Copy an open database to a name where nothing is.

    Raises:
        sqlite3.Error: Either cannot be read or written.
    """
    with closing(connecting.make(target)) as copy:
        db.backup(copy)


def save_copy(workspace: Workspace, target: Path) -> None:
    """Save a copy under another name; it gets an id of its own, so that its backups are its own.

    Raises:
        NotSaved: Something stands there, or it could not be written; the workspace is unchanged.
    """
    with sentences(Purpose.COPY, target), fresh_beside(target, over=False) as fresh:
        _copy_as_new(workspace, fresh)


def _copy_as_new(workspace: Workspace, target: Path) -> None:
    with closing(connecting.make(target)) as copy:
        workspace.copy_into(copy)
        copy.execute("UPDATE meta SET value = ? WHERE key = 'id'", (new_id(),))
