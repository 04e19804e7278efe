"""Holds an open file to its schema, and to what SQLite thinks of it."""

import sqlite3
from pathlib import Path

from rebriefer.errors import Problem, WorkspaceUnusable
from rebriefer.words.catalogue import marked
from rebriefer.workspace.failing import Purpose
from rebriefer.workspace.schema import ID, VERSION, expected, found

UPDATE = marked("problems", "Nothing was changed. Update the program to use this file.")


def hold_schema(db: sqlite3.Connection, path: Path, version: int) -> None:
    """Refuse a file that has other tables than this program makes, or anything that could run.

    A newer version may have more tables, but nothing besides tables and indexes.

    Raises:
        WorkspaceUnusable: It has.
    """
    there = found(db)
    wanted = expected(min(version, VERSION))
    more = version > VERSION and {row[:2] for row in wanted} <= {row[:2] for row in there}
    if there == wanted or (more and all(row[0] in ("table", "index") for row in there)):
        return
    raise WorkspaceUnusable(
        Problem(
            "{path} has other tables than a workspace of this program.",
            {"path": path},
            remedy="Nothing was changed. Restore a backup, or ask who gave you the file for another copy.",
        )
    )


def newer(path: Path, version: int, remedy: str) -> Problem:
    """What there is to say of a file of a version that this program does not know."""
    return Problem(
        "{path} was written by a newer version of the program (form {found}, this one knows {known}).",
        {"path": path, "found": version, "known": VERSION},
        remedy=remedy,
    )


def hold_sound(db: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that SQLite finds damaged.

    Raises:
        WorkspaceUnusable: It does.
    """
    for (said,) in db.execute("PRAGMA integrity_check(1)"):
        if said != "ok":
            raise WorkspaceUnusable(
                Problem(
                    "{path} is damaged: {detail}.",
                    {"path": path, "detail": said},
                    remedy=Purpose.OPEN.value,
                )
            )


def hold_id(db: sqlite3.Connection, path: Path) -> None:
    """Refuse a file without an id: its backups are named by it.

    Raises:
        WorkspaceUnusable: It has none.
    """
    found_id = db.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()
    if found_id is None or not ID.holds(found_id[0]):
        raise WorkspaceUnusable(Problem("{path} has no id.", {"path": path}, remedy=Purpose.OPEN.value))
