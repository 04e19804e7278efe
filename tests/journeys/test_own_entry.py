"""An own entry is made in a minute by keys alone, changes the register as the user's, and is taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from journeys.desk import Desk
from rebriefer.domain.addresses import Address
from rebriefer.domain.states import State
from rebriefer.ui.own_entry.form import OwnEntryForm
from rebriefer.widgets.controls import Button

NO_18 = Address("clause:2025-mofcom-18/1")


def form_of(desk: Desk) -> OwnEntryForm:
    form = desk.window.findChild(OwnEntryForm)
    assert form is not None
    return form


def press_in(desk: Desk, form: OwnEntryForm, name: str) -> None:
    QTest.mouseClick(form.findChild(Button, name), Qt.MouseButton.LeftButton)
    be_back(desk)


def be_back(desk: Desk) -> None:
    """The form is away, and the place has the keys again."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow, "the form keeps the keys")
    desk.window.place.setFocus()


def suspended(desk: Desk, file: Path) -> OwnEntryForm:
    """The form with a suspension of No. 18 from 2026-11-20 on."""
    desk.open(workspace=file)
    desk.go("timeline", as_of="2026-11-20")
    desk.session.selection = NO_18
    desk.press("Ctrl+E")
    form = form_of(desk)
    QTest.keyClicks(form.title, "Paused after the call")
    QTest.keyClicks(form.source, "the importer, by telephone")
    form.state.choose(State.SUSPENDED)
    return form


def test_a_change_of_state_changes_the_register_as_the_users(desk: Desk, tmp_path: Path) -> None:
    form = suspended(desk, tmp_path / "mine.rebrief")
    assert form.day.text() == "2026-11-20"
    press_in(desk, form, "own-entry-enter")
    desk.sees("register", "No. 18, seven elements", "suspended", "2026-11-20")
    desk.sees("evidence", "suspended, since 2026-11-20 (per your entry)")
    desk.sees("evidence", "Your entry")
    desk.press("[")
    desk.sees("register", "No. 18, seven elements", "in force")
    desk.press("Ctrl+Z")
    desk.press("]")
    desk.sees("register", "No. 18, seven elements", "in force")
    assert desk.session.library.own == ()


def test_after_a_restart_it_is_there_and_is_revised_and_withdrawn(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mine.rebrief"
    press_in(desk, suspended(desk, file), "own-entry-enter")
    desk.close()
    desk.open(workspace=file)
    (entry,) = desk.session.library.own
    desk.session.selection = entry.address
    desk.sees("evidence", "the importer, by telephone")
    desk.press("Ctrl+E")
    form = form_of(desk)
    assert form.title.text() == "Paused after the call" and form.state.state is State.SUSPENDED
    form.state.choose(State.ENDED)
    press_in(desk, form, "own-entry-enter")
    assert desk.session.library.own[0].state is State.ENDED
    desk.press("Ctrl+E")
    press_in(desk, form_of(desk), "own-entry-withdraw")
    assert desk.session.library.own == ()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_wrong_is_said_under_its_field_and_nothing_is_lost(desk: Desk, tmp_path: Path, language: str) -> None:
    desk.open(workspace=tmp_path / "mine.rebrief", language=language)
    desk.session.selection = NO_18
    desk.press("Ctrl+E")
    form = form_of(desk)
    form.day.setText("soon")
    QTest.keyClicks(form.title, "x")
    form.enter()
    said = {field: label.text() for field, label in form._wrong.items() if label.text()}
    assert set(said) == {"day", "state", "source"} and "soon" in said["day"]
    form.reject()
    be_back(desk)
    assert desk.session.library.own == () and not (tmp_path / "mine.rebrief").exists()
    desk.press("Ctrl+E")
    assert form_of(desk).title.text() == "x" and form_of(desk).day.text() == "soon"
    form_of(desk).reject()


def test_an_event_of_the_users_stands_among_the_events(desk: Desk, tmp_path: Path) -> None:
    desk.open(workspace=tmp_path / "mine.rebrief")
    desk.press("Ctrl+E")
    form = form_of(desk)
    QTest.keyClicks(form.title, "A delegation arrives")
    QTest.keyClicks(form.source, "an attendee")
    QTest.keyClick(form.source, Qt.Key.Key_Return)
    be_back(desk)
    (entry,) = desk.session.library.own
    assert entry.title == "A delegation arrives" and entry.subject is None
    desk.press("Ctrl+K")
    desk.type("delegation arrives")
    desk.press("Return")
    desk.until(lambda: desk.session.selection == entry.address, "the palette does not lead to it")
    desk.sees("evidence", "an attendee")


def test_ctrl_enter_enters_from_the_text(desk: Desk, tmp_path: Path) -> None:
    desk.open(workspace=tmp_path / "mine.rebrief")
    desk.press("Ctrl+E")
    form = form_of(desk)
    QTest.keyClicks(form.title, "A delegation arrives")
    QTest.keyClicks(form.source, "an attendee")
    form.text.setFocus()
    QTest.keyClicks(form.text, "Two days")
    QTest.keyClick(form.text, Qt.Key.Key_Return)
    QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    be_back(desk)
    (entry,) = desk.session.library.own
    assert entry.text == "Two days\n"


def test_a_revision_neither_drops_nor_stands_in_for_a_new_entry_that_was_left(desk: Desk, tmp_path: Path) -> None:
    press_in(desk, suspended(desk, tmp_path / "mine.rebrief"), "own-entry-enter")
    (entry,) = desk.session.library.own
    desk.press("Ctrl+E")
    QTest.keyClicks(form_of(desk).title, "Half a title")
    form_of(desk).reject()
    be_back(desk)
    desk.session.selection = entry.address
    desk.press("Ctrl+E")
    revising = next(form for form in desk.window.findChildren(OwnEntryForm) if form.isVisible())
    assert revising.title.text() == "Paused after the call"
    revising.reject()
    be_back(desk)
    desk.session.selection = NO_18
    desk.press("Ctrl+E")
    again = next(form for form in desk.window.findChildren(OwnEntryForm) if form.isVisible())
    assert again.title.text() == "Half a title"
    again.reject()


def test_a_form_that_was_left_speaks_the_language_of_now(desk: Desk, tmp_path: Path) -> None:
    desk.open(workspace=tmp_path / "mine.rebrief")
    desk.session.selection = NO_18
    desk.press("Ctrl+E")
    QTest.keyClicks(form_of(desk).title, "Half a title")
    form_of(desk).reject()
    be_back(desk)
    desk.session.language = "zh"
    desk.press("Ctrl+E")
    form = next(form for form in desk.window.findChildren(OwnEntryForm) if form.isVisible())
    assert form.title.text() == "Half a title"
    assert form.title.accessibleName() == "标题"
    form.reject()


def test_own_entries_are_written_out_as_a_draft_pack(desk: Desk, tmp_path: Path) -> None:
    press_in(desk, suspended(desk, tmp_path / "mine.rebrief"), "own-entry-enter")
    desk.window.shell.run("workspace.write_draft")
    dialog = desk.window.findChild(QFileDialog, "draft-folder")
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    be_back(desk)
    desk.sees("said", "Written", "draft-pack")
    assert "Paused after the call" in (tmp_path / "draft-pack/changes_of_state.json").read_text(encoding="utf-8")
    desk.window.shell.run("workspace.write_draft")
    dialog = desk.window.findChild(QFileDialog, "draft-folder")
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    desk.sees("workspace-notice", "is not empty")
