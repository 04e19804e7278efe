"""Finding within what a place shows: in both languages and by pinyin, there and back by keyboard alone."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from journeys.desk import Desk
from rebriefer.ui.found_ring import FoundRing


def find(desk: Desk, typed: str) -> None:
    desk.press("Ctrl+F")
    desk.type(typed)


def count(desk: Desk) -> str:
    return desk.pane("find-count").text()


@pytest.mark.parametrize(
    ("place", "typed", "found"),
    [
        ("timeline", "bessent", "event:2025-10-15-bessent-greer"),
        ("timeline", "贝森特", "event:2025-10-15-bessent-greer"),
        ("timeline", "beisente", "event:2025-10-15-bessent-greer"),
        ("supply", "myanmar", "share:mining/MMR/2025"),
        ("supply", "缅甸", "share:mining/MMR/2025"),
        ("reader", "industrial vitamins", "par:1.1"),
        ("reader", "工业维生素", "par:1.1"),
        ("demand", "minsheng", "source:MINSHENG"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_typed_in_either_language_or_in_pinyin_is_chosen_in_the_place(
    desk, language, place, typed, found
) -> None:
    desk.open(language=language).go(place)
    find(desk, typed)
    desk.until(lambda: (desk.session.selection or "").startswith(found), lambda: str(desk.session.selection))


def test_enter_goes_on_shift_enter_back_and_the_count_says_where(desk) -> None:
    desk.open()
    find(desk, "bessent")
    assert count(desk) == "5 matches"
    desk.press("Return")
    first = desk.session.selection
    assert count(desk) == "1 of 5"
    desk.press("Return")
    assert count(desk) == "2 of 5" and desk.session.selection != first
    desk.press("Shift+Return")
    assert count(desk) == "1 of 5" and desk.session.selection == first
    desk.press("Shift+Return")
    assert count(desk) == "5 of 5"
    desk.press("Return")
    assert desk.session.selection == first


def test_esc_closes_the_bar_and_gives_the_focus_back(desk) -> None:
    desk.open()
    before = QApplication.focusWidget()
    find(desk, "bessent")
    desk.press("Return")
    chosen = desk.session.selection
    desk.press("Esc")
    assert not desk.pane("find-here").isVisible()
    assert QApplication.focusWidget() is before
    assert desk.session.selection == chosen


def test_finding_nothing_is_said_and_changes_nothing(desk) -> None:
    desk.open(language="zh")
    find(desk, "qqqq")
    assert count(desk) == "无匹配项"
    desk.press("Return")
    assert desk.session.selection is None


def test_the_bar_goes_with_the_place_and_finds_in_the_new_one(desk) -> None:
    desk.open()
    find(desk, "magnet")
    desk.press("Return", "Ctrl+2")
    assert not desk.pane("find-here").isVisible()
    desk.press("Ctrl+F")
    assert desk.pane("find-here").isVisible()
    assert desk.pane("place-supply").isVisible()
    desk.press("Return")
    assert str(desk.session.selection).partition(":")[0] in ("stage", "share", "claim")


def test_a_figure_that_stands_in_the_table_alone_is_found_there(desk) -> None:
    desk.open().go("demand")
    cell = desk.window.place.model.table()[-1][1]
    find(desk, cell)
    desk.press("Return")
    assert count(desk) == "1 of 1"


def test_composing_chinese_neither_searches_nor_closes(desk) -> None:
    desk.open()
    desk.press("Ctrl+F")
    edit = desk.pane("find-edit")
    assert isinstance(edit, QLineEdit)
    QApplication.sendEvent(edit, QInputMethodEvent("bei'sen'te", []))
    desk.press("Return", "Esc")
    assert desk.pane("find-here").isVisible() and desk.session.selection is None
    composed = QInputMethodEvent()
    composed.setCommitString("贝森特")
    QApplication.sendEvent(edit, composed)
    assert count(desk) == "5 matches"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("size", "text_size"), [((1024, 700), 150), ((1280, 800), 100)])
@pytest.mark.parametrize("place", ["timeline", "supply", "demand", "reader", "briefing", "notes"])
def test_the_bar_lies_within_every_place(desk, place, size, text_size, language) -> None:
    desk.open(language=language, size=size, text_size=text_size).go(place)
    find(desk, "a")
    bar = desk.pane("find-here")
    assert bar.parentWidget().rect().contains(bar.geometry())
    for part in bar.children():
        if part.isWidgetType() and part.isVisible():
            assert bar.rect().contains(part.geometry()), part.objectName()


def test_a_ring_stands_around_the_match_while_the_focus_stays_in_the_bar(desk) -> None:
    desk.open()
    find(desk, "bessent")
    desk.press("Return")
    ring = desk.window.findChild(FoundRing)
    desk.until(lambda: ring is not None and ring.isVisible(), "no ring stands around the match")
    canvas = desk.pane("timeline-canvas")
    chosen = [item.rect for item in canvas.spoken_items() if item.chosen]
    assert ring.parentWidget() is canvas and ring.geometry() == chosen[0]
    desk.press("Esc")
    assert not ring.isVisible()
