"""The workspace of a window: one way to edit, and what the disk refuses waits in its order."""

import io
from pathlib import Path

import pytest

from rebriefer.domain.addresses import Address
from rebriefer.domain.changes import Edit, StepName
from rebriefer.domain.rankings import Rank
from rebriefer.errors import NotSaved, WorkspaceUnusable
from rebriefer.work.work import Work
from rebriefer.workspace.attachments import attach
from rebriefer.workspace.notes import note_on, notes, write_note
from rebriefer.workspace.rankings import rank, ranking_of

pytestmark = pytest.mark.anywhere

CLAIM = Address("claim:7.12")
NOTE = StepName(Edit.WRITE_NOTE, CLAIM)
RANKED = StepName(Edit.RANK, CLAIM, "preferred")


def note(work: Work, text: str, address: Address = CLAIM) -> object:
    return work.do(lambda file: write_note(file, address, text), NOTE)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def work(stick: Path, tmp_path: Path):
    work = Work(stick / "mine.rebrief", tmp_path / "backups")
    yield work
    work.close()


def test_no_file_stands_until_the_first_edit(work: Work, stick: Path) -> None:
    assert work.read_only is None and notes(work.workspace) == () and work.name == ""
    assert list(stick.iterdir()) == []
    note(work, "ask the ministry")
    assert work.name == "mine.rebrief"


def test_without_a_path_everything_is_kept_as_long_as_the_window() -> None:
    work = Work(None)
    note(work, "ask")
    assert note_on(work.workspace, CLAIM).text == "ask" and work.name == ""
    work.undo()
    assert note_on(work.workspace, CLAIM) is None
    work.close()


def test_every_edit_undo_and_redo_is_told(work: Work) -> None:
    told = []
    work.changed.connect(lambda change: told.append((change.name.edit, change.addresses)))
    note(work, "ask")
    work.undo()
    work.redo()
    assert told == [(Edit.WRITE_NOTE, (CLAIM,))] * 3


def test_what_is_asked_for_wrongly_does_not_wait(work: Work) -> None:
    with pytest.raises(NotSaved, match="empty"):
        work.do(
            lambda file: attach(file, CLAIM, "nothing.pdf", io.BytesIO()), StepName(Edit.ATTACH, CLAIM, "nothing.pdf")
        )
    assert work.unsaved == ()


def test_a_pulled_stick_keeps_every_edit_until_it_is_back(work: Work, stick: Path) -> None:
    note(work, "before")
    away = stick.rename(stick.with_name("pulled"))
    told = []
    work.unsaved_changed.connect(lambda: told.append(len(work.unsaved)))
    assert note(work, "while it was away") is None
    assert work.do(lambda file: rank(file, CLAIM, Rank.PREFERRED), RANKED) is None
    assert [each.name.edit for each in work.unsaved] == [Edit.WRITE_NOTE, Edit.RANK] and told == [1, 2]
    assert note_on(work.workspace, CLAIM).text == "before"
    away.rename(stick)
    work.retry()
    assert work.unsaved == () and told[-1] == 0
    assert note_on(work.workspace, CLAIM).text == "while it was away"
    assert ranking_of(work.workspace, CLAIM).rank is Rank.PREFERRED


def test_what_comes_after_a_refused_edit_waits_behind_it(work: Work, stick: Path) -> None:
    note(work, "before")
    away = stick.rename(stick.with_name("pulled"))
    note(work, "first")
    away.rename(stick)
    note(work, "second")
    assert work.unsaved == () and note_on(work.workspace, CLAIM).text == "second"
    assert [step.name.edit for step in work.steps()] == [Edit.WRITE_NOTE] * 3


def test_a_waiting_edit_is_taken_back_before_any_step(work: Work, stick: Path) -> None:
    note(work, "before")
    away = stick.rename(stick.with_name("pulled"))
    note(work, "regretted")
    assert work.undo().name == NOTE and work.unsaved == ()
    away.rename(stick)
    assert note_on(work.workspace, CLAIM).text == "before"


def test_a_copy_in_another_folder_takes_what_waits(work: Work, stick: Path, tmp_path: Path) -> None:
    note(work, "before")
    note(work, "another", Address("claim:1.1"))
    away = stick.rename(stick.with_name("pulled"))
    note(work, "while it was away")
    work.save_copy(tmp_path / "rescued.rebrief")
    assert work.path == tmp_path / "rescued.rebrief" and work.unsaved == ()
    assert {each.text for each in notes(work.workspace)} == {"while it was away", "another"}
    away.rename(stick)
    old = Work(stick / "mine.rebrief")
    assert note_on(old.workspace, CLAIM).text == "before"
    old.close()


def test_nobody_leaves_a_workspace_while_edits_wait(work: Work, stick: Path, tmp_path: Path) -> None:
    note(work, "before")
    stick.rename(stick.with_name("pulled"))
    note(work, "waits")
    with pytest.raises(NotSaved, match="not saved"):
        work.open(tmp_path / "other.rebrief")
    assert work.path == stick / "mine.rebrief"


def test_a_second_window_reads_and_says_why(work: Work, stick: Path) -> None:
    note(work, "mine")
    second = Work(stick / "mine.rebrief")
    assert "open in another window" in second.read_only.code
    assert note_on(second.workspace, CLAIM).text == "mine"
    with pytest.raises(NotSaved):
        note(second, "not mine")
    assert second.unsaved == ()
    second.close()


def test_a_copy_of_a_read_only_workspace_can_be_changed(work: Work, stick: Path, tmp_path: Path) -> None:
    note(work, "mine")
    second = Work(stick / "mine.rebrief")
    second.save_copy(tmp_path / "copy.rebrief")
    second.open(tmp_path / "copy.rebrief")
    note(second, "changed there")
    assert note_on(work.workspace, CLAIM).text == "mine"
    second.close()


def test_a_file_that_is_no_workspace_is_shown_as_empty_and_never_written(stick: Path) -> None:
    path = stick / "mine.rebrief"
    path.write_bytes(b"not a workspace" * 100)
    work = Work(path)
    assert notes(work.workspace) == () and work.read_only is not None
    with pytest.raises(NotSaved):
        note(work, "lost?")
    assert path.read_bytes() == b"not a workspace" * 100
    work.close()


def test_opening_what_cannot_be_opened_leaves_this_one_open(work: Work, stick: Path) -> None:
    note(work, "mine")
    (stick / "bad.rebrief").write_bytes(b"no")
    told = []
    work.opened.connect(lambda: told.append(1))
    with pytest.raises(WorkspaceUnusable):
        work.open(stick / "bad.rebrief")
    assert note_on(work.workspace, CLAIM).text == "mine" and told == []
    work.open(stick / "mine.rebrief")
    assert work.read_only is None


def test_a_restore_is_told_and_can_be_taken_back(work: Work) -> None:
    note(work, "old")
    work.backing_up()()
    (backup,) = work.backups()
    note(work, "new")
    told = []
    work.opened.connect(lambda: told.append(1))
    taken = work.restore(backup.path)
    assert note_on(work.workspace, CLAIM).text == "old" and told
    work.restore(taken.path)
    assert note_on(work.workspace, CLAIM).text == "new"


def test_a_file_of_somebody_else_becomes_a_copy(work: Work, stick: Path, tmp_path: Path) -> None:
    theirs = Work(tmp_path / "theirs.rebrief")
    note(theirs, "from a colleague")
    theirs.close()
    work.take_in(tmp_path / "theirs.rebrief", stick / "theirs.rebrief")
    assert note_on(work.workspace, CLAIM).text == "from a colleague" and work.name == "theirs.rebrief"


def test_it_names_the_library_it_was_used_with_and_makes_no_file_for_that(work: Work, stick: Path) -> None:
    work.name_library("bundled", "1", "aa")
    assert list(stick.iterdir()) == []
    note(work, "ask")
    assert work.workspace.about("library_name") == "bundled" and len(work.steps()) == 1
