"""The question in the room: what holds on another day, and does every part of the window give one answer?"""

from datetime import date


def test_the_window_opens_on_the_data_date_and_says_nothing_about_looking_back(desk) -> None:
    desk.open()
    assert desk.session.as_of == desk.session.data_date == date(2026, 10, 9)
    assert desk.read("strip") == []
    desk.sees("top-bar", "As of", "2026-10-09")
    desk.sees("register", "In force on 2026-10-09")


def test_stepping_onto_7_november_suspends_the_clause_everywhere(desk) -> None:
    desk.open().go("timeline", as_of="2025-11-06")
    desk.session.selection = "clause:2025-mofcom-62/1(1)"
    desk.sees("evidence", "State on 2025-11-06", "in force", "since 2025-10-09")
    desk.press("]")
    assert desk.session.as_of == date(2025, 11, 7)
    desk.sees("evidence", "State on 2025-11-07", "suspended to 2026-11-10", "since 2025-11-07")
    desk.sees("register-table", "No. 62", "suspended", "2025-11-07")
    desk.sees("strip", "Looking back", "336 days before the data date")


def test_today_is_beyond_the_data_and_d_leads_back(desk) -> None:
    desk.open().press("T")
    assert desk.session.as_of == date(2026, 11, 25)
    desk.sees("strip", "Beyond the data", "47 days after the data date", "not observed")
    desk.press("D")
    assert desk.session.as_of == desk.session.data_date
    assert desk.read("strip") == []


def test_the_link_of_the_strip_leads_back(desk) -> None:
    desk.open().go("timeline", as_of="2025-11-26")
    desk.click("Back to 2026-10-09")
    assert desk.session.as_of == desk.session.data_date


def test_the_changes_of_the_selection_are_walked_one_by_one(desk) -> None:
    desk.open()
    desk.session.selection = "clause:2025-mofcom-61/1(1)"
    days = []
    for _ in range(3):
        desk.press("Ctrl+[")
        days.append(desk.session.as_of.isoformat())
    assert days == ["2025-11-07", "2025-10-09", "2025-10-09"]
    desk.sees("said", "No change of state before 2025-10-09.")
    desk.press("D", "Ctrl+]", "Ctrl+]", "Ctrl+]")
    assert desk.session.as_of == date(2027, 1, 11)
    desk.sees("said", "No change of state after 2027-01-11.")


def test_without_a_selection_any_clause_is_a_change(desk) -> None:
    desk.open().go("timeline", as_of="2025-11-05")
    desk.press("Ctrl+]")
    assert desk.session.as_of == date(2025, 11, 7)


def test_a_day_that_does_not_exist_is_refused_in_one_sentence(desk) -> None:
    desk.open().click("As of")
    desk.type("2025-02-30")
    desk.press("Return")
    assert desk.session.as_of == desk.session.data_date
    desk.sees("as-of-complaint", '"2025-02-30" is not a day between 1900 and 2100')
    desk.press("Esc")
    assert desk.read("as-of-complaint") == []
    desk.sees("top-bar", "2026-10-09")


def test_letters_are_typed_in_the_field_and_are_no_commands_there(desk) -> None:
    desk.open().click("As of")
    desk.type("7 Nov 2025")
    assert desk.session.as_of == desk.session.data_date
    desk.press("Return")
    assert desk.session.as_of == date(2025, 11, 7)


def test_a_chinese_day_is_read_in_either_language(desk) -> None:
    desk.open(language="zh").click("截至")
    desk.type("2025年11月7日")
    desk.press("Return")
    assert desk.session.as_of == date(2025, 11, 7)
    desk.sees("strip", "回溯", "336天")


def test_the_arrows_of_the_field_step_days(desk) -> None:
    desk.open().click("A day back")
    assert desk.session.as_of == date(2026, 10, 8)
    desk.click("As of")
    desk.press("Up", "Up")
    assert desk.session.as_of == date(2026, 10, 10)
