"""What the user adds: noted, ranked, dismissed, attached, taken back, and never lost."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QPushButton

from journeys.desk import Desk
from rebriefer.domain.addresses import Address
from rebriefer.domain.rankings import Rank
from rebriefer.work.work import Work
from rebriefer.workspace.attachments import attachments, bytes_of
from rebriefer.workspace.notes import dismissal_of, note_on, write_note
from rebriefer.workspace.rankings import ranking_of

CLAIM = Address("claim:7.12")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "mine.rebrief"


def choose(desk: Desk, address: str = CLAIM) -> None:
    desk.session.selection = Address(address)
    desk.window.settle()


def files_of(desk: Desk):
    return desk.session.work.workspace


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    desk.window.shell.dropEvent(event)


def choose_file(desk: Desk, name: str, path: Path) -> None:
    """Choose a file in the dialog that is open."""
    dialog = desk.window.findChild(QFileDialog, name)
    assert dialog is not None
    if dialog.fileMode() == QFileDialog.FileMode.ExistingFiles:
        dialog.filesSelected.emit([str(path)])
    else:
        dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow, "the dialog keeps the keys")
    desk.window.place.setFocus()


def restore_first(dialog: QDialog) -> None:
    """Restore the latest backup that differs."""
    button = next(each for each in dialog.findChildren(QPushButton) if each.accessibleName().startswith("Restore "))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_note_is_written_by_hand_kept_while_it_is_written_and_shown(desk: Desk, file: Path, language: str) -> None:
    desk.open(workspace=file, language=language)
    assert not file.exists()
    choose(desk)
    desk.press("M")
    desk.type("ask the ministry 问")
    desk.until(lambda: file.exists() and note_on(files_of(desk), CLAIM), "the note is not kept while it is written")
    desk.press("Ctrl+Return")
    desk.sees("evidence", "ask the ministry 问")
    assert "mine.rebrief" in desk.window.windowTitle()


def test_letters_of_a_note_run_no_command(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    before = desk.session.as_of
    desk.press("M")
    desk.type("TD12[]P m")
    desk.press("Esc")
    assert desk.session.as_of == before and note_on(files_of(desk), CLAIM).text == "TD12[]P m"
    assert ranking_of(files_of(desk), CLAIM) is None


def test_what_is_being_written_is_kept_when_the_window_closes(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("M")
    desk.type("last words")
    desk.close()
    work = Work(file)
    assert note_on(work.workspace, CLAIM).text == "last words"
    work.close()


def test_a_value_is_ranked_by_a_key_with_a_reason_and_the_rank_is_taken_away_by_the_same_key(
    desk: Desk, file: Path
) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.sees("evidence", "Mine", "preferred")
    desk.window.shell.run("mine.reason")
    desk.type("the only one that names its method")
    desk.press("Ctrl+Return")
    desk.sees("evidence", "the only one that names its method")
    assert ranking_of(files_of(desk), CLAIM).reason == "the only one that names its method"
    desk.press("3")
    assert ranking_of(files_of(desk), CLAIM).rank is Rank.REJECTED
    desk.press("3")
    assert ranking_of(files_of(desk), CLAIM) is None


def test_without_a_selection_it_is_said_what_to_do(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    for key in ("M", "1", "2", "3"):
        desk.press(key)
        desk.sees("status-bar", "Choose a bar")
    assert not file.exists()


def test_a_dismissal_needs_a_reason(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.window.shell.run("mine.dismiss")
    desk.type(" ")
    desk.press("Ctrl+Return")
    desk.sees("writer", "A dismissal needs a reason.")
    desk.type("another year")
    desk.press("Ctrl+Return")
    desk.sees("evidence", "dismissed", "another year")
    desk.window.shell.run("mine.recall")
    assert dismissal_of(files_of(desk), CLAIM) is None


def test_a_file_is_attached_by_dropping_it_and_by_choosing_it(desk: Desk, file: Path, tmp_path: Path) -> None:
    original = tmp_path / "原文.txt"
    original.write_text("正文", encoding="utf-8")
    desk.open(workspace=file)
    choose(desk)
    drop(desk, original)
    desk.sees("evidence", "原文.txt", "6 bytes")
    desk.window.shell.run("mine.attach")
    choose_file(desk, "attach-file", original)
    assert len(attachments(files_of(desk), CLAIM)) == 2
    assert b"".join(bytes_of(files_of(desk), attachments(files_of(desk))[0])).decode() == "正文"
    (tmp_path / "empty.txt").touch()
    drop(desk, tmp_path / "empty.txt")
    desk.sees("status-bar", "empty.txt is empty")
    drop(desk, tmp_path)
    desk.sees("status-bar", "cannot be read")
    assert len(attachments(files_of(desk), CLAIM)) == 2


def test_an_edit_of_something_else_leaves_the_receipt_as_it_stands(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.sees("evidence", "Mine", "preferred")
    before, other = desk.pane("receipt"), Address("claim:1.1")
    desk.session.work.do(lambda workspace: write_note(workspace, other, "elsewhere"), _name())
    QApplication.processEvents()
    assert desk.pane("receipt") is before
    desk.session.work.do(lambda workspace: write_note(workspace, CLAIM, "here"), _name())
    desk.sees("evidence", "here")


def test_undo_and_redo_go_by_name_and_survive_a_restart(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    choose(desk, "claim:7.1")
    desk.press("2")
    desk.close()
    desk.open(workspace=file)
    choose(desk)
    desk.sees("evidence", "Mine", "preferred")
    desk.press("Ctrl+Z")
    desk.sees("status-bar", "Undo: rank claim 7.1 as kept")
    desk.press("Ctrl+Z")
    desk.sees("status-bar", "Undo: rank claim 7.12 as preferred")
    desk.until(lambda: not [line for line in desk.read("evidence") if line == "preferred"], "the rank still stands")
    desk.press("Ctrl+Z")
    desk.sees("status-bar", "Nothing to undo.")
    desk.press("Ctrl+Shift+Z")
    desk.sees("status-bar", "Redo: rank claim 7.12 as preferred")
    assert ranking_of(files_of(desk), CLAIM).rank is Rank.PREFERRED


def test_the_menu_of_the_workspace_names_what_undo_takes_back(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.click("Workspace")
    menu = desk.window.findChild(QMenu, "workspace-menu")
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Undo: rank claim 7.12 as preferred\tCtrl+Z" and any("Restore" in text for text in texts)
    menu.close()


def test_a_pulled_folder_is_said_and_nothing_is_lost(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    away = file.parent.rename(file.parent.with_name("pulled"))
    desk.press("M")
    desk.type("while it was away")
    desk.press("Ctrl+Return")
    desk.sees("workspace-notice", "Not saved", "note on claim 7.12")
    desk.sees("evidence", "Not saved: note on claim 7.12")
    assert "not saved" in desk.window.windowTitle()
    assert not desk.window.close() and desk.window.isVisible()
    desk.sees("workspace-notice", "Close again")
    away.rename(file.parent)
    desk.click("Try again")
    desk.sees("evidence", "while it was away")
    assert "not saved" not in desk.window.windowTitle() and not desk.pane("workspace-notice").isVisible()


def test_another_folder_takes_what_is_not_saved(desk: Desk, file: Path, tmp_path: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    file.parent.rename(file.parent.with_name("pulled"))
    desk.press("2")
    desk.click("Save a copy")
    choose_file(desk, "workspace-file", tmp_path / "rescued.rebrief")
    assert desk.window.windowTitle().startswith("rescued.rebrief, ")
    desk.close()
    work = Work(tmp_path / "rescued.rebrief")
    assert ranking_of(work.workspace, CLAIM).rank is Rank.KEPT
    work.close()


def test_a_second_window_reads_says_why_and_offers_a_copy(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.close()
    first = Work(file)
    assert first.read_only is None
    desk.open(workspace=file)
    desk.sees("workspace-notice", "Read-only", "open in another window")
    assert "(read-only)" in desk.window.windowTitle()
    choose(desk)
    desk.sees("evidence", "Mine", "preferred")
    desk.press("2")
    desk.sees("status-bar", "open in another window")
    first.close()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_read_only_folder_says_what_cannot_be_done(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.close()
    file.chmod(0o400)
    desk.open(workspace=file)
    desk.sees("workspace-notice", "Read-only", "Save a copy to change it")


def test_a_workspace_of_somebody_else_is_taken_over_as_a_copy(desk: Desk, file: Path, tmp_path: Path) -> None:
    theirs = Work(tmp_path / "theirs.rebrief")
    theirs.do(lambda workspace: write_note(workspace, CLAIM, "from a colleague"), _name())
    theirs.close()
    before = (tmp_path / "theirs.rebrief").read_bytes()
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    drop(desk, tmp_path / "theirs.rebrief")
    desk.sees("evidence", "from a colleague")
    desk.sees("status-bar", "taken over")
    assert desk.session.work.path == file.parent / "theirs.rebrief"
    assert (tmp_path / "theirs.rebrief").read_bytes() == before
    (tmp_path / "bad.rebrief").write_bytes(b"no workspace")
    drop(desk, tmp_path / "bad.rebrief")
    desk.sees("workspace-notice", "Workspace", "bad.rebrief")
    desk.sees("evidence", "from a colleague")


def test_a_new_workspace_is_made_by_its_first_edit_and_the_old_one_is_in_the_list(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.window.shell.run("workspace.new")
    choose_file(desk, "workspace-file", file.with_name("second.rebrief"))
    desk.sees("status-bar", "A new workspace: second.rebrief")
    assert not file.with_name("second.rebrief").exists()
    desk.press("2")
    assert file.with_name("second.rebrief").exists()
    desk.window.shell.attendance.open_file(file)
    assert ranking_of(files_of(desk), CLAIM) is not None


def test_a_restore_shows_what_would_change_and_is_taken_back(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.window.shell.run("workspace.back_up")
    desk.sees("status-bar", "Backed up")
    desk.press("2")
    desk.window.shell.run("workspace.restore")
    dialog = desk.window.findChild(QDialog, "backups")
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "1 ranking: 0 added, 0 removed, 1 changed" in said
    restore_first(dialog)
    assert ranking_of(files_of(desk), CLAIM).rank is Rank.PREFERRED
    desk.sees("workspace-notice", "Restored", "latest backup")
    desk.window.shell.run("workspace.restore")
    restore_first(desk.window.findChild(QDialog, "backups"))
    assert ranking_of(files_of(desk), CLAIM).rank is Rank.KEPT


def _name():
    from rebriefer.domain.changes import Edit, StepName

    return StepName(Edit.WRITE_NOTE, CLAIM)


def test_a_note_is_found_together_with_the_library_and_leads_to_what_it_is_about(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("M")
    desk.type("first line")
    desk.press("Return")
    desk.type("ask the zebra 斑马")
    desk.press("Ctrl+Return")
    desk.session.selection = None
    desk.window.place.setFocus()
    desk.press("Ctrl+K")
    desk.type("斑马 Zebra")
    desk.press("Return")
    desk.until(lambda: desk.session.selection == CLAIM, "the palette does not find the note")


def test_rows_that_nobody_can_read_keep_no_window_from_opening_and_are_said(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    desk.press("M")
    desk.type("still here")
    desk.press("Ctrl+Return")
    desk.close()
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE rankings SET rank = 'nonsense'")
        db.execute(
            "INSERT INTO own_entries (address, kind, day, subject, title, text, state, basis, source, entered_at)"
            " VALUES ('own:x', 'event', 'soon', '', 't', '', '', 'text', 's', '2026-01-01T00:00:00Z')"
        )
    desk.open(workspace=file)
    desk.sees("workspace-notice", "Cannot be read", "mine.rebrief")
    choose(desk)
    desk.sees("evidence", "Add of your own")
    desk.press("M")
    desk.sees("writer", "My note on claim:7.12")
    assert desk.pane("writer-text").toPlainText() == "still here"
    desk.press("Esc")
    desk.window.show_place("notes")
    desk.sees("place-notes", "My notes")


def test_the_workspace_that_was_left_is_ones_own_and_the_list_is_kept_at_once(desk: Desk, file: Path) -> None:
    desk.open(workspace=file)
    choose(desk)
    desk.press("1")
    other = file.with_name("second.rebrief")
    desk.window.shell.attendance.open_file(other)
    assert str(desk.settings["workspace.known"]).split("\n") == [str(other), str(file)]
    desk.press("2")
    desk.window.shell.attendance.open_file(file)
    assert desk.session.work.path == file
    assert sorted(path.name for path in file.parent.glob("*.rebrief")) == ["mine.rebrief", "second.rebrief"]
