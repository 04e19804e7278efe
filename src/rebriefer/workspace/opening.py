"""Opens a workspace: for writing where that is possible, else for reading, and then it says why."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rebriefer.errors import Problem
from rebriefer.words.catalogue import marked
from rebriefer.workspace import connecting, lock
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.head import read_head
from rebriefer.workspace.holding import hold_id, hold_schema, newer
from rebriefer.workspace.migrating import migrate, refuse_old
from rebriefer.workspace.schema import VERSION
from rebriefer.workspace.workspace import Workspace

_READ_NEWER = marked("problems", "It is open for reading only. Update the program to change it.")


def open_workspace(path: Path, backups: Path) -> Workspace:
    """Open a workspace; where there is no file, the first edit makes it.

    A file of an older version is brought up to date first, after a backup.

    Args:
        path: The file.
        backups: The folder where the backups of all workspaces lie.

    Raises:
        WorkspaceUnusable: It is no workspace, damaged, or cannot be read.
        NotSaved: It is of an older version and could not be brought up to date; it is unchanged.
    """
    with sentences(Purpose.OPEN, path):
        if not path.exists():
            return Workspace(path)
        version = read_head(path).version
        if version > VERSION:
            return _for_reading(path, newer(path, version, _READ_NEWER))
        held, refusal = _lock(path)
        if held is None:
            return _for_reading(path, refusal)
        try:
            return _locked(path, held, backups)
        except BaseException:
            held.let_go()
            raise


def _locked(path: Path, held: lock.Lock, backups: Path) -> Workspace:
    refusal = None if _writable(path) else _refused(path)
    with _connection(path, "rw") as db:
        version = read_head(path).version
        hold_schema(db, path, version)
        hold_id(db, path)
        if version < VERSION and refusal:
            raise refuse_old(path)
        if version == VERSION:
            return Workspace(path, db, held=held, read_only=refusal)
        db.close()
    migrate(path, backups)
    return _locked(path, held, backups)


def _for_reading(path: Path, why: Problem) -> Workspace:
    with _connection(path, "ro") as db:
        version = read_head(path).version
        if version < VERSION:
            raise refuse_old(path)
        hold_schema(db, path, version)
        hold_id(db, path)
        return Workspace(path, db, read_only=why)


@contextmanager
def _connection(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection that is closed where the workspace cannot be opened."""
    db = connecting.connect(path, mode)
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _lock(path: Path) -> tuple[lock.Lock | None, Problem]:
    """The lock, or why there is none."""
    try:
        return lock.take(path), _elsewhere(path)
    except OSError:
        return None, _refused(path)


def _writable(path: Path) -> bool:
    """Whether the file itself can be written; SQLite opens one that cannot without a word."""
    try:
        with path.open("rb+"):
            return True
    except OSError:
        return False


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
