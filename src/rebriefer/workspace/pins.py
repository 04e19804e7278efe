"""Pins: the views that the analyst keeps as cards, in their order."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.changes import Change, Edit, StepName
from rebriefer.domain.pins import PinnedView
from rebriefer.workspace.forms import Value
from rebriefer.workspace.making import new_id
from rebriefer.workspace.schema import BY_NAME
from rebriefer.workspace.steps import Editing
from rebriefer.workspace.workspace import Workspace


def pins(workspace: Workspace) -> tuple[PinnedView, ...]:
    """All pins, in their order."""
    names = ", ".join(BY_NAME["pins"].names())
    return workspace.records(_pin, f"SELECT {names} FROM pins ORDER BY position, address")


def pin(
    workspace: Workspace,
    place: str,
    as_of: date,
    *,
    data_date: date,
    title: tuple[str, str],
    sentence: tuple[str, str] = ("", ""),
    selection: Address | None = None,
    with_statements: bool = True,
    view: Mapping[str, object] | None = None,
    origin: str = "",
) -> Change:
    """Keep a view as the last card.

    Args:
        workspace: Where to.
        place: Id of the place.
        as_of: The day that is looked at.
        data_date: The last day that the library knows.
        title: Name of the place and what it is of, English and Chinese.
        sentence: What the place shows, English and Chinese.
        selection: What is selected, or None.
        with_statements: Whether statements count beside instruments.
        view: What the place needs to show it again.
        origin: Who asked for it.

    Raises:
        NotSaved: It could not be written; nothing was pinned.
    """
    address = address_of("pin", new_id())
    said = (*title, *sentence)
    made = PinnedView(
        address,
        len(pins(workspace)),
        place,
        as_of,
        data_date,
        selection,
        with_statements,
        *said,
        view or {},
        workspace.now(),
    )
    with workspace.editing(StepName(Edit.PIN, address, title[0]), origin) as editing:
        editing.put("pins", (address,), _row(made))
    return editing.change


def unpin(workspace: Workspace, taken: PinnedView, *, origin: str = "") -> Change:
    """Take a card away.

    Raises:
        NotSaved: It could not be written; the card stands.
    """
    with workspace.editing(StepName(Edit.UNPIN, taken.address, taken.title_en), origin) as editing:
        editing.put("pins", (taken.address,), None)
        _number(editing, [each for each in pins(workspace) if each.address != taken.address])
    return editing.change


def move_pin(workspace: Workspace, moved: PinnedView, position: int, *, origin: str = "") -> Change:
    """Put a card elsewhere in the row.

    Raises:
        NotSaved: It could not be written; the order stands.
    """
    order = [each for each in pins(workspace) if each.address != moved.address]
    order.insert(position, moved)
    with workspace.editing(StepName(Edit.MOVE_PIN, moved.address, moved.title_en), origin) as editing:
        _number(editing, order)
    return editing.change


def _number(editing: Editing, order: Sequence[PinnedView]) -> None:
    for position, each in enumerate(order):
        editing.put("pins", (each.address,), {**_row(each), "position": position})


def _row(pin: PinnedView) -> dict[str, Value]:
    return {
        "address": pin.address,
        "position": pin.position,
        "place": pin.place,
        "as_of": pin.as_of.isoformat(),
        "data_date": pin.data_date.isoformat(),
        "selection": pin.selection or "",
        "with_statements": int(pin.with_statements),
        "title_en": pin.title_en,
        "title_zh": pin.title_zh,
        "sentence_en": pin.sentence_en,
        "sentence_zh": pin.sentence_zh,
        "view": json.dumps(pin.view, ensure_ascii=False, sort_keys=True),
        "pinned_at": pin.pinned_at,
    }


def _pin(row: sqlite3.Row) -> PinnedView:
    return PinnedView(
        row["address"],
        row["position"],
        row["place"],
        date.fromisoformat(row["as_of"]),
        date.fromisoformat(row["data_date"]),
        row["selection"] or None,
        bool(row["with_statements"]),
        row["title_en"],
        row["title_zh"],
        row["sentence_en"],
        row["sentence_zh"],
        json.loads(row["view"]),
        row["pinned_at"],
    )
