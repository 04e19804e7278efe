"""Own entries: events, changes of state and corrections that the analyst adds."""

import sqlite3
from dataclasses import replace
from datetime import date

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.own_entries import EntryKind, OwnEntry
from rebriefer.domain.states import Basis, State
from rebriefer.errors import NotSaved, Problem
from rebriefer.workspace.forms import Value
from rebriefer.workspace.making import new_id
from rebriefer.workspace.workspace import Workspace

_COLUMNS = "address, kind, day, subject, title, text, state, basis, source, entered_at"


def entries(workspace: Workspace, subject: Address | None = None) -> tuple[OwnEntry, ...]:
    """All own entries, or those about an address; by day."""
    where, values = ("WHERE subject = ?", (subject,)) if subject else ("", ())
    return workspace.records(_entry, f"SELECT {_COLUMNS} FROM own_entries {where} ORDER BY day, address", values)


def enter(
    workspace: Workspace,
    kind: EntryKind,
    day: date,
    title: str,
    *,
    basis: Basis,
    source: str,
    subject: Address | None = None,
    text: str = "",
    state: State | None = None,
    origin: str = "",
) -> Change:
    """Add an entry.

    Raises:
        NotSaved: A part is missing or does not go with its kind, or it could not be written.
    """
    address = address_of("own", new_id())
    entry = OwnEntry(address, kind, day, subject, title, text, state, basis, source, workspace.now())
    return _put(workspace, entry, Edit.ENTER, origin)


def revise(workspace: Workspace, entry: OwnEntry, *, origin: str = "") -> Change:
    """Make an entry say something else; it keeps its address.

    Raises:
        NotSaved: A part is missing or does not go with its kind, or it could not be written.
    """
    return _put(workspace, replace(entry, entered_at=workspace.now()), Edit.REVISE, origin)


def withdraw(workspace: Workspace, entry: OwnEntry, *, origin: str = "") -> Change:
    """Take an entry back.

    Raises:
        NotSaved: It could not be written; the entry stands.
    """
    with workspace.editing(StepName(Edit.WITHDRAW, entry.address, entry.title), origin) as editing:
        editing.put("own_entries", (entry.address,), None)
    return editing.change


def _put(workspace: Workspace, entry: OwnEntry, edit: Edit, origin: str) -> Change:
    _hold_together(entry)
    row: dict[str, Value] = {
        "address": entry.address,
        "kind": entry.kind.value,
        "day": entry.day.isoformat(),
        "subject": entry.subject or "",
        "title": entry.title,
        "text": entry.text,
        "state": entry.state.value if entry.state else "",
        "basis": entry.basis.value,
        "source": entry.source,
        "entered_at": entry.entered_at,
    }
    with workspace.editing(StepName(edit, entry.address, entry.title), origin) as editing:
        editing.put("own_entries", (entry.address,), row)
    return editing.change


def _hold_together(entry: OwnEntry) -> None:
    """Refuse an entry whose parts do not belong together."""
    if (entry.state is not None) != (entry.kind is EntryKind.CHANGE_OF_STATE):
        raise NotSaved(
            Problem(
                "A change of state names a state, and nothing else does.",
                remedy="Choose a state, or another kind of entry.",
            )
        )
    if entry.subject is None and entry.kind is not EntryKind.EVENT:
        raise NotSaved(
            Problem("It is not said what the entry is about.", remedy="Choose what changes or is to be corrected.")
        )


def _entry(row: sqlite3.Row) -> OwnEntry:
    return OwnEntry(
        row["address"],
        EntryKind(row["kind"]),
        date.fromisoformat(row["day"]),
        row["subject"] or None,
        row["title"],
        row["text"],
        State(row["state"]) if row["state"] else None,
        Basis(row["basis"]),
        row["source"],
        row["entered_at"],
    )
