"""Attachments: their bytes go into the file and out of it in pieces, so that memory does not grow with them."""

import hashlib
import sqlite3
from collections.abc import Iterator
from typing import BinaryIO

from rebriefer.domain.addresses import Address
from rebriefer.domain.attachments import MAX_ATTACHMENT_BYTES, Attachment, media_type_of
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.errors import NotSaved, Problem
from rebriefer.words.catalogue import marked
from rebriefer.workspace.forms import Value
from rebriefer.workspace.making import new_id
from rebriefer.workspace.schema import CHUNK_BYTES
from rebriefer.workspace.workspace import Workspace

_TOO_LARGE = marked("problems", "{name} has more than {most} MB.")
_EMPTY = marked("problems", "{name} is empty.")
_COLUMNS = "id, address, name, media_type, sha256, size, attached_at"


def attachments(workspace: Workspace, address: Address | None = None) -> tuple[Attachment, ...]:
    """What is attached to an address, or to anything; the latest first."""
    where, values = ("WHERE address = ?", (address,)) if address else ("", ())
    query = f"SELECT {_COLUMNS} FROM attachments {where} ORDER BY attached_at DESC, id"
    return workspace.records(_attachment, query, values)


def attach(
    workspace: Workspace, address: Address, name: str, source: BinaryIO, *, media_type: str = "", origin: str = ""
) -> Change:
    """Keep the bytes of a file in the workspace. The same bytes are kept once.

    Args:
        workspace: Where to.
        address: What the file belongs to.
        name: Name of the file, without a folder.
        source: Its bytes, read to the end.
        media_type: What it is; else the end of the name says it.
        origin: Who asked for it.

    Raises:
        NotSaved: It is empty or larger than 50 MB, or could not be written; nothing was attached.
    """
    with workspace.editing(StepName(Edit.ATTACH, address, name), origin) as editing:
        sha256, size = _keep(editing.db, source, name)
        key = new_id()
        row: dict[str, Value] = {
            "id": key,
            "address": address,
            "name": name,
            "media_type": media_type or media_type_of(name),
            "sha256": sha256,
            "size": size,
            "attached_at": workspace.now(),
        }
        editing.put("attachments", (key,), row)
    return editing.change


def detach(workspace: Workspace, attachment: Attachment, *, origin: str = "") -> Change:
    """Take an attachment away; its bytes stay for undo.

    Raises:
        NotSaved: It could not be written; the attachment stands.
    """
    name = StepName(Edit.DETACH, attachment.address, attachment.name)
    with workspace.editing(name, origin) as editing:
        editing.put("attachments", (attachment.id,), None)
    return editing.change


def bytes_of(workspace: Workspace, attachment: Attachment) -> Iterator[bytes]:
    """The bytes of an attachment, piece by piece.

    Raises:
        WorkspaceUnusable: The file cannot be read.
    """
    query = "SELECT data FROM chunks WHERE part = ? AND content = (SELECT id FROM contents WHERE sha256 = ?)"
    part = 0
    while found := workspace.rows(query, (part, attachment.sha256)):
        yield found[0]["data"]
        part += 1


def _attachment(row: sqlite3.Row) -> Attachment:
    return Attachment(*row)


def _keep(db: sqlite3.Connection, source: BinaryIO, name: str) -> tuple[str, int]:
    """Write the bytes and return their hash and number."""
    content: int = db.execute("SELECT coalesce(max(id), 0) + 1 FROM contents").fetchone()[0]
    digest, size = hashlib.sha256(), 0
    for part, piece in enumerate(iter(lambda: source.read(CHUNK_BYTES), b"")):
        size += len(piece)
        if size > MAX_ATTACHMENT_BYTES:
            raise _refused(_TOO_LARGE, name)
        digest.update(piece)
        db.execute("INSERT INTO chunks (content, part, data) VALUES (?, ?, ?)", (content, part, piece))
    if not size:
        raise _refused(_EMPTY, name)
    sha256 = digest.hexdigest()
    if db.execute("SELECT 1 FROM contents WHERE sha256 = ?", (sha256,)).fetchone():
        db.execute("DELETE FROM chunks WHERE content = ?", (content,))
    else:
        db.execute("INSERT INTO contents (id, sha256, size) VALUES (?, ?, ?)", (content, sha256, size))
    return sha256, size


def _refused(code: str, name: str) -> NotSaved:
    values: dict[str, object] = {"name": name, "most": MAX_ATTACHMENT_BYTES // 1_000_000}
    return NotSaved(Problem(code, values, remedy="Nothing was attached. Attach another file, or a part of this one."))
