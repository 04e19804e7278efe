"""Opens a compiled library, read only."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from rebriefer.errors import LibraryUnusable, Problem

if TYPE_CHECKING:
    from rebriefer.domain.own_entries import OwnEntry

FORMAT = 1
"""Raised when the shape of a library changes, so that an old one is never opened."""

_REMEDY = "Install the program again; nothing of yours is in this file."


class Library:
    """A pack compiled into one SQLite file: the only thing the program reads.

    Attributes:
        path: Where the file lies.
        db: A read-only connection; rows answer to column names.
        own: What the user adds to the facts of the pack; laid over them by the queries.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, meta: Mapping[str, str]) -> None:
        self.path = path
        self.db = db
        self._meta = meta
        self.own: tuple[OwnEntry, ...] = ()

    @cached_property
    def data_date(self) -> date:
        """The last day the library knows."""
        return date.fromisoformat(self._meta["data_date"])

    @property
    def name(self) -> str:
        """Name of the pack."""
        return self._meta["name"]

    @property
    def version(self) -> str:
        """Version of the pack."""
        return self._meta["version"]

    @property
    def content_hash(self) -> str:
        """SHA-256 over all rows, as stored when it was compiled."""
        return self._meta["content_hash"]

    def vocabulary(self, name: str) -> dict[str, tuple[str, str]]:
        """A closed list: value to its English and Chinese words, in the order of the pack."""
        return {
            row["value"]: (row["en"], row["zh"])
            for row in self.db.execute(
                "SELECT value, en, zh FROM vocabularies WHERE name = ? ORDER BY position", (name,)
            )
        }

    def close(self) -> None:
        """Let the file go."""
        self.db.close()

    def __del__(self) -> None:
        """A library that nobody holds any more lets its file go; Python 3.13 complains about a connection left open."""
        self.db.close()


def open_library(path: Path, expected_hash: str | None = None) -> Library:
    """Open a library that this program compiled.

    Args:
        path: The file.
        expected_hash: The content hash that the build names; None takes any.

    Raises:
        LibraryUnusable: The file is missing, damaged, of another format or of another build.
    """
    if not path.is_file():
        raise LibraryUnusable(Problem("The library {path} is missing.", {"path": path}, remedy=_REMEDY))
    db = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        db.row_factory = sqlite3.Row
        meta = {row["key"]: row["value"] for row in db.execute("SELECT key, value FROM meta")}
    except sqlite3.DatabaseError as error:
        db.close()
        raise LibraryUnusable(
            Problem("The library {path} is damaged: {detail}.", {"path": path, "detail": error}, remedy=_REMEDY)
        ) from error
    if meta.get("format") != str(FORMAT) or (expected_hash and meta.get("content_hash") != expected_hash):
        db.close()
        raise LibraryUnusable(
            Problem("The library {path} does not belong to this build.", {"path": path}, remedy=_REMEDY)
        )
    return Library(path, db, meta)
