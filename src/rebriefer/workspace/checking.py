"""Checks a workspace: what SQLite thinks of it, then every row against the forms of its columns."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rebriefer.errors import Problem, WorkspaceUnusable
from rebriefer.words.catalogue import marked
from rebriefer.workspace import connecting
from rebriefer.workspace.checking_links import wrong_contents, wrong_entries, wrong_steps
from rebriefer.workspace.failing import is_of_the_disk
from rebriefer.workspace.forms import Form
from rebriefer.workspace.head import read_head
from rebriefer.workspace.holding import UPDATE, hold_id, hold_schema, newer
from rebriefer.workspace.schema import TABLES, VERSION, Table

MOST = 100
"""Findings that are told; a file with so many is not one to go through by hand."""

_NOT_UTF8 = marked("problems", "This text is not UTF-8.")
_STEPS_BESIDE = 50_000_000
_STEPS_A_BYTE = 20
"""What a check may cost in steps of SQLite's machine: a file that takes more was made to."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        table: The table, or empty.
        row: Number of the row, or 0.
        field: The column, or empty.
        problem: What is wrong.
    """

    table: str
    row: int
    field: str
    problem: Problem

    @property
    def place(self) -> str:
        """Table, row and field, as far as they are known."""
        return ": ".join(part for part in (self.table, str(self.row) if self.row else "", self.field) if part)


def check(path: Path, mode: str = "ro") -> tuple[Finding, ...]:
    """Everything that is wrong with a workspace, the first hundred findings.

    Args:
        path: The file; nothing is written.
        mode: ``ro``, or ``immutable`` for a private copy.

    Raises:
        WorkspaceUnusable: It is no workspace, or of a newer version.
        OSError: It cannot be read.
        sqlite3.Error: It cannot be opened.
    """
    version = read_head(path).version
    if version > VERSION:
        raise WorkspaceUnusable(newer(path, version, UPDATE))
    try:
        with closing(connecting.connect(path, mode)) as db:
            _bound(db, _STEPS_BESIDE + _STEPS_A_BYTE * path.stat().st_size)
            return tuple(islice(_findings(db, path, version), MOST))
    except WorkspaceUnusable as error:
        return (Finding("", 0, "", error.problem),)
    except sqlite3.DatabaseError as error:
        if is_of_the_disk(error):
            raise
        return (_sqlite_says(str(error)),)
    except UnicodeDecodeError as error:  # SQLite quotes bytes of the schema in what it says
        return (_sqlite_says(str(error)),)


def _bound(db: sqlite3.Connection, budget: int) -> None:
    """Stop whatever takes more steps than the size of the file explains."""
    every = 100_000
    left = budget // every

    def spend() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    db.set_progress_handler(spend, every)


def _findings(db: sqlite3.Connection, path: Path, version: int) -> Iterator[Finding]:
    hold_schema(db, path, version)
    damage = [_sqlite_says(row[0]) for row in db.execute(f"PRAGMA integrity_check({MOST})") if row[0] != "ok"]
    if damage:
        yield from damage
        return
    wrong = list(_wrong_rows(db, version))
    if wrong:
        yield from wrong
        return
    hold_id(db, path)
    for table, row, field, code in (*wrong_steps(db), *wrong_contents(db), *(wrong_entries(db) if version > 1 else ())):
        yield Finding(table, row, field, Problem(code))


def _sqlite_says(detail: str) -> Finding:
    return Finding("", 0, "", Problem("SQLite finds it damaged: {detail}.", {"detail": detail.rstrip(".")}))


class _Text(bytes):
    """Bytes that the file calls text."""


def _wrong_rows(db: sqlite3.Connection, version: int) -> Iterator[Finding]:
    """Rows with a value that has not its form; read as bytes, since a text may be no UTF-8."""
    db.text_factory = _Text
    try:
        for table in TABLES:
            if table.since <= version:
                yield from _wrong_in(db, table)
    finally:
        db.text_factory = str


def _wrong_in(db: sqlite3.Connection, table: Table) -> Iterator[Finding]:
    told = 0
    for row in db.execute(f"SELECT rowid AS _row, {', '.join(table.names())} FROM {table.name}"):
        for name, form in table.columns:
            problem = _problem(row[name], form)
            if problem is not None:
                yield Finding(table.name, row["_row"], name, problem)
                told += 1
        if told >= MOST:
            return


def _problem(value: object, form: Form) -> Problem | None:
    if isinstance(value, _Text):
        try:
            value = value.decode("utf-8")
        except UnicodeDecodeError:
            return Problem(_NOT_UTF8)
    return None if form.holds(value) else Problem(form.refusal, form.values)
