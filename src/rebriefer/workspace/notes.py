"""Notes and dismissals: what the analyst wrote about an address, and what she set aside."""

import sqlite3
from collections.abc import Sequence

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.notes import Dismissal, Note
from rebriefer.workspace.workspace import Workspace


def note_on(workspace: Workspace, address: Address) -> Note | None:
    """The note on an address, or None."""
    query = "SELECT address, text, written_at FROM notes WHERE address = ?"
    return next(iter(workspace.records(_note, query, (address,))), None)


def notes(workspace: Workspace) -> tuple[Note, ...]:
    """All notes, the latest first."""
    return workspace.records(_note, "SELECT address, text, written_at FROM notes ORDER BY written_at DESC, address")


def notes_with(workspace: Workspace, words: Sequence[str], limit: int) -> tuple[Note, ...]:
    """Notes whose text holds every word, capitals of ASCII aside; the latest first.

    Args:
        workspace: Where to look.
        words: What has to be in one note; none finds nothing.
        limit: The most that is returned.
    """
    if not words:
        return ()
    holds = " AND ".join("instr(lower(text), lower(?))" for _ in words)
    query = f"SELECT address, text, written_at FROM notes WHERE {holds} ORDER BY written_at DESC, address LIMIT ?"
    return workspace.records(_note, query, (*words, limit))


def write_note(workspace: Workspace, address: Address, text: str, *, origin: str = "") -> Change:
    """Write the note on an address; an empty text removes it.

    Raises:
        NotSaved: It could not be written; the earlier note stands.
    """
    before = note_on(workspace, address)
    row = {"address": address, "text": text, "written_at": workspace.now()} if text else None
    with workspace.editing(StepName(Edit.WRITE_NOTE if text else Edit.REMOVE_NOTE, address), origin) as editing:
        if (before.text if before else "") != text:
            editing.put("notes", (address,), row)
    return editing.change


def dismissal_of(workspace: Workspace, address: Address) -> Dismissal | None:
    """Why an address was dismissed, or None."""
    query = "SELECT address, reason, dismissed_at FROM dismissals WHERE address = ?"
    return next(iter(workspace.records(_dismissal, query, (address,))), None)


def dismissals(workspace: Workspace) -> tuple[Dismissal, ...]:
    """All dismissals, the latest first."""
    query = "SELECT address, reason, dismissed_at FROM dismissals ORDER BY dismissed_at DESC, address"
    return workspace.records(_dismissal, query)


def dismiss(workspace: Workspace, address: Address, reason: str, *, origin: str = "") -> Change:
    """Set an address aside, with a reason that must not be empty.

    Raises:
        NotSaved: It could not be written, or no reason was given.
    """
    before = dismissal_of(workspace, address)
    row = {"address": address, "reason": reason, "dismissed_at": workspace.now()}
    with workspace.editing(StepName(Edit.DISMISS, address), origin) as editing:
        if before is None or before.reason != reason:
            editing.put("dismissals", (address,), row)
    return editing.change


def recall(workspace: Workspace, address: Address, *, origin: str = "") -> Change:
    """Take a dismissal back.

    Raises:
        NotSaved: It could not be written; the dismissal stands.
    """
    with workspace.editing(StepName(Edit.RECALL, address), origin) as editing:
        editing.put("dismissals", (address,), None)
    return editing.change


def _note(row: sqlite3.Row) -> Note:
    return Note(*row)


def _dismissal(row: sqlite3.Row) -> Dismissal:
    return Dismissal(*row)
