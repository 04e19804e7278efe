"""Opens a workspace: for writing where that is possible, else for reading, and then it says why."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from rebriefer.errors import Problem, WorkspaceUnusable
from rebriefer.workspace import connecting, lock
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.head import read_head
from rebriefer.workspace.schema import VERSION, expected, found
from rebriefer.workspace.workspace import Workspace


def open_workspace(path: Path) -> Workspace:
    """Open a workspace; where there is no file, the first edit makes it.

    Raises:
        WorkspaceUnusable: It is no workspace, damaged, or cannot be read.
    """
    with sentences(Purpose.OPEN, path):
        if not path.exists():
            return Workspace(path)
        version = read_head(path).version
        if version > VERSION:
            return _for_reading(path, _newer(path, version))
        held, refusal = _lock(path)
        try:
            return _locked(path, held) if held else _for_reading(path, refusal)
        except BaseException:
            if held is not None:
                held.let_go()
            raise


def open_for_reading(path: Path) -> Workspace:
    """Open a workspace that is only looked at; whoever writes to it goes on.

    Raises:
        WorkspaceUnusable: It is no workspace, damaged, or cannot be read.
    """
    with sentences(Purpose.OPEN, path):
        version = read_head(path).version
        return _for_reading(path, _newer(path, version) if version > VERSION else _looked_at(path))


def _locked(path: Path, held: lock.Lock) -> Workspace:
    db = connecting.connect(path, "rw")
    try:
        refusal = None if _writable(db) else _refused(path)
        _hold_schema(db, path, read_head(path).version)
        return Workspace(path, db, held=held, read_only=refusal)
    except BaseException:
        db.close()
        raise


def _for_reading(path: Path, why: Problem | None) -> Workspace:
    db = connecting.connect(path, "ro")
    try:
        _hold_schema(db, path, read_head(path).version)
        return Workspace(path, db, read_only=why)
    except BaseException:
        db.close()
        raise


def _lock(path: Path) -> tuple[lock.Lock | None, Problem]:
    """The lock, or why there is none."""
    try:
        return lock.take(path), _elsewhere(path)
    except OSError:
        return None, _refused(path)


def _writable(db: sqlite3.Connection) -> bool:
    """Whether the file itself can be written; asking this also rolls back what a crash left half done."""
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
            return False
        raise
    with suppress(sqlite3.Error):
        db.execute("ROLLBACK")
    return True


def _hold_schema(db: sqlite3.Connection, path: Path, version: int) -> None:
    """Refuse a file that has other tables than this program makes, or anything that could run.

    A newer version may have more tables, but nothing besides tables and indexes.
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


def _newer(path: Path, version: int) -> Problem:
    return Problem(
        "{path} was written by a newer version of the program (form {found}, this one knows {known}).",
        {"path": path, "found": version, "known": VERSION},
        remedy="It is open for reading only. Update the program to change it.",
    )


def _elsewhere(path: Path) -> Problem:
    return Problem(
        "{path} is open in another window.",
        {"path": path},
        remedy="It is open for reading only here. Close it there to change it, or save a copy.",
    )


def _refused(path: Path) -> Problem:
    return Problem(
        "{path} cannot be written: it is read-only, or permission is missing.",
        {"path": path},
        remedy="It is open for reading only: nothing can be noted, ranked or undone. Save a copy to change it.",
    )


def _looked_at(path: Path) -> Problem:
    return Problem("{path} was opened for reading only.", {"path": path}, remedy="Open it in the window to change it.")
