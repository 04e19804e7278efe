"""My notes in the window: listed, filtered, opened at home, removed, and every step taken back by a click."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rebriefer.domain.rankings import Rank
from rebriefer.workspace.notes import write_note
from rebriefer.workspace.rankings import rank

NO_61 = "clause:2025-mofcom-61/1(1)"


def with_notes(desk, **looks) -> None:
    """A note on a clause, a rank of a claim, a note on what the library does not know."""
    desk.open(**looks)
    file = desk.session.work.workspace
    write_note(file, NO_61, "ask the desk")
    rank(file, "claim:1.24", Rank.REJECTED, "")
    write_note(file, "clause:gone/1", "of another library")
    desk.press("Ctrl+6")


def items(desk) -> list[str]:
    return [item.spoken for item in desk.pane("notes-board").spoken_items()]


def click(desk, start: str) -> None:
    """Click on what is painted under a spoken name."""
    board = desk.pane("notes-board")
    rect = next(item.rect for item in board.spoken_items() if item.spoken.startswith(start))
    desk.pane("notes-scroll").ensureVisible(rect.center().x(), rect.center().y())
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 5, rect.center().y()))


def test_the_notes_without_anything_say_how_the_first_one_is_made_and_make_no_file(desk) -> None:
    desk.open().press("Ctrl+6")
    assert "press M" in desk.window.place.model.sentence() and items(desk) == []
    desk.press("Down", "Del", "Return", "End")
    assert desk.window.place.objectName() == "place-notes"
    assert desk.session.selection is None and not desk.session.keeps_work


def test_a_row_chooses_what_it_is_about_and_enter_opens_it_at_home(desk) -> None:
    with_notes(desk)
    desk.press("Home")
    while desk.session.selection != NO_61:
        desk.press("Space", "Down")
    desk.press("Up")
    assert desk.window.place.objectName() == "place-notes"
    desk.press("Return")
    assert desk.window.place.objectName() == "place-timeline" and desk.session.selection == NO_61


def test_delete_removes_and_a_click_on_the_step_brings_it_back(desk) -> None:
    with_notes(desk)
    click(desk, "Note: clause:gone/1")
    assert desk.session.selection == "clause:gone/1"
    desk.press("Return")
    assert desk.window.place.objectName() == "place-notes"
    desk.press("Del")
    desk.sees("said", "remove the note on clause gone/1", "Ctrl+Z")
    assert not any(spoken.startswith("Note: clause:gone/1") for spoken in items(desk))
    click(desk, "Step that Ctrl+Z takes back: Remove the note")
    desk.sees("said", "1 step taken back")
    assert any(spoken.startswith("Note: clause:gone/1") for spoken in items(desk))
    assert any(spoken.startswith("Step, undone: Remove the note") for spoken in items(desk))
    click(desk, "Step: Note on clause 2025-mofcom-61/1(1)")
    desk.sees("said", "3 steps taken back")
    assert all(spoken.startswith("Step, undone") for spoken in items(desk)) and len(items(desk)) == 4


def test_the_field_and_the_chips_filter_and_the_counts_are_live(desk) -> None:
    with_notes(desk)
    assert desk.pane("notes-kind-notes").accessibleDescription() == "2"
    desk.pane("notes-kind-rankings").click()
    assert next(iter(items(desk))).startswith("Ranking:")
    desk.pane("notes-kind-all").click()
    desk.pane("notes-board").setFocus()
    desk.press("/")
    desk.type("ASK desk")
    rows = [spoken for spoken in items(desk) if not spoken.startswith("Step")]
    assert len(rows) == 1 and "ask the desk" in rows[0]
    assert desk.pane("notes-kind-rankings").accessibleDescription() == "0"
    desk.press("Esc")
    assert len(items(desk)) == 6
    write_note(desk.session.work.workspace, "claim:7.12", "one more")
    assert desk.pane("notes-kind-notes").accessibleDescription() == "3"


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
def test_where_the_chips_find_no_room_a_menu_has_them(desk, size) -> None:
    with_notes(desk, size=size, text_size=250)
    desk.window.settle()
    assert not desk.pane("notes-kind-notes").isVisible() and desk.pane("notes-kinds").isVisible()
    desk.pane("notes-kinds").click()
    menu = QApplication.activePopupWidget()
    actions = menu.actions()
    assert [action.text() for action in actions][:3] == ["All  3", "Notes  2", "Rankings  1"]
    actions[1].trigger()
    menu.close()
    assert [spoken for spoken in items(desk) if spoken.startswith("Ranking:")] == []


def test_another_language_says_rows_and_steps_anew(desk) -> None:
    with_notes(desk)
    desk.session.language = "zh"
    assert [spoken[:3] for spoken in items(desk) if not spoken.startswith(("步骤", "按"))].count("笔记：") == 2
    assert any(spoken.startswith("按Ctrl+Z撤销的步骤：") for spoken in items(desk))
