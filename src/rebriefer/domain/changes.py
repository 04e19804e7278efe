"""What an edit of the analyst did: its name, the addresses that it touched, and the step that takes it back."""

from dataclasses import dataclass
from enum import StrEnum

from rebriefer.domain.addresses import Address

NOTHING = Address("")
"""Stands where a step is about no one address."""


class Edit(StrEnum):
    """What can be done to a workspace; the value is kept in the file and never changes its meaning."""

    WRITE_NOTE = "write_note"
    REMOVE_NOTE = "remove_note"
    RANK = "rank"
    UNRANK = "unrank"
    DISMISS = "dismiss"
    RECALL = "recall"
    ATTACH = "attach"
    DETACH = "detach"
    ENTER = "enter"
    REVISE = "revise"
    WITHDRAW = "withdraw"
    PIN = "pin"
    UNPIN = "unpin"
    MOVE_PIN = "move_pin"
    RESTORE = "restore"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class StepName:
    """What a step is called, to be said in either language.

    Attributes:
        edit: What was done.
        address: What it was done to, or empty.
        detail: The rank, the name of a file, a title, or how many edits a step of several has.
    """

    edit: Edit
    address: Address = NOTHING
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the list of what can be undone or redone.

    Attributes:
        id: Grows with every step and is never used again.
        name: What it is called.
        done_at: When, UTC, ``2026-11-25T08:12:33Z``.
        undone: Whether it is undone now and can be redone.
    """

    id: int
    name: StepName
    done_at: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit, an undo or a redo touched. An edit that found everything as it should be touched nothing.

    Attributes:
        addresses: Everything whose value, note, rank ... may differ now.
        name: What the step is called.
        undo: The step that takes it back; 0 where nothing changed.
        origin: Who asked for it, so that it does not answer to its own change.
    """

    addresses: tuple[Address, ...]
    name: StepName
    undo: int
    origin: str = ""
