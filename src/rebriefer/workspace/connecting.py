"""Connections to a workspace, always with the safety on: a file may come from anywhere."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

BUSY_SECONDS = 2.0
"""How long a commit waits for a reader in another window."""

_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "synchronous = FULL",
)
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 20_000_000),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 20_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 60),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 30),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a file that is there.

    Args:
        path: The file.
        mode: ``rw``; ``ro``; or ``immutable`` for a private copy: nothing beside it is read or written.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    asked = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    db = sqlite3.connect(f"{uri(path)}?{asked}", uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        return hardened(db)
    except BaseException:
        db.close()
        raise


def make(path: Path) -> sqlite3.Connection:
    """Make a new, empty file."""
    db = sqlite3.connect(f"{uri(path)}?mode=rwc", uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        hardened(db).execute("PRAGMA page_size = 4096")
        db.execute("PRAGMA journal_mode = DELETE")
        return db
    except BaseException:
        db.close()
        raise


def nowhere() -> sqlite3.Connection:
    """An empty database that is no file."""
    return hardened(sqlite3.connect(":memory:", isolation_level=None))


def hardened(db: sqlite3.Connection) -> sqlite3.Connection:
    """Switch on what keeps a hostile file from running or asking for anything."""
    for kind, most in _LIMITS:
        db.setlimit(kind, most)
    for pragma in _PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    db.row_factory = sqlite3.Row
    return db


def uri(path: Path) -> str:
    """The name of a file as SQLite reads it, on a share of Windows too."""
    absolute = path.absolute().as_posix()
    return "file://" + quote(absolute if absolute.startswith("/") else f"/{absolute}")
