"""What a step of the workspace is called: ``rank claim 7.12 as preferred``."""

from __future__ import annotations

from rebriefer.domain.addresses import Address, kind_of, rest_of
from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.rankings import Rank
from rebriefer.words.catalogue import Words, marked
from rebriefer.words.receipts import kind_word
from rebriefer.words.shown_text import shown

RANKS = {
    Rank.PREFERRED: marked("rank", "preferred"),
    Rank.KEPT: marked("rank", "kept"),
    Rank.REJECTED: marked("rank", "rejected"),
}
_NAMES = {
    Edit.WRITE_NOTE: marked("step", "note on {thing}"),
    Edit.REMOVE_NOTE: marked("step", "remove the note on {thing}"),
    Edit.RANK: marked("step", "rank {thing} as {detail}"),
    Edit.UNRANK: marked("step", "take the rank of {thing} away"),
    Edit.DISMISS: marked("step", "dismiss {thing}"),
    Edit.RECALL: marked("step", "recall {thing}"),
    Edit.ATTACH: marked("step", "attach “{detail}” to {thing}"),
    Edit.DETACH: marked("step", "take “{detail}” off {thing}"),
    Edit.ENTER: marked("step", "enter “{detail}”"),
    Edit.REVISE: marked("step", "revise “{detail}”"),
    Edit.WITHDRAW: marked("step", "withdraw “{detail}”"),
    Edit.PIN: marked("step", "pin “{detail}”"),
    Edit.UNPIN: marked("step", "unpin “{detail}”"),
    Edit.MOVE_PIN: marked("step", "move “{detail}”"),
    Edit.RESTORE: marked("step", "restore a backup"),
    Edit.SEVERAL: marked("step", "{detail} edits at once"),
}


def step_name(words: Words, name: StepName) -> str:
    """The name of a step, as it stands in the list."""
    detail = words.say("rank", RANKS[Rank(name.detail)]) if name.edit is Edit.RANK else shown(name.detail, 40)
    return words.say("step", _NAMES[name.edit], thing=_thing(words, name.address), detail=detail)


def undo_name(words: Words, name: StepName) -> str:
    """What undo would take back."""
    return words.say("step", "Undo: {step}", step=step_name(words, name))


def redo_name(words: Words, name: StepName) -> str:
    """What redo would do again."""
    return words.say("step", "Redo: {step}", step=step_name(words, name))


def _thing(words: Words, address: Address) -> str:
    """An address inside a sentence: ``claim 7.12``."""
    kind = kind_word(words, kind_of(address))
    return words.say("step", "{kind} {rest}", kind=kind[:1].lower() + kind[1:], rest=shown(rest_of(address), 60))
