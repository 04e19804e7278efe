"""Pins: the views that the analyst keeps as cards, in their order."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.pins import Pin
from rebriefer.workspace.forms import Value
from rebriefer.workspace.making import new_id
from rebriefer.workspace.steps import Editing
from rebriefer.workspace.workspace import Workspace

_COLUMNS = "address, position, place, as_of, selection, view, title, pinned_at"


def pins(workspace: Workspace) -> tuple[Pin, ...]:
    """All pins, in their order."""
    found = workspace.rows(f"SELECT {_COLUMNS} FROM pins ORDER BY position, address")
    return tuple(_pin(row) for row in found)


def pin(
    workspace: Workspace,
    place: str,
    as_of: date,
    title: str,
    *,
    selection: Address | None = None,
    view: Mapping[str, object] | None = None,
    origin: str = "",
) -> Change:
    """Keep a view as the last card.

    Raises:
        NotSaved: It could not be written; nothing was pinned.
    """
    address = address_of("pin", new_id())
    made = Pin(address, len(pins(workspace)), place, as_of, selection, view or {}, title, workspace.now())
    with workspace.editing(StepName(Edit.PIN, address, title), origin) as editing:
        editing.put("pins", (address,), _row(made))
    return editing.change


def unpin(workspace: Workspace, taken: Pin, *, origin: str = "") -> Change:
    """Take a card away.

    Raises:
        NotSaved: It could not be written; the card stands.
    """
    with workspace.editing(StepName(Edit.UNPIN, taken.address, taken.title), origin) as editing:
        editing.put("pins", (taken.address,), None)
        _number(editing, [each for each in pins(workspace) if each.address != taken.address])
    return editing.change


def move_pin(workspace: Workspace, moved: Pin, position: int, *, origin: str = "") -> Change:
    """Put a card elsewhere in the row.

    Raises:
        NotSaved: It could not be written; the order stands.
    """
    order = [each for each in pins(workspace) if each.address != moved.address]
    order.insert(position, moved)
    with workspace.editing(StepName(Edit.MOVE_PIN, moved.address, moved.title), origin) as editing:
        _number(editing, order)
    return editing.change


def _number(editing: Editing, order: Sequence[Pin]) -> None:
    for position, each in enumerate(order):
        editing.put("pins", (each.address,), {**_row(each), "position": position})


def _row(pin: Pin) -> dict[str, Value]:
    return {
        "address": pin.address,
        "position": pin.position,
        "place": pin.place,
        "as_of": pin.as_of.isoformat(),
        "selection": pin.selection or "",
        "view": json.dumps(pin.view, ensure_ascii=False, sort_keys=True),
        "title": pin.title,
        "pinned_at": pin.pinned_at,
    }


def _pin(row: sqlite3.Row) -> Pin:
    return Pin(
        row["address"],
        row["position"],
        row["place"],
        date.fromisoformat(row["as_of"]),
        row["selection"] or None,
        json.loads(row["view"]),
        row["title"],
        row["pinned_at"],
    )
