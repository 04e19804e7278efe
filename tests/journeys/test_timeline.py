"""The timeline in the real window: keys, wheel, drag, register and canvas give one answer."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from rebriefer.domain.states import state_on


@pytest.fixture
def canvas(desk):
    desk.open(size=(1440, 900))
    return desk.window.place.canvas


def days_in_view(canvas) -> float:
    first, last = canvas._model.span
    return last - first


def test_keys_walk_the_items_and_enter_shows_the_receipt(desk, canvas) -> None:
    canvas.setFocus()
    desk.press("Home")
    first = desk.focused()
    desk.press("Down")
    assert desk.focused() != first
    desk.press("Up")
    assert desk.focused() == first
    while "announcement 18" not in desk.focused():
        assert desk.focused() != ""
        desk.press("Down")
    desk.press("Return")
    assert desk.session.selection == "clause:2025-mofcom-18/1"


def test_a_spoken_name_says_day_actor_name_and_state(desk, canvas) -> None:
    desk.go("timeline", as_of="2025-11-07")
    desk.session.selection = "clause:2025-mofcom-61/1(1)"
    spoken = canvas._model.spoken("clause:2025-mofcom-61/1(1)")
    assert spoken.startswith("9 October 2025, China") and spoken.endswith("suspended before effect")


def test_zoom_and_pan_by_key(desk, canvas) -> None:
    canvas.setFocus()
    wide = days_in_view(canvas)
    desk.press("+")
    assert days_in_view(canvas) < wide
    desk.press("-")
    assert days_in_view(canvas) == pytest.approx(wide)
    first = canvas._model.span[0]
    desk.press("Right")
    assert canvas._model.span[0] > first
    desk.press("0")
    assert days_in_view(canvas) > 50 * 365
    desk.press("Shift+0")
    assert days_in_view(canvas) == pytest.approx(wide)


def test_the_wheel_keeps_the_day_under_the_pointer_still(canvas) -> None:
    at = QPointF(700, 200)
    before = canvas.frame().scale.day_of(at.x())
    wheel = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    wide = days_in_view(canvas)
    QApplication.sendEvent(canvas, wheel)
    assert days_in_view(canvas) < wide
    assert canvas.frame().scale.day_of(at.x()) == pytest.approx(before, abs=0.5)


def test_a_click_on_a_bar_selects_its_clause_everywhere(desk, canvas, qtbot) -> None:
    bar = next(hit for hit in canvas.frame().hits if hit.kind == "bar" and "2025-mofcom-18" in hit.key)
    point = QPoint(round((bar.x0 + bar.x1) / 2), round((bar.y0 + bar.y1) / 2 - canvas.frame().scroll))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)
    assert desk.session.selection == "clause:2025-mofcom-18/1"
    desk.sees("evidence", "No. 18 of 2025", "in force")


def test_dragging_the_flag_looks_at_another_day(desk, canvas, qtbot) -> None:
    flag = canvas.frame().flag
    start = QPoint(round((flag.x0 + flag.x1) / 2), round(flag.text.y))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start - QPoint(200, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start - QPoint(200, 0))
    assert desk.session.as_of < date(2026, 10, 9)


@pytest.mark.parametrize("day", ["2025-10-08", "2025-10-09", "2025-11-07", "2026-11-11", "2027-01-11"])
def test_register_and_engine_agree(desk, canvas, day) -> None:
    desk.session.as_of = date.fromisoformat(day)
    known = canvas._model.known()
    for row in known:
        clause, state = row.clause, row.standing.state
        assert state is state_on(clause.lifecycle, desk.session.as_of)


def test_instruments_alone_leave_the_statement_out(desk, canvas) -> None:
    desk.go("timeline", as_of="2026-11-11")
    assert desk.session.with_statements is True
    desk.click("instruments alone")
    assert desk.session.with_statements is False
    desk.sees("register-table", "unknown")


def test_the_register_is_copied_with_headings_and_the_as_of_line(desk, canvas) -> None:
    desk.click("Copy table")
    copied = QApplication.clipboard().text()
    lines = copied.splitlines()
    assert "Measure" in copied and "2026-10-09" in copied
    assert any("No. 18" in line and "\t" in line for line in lines)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
def test_every_row_of_the_register_is_shown_whole_or_not_at_all(desk, language, size) -> None:
    desk.open(language=language, size=size)
    view = desk.window.place.register
    assert view.height() > 0 and desk.window.place.canvas.height() > 150
    assert desk.window.place.rect().contains(view.geometry())


def test_the_language_changes_while_running(desk, canvas) -> None:
    desk.click("中文")
    assert desk.session.language == "zh"
    desk.sees("register", "2026年10月9日的状态")
    desk.sees("timeline-sentence", "第18号公告")


@pytest.mark.parametrize("size", [(1024, 700), (800, 560)])
def test_what_is_chosen_stays_in_sight_in_a_smaller_window(desk, size):
    desk.open(size=(1920, 1080), text_size=150)
    desk.session.selection = "clause:2025-mofcom-61/1(3)"
    desk.window.resize(*size)
    canvas = desk.window.place.canvas
    desk.until(lambda: canvas.spoken_current() >= 0, "nothing is chosen")
    frame, rect = canvas.frame(), canvas.spoken_items()[canvas.spoken_current()].rect
    assert frame.top <= rect.center().y() <= frame.foot_y
