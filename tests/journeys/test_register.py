"""The register in the real window: a second day, the changes, and the way back, by keys and clicks."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

CHANGED = "No. 61, 1(1), 1(2)"


@pytest.fixture
def register(desk):
    desk.open(size=(1440, 900))
    desk.go("timeline", as_of="2025-11-26")
    desk.window.place.canvas.setFocus()
    return desk.window.place.register


def test_a_key_compares_with_a_day_that_is_typed_and_esc_ends_it(desk, register):
    desk.press("C")
    assert desk.window.place.model.sight.against == date(2024, 11, 26)
    desk.type("2025-10-29")
    desk.press("Return")
    desk.sees("register", "states differ")
    assert desk.focused().startswith(CHANGED) or CHANGED in " ".join(desk.read("register"))
    row = next(line for line in desk.read("register") if CHANGED in line)
    assert "announced" in row and "suspended before effect" in row
    assert "states differ" in desk.window.place.model.sentence()
    desk.press("Esc")
    assert desk.window.place.model.sight.against is None
    desk.sees_nothing_of("register", "states differ")


def test_the_buttons_do_the_same(desk, register):
    desk.click("Compare with")
    desk.sees("register", "differ")
    desk.click("End the comparison")
    desk.sees_nothing_of("register", "differ")


def test_what_is_no_day_is_said_and_changes_nothing(desk, register):
    desk.press("C")
    desk.type("soon")
    desk.press("Return")
    desk.sees("register", "is not a day between 1900 and 2100")
    assert desk.window.place.model.sight.against == date(2024, 11, 26)
    desk.press("Esc")
    desk.sees_nothing_of("register", "soon")


def test_the_comparison_follows_the_day(desk, register):
    desk.press("C")
    desk.type("2025-11-06")
    desk.press("Return")
    desk.sees("register", CHANGED)
    desk.session.as_of = date(2025, 11, 6)
    desk.sees("register", "On 6 November 2025 every clause is in the state it is in on 6 November 2025.")


def test_the_changes_are_listed_by_key_and_a_row_opens_its_receipt(desk, register):
    desk.press("Shift+C")
    desk.sees("register", "Changes after 2025-11-26")
    desk.sees("register", "Nos. 55 to 58", "same state, now per statement")
    desk.press("Shift+C")
    desk.sees("register", "In force on 2025-11-26")
    desk.click("Changes, day by day")
    register.table.setFocus()
    desk.press("Home", "Down")
    assert desk.session.selection is not None and desk.session.selection.startswith("clause:")


def test_both_are_said_in_chinese(desk, register):
    desk.press("C")
    desk.session.language = "zh"
    desk.sees("register", "项不同", "2024年11月26日")
    desk.press("Return", "Shift+C")
    desk.sees("register", "2024年11月26日至2025年11月26日的变化")


@pytest.mark.parametrize(("size", "text_size"), [((800, 600), 100), ((1280, 800), 250), ((1280, 800), 150)])
def test_the_whole_head_stands_in_the_window_however_narrow_it_is(desk, size, text_size):
    desk.open(size=size, text_size=text_size)
    register = desk.window.place.register
    register.list_changes()
    register.compare()
    desk.sees("register", "Changes from")
    parts = [part for part in register.findChildren(QWidget) if part.objectName().startswith("register-")]
    shown = [part for part in parts if part.isVisible()]
    assert {"register-ways", "register-second-day"} <= {part.objectName() for part in shown}
    for part in shown:
        left = part.mapTo(register, part.rect().topLeft()).x()
        assert left >= 0 and left + part.width() <= register.width(), part.objectName()
