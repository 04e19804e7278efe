"""Workspaces for tests, and what is in them."""

import io
import sqlite3
from pathlib import Path

from rebriefer.domain.addresses import Address
from rebriefer.domain.rankings import Rank
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.notes import dismiss, write_note
from rebriefer.workspace.opening import open_workspace
from rebriefer.workspace.rankings import rank
from rebriefer.workspace.schema import TABLES
from rebriefer.workspace.workspace import Workspace

CLAIM, SHARE, DOCUMENT = Address("claim:7.12"), Address("share:magnet/CHN/2024"), Address("document:A07")


def a_workspace(path: Path) -> Workspace:
    """A workspace with one of everything."""
    workspace = open_workspace(path)
    write_note(workspace, CLAIM, "两个来源，同一出处 (ask again)")
    rank(workspace, SHARE, Rank.PREFERRED, "measured")
    dismiss(workspace, CLAIM, "outdated")
    attach(workspace, DOCUMENT, "原文.pdf", io.BytesIO(bytes(range(256)) * 2_000))
    return workspace


def dumped(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in a file, but the steps, and of the attachments' bytes those that belong to one."""
    db = sqlite3.connect(path)
    try:
        said = {
            table.name: sorted(tuple(row) for row in db.execute(f"SELECT * FROM {table.name}"))
            for table in TABLES
            if table.undoable or table.name == "meta"
        }
        said["bytes"] = db.execute(
            "SELECT DISTINCT c.sha256, c.size, k.part, k.data FROM attachments a JOIN contents c USING (sha256)"
            " JOIN chunks k ON k.content = c.id ORDER BY c.sha256, k.part"
        ).fetchall()
        return said
    finally:
        db.close()


def sound(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file."""
    db = sqlite3.connect(path)
    try:
        return [tuple(row) for row in db.execute("PRAGMA integrity_check")] == [("ok",)]
    finally:
        db.close()
