"""Workspaces for tests, and what is in them."""

import io
import sqlite3
from datetime import date
from pathlib import Path

from rebriefer.domain.addresses import Address
from rebriefer.domain.own_entries import EntryKind
from rebriefer.domain.rankings import Rank
from rebriefer.domain.states import Basis, State
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.entries import enter
from rebriefer.workspace.notes import dismiss, write_note
from rebriefer.workspace.opening import open_workspace
from rebriefer.workspace.pins import pin
from rebriefer.workspace.rankings import rank
from rebriefer.workspace.schema import TABLES
from rebriefer.workspace.workspace import Workspace

CLAIM, SHARE, DOCUMENT = Address("claim:7.12"), Address("share:magnet/CHN/2024"), Address("document:A07")
CLAUSE = Address("clause:2025-mofcom-61/1(1)")


def opened(path: Path) -> Workspace:
    """The workspace of a file, with its backups beside it."""
    return open_workspace(path, path.parent / "backups")


def a_workspace(path: Path, attached_kb: int = 500) -> Workspace:
    """A workspace with one of everything."""
    workspace = opened(path)
    write_note(workspace, CLAIM, "两个来源，同一出处 (ask again)")
    rank(workspace, SHARE, Rank.PREFERRED, "measured")
    dismiss(workspace, CLAIM, "outdated")
    attach(workspace, DOCUMENT, "原文.pdf", io.BytesIO(bytes(range(256)) * 4 * attached_kb))
    enter(
        workspace,
        EntryKind.CHANGE_OF_STATE,
        date(2026, 11, 11),
        "Suspension not extended",
        basis=Basis.REPORT,
        source="two agencies",
        subject=CLAUSE,
        state=State.IN_FORCE,
    )
    pin(
        workspace,
        "supply",
        date(2026, 10, 9),
        data_date=date(2026, 10, 9),
        title=("Who holds magnets", "谁持有磁体产能"),
        selection=SHARE,
        view={"rows": ["magnet"]},
    )
    return workspace


def dumped(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in a file, but the steps, and of the attachments' bytes those that belong to one."""
    db = sqlite3.connect(path)
    try:
        there = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
        said = {
            table.name: sorted(tuple(row) for row in db.execute(f"SELECT * FROM {table.name}"))
            for table in TABLES
            if (table.undoable or table.name == "meta") and table.name in there
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
