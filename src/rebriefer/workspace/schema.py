"""The tables of a workspace: the one place that says what stands in the file.

A table or column that came later says since which version. A file of an older version is brought up to date by
``migrating``; a version whose tables are changed in another way than by more of them gets its statements there.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rebriefer.domain.attachments import MAX_ATTACHMENT_BYTES, MAX_NAME_CHARS
from rebriefer.domain.changes import Edit
from rebriefer.domain.notes import MAX_NOTE_CHARS, MAX_REASON_CHARS, MAX_TITLE_CHARS
from rebriefer.domain.own_entries import BASES, EntryKind
from rebriefer.domain.rankings import Rank
from rebriefer.domain.states import State
from rebriefer.workspace.forms import ADDRESS, DAY, INSTANT, Form, choice, chunk, count, digits, json_of, optional, text

APPLICATION_ID = 0x72624657
"""``rbFW`` in the head of the file: what tells a workspace from any other database."""

VERSION = 2
"""Raised with every change of the tables, with a migration and a kept file in the tests."""

CHUNK_BYTES = 262_144
"""How much of an attachment stands in one row: what is held in memory at a time."""

MAX_CHANGES_CHARS = 4_000_000
"""What one step may hold of before and after."""

ID = digits(32)
"""How a workspace, and a row that has no other name, is called."""

_MOST_ROWS = 2**53


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: Its name.
        columns: Name and form of each column, in order.
        key: The columns that name a row.
        since: First version that has it.
        undoable: Whether its rows are edited, kept with every step, and put back by undo.
        by_number: Whether its one key column is the number of the row.
    """

    name: str
    columns: tuple[tuple[str, Form], ...]
    key: tuple[str, ...]
    since: int = 1
    undoable: bool = True
    by_number: bool = False

    def create(self) -> str:
        """The statement that makes it."""
        columns = [f"{name} {form.sql} NOT NULL" for name, form in self.columns]
        if self.by_number:
            columns[0] = f"{self.key[0]} INTEGER PRIMARY KEY"
        else:
            columns.append(f"PRIMARY KEY ({', '.join(self.key)})")
        return f"CREATE TABLE {self.name} ({', '.join(columns)}) STRICT"

    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(name for name, _ in self.columns)


_REASON = text(MAX_REASON_CHARS)
_SHA256 = digits(64)

TABLES: tuple[Table, ...] = (
    Table("meta", (("key", text(40, 1)), ("value", text(300))), ("key",), undoable=False),
    Table("notes", (("address", ADDRESS), ("text", text(MAX_NOTE_CHARS, 1)), ("written_at", INSTANT)), ("address",)),
    Table(
        "rankings",
        (("address", ADDRESS), ("rank", choice(Rank)), ("reason", _REASON), ("ranked_at", INSTANT)),
        ("address",),
    ),
    Table(
        "dismissals",
        (("address", ADDRESS), ("reason", text(MAX_REASON_CHARS, 1)), ("dismissed_at", INSTANT)),
        ("address",),
    ),
    Table(
        "attachments",
        (
            ("id", ID),
            ("address", ADDRESS),
            ("name", text(MAX_NAME_CHARS, 1)),
            ("media_type", text(100, 1)),
            ("sha256", _SHA256),
            ("size", count(MAX_ATTACHMENT_BYTES)),
            ("attached_at", INSTANT),
        ),
        ("id",),
    ),
    Table(
        "own_entries",
        (
            ("address", ADDRESS),
            ("kind", choice(EntryKind)),
            ("day", DAY),
            ("subject", optional(ADDRESS)),
            ("title", text(MAX_TITLE_CHARS, 1)),
            ("text", text(MAX_NOTE_CHARS)),
            ("state", choice(("", *State))),
            ("basis", choice(BASES)),
            ("source", text(MAX_REASON_CHARS, 1)),
            ("entered_at", INSTANT),
        ),
        ("address",),
        since=2,
    ),
    Table(
        "pins",
        (
            ("address", ADDRESS),
            ("position", count(_MOST_ROWS)),
            ("place", text(40, 1)),
            ("as_of", DAY),
            ("data_date", DAY),
            ("selection", optional(ADDRESS)),
            ("with_statements", count(1)),
            ("title_en", text(MAX_TITLE_CHARS)),
            ("title_zh", text(MAX_TITLE_CHARS)),
            ("sentence_en", text(MAX_REASON_CHARS)),
            ("sentence_zh", text(MAX_REASON_CHARS)),
            ("view", json_of(dict, MAX_NOTE_CHARS)),
            ("pinned_at", INSTANT),
        ),
        ("address",),
        since=2,
    ),
    Table(
        "contents",
        (("id", count(_MOST_ROWS)), ("sha256", _SHA256), ("size", count(MAX_ATTACHMENT_BYTES))),
        ("id",),
        undoable=False,
        by_number=True,
    ),
    Table(
        "chunks",
        (("content", count(_MOST_ROWS)), ("part", count(_MOST_ROWS)), ("data", chunk(CHUNK_BYTES))),
        ("content", "part"),
        undoable=False,
    ),
    Table(
        "steps",
        (
            ("id", count(_MOST_ROWS)),
            ("edit", choice(Edit)),
            ("address", optional(ADDRESS)),
            ("detail", text(300)),
            ("changes", json_of(list, MAX_CHANGES_CHARS)),
            ("done_at", INSTANT),
            ("undone", count(1)),
        ),
        ("id",),
        undoable=False,
        by_number=True,
    ),
)

BY_NAME = {table.name: table for table in TABLES}

_INDEXES = (
    (1, "CREATE INDEX attachments_address ON attachments (address)"),
    (2, "CREATE INDEX own_entries_subject ON own_entries (subject)"),
    (1, "CREATE UNIQUE INDEX contents_sha256 ON contents (sha256)"),
)


def statements(version: int, since: int = 0) -> Iterator[str]:
    """What makes the tables and indexes of a version, of those that an earlier one did not have."""
    yield from (table.create() for table in TABLES if since < table.since <= version)
    yield from (statement for added, statement in _INDEXES if since < added <= version)


@cache
def expected(version: int) -> frozenset[tuple[str, ...]]:
    """What a file of a version holds: kind, name, table and statement of each thing of its schema."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in statements(version):
            db.execute(statement)
        return found(db)
    finally:
        db.close()


def found(db: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    """What an open file holds; a name or statement that is no text stands as it is."""
    return frozenset(tuple(row) for row in db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
