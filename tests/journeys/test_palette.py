"""Everything addressable, every command and every day from one line, by keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt


def offered(desk) -> list[str]:
    return desk.window.shell.loaded_palette().shown_texts()


@pytest.mark.parametrize("typed", ["xitu", "xt", "稀土", "rare earths"])
def test_what_is_typed_in_either_script_finds_the_term_and_enter_shows_its_receipt(desk, typed) -> None:
    desk.open()
    desk.press("Ctrl+K")
    desk.type(typed)
    desk.press("Return")
    assert desk.session.selection == "term:rare-earths"
    desk.sees("evidence", "rare earths", "稀土")


def test_the_number_of_a_notice_leads_to_its_clauses(desk) -> None:
    desk.open()
    desk.press("Ctrl+K")
    desk.type("61号公告")
    assert "No. 61 of 2025, article 1(1)" in " ".join(offered(desk))
    desk.press("Down", "Down", "Up", "Return")
    assert desk.session.selection is not None and "2025-mofcom-61" in desk.session.selection


@pytest.mark.parametrize("typed", ["as of 1 dec 2025", "2025年12月1日", "2025-12-01", "截至2025年12月1日"])
def test_a_day_in_either_language_is_looked_at(desk, typed) -> None:
    desk.open()
    desk.press("Ctrl+K")
    desk.type(typed)
    desk.press("Return")
    assert desk.session.as_of == date(2025, 12, 1)


def test_a_command_is_found_in_both_languages_with_its_key_beside_it(desk) -> None:
    desk.open()
    for typed in ("data date", "数据截止日"):
        desk.session.as_of = date(2025, 11, 7)
        desk.press("Ctrl+K")
        desk.type(typed)
        desk.press("Return")
        assert desk.session.as_of == desk.session.data_date, typed


def test_single_letters_are_typed_and_run_nothing(desk) -> None:
    desk.open()
    desk.press("Ctrl+K")
    desk.type("td[]?")
    assert desk.session.as_of == desk.session.data_date
    desk.press("Esc")
    assert not desk.window.shell.loaded_palette().isVisible()


def test_finding_nothing_is_said(desk) -> None:
    desk.open()
    desk.press("Ctrl+K")
    desk.type("qqqqqq")
    desk.sees("palette", "Nothing found")
    desk.press("Return")
    assert desk.session.selection is None


def test_back_and_forward_lead_through_day_and_selection(desk, qtbot) -> None:
    desk.open().go("timeline", as_of="2025-11-06")
    desk.press("]")
    desk.window.shell.note_visit()
    desk.session.selection = "clause:2025-mofcom-62/1(1)"
    desk.press("Alt+Left")
    assert (desk.session.as_of, desk.session.selection) == (date(2025, 11, 7), None)
    desk.press("Alt+Right")
    assert desk.session.selection == "clause:2025-mofcom-62/1(1)"


def test_the_side_buttons_of_the_mouse_go_back_and_forward(desk, qtbot) -> None:
    desk.open().go("timeline", as_of="2025-11-06")
    desk.window.shell.note_visit()
    desk.session.as_of = date(2025, 11, 20)
    qtbot.mouseClick(desk.window.shell, Qt.MouseButton.BackButton)
    assert desk.session.as_of == date(2025, 11, 6)
    qtbot.mouseClick(desk.window.shell, Qt.MouseButton.ForwardButton)
    assert desk.session.as_of == date(2025, 11, 20)


def test_back_from_the_first_sight_says_that_there_is_none(desk) -> None:
    desk.open().press("Alt+Left")
    desk.sees("status-bar", "Nothing to go back to.")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_palette_lies_within_the_smallest_window(desk, language, theme) -> None:
    desk.open(language=language, theme=theme, size=(1024, 700), text_size=150)
    desk.press("Ctrl+K")
    desk.type("bessent")
    palette = desk.window.shell.loaded_palette()
    card = palette.edit.parentWidget()
    assert palette.rect().contains(card.geometry())
    assert card.rect().contains(palette.list.geometry())
