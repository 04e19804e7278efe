"""Everything addressable, every command and every day from one line, by keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from rebriefer.place import PLACES
from rebriefer.ui.key_lists import commands_of
from rebriefer.ui.palette.offers import lit_in
from rebriefer.ui.palette.opening import shortcuts_for


def offered(desk) -> list[str]:
    return desk.window.shell.loaded_palette().shown_texts()


def listed(desk) -> list[str]:
    """All lines, headings too."""
    lines = desk.window.shell.loaded_palette().list.model()
    return [lines.index(row, 0).data() for row in range(lines.rowCount())]


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


@pytest.mark.parametrize("typed", ["shujujiezhiri", "shuju jiezhi", "sjjzr", "data da"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_command_is_found_by_pinyin_and_by_initials(desk, language, typed) -> None:
    desk.open(language=language)
    desk.session.as_of = date(2025, 11, 7)
    desk.press("Ctrl+K")
    desk.type(typed)
    desk.press("Return")
    assert desk.session.as_of == desk.session.data_date


def test_a_command_of_the_place_stands_before_those_of_the_window_and_is_done_in_the_place(desk) -> None:
    desk.open()
    before = desk.window.place.model.span
    desk.press("Ctrl+K")
    headings = [text for text in listed(desk) if text in ("Commands of Timeline", "Commands")]
    assert headings[:2] == ["Commands of Timeline", "Commands"]
    desk.type("all days")
    desk.press("Return")
    assert desk.window.place.model.span != before


@pytest.mark.parametrize("place", [entry.id for entry in PLACES])
def test_every_command_of_a_place_can_be_chosen_there(desk, place) -> None:
    desk.open().go(place)
    entry = next(entry for entry in PLACES if entry.id == place)
    for command in commands_of(entry):
        assert shortcuts_for(desk.window.place, command.keys), command.id


@pytest.mark.parametrize("typed", ["1 dec", "Dec 1", "12月1日"])
def test_a_day_without_a_year_is_offered_in_the_years_around(desk, typed) -> None:
    desk.open()
    desk.press("Ctrl+K")
    desk.type(typed)
    assert offered(desk)[:3] == ["Look at 1 December 2026", "Look at 1 December 2025", "Look at 1 December 2027"]
    desk.press("Down", "Return")
    assert desk.session.as_of == date(2025, 12, 1)


@pytest.mark.parametrize("key", ["Ctrl+Return", "Alt+Return"])
def test_the_evidence_of_an_offer_is_shown_without_leaving_the_place(desk, key) -> None:
    desk.open().go("supply")
    desk.press("Ctrl+K")
    desk.type("61号公告")
    desk.press(key)
    assert desk.session.selection is not None and "2025-mofcom-61" in desk.session.selection
    assert desk.window.place.objectName() == "place-supply"
    desk.sees("evidence", "No. 61 of 2025")


def test_what_was_chosen_lately_stands_first_where_nothing_is_typed(desk) -> None:
    desk.open()
    for address in ("term:rare-earths", "clause:2025-mofcom-62/1(1)"):
        desk.session.selection = address
        desk.window.shell.note_visit()
    desk.press("Ctrl+K")
    assert listed(desk)[0] == "Chosen lately"
    desk.press("Down", "Return")
    assert desk.session.selection == "term:rare-earths"


def test_pinyin_lights_the_characters_that_it_sounds_as(desk) -> None:
    desk.open(language="zh")
    offer = desk.window.shell.loaded_palette().answers.to("beisente")[0].offers[0]
    assert (offer.text, offer.lit) == ("贝森特", ((0, 3),))


def test_what_stands_in_the_other_language_alone_is_shown_beside(desk) -> None:
    desk.open()
    offer = desk.window.shell.loaded_palette().answers.to("bst")[0].offers[0]
    assert (offer.text, offer.lit, offer.other, offer.other_lit) == ("Bessent", (), "贝森特", ((0, 3),))


@pytest.mark.parametrize(
    ("text", "typed", "lit"),
    [
        ("Announcement 61 of 2025", "1", ()),
        ("in force from 1 December 2020", "1 dec", ((14, 19),)),
        ("Rare-earth magnets", "magnet rare", ((0, 4), (11, 17))),
        ("第61号公告", "61", ((1, 3),)),
    ],
)
def test_words_are_lit_where_they_begin(text, typed, lit) -> None:
    assert lit_in(text, typed, {}) == lit


def test_composing_chinese_neither_searches_nor_chooses_nor_closes(desk) -> None:
    desk.open()
    desk.press("Ctrl+K")
    palette = desk.window.shell.loaded_palette()
    before = offered(desk)
    QApplication.sendEvent(palette.edit, QInputMethodEvent("xi'tu", []))
    desk.press("Return", "Esc", "Down")
    assert palette.isVisible() and offered(desk) == before and desk.session.selection is None
    composed = QInputMethodEvent()
    composed.setCommitString("稀土")
    QApplication.sendEvent(palette.edit, composed)
    assert "rare earths" in offered(desk)


@pytest.mark.parametrize(("language", "said"), [("en", "4,541 addresses"), ("zh", "4541个地址")])
def test_an_empty_result_says_what_was_searched_and_what_to_try(desk, language, said) -> None:
    desk.open(language=language)
    desk.press("Ctrl+K")
    desk.type("qqqqqq")
    count = desk.session.library.db.execute("SELECT count(*) FROM addresses").fetchone()[0]
    desk.sees("palette", said.replace("4,541", f"{count:,}").replace("4541", str(count)), "qqqqqq", "xt", "61")
