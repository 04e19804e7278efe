"""What the form of a single value does not say: steps that can be taken back, bytes that belong to their hash."""

import hashlib
import sqlite3
from collections.abc import Iterator

from rebriefer.domain.changes import Edit
from rebriefer.domain.own_entries import EntryKind
from rebriefer.domain.rankings import Rank
from rebriefer.words.catalogue import marked
from rebriefer.workspace.forms import parsed_json
from rebriefer.workspace.schema import BY_NAME

Wrong = tuple[str, int, str, str]
"""Table, row, field, and the message of the room ``problems``."""

_NO_STEP = marked("problems", "This step holds rows that no table of a workspace can hold.")
_NO_RANK = marked("problems", "This step names a rank that there is none.")
_NO_ORDER = marked("problems", "A step that is done stands after one that is undone.")
_NO_BYTES = marked("problems", "The bytes of this attachment are missing.")
_OTHER_BYTES = marked("problems", "These bytes are not those that the hash names.")
_NOBODYS = marked("problems", "These bytes belong to nothing.")
_NO_KIND = marked("problems", "State, subject and kind of this entry do not belong together.")


def wrong_steps(db: sqlite3.Connection) -> Iterator[Wrong]:
    """Steps that could not be taken back or said."""
    undone = False
    for row in db.execute("SELECT id, edit, detail, changes, undone FROM steps ORDER BY id"):
        if not _can_be_taken(parsed_json(row["changes"])):
            yield "steps", row["id"], "changes", _NO_STEP
        if row["edit"] == Edit.RANK and row["detail"] not in list(Rank):
            yield "steps", row["id"], "detail", _NO_RANK
        if undone and not row["undone"]:
            yield "steps", row["id"], "undone", _NO_ORDER
        undone = undone or bool(row["undone"])


def _can_be_taken(changes: object) -> bool:
    return isinstance(changes, list) and bool(changes) and all(_is_pair(change) for change in changes)


def _is_pair(change: object) -> bool:
    if not isinstance(change, list) or len(change) != 3 or not isinstance(change[0], str):
        return False
    table = BY_NAME.get(change[0])
    rows = [row for row in change[1:] if row is not None]
    if table is None or not table.undoable or not rows:
        return False
    if not all(isinstance(row, dict) and row.keys() == set(table.names()) for row in rows):
        return False
    if not all(form.holds(row[name]) for row in rows for name, form in table.columns):
        return False
    return all(row[name] == rows[0][name] for row in rows for name in table.key)


def wrong_contents(db: sqlite3.Connection) -> Iterator[Wrong]:
    """Attachments without bytes, bytes with another hash or size, and bytes that belong to nothing."""
    for row in db.execute(
        "SELECT a.rowid AS number FROM attachments a LEFT JOIN contents c ON c.sha256 = a.sha256 AND c.size = a.size"
        " WHERE c.id IS NULL"
    ):
        yield "attachments", row["number"], "sha256", _NO_BYTES
    for row in db.execute("SELECT id, sha256, size FROM contents"):
        digest, size = hashlib.sha256(), 0
        for position, (part, data) in enumerate(
            db.execute("SELECT part, data FROM chunks WHERE content = ? ORDER BY part", (row["id"],))
        ):
            digest.update(data if part == position else b"")
            size += len(data)
        if (digest.hexdigest(), size) != (row["sha256"], row["size"]):
            yield "contents", row["id"], "sha256", _OTHER_BYTES
    for row in db.execute("SELECT rowid AS number FROM chunks WHERE content NOT IN (SELECT id FROM contents)"):
        yield "chunks", row["number"], "content", _NOBODYS


def wrong_entries(db: sqlite3.Connection) -> Iterator[Wrong]:
    """Own entries whose parts do not belong together."""
    for row in db.execute("SELECT rowid AS number, kind, subject, state FROM own_entries"):
        changes = row["kind"] == EntryKind.CHANGE_OF_STATE
        if bool(row["state"]) != changes or (not row["subject"] and row["kind"] != EntryKind.EVENT):
            yield "own_entries", row["number"], "kind", _NO_KIND
