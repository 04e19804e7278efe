"""The list of steps: what each one did, so that it can be taken back and done again, also after a restart."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Edit, Step, StepName
from rebriefer.workspace.forms import Value
from rebriefer.workspace.rows import Row, key_of, row_of, set_row
from rebriefer.workspace.schema import BY_NAME, Table

ADDRESSES = ("address", "subject")
"""The columns that say what a row is about."""

Pair = tuple[Table, Row | None, Row | None]
"""A table, its row before and its row after."""


class Editing:
    """One step while it is made: every row that it changes, before and after.

    Attributes:
        db: The open transaction.
        id: Number of the step.
        name: What it is called.
        origin: Who asked for it.
    """

    def __init__(self, db: sqlite3.Connection, name: StepName, origin: str) -> None:
        self.db = db
        self.id = next_id(db)
        self.name = name
        self.origin = origin
        self._pairs: list[Pair] = []

    def put(self, table_name: str, key: tuple[Value, ...], row: Row | None) -> None:
        """Make a key name a row, or nothing.

        Raises:
            NotSaved: A value has not the form of its column.
        """
        table = BY_NAME[table_name]
        before = row_of(self.db, table, key)
        if before != row:
            set_row(self.db, table, key, row)
            self._pairs.append((table, before, row))

    def write(self, done_at: str) -> bool:
        """Add the step to the list and drop those that were undone; False where it changed nothing."""
        if not self._pairs:
            return False
        drop_undone(self.db)
        changes = [[table.name, before, after] for table, before, after in self._pairs]
        row: dict[str, Value] = {
            "id": self.id,
            "edit": self.name.edit.value,
            "address": self.name.address,
            "detail": self.name.detail[:300],
            "changes": json.dumps(changes, ensure_ascii=False, separators=(",", ":")),
            "done_at": done_at,
            "undone": 0,
        }
        set_row(self.db, BY_NAME["steps"], (self.id,), row)
        return True

    @property
    def change(self) -> Change:
        """What it touched so far."""
        return Change(touched(self._pairs), self.name, self.id if self._pairs else 0, self.origin)


def next_id(db: sqlite3.Connection) -> int:
    """A number that no step had before: the latest step always stays."""
    found: int = db.execute("SELECT coalesce(max(id), 0) + 1 FROM steps").fetchone()[0]
    return found


def last_done(db: sqlite3.Connection) -> int:
    """The step that undo takes back; 0 where there is none."""
    found = db.execute("SELECT id FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
    return 0 if found is None else int(found[0])


def first_undone(db: sqlite3.Connection) -> int:
    """The step that redo does again; 0 where there is none."""
    found = db.execute("SELECT id FROM steps WHERE id > ? ORDER BY id LIMIT 1", (last_done(db),)).fetchone()
    return 0 if found is None else int(found[0])


def take(db: sqlite3.Connection, step: int, *, back: bool, origin: str) -> Change:
    """Take a step back, or do it again."""
    row = row_of(db, BY_NAME["steps"], (step,))
    if row is None:
        raise LookupError(step)
    pairs = pairs_of(str(row["changes"]))
    for table, before, after in reversed(pairs) if back else pairs:
        set_row(db, table, key_of(table, before or after or {}), before if back else after)
    db.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(back), step))
    return Change(touched(pairs), name_of(row), step, origin)


def pairs_of(changes: str) -> list[Pair]:
    """The rows before and after, as a step keeps them.

    Raises:
        ValueError: It is written otherwise.
    """
    pairs: list[Pair] = []
    for table_name, before, after in json.loads(changes):
        table = BY_NAME[table_name]
        if not table.undoable or not (before or after):
            raise ValueError(changes[:80])
        pairs.append((table, before, after))
    return pairs


def listed(db: sqlite3.Connection) -> tuple[Step, ...]:
    """All steps, the latest first."""
    rows = db.execute("SELECT id, edit, address, detail, done_at, undone FROM steps ORDER BY id DESC")
    return tuple(Step(row["id"], name_of(row), row["done_at"], bool(row["undone"])) for row in rows)


def name_of(row: Row | sqlite3.Row) -> StepName:
    """What a step is called, from its row."""
    return StepName(Edit(str(row["edit"])), Address(str(row["address"])), str(row["detail"]))


def touched(pairs: Sequence[Pair]) -> tuple[Address, ...]:
    """The addresses that rows are about, each once."""
    rows = (row for _, before, after in pairs for row in (before, after) if row)
    return tuple(dict.fromkeys(Address(str(row[name])) for row in rows for name in ADDRESSES if row.get(name)))


def drop_undone(db: sqlite3.Connection) -> None:
    """Forget the steps that were undone: after another edit they cannot be done again."""
    rows = db.execute("SELECT id, changes FROM steps WHERE id > ?", (last_done(db),)).fetchall()
    if not rows:
        return
    db.execute("DELETE FROM steps WHERE id >= ?", (rows[0]["id"],))
    for sha256 in {sha256 for found in rows for sha256 in _attached_in(found["changes"])}:
        _drop_content(db, sha256)


def _attached_in(changes: str) -> Iterator[str]:
    """The hashes of the attachments that a step adds or takes away; none of one that cannot be read."""
    with suppress(LookupError, TypeError, ValueError):
        for table, *both in pairs_of(changes):
            if table.name == "attachments":
                yield from (str(row["sha256"]) for row in both if row)


def _drop_content(db: sqlite3.Connection, sha256: str) -> None:
    """Let the bytes of an attachment go that neither stands nor can come back."""
    needed = db.execute(
        "SELECT 1 FROM attachments WHERE sha256 = ?1 UNION ALL SELECT 1 FROM steps WHERE instr(changes, ?1) LIMIT 1",
        (sha256,),
    ).fetchone()
    if needed is None:
        db.execute("DELETE FROM chunks WHERE content = (SELECT id FROM contents WHERE sha256 = ?)", (sha256,))
        db.execute("DELETE FROM contents WHERE sha256 = ?", (sha256,))
