"""Each journey, with the first, second, third ... call to the disk failing: the old state stands, and it is said."""

import io
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Edit, StepName
from rebriefer.errors import ProblemError
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.backups import back_up, backups_of
from rebriefer.workspace.copying import save_copy
from rebriefer.workspace.notes import note_on, write_note
from rebriefer.workspace.pins import move_pin, pins
from rebriefer.workspace.restoring import restore
from rebriefer.workspace.workspace import Workspace
from workspace.failing_calls import FailingDisk
from workspace.made import CLAIM, DOCUMENT, SHARE, a_workspace, dumped, opened, sound

_NEW = re.compile(r"\b[0-9a-f]{32}\b|[0-9-]{10}T[0-9:]{8}Z")
LAST = Address("claim:99.1")


@dataclass
class Desk:
    """A folder with a workspace, and what is open.

    Attributes:
        path: The workspace.
        open: It, where it is open.
    """

    path: Path
    open: list[Workspace] = field(default_factory=list)

    @property
    def workspace(self) -> Workspace:
        """The workspace, opened when it is asked for."""
        if not self.open:
            self.open.append(opened(self.path))
        return self.open[0]

    @property
    def copy(self) -> Path:
        """Where a copy would go."""
        return self.path.with_name("copy.rebrief")

    @property
    def backups(self) -> Path:
        """Where the backups go."""
        return self.path.parent / "backups"

    def state(self) -> list[dict[str, list[tuple[object, ...]]] | None]:
        """The rows of the file and of the copy; nothing of one that is not there or is empty, in either version."""
        return [_rows(path) if path.exists() else None for path in (self.path, self.copy)]


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]] | None:
    filled = {name: rows for name, rows in dumped(path).items() if rows}
    return filled if filled.keys() != {"meta"} else None


def _create(desk: Desk) -> None:
    write_note(desk.workspace, CLAIM, "first")


def _edit(desk: Desk) -> None:
    write_note(desk.workspace, CLAIM, "another text")


def _attach(desk: Desk) -> None:
    attach(desk.workspace, DOCUMENT, "b.bin", io.BytesIO(bytes(range(1, 256)) * 16_000))


def _several(desk: Desk) -> None:
    with desk.workspace.editing(StepName(Edit.SEVERAL, detail="2")):
        write_note(desk.workspace, CLAIM, "one")
        move_pin(desk.workspace, pins(desk.workspace)[0], 1)
        write_note(desk.workspace, SHARE, "two")


def _save_copy(desk: Desk) -> None:
    save_copy(desk.workspace, desk.copy)


def _open(desk: Desk) -> None:
    assert desk.workspace


def _back_up(desk: Desk) -> None:
    back_up(desk.path, desk.backups)


def _restore(desk: Desk) -> None:
    restore(desk.workspace, backups_of(desk.workspace.id, desk.backups)[-1].path, desk.backups)


def _nothing(desk: Desk) -> None:
    """The folder is empty."""


def _whole(desk: Desk) -> None:
    a_workspace(desk.path, attached_kb=2).close()
    assert desk.workspace.read_only is None


def _closed(desk: Desk) -> None:
    a_workspace(desk.path, attached_kb=2).close()


def _old(desk: Desk) -> None:
    shutil.copy(Path(__file__).parent / "files" / "version-1.rebrief", desk.path)


def _backed_up(desk: Desk) -> None:
    _whole(desk)
    back_up(desk.path, desk.backups)
    write_note(desk.workspace, SHARE, "after the backup")
    attach(desk.workspace, SHARE, "after.bin", io.BytesIO(b"after"))


JOURNEYS: dict[str, tuple[Callable[[Desk], None], Callable[[Desk], None]]] = {
    "create": (_nothing, _create),
    "open": (_closed, _open),
    "edit": (_whole, _edit),
    "attach, a page of many": (_whole, _attach),
    "several edits": (_whole, _several),
    "save a copy": (_whole, _save_copy),
    "migrate": (_old, _open),
    "back up": (_whole, _back_up),
    "restore": (_backed_up, _restore),
}
"""What is there before, and what is done; undo has a test of its own, as it is several steps."""

STRIDES = {"attach, a page of many": 101}
"""Where a journey writes thousands of pages, only every so many calls fail in turn."""


def same_but_id(states: list[dict[str, list[tuple[object, ...]]] | None]) -> object:
    """A state without ids and times, which are new in every run, and without the order that they give."""
    return [
        {name: sorted(_NEW.sub("", repr(row)) for row in rows) for name, rows in (state or {}).items()}
        for state in states
    ]


def held_to(desk: Desk, before: object, after: object, raised: ProblemError | None) -> None:
    """The old state where it was said to have failed, else the new one; and in any case a whole file."""
    state = desk.state()
    if raised is None:
        assert same_but_id(state) == after
    else:
        assert state == before
        for language in ("en", "zh"):
            words = Words(language)
            assert raised.problem.remedy
            assert len(say_problem(words, raised.problem)) > 20
            assert words.missing == frozenset()
    for path in desk.path.parent.rglob("*.rebrief"):
        assert sound(path)
    left = [path.name for path in desk.path.parent.rglob("*") if path.name.endswith((".new", ".new-journal"))]
    assert left == []


@pytest.mark.parametrize(("full", "lasting"), [(False, False), (True, True)], ids=["broken once", "full from then on"])
@pytest.mark.parametrize("name", JOURNEYS)
def test_the_old_state_stands_whichever_call_fails(disk: FailingDisk, tmp_path, name, full, lasting):
    prepare, act = JOURNEYS[name]
    model = Desk(tmp_path / "model" / "mine.rebrief")
    model.path.parent.mkdir()
    prepare(model)
    act(model)
    after = same_but_id(model.state())
    close(model)
    points = refused = 0
    for at in range(1, 10_000, STRIDES.get(name, 1)):
        desk = Desk(tmp_path / str(at) / "mine.rebrief")
        desk.path.parent.mkdir()
        prepare(desk)
        before, raised = desk.state(), None
        with disk.armed(at, lasting=lasting, full=full):
            try:
                act(desk)
            except ProblemError as problem:
                raised = problem
        points += 1
        refused += raised is not None
        held_to(desk, before, after, raised)
        went_on(desk, name)
        close(desk)
        if not disk.failed:
            break
    assert raised is None
    assert refused >= points // 2


def close(desk: Desk) -> None:
    """Let the file go."""
    for workspace in desk.open:
        workspace.close()


def went_on(desk: Desk, name: str) -> None:
    """When the disk is well again, the next edit is kept: nothing has to be opened anew."""
    workspace = desk.workspace
    if workspace.read_only is None:
        write_note(workspace, LAST, name)
        assert note_on(workspace, LAST).text == name
        assert workspace.undo().addresses == (LAST,)
    else:
        assert name == "open" or name == "migrate"


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("back", [True, False], ids=["undo", "redo"])
def test_undo_and_redo_stand_or_fall_as_a_whole(disk: FailingDisk, tmp_path, back, lasting):
    for at in range(1, 200):
        path = tmp_path / f"{at}.rebrief"
        workspace = a_workspace(path, attached_kb=2)
        states = [dumped(path)]
        workspace.undo()
        states.append(dumped(path))
        if back:
            workspace.redo()
        raised = False
        with disk.armed(at, lasting=lasting, full=True):
            try:
                assert workspace.undo() if back else workspace.redo()
            except ProblemError:
                raised = True
        assert dumped(path) == states[back != raised]
        assert sound(path)
        workspace.close()
        if not disk.failed:
            break
    assert at > 8 and not raised
