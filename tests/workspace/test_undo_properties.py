"""Whatever is edited: undone, the first state is back byte for byte; done again, the last one."""

import io
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.own_entries import EntryKind
from rebriefer.domain.rankings import Rank
from rebriefer.domain.states import Basis
from rebriefer.workspace.attachments import attach, attachments, detach
from rebriefer.workspace.entries import enter, entries, withdraw
from rebriefer.workspace.notes import dismiss, recall, write_note
from rebriefer.workspace.pins import move_pin, pin, pins, unpin
from rebriefer.workspace.rankings import rank, unrank
from rebriefer.workspace.workspace import Workspace
from workspace.made import a_workspace, dumped

DAY = date(2026, 11, 11)
ADDRESSES = st.sampled_from(
    ["claim:7.12", "claim:3.h1", "share:magnet/CHN/2024", "clause:2026-mofcom-30/14 EU entities"]
)
TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30)
EDITS = st.one_of(
    st.tuples(st.just("note"), ADDRESSES, TEXTS),
    st.tuples(st.just("rank"), ADDRESSES, st.sampled_from(list(Rank))),
    st.tuples(st.just("unrank"), ADDRESSES, st.none()),
    st.tuples(st.just("dismiss"), ADDRESSES, TEXTS.filter(bool)),
    st.tuples(st.just("recall"), ADDRESSES, st.none()),
    st.tuples(st.just("attach"), ADDRESSES, st.binary(min_size=1, max_size=5)),
    st.tuples(st.just("detach"), ADDRESSES, st.none()),
    st.tuples(st.just("enter"), ADDRESSES, TEXTS.filter(bool)),
    st.tuples(st.just("withdraw"), ADDRESSES, st.none()),
    st.tuples(st.just("pin"), ADDRESSES, TEXTS),
    st.tuples(st.just("unpin"), ADDRESSES, st.none()),
    st.tuples(st.just("move"), ADDRESSES, st.integers(0, 3)),
)


def edit(workspace: Workspace, kind: str, address, value) -> None:
    """Do one edit."""
    if kind == "detach":
        for attachment in attachments(workspace, address)[:1]:
            detach(workspace, attachment)
    elif kind == "withdraw":
        for entry in entries(workspace, address)[:1]:
            withdraw(workspace, entry)
    elif kind in ("unpin", "move"):
        for first in pins(workspace)[:1]:
            unpin(workspace, first) if kind == "unpin" else move_pin(workspace, first, value)
    else:
        _EDITS[kind](workspace, address, value)


_EDITS = {
    "note": write_note,
    "rank": rank,
    "unrank": lambda workspace, address, _: unrank(workspace, address),
    "dismiss": dismiss,
    "recall": lambda workspace, address, _: recall(workspace, address),
    "attach": lambda workspace, address, value: attach(workspace, address, "a.txt", io.BytesIO(value)),
    "enter": lambda workspace, address, value: enter(
        workspace, EntryKind.EVENT, DAY, value, basis=Basis.TEXT, source="source", subject=address
    ),
    "pin": lambda workspace, address, value: pin(
        workspace, "reader", DAY, data_date=DAY, title=(value, value), selection=address
    ),
}


def do(workspace: Workspace, edits) -> None:
    """Do a step of one or of several edits."""
    if len(edits) == 1:
        edit(workspace, *edits[0])
        return
    with workspace.editing(StepName(Edit.SEVERAL, detail=str(len(edits)))):
        for each in edits:
            edit(workspace, *each)


@settings(max_examples=40)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), max_size=8))
def test_undone_is_the_first_state_and_done_again_the_last(steps):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mine.rebrief"
        workspace = a_workspace(path)
        states = [dumped(path)]
        for edits in steps:
            before = workspace.steps()[0].id
            do(workspace, edits)
            if workspace.steps()[0].id != before:
                states.append(dumped(path))
        for state in reversed(states[:-1]):
            workspace.undo()
            assert dumped(path) == state
        for state in states[1:]:
            workspace.redo()
            assert dumped(path) == state
        workspace.close()


@settings(max_examples=40)
@given(st.lists(st.one_of(EDITS, st.just("undo"), st.just("redo")), max_size=20))
def test_any_walk_through_the_steps_is_that_of_a_list_of_states(moves):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mine.rebrief"
        workspace = a_workspace(path)
        while workspace.undo():
            pass
        while workspace.redo():
            pass
        states, at = [dumped(path)], 0
        floor = len(workspace.steps())
        for move in moves:
            if move == "undo":
                if at:
                    workspace.undo()
                    at -= 1
            elif move == "redo":
                moved = workspace.redo()
                assert (moved is not None) == (at + 1 < len(states))
                at += moved is not None
            else:
                before = {step.id for step in workspace.steps()}
                edit(workspace, *move)
                if {step.id for step in workspace.steps()} != before:
                    states[at + 1 :] = [dumped(path)]
                    at += 1
            assert dumped(path) == states[at]
            assert sum(not step.undone for step in workspace.steps()) == floor + at
        workspace.close()
