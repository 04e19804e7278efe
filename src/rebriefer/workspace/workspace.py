"""An open workspace: edits, undo and redo, each whole or not at all."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from rebriefer import clock
from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Step, StepName
from rebriefer.errors import DiskRefused, NotSaved, Problem
from rebriefer.signals import Signal
from rebriefer.workspace import connecting, lock, steps
from rebriefer.workspace.failing import Purpose, as_written, sentences
from rebriefer.workspace.forms import Value
from rebriefer.workspace.making import fill, instant, make_file, new_id
from rebriefer.workspace.schema import TABLES
from rebriefer.workspace.steps import ADDRESSES, Editing

T = TypeVar("T")


class Workspace:
    """The analyst's own file. Where none is yet, the first edit makes it.

    Every edit is one transaction, written when its function returns. What fails leaves everything as it was, here and
    on the disk, and raises a problem; the next edit may succeed.

    Args:
        path: The file.
        db: Its connection; None where there is no file yet.
        held: The lock, where it is held.
        read_only: Why nothing can be written, or None.

    Attributes:
        path: The file.
        read_only: Why nothing can be written, or None.
        changed: Tells of every edit, undo and redo.
    """

    def __init__(
        self,
        path: Path,
        db: sqlite3.Connection | None = None,
        *,
        held: lock.Lock | None = None,
        read_only: Problem | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.changed: Signal[[Change]] = Signal()
        self._held = held
        self._open: Editing | None = None
        self._made = db is not None
        self._db = db or connecting.nowhere()
        if db is None:
            fill(self._db, {"id": new_id(), "made_at": self.now()})

    @classmethod
    def in_memory(cls, path: Path, *, read_only: Problem | None = None) -> "Workspace":
        """A workspace that is gone with the program, under a name.

        Args:
            path: What it is called; no file is made.
            read_only: Why nothing can be written, or None.
        """
        db = connecting.nowhere()
        workspace = cls(path, db, read_only=read_only)
        fill(db, {"id": new_id(), "made_at": workspace.now()})
        return workspace

    @property
    def made(self) -> bool:
        """Whether there is a file."""
        return self._made

    @property
    def id(self) -> str:
        """32 hexadecimal digits that no other workspace has."""
        return self.about("id")

    def about(self, key: str) -> str:
        """What the file says about itself; empty where it says nothing."""
        found = self.rows("SELECT value FROM meta WHERE key = ?", (key,))
        return str(found[0]["value"]) if found else ""

    def now(self) -> str:
        """This moment as it is written into the file."""
        moment: datetime = clock.now()
        return instant(moment)

    def rows(self, query: str, values: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """What a query finds.

        Raises:
            WorkspaceUnusable: The file cannot be read.
        """
        with sentences(Purpose.OPEN, self.path):
            return self._db.execute(query, values).fetchall()

    def records(self, make: Callable[[sqlite3.Row], T], query: str, values: Sequence[Value] = ()) -> tuple[T, ...]:
        """What a query finds, as records.

        Raises:
            WorkspaceUnusable: The file cannot be read, or a row is of another form.
        """
        with as_written(self.path):
            return tuple(make(row) for row in self.rows(query, values))

    @contextmanager
    def editing(self, name: StepName, origin: str = "") -> Iterator[Editing]:
        """One step: everything that is edited inside is written, undone and redone together.

        Inside another step it is a part of that one.

        Raises:
            NotSaved: It could not be written; everything is as before.
        """
        if self._open is not None:
            yield self._open
            return
        with self._transaction() as db:
            self._open = editing = Editing(db, name, origin)
            try:
                yield editing
                editing.write(self.now())
            finally:
                self._open = None
        if editing.change.undo:
            self.changed.emit(editing.change)

    def undo(self, origin: str = "") -> Change | None:
        """Take the last step back; None where there is none.

        Raises:
            NotSaved: It could not be written; everything is as before.
        """
        return self._take(origin, back=True)

    def redo(self, origin: str = "") -> Change | None:
        """Do the step again that was undone last; None where there is none.

        Raises:
            NotSaved: It could not be written; everything is as before.
        """
        return self._take(origin, back=False)

    def steps(self) -> tuple[Step, ...]:
        """All steps, the latest first."""
        with sentences(Purpose.OPEN, self.path), as_written(self.path):
            return steps.listed(self._db)

    def name_library(self, name: str, version: str, content_hash: str) -> None:
        """Keep which library the workspace was last used with; this is no step, and makes no file.

        Raises:
            NotSaved: It could not be written.
        """
        said = {"library_name": name, "library_version": version, "library_hash": content_hash}
        if self.read_only or all(self.about(key) == value for key, value in said.items()):
            return
        with self._transaction() if self._made else self._unmade() as db:
            db.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", said.items())

    def addresses(self) -> tuple[Address, ...]:
        """Everything that is noted, ranked, dismissed, attached to, entered or pinned, and what that is about.

        Over another library some of them may lead nowhere: they are for the caller to list, and stay.
        """
        edited = [table for table in TABLES if table.undoable]
        columns = [(table.name, name) for table in edited for name in ADDRESSES if name in table.names()]
        query = " UNION ".join(f"SELECT {name} AS address FROM {table}" for table, name in columns)
        return tuple(row["address"] for row in self.rows(f"{query} ORDER BY address") if row["address"])

    def copy_into(self, copy: sqlite3.Connection) -> None:
        """Copy everything into an empty database.

        Raises:
            sqlite3.Error: Either cannot be read or written.
        """
        self._db.backup(copy)

    def become(self, source: sqlite3.Connection) -> None:
        """Take the content of another workspace, in one transaction.

        Raises:
            sqlite3.Error: It cannot be written; everything is as before.
        """
        source.backup(self._db)

    def close(self) -> None:
        """Let the file and its lock go."""
        self._db.close()
        if self._held is not None:
            self._held.let_go()
            self._held = None

    def __del__(self) -> None:
        """A workspace that nobody holds any more lets its file go."""
        self.close()

    def _take(self, origin: str, *, back: bool) -> Change | None:
        with sentences(Purpose.OPEN, self.path):
            step = steps.last_done(self._db) if back else steps.first_undone(self._db)
        if not step:
            return None
        with self._transaction() as db, as_written(self.path):
            change = steps.take(db, step, back=back, origin=origin)
        self.changed.emit(change)
        return change

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if self.read_only is not None:
            raise NotSaved(self.read_only)
        with sentences(Purpose.EDIT, self.path):
            if not self._made:
                self._make()
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # what cannot be rolled back now is rolled back by the next who reads
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _unmade(self) -> Iterator[sqlite3.Connection]:
        yield self._db

    def _make(self) -> None:
        """Make the file, with what was said about it so far."""
        meta = {row["key"]: row["value"] for row in self._db.execute("SELECT key, value FROM meta")}
        with sentences(Purpose.CREATE, self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            held = lock.take(self.path)
            try:
                if held is None or self.path.exists():
                    raise DiskRefused(
                        Problem(
                            "{path} was made in another window in the meantime.",
                            {"path": self.path},
                            remedy="Your edit is not saved. Open that workspace, or choose another name.",
                        )
                    )
                make_file(self.path, meta)
                db = self._first_connection()
            except BaseException:
                if held is not None:
                    held.let_go()
                raise
        self._db.close()
        self._db, self._held, self._made = db, held, True

    def _first_connection(self) -> sqlite3.Connection:
        """Open the file that was just made; one that cannot be opened goes, so that the next edit makes it again."""
        try:
            return connecting.connect(self.path, "rw")
        except BaseException:
            self.path.unlink()
            raise
